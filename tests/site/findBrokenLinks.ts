import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite, Tag } from './readSite.ts';

const addressAttributes = ['href', 'src', 'poster', 'action', 'component-url', 'renderer-url'];

/**
 * Follows every address inside the site: links and their anchors, scripts, styles, pictures, fonts
 * named in stylesheets, and addresses handed to islands and custom elements.
 *
 * @returns one line for each that leads nowhere: what it says, what is wrong, where it stands
 */
export function findBrokenLinks(site: BuiltSite): string[] {
  const prefix = site.base.replace(/\/$/, '');
  const ids = new Map(
    site.pages.map((page) => [
      page.path,
      new Set(page.tags.flatMap(({ attributes }) => attributes['id'] ?? [])),
    ]),
  );
  const broken = new Map<string, Set<string>>();

  function note(fault: string, place: string): void {
    broken.set(fault, (broken.get(fault) ?? new Set()).add(place));
  }

  function follow(address: string, place: string): void {
    const url = new URL(address, `http://site${prefix}${place}`);
    if (url.host !== 'site') return;
    const report = (fault: string) => note(`${address} ${fault}`, place);
    const path = decodeURIComponent(url.pathname);
    if (path !== prefix && !path.startsWith(`${prefix}/`)) {
      report(`lies outside ${site.base}`);
      return;
    }
    const inside = path.slice(prefix.length);
    const file = inside.endsWith('/') ? `${inside}index.html` : inside;
    if (!site.files.has(file)) {
      report(site.files.has(`${inside}/index.html`) ? 'lacks the last slash' : 'is not there');
      return;
    }
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor !== '' && ids.get(inside)?.has(anchor) === false) report('has no such anchor');
  }

  for (const page of site.pages) {
    // The page for missing addresses is shown anywhere, so nothing in it may be relative.
    for (const address of page.tags.flatMap(listAddresses)) {
      if (page.path === '/404.html' && !/^([a-z]+:|[/#])/.test(address)) {
        note(`${address} is relative`, page.path);
      } else follow(address, page.path);
    }
    for (const address of listMetaAddresses(page)) {
      const { origin, pathname } = new URL(address);
      if (origin !== 'null') follow(pathname, page.path);
    }
  }
  for (const file of site.files) {
    if (!file.endsWith('.css')) continue;
    const css = readFileSync(join(site.folder, file), 'utf8');
    for (const [, address] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) follow(address!, file);
  }
  return [...broken]
    .map(([fault, places]) => {
      const [first, ...more] = places;
      return `${fault}: on ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`;
    })
    .sort();
}

function listAddresses({ name, attributes }: Tag): string[] {
  const found = addressAttributes.flatMap((key) => attributes[key] ?? []);
  for (const candidate of (attributes['srcset'] ?? '').split(',')) {
    const address = candidate.trim().split(/\s+/)[0];
    if (address) found.push(address);
  }
  if (attributes['http-equiv'] === 'refresh') found.push(attributes['content']!.split('url=')[1]!);
  // Custom elements and islands are handed root-absolute addresses in data and props.
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('data-') && /^\/[\w-]/.test(value)) found.push(value);
  }
  if (name === 'astro-island') {
    for (const [, address] of (attributes['props'] ?? '').matchAll(/"(\/[\w./#?=-]*)"/g))
      found.push(address!);
  }
  return found.filter((address) => !/^(mailto|tel|data|blob):/.test(address));
}

/** The absolute addresses by which other sites know a page. */
function listMetaAddresses({ tags }: BuiltPage): string[] {
  return tags.flatMap(({ name, attributes }) => {
    const isImage = name === 'meta' && attributes['property'] === 'og:image';
    return isImage ? [attributes['content']!] : [];
  });
}
