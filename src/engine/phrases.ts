import type { PhraseHit, Signals } from './detect.ts';
import { quoteOf, type Remarkable } from './outcome.ts';

/**
 * A finding for each phrase of a rule's lists in the writer's own prose; of two that overlap, the longer.
 *
 * @param reason says what the quoted words do to the reader
 */
export function findPhrases(
  signals: Signals,
  rule: string,
  reason: (quote: string) => string,
): Remarkable[] {
  return hitsOf(signals, rule).map((hit) => ({
    at: hit,
    reason: reason(quoteOf(signals, hit)),
    fix: asAdvice(hit.phrase.instead),
    replacement: hit.phrase.swap,
  }));
}

/** The phrases of a rule's lists that stand in the text. */
export function hitsOf(signals: Signals, rule: string): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (const hit of signals.phrases) {
    if (hit.rule !== rule) continue;
    const last = hits.at(-1);
    if (last !== undefined && hit.from < last.to) {
      if (hit.to - hit.from > last.to - last.from) hits[hits.length - 1] = hit;
    } else hits.push(hit);
  }
  return hits;
}

/** Lists give words to use, or say what to do; both are shown as a sentence. */
function asAdvice(instead: string): string {
  const sentence = /^[\p{Lu}“"]/u.test(instead)
    ? instead
    : instead[0]!.toUpperCase() + instead.slice(1);
  return /[.!?”"]$/.test(sentence) ? sentence : `${sentence}.`;
}
