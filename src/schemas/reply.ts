import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { answersSchema, exerciseFields, modelSchema } from './exerciseFields.ts';
import { factSchema } from './fact.ts';
import { replyKeySchema } from './replyKey.ts';
import { idSchema, proseSchema } from './text.ts';

/** A case to answer: the client's message, what we know, and a reply to write. */
export const replySchema = z.strictObject({
  type: z.literal('reply'),
  ...exerciseFields,
  /** What to do, in one sentence. */
  task: proseSchema,
  /** The case; `clientMessage` is what is answered. */
  brief: briefSchema,
  /** What the learner knows when they write. */
  sheet: z
    .array(
      z.strictObject({
        text: proseSchema,
        /** Set on a trap, something true that must not be said or promised: why. Shown with the marking. */
        trap: proseSchema.optional(),
      }),
    )
    .min(2, 'give at least two lines the learner can work with'),
  /** A reply somebody began, in the box from the start; left out, the box is empty. */
  start: proseSchema.optional(),
  /** Ids of the rules it practises; it is judged by all that are in force in its lesson. */
  rules: z.array(idSchema).min(1),
  key: z.strictObject({
    /** What the reply must say. */
    facts: z.array(factSchema).min(1),
    /** What it must not say: a guess, a promise nobody can keep. `accept` holds the wordings that say it. */
    avoid: z.array(factSchema).default([]),
    /** Settles rules that the text alone leaves open. */
    reply: replyKeySchema.default({}),
    /** True where the begun reply is right as it stands: "send it" is the best answer. */
    sendAsIs: z.boolean().default(false),
    /** What decides this case: shown with the verdict. */
    verdict: proseSchema,
    /** Longest good answer in words, where length is part of the task. */
    maxWords: z.int().min(3).optional(),
  }),
  models: z.array(modelSchema).min(2, 'give two model answers, in two voices'),
  answers: answersSchema,
});
export type ReplyFields = z.infer<typeof replySchema>;
export type Reply = ReplyFields & { id: string };
