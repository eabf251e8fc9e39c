import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { exerciseFields, failSchema } from './exerciseFields.ts';
import { factSchema } from './fact.ts';
import { idSchema, proseSchema } from './text.ts';

/** We, the client, the colleague who takes over, the one who may stop systems. */
const speakerSchema = z.enum(['agent', 'client', 'colleague', 'decider']);

/** A turn that stands in the file. */
const saidSchema = z.strictObject({
  speaker: speakerSchema,
  /** Who speaks, as the line is headed: "Mrs Okafor". */
  name: proseSchema,
  text: proseSchema,
  /** Said in place of `text` where the learner's turn before it went wrong: what it leads to. */
  otherwise: proseSchema.optional(),
});

/** A turn the learner writes; mostly ours, now and then the other side's. */
const writtenSchema = z.strictObject({
  speaker: speakerSchema,
  name: proseSchema,
  /** What this turn must do, in one sentence: shown above the box. */
  ask: proseSchema,
  /** What it must say; `rule` names the rule that is kept by saying it. */
  facts: z.array(factSchema.extend({ rule: idSchema.optional() })).min(1),
  /** What it must not say; `accept` holds the wordings that say it. */
  avoid: z.array(factSchema.extend({ rule: idSchema.optional() })).default([]),
  /** Ids of the rules this turn is about; a turn of ours is judged by all in force. */
  rules: z.array(idSchema).default([]),
  maxWords: z.int().min(3).optional(),
  /** A good turn, shown with the marking. */
  model: proseSchema,
  /** What decides here: shown with the marking. */
  note: proseSchema,
});

/** A call or a chat whose turns the learner writes one by one. */
export const dialogueTaskSchema = z.strictObject({
  type: z.literal('dialogue'),
  ...exerciseFields,
  task: proseSchema,
  /** Ids of the rules it practises. */
  rules: z.array(idSchema).min(1),
  medium: z.enum(['chat', 'phone']),
  /** What holds for each of our turns; its scope is a sentence. */
  brief: briefSchema,
  /** In the order in which they are said. */
  turns: z
    .array(z.union([writtenSchema, saidSchema]))
    .refine((turns) => turns.filter((turn) => 'ask' in turn).length >= 3, {
      error: 'the learner writes at least three turns ("ask")',
    }),
  /** What the whole talk shows, at its end. */
  verdict: proseSchema,
  /** Turns the test suite puts before the engine; `turn` counts the written ones from 1. */
  answers: z.strictObject({
    pass: z
      .array(z.strictObject({ turn: z.int().min(1), text: proseSchema }))
      .min(4, 'give at least four turns that must pass'),
    fail: z
      .array(failSchema.extend({ turn: z.int().min(1) }))
      .min(6, 'give at least six turns that must fail or lose points'),
  }),
});
export type DialogueTaskFields = z.infer<typeof dialogueTaskSchema>;
export type DialogueTask = DialogueTaskFields & { id: string };
export type WrittenTurn = z.infer<typeof writtenSchema>;
export type SaidTurn = z.infer<typeof saidSchema>;
