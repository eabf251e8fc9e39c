import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { dialogueTaskSchema, type DialogueTask } from './dialogueTask.ts';
import { answersSchema, exerciseFields, modelSchema } from './exerciseFields.ts';
import { factSchema } from './fact.ts';
import { matchSchema, type Match } from './match.ts';
import { reflectSchema, type Reflect } from './reflect.ts';
import { replySchema, type Reply } from './reply.ts';
import { idSchema, proseSchema } from './text.ts';

/** A text to say better. */
export const rephraseSchema = z.strictObject({
  type: z.literal('rephrase'),
  ...exerciseFields,
  /** What to do, in one sentence. */
  task: proseSchema,
  /** The text to rewrite. */
  original: proseSchema,
  brief: briefSchema,
  /** Ids of the rules it practises. A quiz item is judged by these alone, one of the course by all in force. */
  rules: z.array(idSchema).min(1),
  key: z.strictObject({
    facts: z.array(factSchema).default([]),
    /** True where the original is right as it stands: "send it" is the best answer. */
    sendAsIs: z.boolean().default(false),
    /** Why the original is right, or what was wrong with it: shown with the verdict. */
    verdict: proseSchema,
    /** Longest good answer in words, where length is part of the task. */
    maxWords: z.int().min(3).optional(),
  }),
  /** Good answers in different voices, shown after two tries or on request. */
  models: z.array(modelSchema).min(1),
  answers: answersSchema,
});
export type RephraseFields = z.infer<typeof rephraseSchema>;
export type Rephrase = RephraseFields & { id: string };

/** A client's text in which to see a feeling. */
export const emotionSchema = z.strictObject({
  type: z.literal('emotion'),
  ...exerciseFields,
  /** Who writes or speaks: name and trade. */
  from: proseSchema,
  channel: z.enum(['written', 'ticket', 'phone']),
  /** The client's words. */
  message: proseSchema,
  key: z.strictObject({
    /** Words that show the feeling, quoted exactly as they stand in the message. */
    marks: z.array(z.strictObject({ quote: proseSchema, why: proseSchema })).default([]),
    /** Words that look like feeling and are not; marking them costs. */
    decoys: z.array(z.strictObject({ quote: proseSchema, why: proseSchema })).default([]),
    /** Id of the feeling, and why it is this one. */
    feeling: z.strictObject({ id: idSchema, why: proseSchema }),
    /** Other accepted answers with their share of the points; neighbours from feelings.yaml earn half without being listed. */
    alsoAccepted: z
      .array(z.strictObject({ id: idSchema, share: z.number().min(0.25).max(1), why: proseSchema }))
      .default([]),
    /** 1 mild, 2 clear, 3 strong; one step off is free. Left out for `neutral`. */
    strength: z.int().min(1).max(3).optional(),
  }),
  /** First sentences to choose from; exactly one earns the whole share. */
  openings: z
    .array(
      z.strictObject({
        text: proseSchema,
        /** 1 the best, 0.5 will do, 0 makes it worse. */
        share: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
        why: proseSchema,
        /** Id of the rule it shows or breaks. */
        rule: idSchema.optional(),
      }),
    )
    .min(3)
    .max(5),
});
export type EmotionFields = z.infer<typeof emotionSchema>;
export type Emotion = EmotionFields & { id: string };

/** One file of `content/exercises/<folder>/<id>.yaml`; the file name is the exercise's id. */
export const exerciseSchema = z.discriminatedUnion('type', [
  rephraseSchema,
  emotionSchema,
  replySchema,
  matchSchema,
  reflectSchema,
  dialogueTaskSchema,
]);
export type Exercise = Rephrase | Emotion | Reply | Match | Reflect | DialogueTask;
/** The kinds of exercise. */
export type ExerciseType = Exercise['type'];
