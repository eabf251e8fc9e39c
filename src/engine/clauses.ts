import type { Signals } from './detect.ts';
import type { Sentence, Span } from './types.ts';
import { wordSet } from './wordSet.ts';

const negations = wordSet('not never nobody nothing none neither nor without unable hardly');

/** True where a word between the two indices denies: "not", "never", "no". */
export function isNegated(signals: Pick<Signals, 'draft'>, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) {
    const { norm } = signals.draft.words[at]!;
    if (negations.has(norm)) return true;
    // "no later than" sets a time; it denies nothing.
    if (norm === 'no' && signals.draft.words[at + 1]?.norm !== 'later') return true;
  }
  return false;
}

/** What stands in the text between a word and the one before it. */
export function gapBefore(signals: Pick<Signals, 'draft'>, at: number): string {
  const { words, text } = signals.draft;
  const before = words[at - 1];
  return before === undefined ? '' : text.slice(before.end, words[at]!.start);
}

/**
 * True where a mark stronger than a comma stands between two words of a sentence.
 * "Next message from me: 16:30" belongs together, so a short way is never parted by a colon.
 */
export function isParted(signals: Pick<Signals, 'draft'>, from: number, to: number): boolean {
  const near = to - from <= 4;
  for (let at = from + 1; at <= to; at++) {
    if (near && !gapBefore(signals, at).includes(';')) continue;
    if (/[;:]|\s[–—-]\s/.test(gapBefore(signals, at))) return true;
  }
  return false;
}

/** The sentence that holds a word. */
export function sentenceOf(signals: Pick<Signals, 'draft'>, at: number): Sentence {
  return signals.draft.sentences[signals.draft.words[at]!.sentence]!;
}

/** Sentences of the writer's running text and lists, greeting, signature and subject left out. */
export function proseOf(signals: Pick<Signals, 'prose'>): readonly Sentence[] {
  return signals.prose;
}

/** The norms of a sentence. */
export function normsOf(
  signals: Pick<Signals, 'draft'>,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): string[] {
  return signals.draft.words.slice(from, to).map(({ norm }) => norm);
}

/** The place of some words of the draft. */
export function spanOf(signals: Pick<Signals, 'draft'>, from: number, to: number): Span {
  return { start: signals.draft.words[from]!.start, end: signals.draft.words[to - 1]!.end };
}

/** Words as people count them: a contraction or a hyphenated word is one, a list mark none. */
export function countWords(
  signals: Pick<Signals, 'draft'>,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!signals.draft.words[at]!.joined) count++;
  return count;
}
