import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** One entry of `content/feelings.yaml`. */
export const feelingSchema = z.strictObject({
  id: idSchema,
  /** The feeling's everyday name. */
  name: proseSchema,
  /** What it is like from the inside, in one sentence. */
  inside: proseSchema,
  /** Words and habits that betray it in a message or a call. */
  signs: z.array(proseSchema).min(2),
  /** Ids of feelings that people confuse it with; they earn half the points. */
  neighbours: z.array(idSchema),
  /** How it sounds when mild, clear and strong. */
  strengths: z.tuple([proseSchema, proseSchema, proseSchema]),
  /** A first sentence that helps; for `neutral`, what to open with instead. */
  helps: proseSchema,
  /** A first sentence that hurts, however kindly meant. */
  hurts: proseSchema,
});
export type Feeling = z.infer<typeof feelingSchema>;
