import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitFrontmatter } from '../rulebook/parseEntry.ts';
import { daySchema } from '../schemas/date.ts';
import { contentFolder } from './standard.ts';

/** A page of content/docs/, as far as lists of pages need it. */
export interface Doc {
  title: string;
  path: `/${string}`;
  reviewed: string | undefined;
  body: string;
}

const folder = join(contentFolder, 'docs');

/** All pages of content/docs/, in the order of their addresses. */
export const docs: Doc[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .sort()
  .map((name) => {
    const { head, body } = splitFrontmatter(readFileSync(join(folder, name), 'utf8'));
    const data = parse(head.replace(/^---$/gm, '')) as { title: string; reviewed?: unknown };
    const address = name.replaceAll('\\', '/').replace(/(?:^|\/)index\.mdx$|\.mdx$/, '');
    return {
      title: data.title,
      path: `/${address}/` as const,
      reviewed: data.reviewed === undefined ? undefined : daySchema.parse(data.reviewed),
      body,
    };
  });

/** The pages whose prose points to a source with `<Cite id="…" />`. */
export const listCitingPages = (source: string): Doc[] =>
  docs.filter(({ body }) => body.includes(`<Cite id="${source}"`));
