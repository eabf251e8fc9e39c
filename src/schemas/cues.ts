import { z } from 'zod';
import { cueSchema, proseSchema } from './text.ts';

/**
 * One file of `content/cues/`; the file name is the list's id.
 * A cue list names a move ("greeting", "promise to contact"), not a fault: checks ask whether it is there.
 */
export const cueListSchema = z.strictObject({
  title: proseSchema,
  /** What the cues tell and which checks ask. */
  note: proseSchema,
  cues: z.array(cueSchema).min(1),
  /** Cues inside which another cue of this list does not count. */
  except: z.array(cueSchema).default([]),
  /** Sentences in which the list must be found. */
  finds: z.array(proseSchema).min(2, 'give at least two sentences the list must be found in'),
  /** Sentences in which it must not be found. */
  spares: z.array(proseSchema).min(2, 'give at least two sentences the list must leave alone'),
});
export type CueList = z.infer<typeof cueListSchema> & { id: string };
