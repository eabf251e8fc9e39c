import { z } from 'zod';
import { judgeReply, read, type PreparedRulebook } from '../../src/engine/index.ts';
import { briefSchema, type Brief } from '../../src/schemas/brief.ts';
import { readLines } from './readGolden.ts';

/** A brief as the batch input of the command line spells it; null is "not given". */
const rawBriefSchema = z
  .strictObject({
    kind: z.string().nullish(),
    channel: z.string().nullish(),
    audience: z.string().nullish(),
    client: z.string().nullish(),
    agent: z.string().nullish(),
    client_message: z.string().nullish(),
    case_open: z.boolean().nullish(),
  })
  .transform(({ client_message, case_open, ...rest }): Brief => {
    const given = Object.entries({ ...rest, clientMessage: client_message, caseOpen: case_open });
    return briefSchema.parse(Object.fromEntries(given.filter(([, value]) => value != null)));
  });

const minimalPairSchema = z.strictObject({
  id: z.string(),
  rule: z.string(),
  brief: rawBriefSchema,
  broken: z.string(),
  met: z.string(),
});
export type MinimalPair = z.infer<typeof minimalPairSchema>;

const beforeAfterSchema = z.strictObject({
  id: z.string(),
  brief: rawBriefSchema,
  before: z.string(),
  after: z.string(),
});
export type BeforeAfter = z.infer<typeof beforeAfterSchema>;

/** Two replies that differ in a few words, by which the verdict on one rule flips. */
export function readMinimalPairs(): MinimalPair[] {
  return readLines('tests/golden/minimal-pairs.jsonl', minimalPairSchema);
}

/** Replies as teams write them, and the same facts as a careful lead would put them. */
export function readBeforeAfter(): BeforeAfter[] {
  return readLines('tests/golden/before-after.jsonl', beforeAfterSchema);
}

/** Which half of a minimal pair the engine gets wrong; null where it gets both right. */
export function judgePair(
  { rule, brief, broken, met }: MinimalPair,
  prepared: PreparedRulebook,
): 'misses the breach' | 'false alarm' | null {
  const verdictOf = (text: string) => judgeReply(text, brief, prepared).verdicts[rule];
  if (verdictOf(met) === 'broken') return 'false alarm';
  return verdictOf(broken) === 'broken' ? null : 'misses the breach';
}

/** How often each measure prefers the reply that was written to be the better one. */
export interface Preferences {
  pairs: number;
  engine: number;
  /** The fewer words a sentence, the better. */
  shorterSentences: number;
  /** The fewer words in all, the better. */
  fewerWords: number;
  /** Ids of the pairs in which the engine does not prefer the second reply. */
  lost: string[];
}

export function comparePairs(
  pairs: readonly BeforeAfter[],
  prepared: PreparedRulebook,
): Preferences {
  const sum: Preferences = {
    pairs: pairs.length,
    engine: 0,
    shorterSentences: 0,
    fewerWords: 0,
    lost: [],
  };
  for (const { id, brief, before, after } of pairs) {
    const score = (text: string) =>
      judgeReply(text, brief, prepared).scorecard.overall ?? Number.NaN;
    if (score(after) > score(before)) sum.engine++;
    else sum.lost.push(id);
    if (wordsPerSentence(after) < wordsPerSentence(before)) sum.shorterSentences++;
    if (countWords(after) < countWords(before)) sum.fewerWords++;
  }
  return sum;
}

function countWords(text: string): number {
  return read(text).words.filter(({ joined }) => !joined).length;
}

function wordsPerSentence(text: string): number {
  return countWords(text) / Math.max(1, read(text).sentences.length);
}
