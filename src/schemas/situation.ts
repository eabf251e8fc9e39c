import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

const axis = z.int().min(-1).max(1);

/** Tone on four axes, each -1, 0 or 1 (after NN/g; the settings are ours). */
export const toneSchema = z.strictObject({
  /** 1 serious, -1 light. */
  serious: axis,
  /** 1 formal, -1 casual. */
  formal: axis,
  /** 1 respectful, -1 irreverent. */
  respectful: axis,
  /** 1 matter-of-fact, -1 enthusiastic. */
  factual: axis,
});

/** One entry of `content/situations.yaml`: a way into the standard from the middle of a case. */
export const situationSchema = z.strictObject({
  id: idSchema,
  /** As the person at the desk would say it: "I have no news". */
  title: proseSchema,
  /** Other words people search for. */
  aliases: z.array(proseSchema).min(2),
  /** What is going on at the other end, in one or two sentences. */
  scene: proseSchema,
  /** What to do, in order, at most five steps. */
  steps: z.array(proseSchema).min(2).max(5),
  /** Words ready to fill and send or say. */
  say: z
    .array(
      z.strictObject({
        /** When to use them, in two to seven words: "On the phone", "You have ruled something out". */
        when: proseSchema,
        /** `{{team.…}}` is filled from team.yaml; […] is left for the writer. */
        text: proseSchema,
      }),
    )
    .min(1),
  /** The words that make it worse. */
  avoid: z.array(proseSchema).min(1),
  rules: z.array(idSchema).min(2),
  cards: z.array(idSchema).default([]),
  checklists: z.array(idSchema).default([]),
  skeletons: z.array(idSchema).default([]),
  feelings: z.array(idSchema).default([]),
  /** Set for the situations on the tone map. */
  tone: toneSchema.optional(),
});
export type Situation = z.infer<typeof situationSchema>;
