import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** What one side says, and who. */
const sideSchema = z.strictObject({
  says: proseSchema,
  /** Ids from `content/sources.yaml`. */
  sources: z.array(idSchema).default([]),
});

/** One entry of `content/rulings.yaml`: a question on which good guides disagree, and our answer. */
export const rulingSchema = z.strictObject({
  id: idSchema,
  question: proseSchema,
  sides: z.array(sideSchema).min(2),
  /** What we decided, in one or two sentences. */
  ruling: proseSchema,
  /** Why, and what would change our mind. */
  reason: proseSchema,
  /** The ruling at work: words somebody would send or say. */
  example: proseSchema,
  /** Ids of the rules that carry it. */
  rules: z.array(idSchema).min(1),
});
export type Ruling = z.infer<typeof rulingSchema>;
