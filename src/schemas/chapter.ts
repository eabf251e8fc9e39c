import { z } from 'zod';
import { daySchema } from './date.ts';
import { idSchema, proseSchema } from './text.ts';

/** Frontmatter of `content/docs/guide/<id>.mdx`: a chapter in prose. */
export const chapterSchema = z.strictObject({
  title: proseSchema,
  /** What one can do after reading it, in one sentence. */
  description: proseSchema,
  /** Its place among the chapters, from 1. */
  order: z.int().min(1),
  reviewed: daySchema,
  /** What it leans on and sends to: ids. */
  rules: z.array(idSchema).min(3),
  cards: z.array(idSchema).default([]),
  checklists: z.array(idSchema).default([]),
  skeletons: z.array(idSchema).default([]),
  /** Something to try. */
  exercises: z.array(idSchema).default([]),
});
export type ChapterFields = z.infer<typeof chapterSchema>;
export type Chapter = ChapterFields & { id: string };
