import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** One two-day step: theory on its first day, practice on its second. */
const stepSchema = z.strictObject({
  title: proseSchema,
  /** Numbers of its lessons. */
  lessons: z.array(z.int().min(1).max(9)).min(1).max(2),
  /** One task for two people: swap and review. */
  together: z.strictObject({
    title: proseSchema,
    minutes: z.int().min(5).max(30),
    /** Id of the exercise whose answers are swapped. */
    exercise: idSchema,
    /** What to do, line by line. */
    steps: z.array(proseSchema).min(2).max(5),
    /** What to look for in the other's answer; kept apart from the scores. */
    lookFor: z.array(proseSchema).min(2).max(5),
  }),
  /** How is it going? Never scored, exported with the record. */
  pulse: z.strictObject({ ask: proseSchema, answers: z.array(proseSchema).min(3).max(5) }),
});

/** `content/course.yaml`: how the lessons become fourteen days. */
export const courseSchema = z.strictObject({
  title: proseSchema,
  /** Rules whose breach does harm: in force from the first day on. */
  fromDayOne: z.array(idSchema).min(1),
  steps: z.array(stepSchema).length(7, 'the course has seven steps of two days'),
  /** Two equivalent forms for before and after, and a short check on day 30: ids of exercises. */
  audit: z.strictObject({
    a: z.array(idSchema).min(4),
    b: z.array(idSchema).min(4),
    check: z.array(idSchema).min(2),
  }),
  /** People to whom a word is explained in the ten-second drill. */
  listeners: z
    .array(
      z.strictObject({
        who: proseSchema,
        /** What they say as the clock starts. */
        says: proseSchema,
      }),
    )
    .min(6),
});
export type Course = z.infer<typeof courseSchema>;
