import { z } from 'zod';
import { skillIdSchema } from './skill.ts';
import { idSchema, proseSchema } from './text.ts';

/** What one printed side holds in two columns, read from a step away. */
const limit = 40;

/** One entry of `content/posters.yaml`: words of the trade and their plain words, for the wall. */
export const posterSchema = z.strictObject({
  id: idSchema,
  title: proseSchema,
  purpose: proseSchema,
  skill: skillIdSchema,
  /** Ids of glossary words, in the order of print. */
  terms: z.array(idSchema).min(10).max(limit, `a poster holds at most ${limit} words`),
});
export type Poster = z.infer<typeof posterSchema>;
