import * as z from 'zod/mini';
import { attemptSchema } from './attempt.ts';
import { learnerEventSchema } from './learnerEvent.ts';

const head = { format: z.literal('clearline-record'), exportedAt: z.iso.datetime() };

/** A whole record as it is exported to a file. */
export const recordFileSchema = z.strictObject({
  ...head,
  schema: z.literal(2),
  attempts: z.array(attemptSchema),
  events: z.array(learnerEventSchema),
});
export type RecordFile = z.infer<typeof recordFileSchema>;

/** A record from before the course: attempts alone. */
export const firstRecordFileSchema = z.strictObject({
  ...head,
  schema: z.literal(1),
  attempts: z.array(attemptSchema),
});
