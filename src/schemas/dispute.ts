import * as z from 'zod/mini';

// Browser code: zod/mini only, the full Zod is five times its size.

/**
 * A finding of the checker that its reader holds wrong, kept for the lead.
 *
 * Life: written when somebody presses "Keep for the lead" (schema 1, since the first version), kept
 * in IndexedDB of that browser until somebody deletes it. A later schema brings a function that
 * lifts schema 1 to it.
 */
export const disputeSchema = z.strictObject({
  /** Version of this shape. */
  schema: z.literal(1),
  /** Random. */
  id: z.string().check(z.minLength(8)),
  /** When it was kept, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** Version of the rulebook that judged: the rules, words and phrases of that day. */
  rulebook: z.string(),
  /** Id of the rule. */
  rule: z.string().check(z.minLength(1)),
  verdict: z.enum(['broken', 'look', 'unsure']),
  /** The words the finding is about; empty where something was missing. */
  quote: z.string(),
  /** What the finding said. */
  finding: z.string(),
  /** As much of the reply as the writer chose to keep. */
  stretch: z.string(),
  /** Why the writer disagrees. */
  why: z.string(),
  /** What the message had to do, as far as the checker knew. */
  brief: z.strictObject({
    kind: z.optional(z.string()),
    channel: z.string(),
    audience: z.string(),
    caseOpen: z.boolean(),
  }),
});
export type Dispute = z.infer<typeof disputeSchema>;
