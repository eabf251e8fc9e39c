import { z } from 'zod';
import { exerciseFields } from './exerciseFields.ts';
import { idSchema, proseSchema } from './text.ts';

/** Cards to put into bins. */
const sortSchema = z.strictObject({
  form: z.literal('sort'),
  bins: z
    .array(z.strictObject({ id: idSchema, name: proseSchema }))
    .min(2)
    .max(5),
  items: z
    .array(
      z.strictObject({
        text: proseSchema,
        /** Id of the bin it belongs in. */
        bin: idSchema,
        /** A bin that earns half: two honest people would differ. */
        also: idSchema.optional(),
        /** Why it belongs there: shown with the marking. */
        why: proseSchema,
        /** What is wrong with another bin, by the bin's id, where `why` does not say it. */
        not: z.record(z.string(), proseSchema).default({}),
      }),
    )
    .min(5)
    .max(10),
});

/** Sentences to put in order; they stand in the right order here and are shuffled for the learner. */
const orderSchema = z.strictObject({
  form: z.literal('order'),
  items: z
    .array(z.strictObject({ text: proseSchema, why: proseSchema }))
    .min(4)
    .max(9),
});

/** Questions one after the other, each with one best answer. */
const pickSchema = z.strictObject({
  form: z.literal('pick'),
  rounds: z
    .array(
      z.strictObject({
        /** The question: "Which of these would you send?", "What will she ask next?" */
        ask: proseSchema,
        options: z
          .array(
            z.strictObject({
              text: proseSchema,
              /** 1 the best, 0.5 will do, 0 wrong. */
              share: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
              why: proseSchema,
            }),
          )
          .min(2)
          .max(5),
      }),
    )
    .min(2)
    .max(6),
});

/** A task of judgement: sort, order or choose. */
export const matchSchema = z.strictObject({
  type: z.literal('match'),
  ...exerciseFields,
  task: proseSchema,
  /** Ids of the rules it practises. */
  rules: z.array(idSchema).min(1),
  /** Texts to judge from: a message, a thread with its hours, a note. */
  exhibits: z.array(z.strictObject({ from: proseSchema, text: proseSchema })).default([]),
  board: z.discriminatedUnion('form', [sortSchema, orderSchema, pickSchema]),
  /** What decides, in two or three sentences: shown with the marking. */
  verdict: proseSchema,
});
export type MatchFields = z.infer<typeof matchSchema>;
export type Match = MatchFields & { id: string };
