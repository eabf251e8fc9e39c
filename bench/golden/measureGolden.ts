import { judgeReply, type PreparedRulebook } from '../../src/engine/index.ts';
import type { Finding, Verdict } from '../../src/engine/index.ts';
import type { GoldenReply, Labels } from './readGolden.ts';
import { count, emptyTally, f1, sumTallies, type Tally } from './tally.ts';

/** A golden reply with what the engine says of it. */
export interface JudgedReply extends GoldenReply {
  verdicts: Readonly<Record<string, Verdict>>;
  findings: readonly Finding[];
}

export function judgeGolden(
  replies: readonly GoldenReply[],
  prepared: PreparedRulebook,
): JudgedReply[] {
  return replies.map((reply) => {
    const { verdicts, findings } = judgeReply(reply.text, reply.brief, prepared);
    return { ...reply, verdicts, findings };
  });
}

/** Figures over some replies and rules. `look`, `unsure` and "does not apply" count as not broken. */
export interface Figures {
  replies: number;
  byRule: ReadonlyMap<string, Tally>;
  all: Tally;
  microF1: number | null;
  /** Mean of the rules' F1, over the rules that are broken at least once. */
  macroF1: number | null;
  /** Decisions of the engine, and how many of them were `unsure`. */
  decisions: number;
  unsure: number;
  /** Replies of the band "good", and how many of them got no false `broken`. */
  good: number;
  goodUnharmed: number;
}

/** Compares the engine with the first reader, over the given rules. */
export function measureGolden(replies: readonly JudgedReply[], rules: readonly string[]): Figures {
  const byRule = new Map(rules.map((rule) => [rule, emptyTally()]));
  let decisions = 0;
  let unsure = 0;
  let good = 0;
  let goodUnharmed = 0;
  for (const { labels, verdicts, band } of replies) {
    let harmed = false;
    for (const rule of rules) {
      const label = labels.get(rule);
      const verdict = verdicts[rule] ?? 'not-applicable';
      if (verdict !== 'not-applicable') decisions++;
      if (verdict === 'unsure') unsure++;
      if (label === undefined && verdict === 'not-applicable') continue;
      count(byRule.get(rule)!, label === 'broken', verdict === 'broken');
      harmed ||= verdict === 'broken' && label !== 'broken';
    }
    if (band !== 'good') continue;
    good++;
    if (!harmed) goodUnharmed++;
  }
  return { replies: replies.length, decisions, unsure, good, goodUnharmed, ...summarise(byRule) };
}

/** Compares the second reader with the first, where there is a second. */
export function measureReaders(
  replies: readonly GoldenReply[],
  rules: readonly string[],
): Pick<Figures, 'replies' | 'byRule' | 'all' | 'microF1' | 'macroF1'> {
  const byRule = new Map(rules.map((rule) => [rule, emptyTally()]));
  let read = 0;
  for (const { labels, second } of replies) {
    if (second === null) continue;
    read++;
    for (const rule of rules) {
      if (!labels.has(rule) && !second.has(rule)) continue;
      count(byRule.get(rule)!, isBroken(labels, rule), isBroken(second, rule));
    }
  }
  return { replies: read, ...summarise(byRule) };
}

function isBroken(labels: Labels, rule: string): boolean {
  return labels.get(rule) === 'broken';
}

function summarise(
  byRule: ReadonlyMap<string, Tally>,
): Pick<Figures, 'byRule' | 'all' | 'microF1' | 'macroF1'> {
  const all = sumTallies(byRule.values());
  const asked = [...byRule.values()].filter(({ hit, miss }) => hit + miss > 0);
  const scores = asked.map((tally) => f1(tally) ?? 0);
  const macroF1 =
    scores.length === 0 ? null : scores.reduce((sum, value) => sum + value, 0) / scores.length;
  return { byRule, all, microF1: f1(all), macroF1 };
}
