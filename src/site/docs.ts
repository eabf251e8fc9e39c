import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../rulebook/contentError.ts';
import { parseEntry, splitFrontmatter } from '../rulebook/parseEntry.ts';
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
/** The rest of the frontmatter is Starlight's, and the chapters' is held to their own schema. */
const frontmatter = z.object({ title: z.string(), reviewed: daySchema.optional() });

/** All pages of content/docs/, in the order of their addresses. */
export const docs: Doc[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .sort()
  .map((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const parsed = parseEntry(`content/docs/${name}`, source, frontmatter);
    if (!parsed.ok) throw new ContentError(parsed.faults);
    const address = name.replaceAll('\\', '/').replace(/(?:^|\/)index\.mdx$|\.mdx$/, '');
    return {
      title: parsed.value.title,
      path: `/${address}/` as const,
      reviewed: parsed.value.reviewed,
      body: splitFrontmatter(source).body,
    };
  });

/** The pages whose prose points to a source with `<Cite id="…" />`. */
export const listCitingPages = (source: string): Doc[] =>
  docs.filter(({ body }) => body.includes(`<Cite id="${source}"`));
