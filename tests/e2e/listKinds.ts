import { routes } from '../../src/site/routes.ts';
import { readSite, type BuiltPage } from '../site/readSite.ts';

/** One page that stands for all of its kind. */
export interface Kind {
  /** The pattern of its route, and its islands; a page from content/docs/ by its address. */
  name: string;
  path: string;
}

/**
 * One address for each pattern in src/site/routes.ts, one for each set of islands a pattern holds
 * (the exercises share one), and every page from content/docs/. The chapters are one kind, and so are
 * the lessons: they are made of the same parts, so the longest stands for all.
 */
export function listKinds(folder = 'dist'): Kind[] {
  const kinds = new Map<string, Kind>();
  const pages = readSite(folder).pages.sort((a, b) => b.html.length - a.html.length);
  for (const page of pages) {
    const name = [findKind(page.path), ...listIslands(page)].join(' ');
    if (!kinds.has(name)) kinds.set(name, { name, path: page.path });
  }
  return [...kinds.values()];
}

const patterns = routes
  .filter(({ page }) => page.endsWith('.astro'))
  .map(({ pattern }) => pattern)
  // A fixed address goes before a pattern it also fits: /cards/print/ is no card.
  .sort((a, b) => Number(a.includes('[')) - Number(b.includes('[')));

const findKind = (path: string) =>
  /^\/(?:guide|lessons)\/[^/]+\/$/.test(path)
    ? path.replace(/[^/]+\/$/, '[page]/')
    : (findPattern(path) ?? path);

function findPattern(path: string): string | undefined {
  return patterns.find((pattern) =>
    new RegExp(`^${pattern.replace(/\[\w+\]/g, '[^/]+')}$`).test(path),
  );
}

function listIslands({ tags }: BuiltPage): string[] {
  const names = tags.flatMap(({ attributes }) => attributes['component-export'] ?? []);
  return [...new Set(names)].sort();
}
