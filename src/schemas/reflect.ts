import { z } from 'zod';
import { exerciseFields } from './exerciseFields.ts';
import { idSchema, proseSchema } from './text.ts';

/** A question to oneself: never scored, kept, and asked again later. */
export const reflectSchema = z.strictObject({
  type: z.literal('reflect'),
  ...exerciseFields,
  /** The question. */
  task: proseSchema,
  rules: z.array(idSchema).min(1),
  /** Ways to begin an answer. */
  starters: z.array(proseSchema).min(2).max(3),
  /** Asked one lesson later, below what was written: "You wrote this on …" stands above it. */
  later: proseSchema,
});
export type ReflectFields = z.infer<typeof reflectSchema>;
export type Reflect = ReflectFields & { id: string };
