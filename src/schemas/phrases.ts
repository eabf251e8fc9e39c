import { z } from 'zod';
import { cueSchema, idSchema, proseSchema } from './text.ts';

/** One phrase to find, what to write instead, and the sentences that prove the cue. */
export const phraseSchema = z.strictObject({
  cue: cueSchema,
  /** What to write instead: words to use, or what to do. */
  instead: proseSchema,
  /**
   * Exact words that can stand in the phrase's place in any sentence; the checker offers them at a
   * click. Empty: take the phrase out. Left out where only the writer knows the words.
   */
  swap: z.union([proseSchema, z.literal('')]).optional(),
  /** Cues inside which the phrase is innocent: "you should have ... by". */
  except: z.array(cueSchema).default([]),
  /** Sentences it must find. */
  finds: z.array(proseSchema).min(1, 'give at least one sentence the cue must find'),
  /** Sentences it must leave alone. */
  spares: z.array(proseSchema).min(1, 'give at least one sentence the cue must leave alone'),
  /** A likelihood word's range in percent, both ends included. */
  range: z.tuple([z.int().min(0).max(100), z.int().min(0).max(100)]).optional(),
});

/** One file of `content/phrases/`; the file name is the list's id. */
export const phraseListSchema = z.strictObject({
  title: proseSchema,
  /** Id of the rule that the phrases break (or, for likelihood words, serve). */
  rule: idSchema,
  /** What the phrases have in common and what they do to a reader. */
  note: proseSchema,
  phrases: z.array(phraseSchema).min(1),
});
export type PhraseList = z.infer<typeof phraseListSchema> & { id: string };
