import { z } from 'zod';

/** How often two judges said "broken" of the same decisions; the first is held to be right. */
export const tallySchema = z.strictObject({
  /** Both said broken. */
  hit: z.int(),
  /** Only the one that is tested said so. */
  falseAlarm: z.int(),
  /** Only the one that is held to be right said so. */
  miss: z.int(),
  /** Neither did. */
  clear: z.int(),
});
export type Tally = z.infer<typeof tallySchema>;

const byRuleSchema = z.record(z.string(), tallySchema);
const shareSchema = z.number().min(0).max(1);

const halfSchema = z.strictObject({
  prompts: z.int(),
  replies: z.int(),
  /** Verdicts the engine gave on machine rules, and how many of them were `unsure`. */
  decisions: z.int(),
  unsure: z.int(),
  all: tallySchema,
  /** Mean of the rules' F1. */
  macroF1: shareSchema,
  /** In 95 of 100 samples like this one the F1 over all decisions lies in this range. */
  f1Range: z.tuple([shareSchema, shareSchema]),
  bands: z.strictObject({ good: tallySchema, middling: tallySchema, bad: tallySchema }),
  /** Good replies, and how many of them got no false `broken`. */
  good: z.int(),
  goodUnharmed: z.int(),
  byRule: byRuleSchema,
});
export type TrustHalf = z.infer<typeof halfSchema>;

/**
 * How well the engine agrees with people, on replies it was tuned on and on replies it was not.
 * Written by `npm run golden -- --write`; nobody edits it by hand.
 */
export const trustSchema = z.strictObject({
  hands: z.int(),
  tuning: halfSchema,
  test: halfSchema,
  /** Two people who read the same replies without seeing each other's verdicts. */
  readers: z.strictObject({ replies: z.int(), all: tallySchema, byRule: byRuleSchema }),
  /** Pairs in which one change flips one verdict, and in how many both verdicts are right. */
  minimalPairs: z.strictObject({ pairs: z.int(), right: z.int() }),
  /** Replies and their better versions: how often each measure prefers the better one. */
  beforeAfter: z.strictObject({
    pairs: z.int(),
    engine: z.int(),
    shorterSentences: z.int(),
    fewerWords: z.int(),
  }),
});
export type Trust = z.infer<typeof trustSchema>;
