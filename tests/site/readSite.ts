import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** An opening tag, its attributes decoded. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** A page as it was written to disk. */
export interface BuiltPage {
  /** Its address inside the site, without the base: "/rules/answer-first/". */
  path: string;
  html: string;
  tags: Tag[];
}

/** A built site. */
export interface BuiltSite {
  folder: string;
  base: string;
  pages: BuiltPage[];
  /** The addresses of all files, without the base: "/favicon.svg", "/rules/index.html". */
  files: Set<string>;
}

const namedEntities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Reads what a build wrote into a folder. */
export function readSite(folder: string, base = '/'): BuiltSite {
  if (!existsSync(folder)) {
    throw new Error(`There is no built site in ${folder}. "npm test" builds what its tests need.`);
  }
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length))
    .map((name) => name.split(sep).join('/').replace(/^\/*/, '/'));
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      return { path: name.replace(/index\.html$/, ''), html, tags: readTags(html) };
    });
  return { folder, base, pages, files: new Set(names) };
}

/** The opening tags of a page, those inside scripts and comments left out. */
export function readTags(html: string): Tag[] {
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  const tag =
    /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?)*)\s*\/?>/gi;
  const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;
  return [...bare.matchAll(tag)].map(([, name, list]) => ({
    name: name!.toLowerCase(),
    attributes: Object.fromEntries(
      [...list!.matchAll(attribute)].map(([, key, double, single, none]) => [
        key!.toLowerCase(),
        decode(double ?? single ?? none ?? ''),
      ]),
    ),
  }));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return namedEntities[name] ?? whole;
  });
}
