import { z } from 'zod';
import { channelSchema } from './brief.ts';
import { idSchema, proseSchema } from './text.ts';

/** One entry of a file in `content/pairs/`: a text to improve in one's head before seeing it improved. */
export const pairSchema = z.strictObject({
  id: idSchema,
  /** Who is at the other end and what has happened. */
  scene: proseSchema,
  channel: channelSchema,
  before: proseSchema,
  after: proseSchema,
  /** What changed and what for. */
  why: proseSchema,
  /** Which trait of the voice it shows: an id from team.yaml. */
  trait: idSchema,
  /** Ids of the rules at work. */
  rules: z.array(idSchema).min(1),
});
export type Pair = z.infer<typeof pairSchema>;

/** One file of `content/pairs/`. */
export const pairFileSchema = z.strictObject({ pairs: z.array(pairSchema).min(1) });
