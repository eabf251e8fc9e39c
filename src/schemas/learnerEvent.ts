import * as z from 'zod/mini';

// Browser code: zod/mini only, the full Zod is five times its size.

const day = z.iso.date();
const head = {
  /** Random, so that two records merge without duplicates. */
  id: z.string().check(z.minLength(8)),
  /** When it happened, ISO 8601 in UTC. */
  at: z.iso.datetime(),
};

/**
 * What a learner did besides answering: the course is planned, interrupted and looked back on in
 * these. Only ever appended; what holds now is derived from all of them, the latest of a kind
 * winning, so that two merged records agree in whatever order they came together.
 */
export const learnerEventSchema = z.discriminatedUnion('kind', [
  /** The course begins, or its start or pace is changed. */
  z.strictObject({
    ...head,
    kind: z.literal('plan'),
    start: day,
    pace: z.enum(['calendar', 'working']),
    /** Clock time of the team's call after each step, such as "16:30"; null for none. */
    call: z.nullable(z.string()),
  }),
  /** From this day on no day of the course passes, until `resume`. */
  z.strictObject({ ...head, kind: z.literal('pause'), on: day }),
  z.strictObject({ ...head, kind: z.literal('resume'), on: day }),
  /** All days from `on` move by so many calendar days. */
  z.strictObject({
    ...head,
    kind: z.literal('shift'),
    on: day,
    days: z.int().check(z.minimum(1), z.maximum(90)),
  }),
  /** A lesson was read to its end and its self-check answered. */
  z.strictObject({
    ...head,
    kind: z.literal('lesson'),
    lesson: z.int(),
    right: z.int(),
    of: z.int(),
  }),
  /** What was written to a question for oneself; `again` for the answer to "does it still hold?". */
  z.strictObject({
    ...head,
    kind: z.literal('reflection'),
    exercise: z.string(),
    version: z.int(),
    text: z.string(),
    again: z.boolean(),
  }),
  /** How it is going: the number of the answer, counted from 0. */
  z.strictObject({
    ...head,
    kind: z.literal('pulse'),
    step: z.int(),
    answer: z.int(),
    note: z.string(),
  }),
  /** A step's task for two people was done. */
  z.strictObject({ ...head, kind: z.literal('together'), step: z.int() }),
  /** An audit was begun: `own` where sent replies are audited. */
  z.strictObject({
    ...head,
    kind: z.literal('audit'),
    phase: z.enum(['before', 'after', 'check']),
    form: z.enum(['a', 'b', 'check', 'own']),
  }),
  /** One word of the ten-second drill. */
  z.strictObject({
    ...head,
    kind: z.literal('drill'),
    term: z.string(),
    text: z.string(),
    /** 0 missed, 1 partly, 2 landed. */
    rating: z.int().check(z.minimum(0), z.maximum(2)),
  }),
  /** The name on the certificate; the latest holds. */
  z.strictObject({ ...head, kind: z.literal('name'), name: z.string() }),
]);
export type LearnerEvent = z.infer<typeof learnerEventSchema>;
export type EventOf<K extends LearnerEvent['kind']> = Extract<LearnerEvent, { kind: K }>;
/** An event before the log gives it its id and time. */
export type NewEvent = LearnerEvent extends infer E
  ? E extends LearnerEvent
    ? Omit<E, 'id' | 'at'>
    : never
  : never;
