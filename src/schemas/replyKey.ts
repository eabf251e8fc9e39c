import { z } from 'zod';
import { factSchema } from './fact.ts';
import { cueSchema, proseSchema } from './text.ts';

/** A thing that people call by several names. */
export const nameSetSchema = z.strictObject({
  /** The thing: "the laptop of the press shop". */
  what: proseSchema,
  /** Its names; a message that uses two of them sounds as if there were two things. */
  names: z.array(cueSchema).min(2, 'one name cannot be mixed up with itself'),
});

/**
 * What the author of a case knows and no machine can: it settles rules that the text alone leaves open.
 * A field that is left out says nothing, and its rule is judged by the text alone; an empty list says
 * that there is none.
 */
export const replyKeySchema = z.strictObject({
  /** What must not be missing in a handover (hand-over-in-four-lines). */
  facts: z.array(factSchema).optional(),
  /** The client's questions, with wordings that answer them (answer-every-question). */
  questions: z.array(factSchema).optional(),
  /** What answers the client's main question (answer-first). */
  answer: factSchema.optional(),
  /** Ways to go on working (keep-them-working). */
  workarounds: z.array(factSchema).optional(),
  /** Things with several names (one-thing-one-name). */
  names: z.array(nameSetSchema).optional(),
  /** What nobody knows yet, with wordings that state it as known (known-unknown-doing). */
  unknown: z.array(factSchema).optional(),
  /** Hours and repairs that may be promised because they are sure (promise-updates-not-miracles). */
  sure: z.array(factSchema).optional(),
  /** What it costs the client, or the feeling they named, in their terms (name-the-feeling). */
  cost: factSchema.optional(),
  /** What the client did that helped us (thank-the-reporter). */
  reported: factSchema.optional(),
  /** Whether it is settled who is speaking; `open` until somebody has proved it (prove-who-speaks). */
  identity: z.enum(['open', 'proven']).optional(),
  /** The first action of the client's incident plan, or of this case's exception (cut-off-not-switch-off). */
  firstAction: factSchema.optional(),
  /** True where the client used emoji and the topic is light (no-slang-no-emoji). */
  emoji: z.boolean().optional(),
});
export type ReplyKey = z.infer<typeof replyKeySchema>;
