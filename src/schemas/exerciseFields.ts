import { z } from 'zod';
import { skillIdSchema } from './skill.ts';
import { proseSchema } from './text.ts';

/** What every kind of exercise says of itself. */
export const exerciseFields = {
  title: proseSchema,
  skill: skillIdSchema,
  /** The lesson whose rules it practises, 1 to 9. */
  lesson: z.int().min(1).max(9),
  /** Raised when the task, the key or the scoring changes; old attempts then say so. */
  version: z.int().min(1),
  /** 1 a warm-up, 2 a working case, 3 a hard one. */
  difficulty: z.int().min(1).max(3),
  /** Minutes a careful newcomer needs. */
  minutes: z.int().min(1).max(30),
  /** Who and where: what the learner must know before reading on. */
  situation: proseSchema,
  /** Shown one at a time on request. */
  hints: z.array(proseSchema).min(1).max(4),
};

/** A good answer, shown after two tries or on request. */
export const modelSchema = z.strictObject({
  text: proseSchema,
  /** What makes it good, or in whose voice it is. */
  note: proseSchema,
});

/** A wrong answer of the test suite. */
export const failSchema = z.strictObject({
  text: proseSchema,
  /**
   * Id of a rule it must be marked broken on, `fact:<id>` for a fact it must be found to lose, or
   * `avoid:<id>` for something it must be found to say.
   */
  on: z.string(),
});

/** Answers the test suite puts before the engine. */
export const answersSchema = z.strictObject({
  pass: z.array(proseSchema).min(4, 'give at least four answers that must pass'),
  fail: z.array(failSchema).min(6, 'give at least six answers that must fail or lose points'),
});
