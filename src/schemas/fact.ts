import { z } from 'zod';
import { cueSchema, idSchema, proseSchema } from './text.ts';

/** Something a text may say, with the wordings that say it: a fact to keep, an answer, a way round. */
export const factSchema = z.strictObject({
  id: idSchema,
  /** The fact as the learner reads it when it is missing: "the hour of the next call, 15:00". */
  what: proseSchema,
  /** Wordings that keep it; any one of them counts. */
  accept: z.array(cueSchema).min(1),
  /** Wordings that contradict it; any one of them loses the fact even where a wording is found. */
  reject: z.array(cueSchema).default([]),
});
export type Fact = z.infer<typeof factSchema>;
