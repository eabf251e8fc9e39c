import { z } from 'zod';
import { daySchema } from './date.ts';
import { skillIdSchema } from './skill.ts';

/** What a page is, for search filters and page checks. */
export const pageKinds = [
  'rule',
  'word',
  'card',
  'checklist',
  'situation',
  'practice',
  'skeleton',
  'chapter',
  'lesson',
  'page',
] as const;
export const pageKindSchema = z.enum(pageKinds);
export type PageKind = z.infer<typeof pageKindSchema>;

/** Frontmatter that pages in `content/docs/` may carry besides Starlight's own. */
export const pageFields = z.object({
  /** Left out, `page`. */
  kind: pageKindSchema.default('page'),
  skill: skillIdSchema.optional(),
  /** The day somebody last read it and found it true. */
  reviewed: daySchema.optional(),
});
