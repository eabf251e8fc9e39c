import type { ReplyKey } from '../schemas/replyKey.ts';
import type { Signals } from './detect.ts';
import type { Finding, Span, Verdict } from './types.ts';

/** A finding before it knows its rule and its words. */
export interface Remarkable {
  /** Where it stands; null where something is missing. */
  at: Span | null;
  reason: string;
  fix: string;
  /** Exact words for its place, where there are some; empty to take the words out. */
  replacement?: string | undefined;
  /** Left out, it has the outcome's verdict. */
  verdict?: Finding['verdict'];
}

/** What one check says. */
export interface Outcome {
  verdict: Verdict;
  findings: readonly Remarkable[];
  /** True where the key decided: then a rule can be broken of which the text alone is only a hint. */
  byKey?: boolean;
}

/** One rule's check: asked only where the rule applies. */
export type Check = (signals: Signals, key?: ReplyKey) => Outcome;

export const met: Outcome = { verdict: 'met', findings: [] };
export const notApplicable: Outcome = { verdict: 'not-applicable', findings: [] };

export function broken(...findings: Remarkable[]): Outcome {
  return { verdict: 'broken', findings };
}

export function look(...findings: Remarkable[]): Outcome {
  return { verdict: 'look', findings };
}

export function unsure(...findings: Remarkable[]): Outcome {
  return { verdict: 'unsure', findings };
}

/** Broken, or hinted at, if there are findings of that kind; met if there are none. */
export function decide(findings: readonly Remarkable[]): Outcome {
  if (findings.length === 0) return met;
  const hard = findings.some(({ verdict }) => verdict === undefined || verdict === 'broken');
  return { verdict: hard ? 'broken' : findings[0]!.verdict!, findings };
}

/** What the key decides, whoever decides where there is none. */
export function settled(outcome: Outcome): Outcome {
  return { ...outcome, byKey: true };
}

/** The words at a place, shortened in the middle, for a sentence that quotes them. */
export function quoteOf(signals: Pick<Signals, 'draft'>, { start, end }: Span): string {
  const words = signals.draft.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length <= 60
    ? words
    : `${words.slice(0, 38).trimEnd()} … ${words.slice(-16).trimStart()}`;
}
