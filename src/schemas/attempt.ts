import * as z from 'zod/mini';

// Browser code: zod/mini only, the full Zod is five times its size.

const span = z.strictObject({ start: z.int(), end: z.int() });

/** What a learner answered, by type of exercise. */
const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rephrase'),
    /** The text written, or the original where `send` is true. */
    text: z.string(),
    /** True where the learner chose to send the original as it stands. */
    send: z.boolean(),
  }),
  z.strictObject({ type: z.literal('reply'), text: z.string(), send: z.boolean() }),
  z.strictObject({
    type: z.literal('emotion'),
    marks: z.array(span),
    feeling: z.nullable(z.string()),
    strength: z.nullable(z.int()),
    opening: z.nullable(z.int()),
  }),
  z.strictObject({
    type: z.literal('match'),
    /** As in `MatchResponse`: a bin's id, an index or null for each item or round. */
    choices: z.array(z.nullable(z.union([z.string(), z.int()]))),
  }),
  z.strictObject({
    type: z.literal('dialogue'),
    /** The learner's turns in the order they were written, those taken back included. */
    path: z.array(z.strictObject({ turn: z.int(), text: z.string(), points: z.number() })),
  }),
  /** A sent reply of one's own, audited on this device. */
  z.strictObject({ type: z.literal('sent'), text: z.string() }),
]);

/**
 * One try at one exercise. The log of attempts is only ever appended to;
 * everything shown about progress is derived from it.
 *
 * Life: written when a try is scored (schema 1, since the first version), kept in IndexedDB until
 * the learner erases it. Later kinds of answer and the optional fields were added without a new
 * schema: an older site leaves what it cannot read where it is.
 */
export const attemptSchema = z.strictObject({
  /** Version of this shape. */
  schema: z.literal(1),
  /** Random, so that two records merge without duplicates. */
  id: z.string().check(z.minLength(8)),
  /** Id of the exercise. */
  exercise: z.string().check(z.minLength(1)),
  /** The exercise's version at the time. */
  version: z.int().check(z.minimum(1)),
  /** When it was scored, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** 1 for the first try at this exercise, counted over all visits. */
  try: z.int().check(z.minimum(1)),
  answer: answerSchema,
  /** 0 to 100. */
  points: z.number().check(z.minimum(0), z.maximum(100)),
  verdict: z.enum(['right', 'partly-right', 'not-yet']),
  /** Ids of the rules found broken. */
  broken: z.array(z.string()),
  /** Ids of the rules found kept; left out by entries from before the course. */
  kept: z.optional(z.array(z.string())),
  /** 0 to 100 for each skill the answer gave evidence of, by the skill's id. */
  skills: z.optional(z.record(z.string(), z.number())),
  /** Set where the answer belongs to an audit: it is never a try of the course. */
  phase: z.optional(z.enum(['before', 'after', 'check'])),
  /**
   * True for an entry that repeats an attempt because the learner disagreed with its marking:
   * kept for the lead, never counted as a try.
   */
  disagrees: z.optional(z.boolean()),
});
export type Attempt = z.infer<typeof attemptSchema>;
export type AttemptAnswer = Attempt['answer'];
