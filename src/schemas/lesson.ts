import { z } from 'zod';
import { daySchema } from './date.ts';
import { idSchema, proseSchema } from './text.ts';

/** Frontmatter of `content/docs/course/lesson-<number>.mdx`: a lesson; the body is its theory. */
export const lessonSchema = z.strictObject({
  title: proseSchema,
  /** What one can do after it, in one sentence. */
  description: proseSchema,
  number: z.int().min(1).max(9),
  reviewed: daySchema,
  /** The design note, for whoever edits the lesson. */
  design: z.strictObject({
    goal: proseSchema,
    objectives: z.array(proseSchema).min(2).max(5),
    outOfScope: z.array(proseSchema).min(1).max(5),
  }),
  /** Ids of the cards and checklists it hands out. */
  cards: z.array(idSchema).min(1),
  checklists: z.array(idSchema).min(1),
  /** Ids of the short tasks of the first day. */
  tasks: z.array(idSchema).min(1).max(3),
  /** Ids of the core exercises of practice day. */
  core: z.array(idSchema).min(2),
  /** Ids of further exercises, never due. */
  more: z.array(idSchema).default([]),
  /** A reply that grows step by step. */
  worked: z.strictObject({
    /** The case and what the client wrote. */
    scene: proseSchema,
    steps: z
      .array(
        z.strictObject({
          /** What this step adds to the reply. */
          add: proseSchema,
          why: proseSchema,
        }),
      )
      .min(4)
      .max(7),
  }),
  /** Two minutes at the end: each question has exactly one right answer. */
  selfCheck: z
    .array(
      z.strictObject({
        ask: proseSchema,
        options: z
          .array(
            z.strictObject({
              text: proseSchema,
              right: z.boolean().default(false),
              why: proseSchema,
            }),
          )
          .min(2)
          .max(4)
          .refine((options) => options.filter(({ right }) => right).length === 1, {
            error: 'exactly one option needs "right: true"',
          }),
      }),
    )
    .min(3)
    .max(5),
  /** A recorded talk, shown in place of the slides: addresses below public/. */
  video: z.strictObject({ file: proseSchema, captions: proseSchema }).optional(),
});
export type LessonFields = z.infer<typeof lessonSchema>;
export type Lesson = LessonFields & { id: string };
