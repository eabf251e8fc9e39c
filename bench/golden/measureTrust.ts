import { readdirSync } from 'node:fs';
import { prepare } from '../../src/engine/index.ts';
import type { Content } from '../../src/rulebook/content.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import type { Trust, TrustHalf } from '../../src/schemas/trust.ts';
import { bootstrap } from './bootstrap.ts';
import { judgeGolden, measureGolden, measureReaders, type JudgedReply } from './measureGolden.ts';
import { comparePairs, judgePair, readBeforeAfter, readMinimalPairs } from './measurePairs.ts';
import { readGolden } from './readGolden.ts';

/** Every figure of the page "How far can you trust the score?", measured anew. */
export function measureTrust(content: Content): Trust {
  const prepared = prepare(compileRulebook(content));
  const rules = listMachineRules(content);
  const replies = judgeGolden(readGolden(), prepared);
  const readers = measureReaders(replies, rules);
  const pairs = readMinimalPairs();
  const preferences = comparePairs(readBeforeAfter(), prepared);
  return {
    hands: readdirSync('tests/golden/raw').length,
    tuning: measureHalf(
      replies.filter(({ half }) => half === 'tuning'),
      rules,
    ),
    test: measureHalf(
      replies.filter(({ half }) => half === 'test'),
      rules,
    ),
    readers: {
      replies: readers.replies,
      all: readers.all,
      byRule: Object.fromEntries(readers.byRule),
    },
    minimalPairs: {
      pairs: pairs.length,
      right: pairs.filter((pair) => judgePair(pair, prepared) === null).length,
    },
    beforeAfter: {
      pairs: preferences.pairs,
      engine: preferences.engine,
      shorterSentences: preferences.shorterSentences,
      fewerWords: preferences.fewerWords,
    },
  };
}

/** The rules whose breach a machine may call: marked M or M+K in the standard. */
export function listMachineRules(content: Content): string[] {
  return content.rules.filter(({ check }) => check.by.includes('machine')).map(({ id }) => id);
}

function measureHalf(part: readonly JudgedReply[], rules: readonly string[]): TrustHalf {
  const { replies, decisions, unsure, all, macroF1, good, goodUnharmed, byRule } = measureGolden(
    part,
    rules,
  );
  const band = (name: JudgedReply['band']) =>
    measureGolden(
      part.filter((reply) => reply.band === name),
      rules,
    ).all;
  const prompts = [...Map.groupBy(part, ({ prompt }) => prompt).values()];
  const round = (share: number) => Math.round(share * 1000) / 1000;
  const [low, high] = bootstrap(prompts, (sample) => measureGolden(sample, rules).microF1);
  return {
    prompts: prompts.length,
    replies,
    decisions,
    unsure,
    all,
    macroF1: round(macroF1 ?? 0),
    f1Range: [round(low), round(high)],
    bands: { good: band('good'), middling: band('middling'), bad: band('bad') },
    good,
    goodUnharmed,
    byRule: Object.fromEntries(byRule),
  };
}
