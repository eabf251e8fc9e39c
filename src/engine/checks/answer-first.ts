import type { Signals } from '../detect.ts';
import { look, met, quoteOf, type Outcome } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** Sentences after the greeting in which an opener still puts the answer off. */
const openingSentences = 2;

/** An opener begins within so many words of its sentence. */
const openerWords = 4;

/** Openers that would fit any letter and stand before the answer. */
export function checkAnswerFirst(signals: Signals): Outcome {
  const opening = signals.own.filter(({ zone }) => zone === 'body').slice(0, openingSentences);
  const first = opening[0];
  if (first === undefined) return met;
  const hit = hitsOf(signals, 'answer-first').find(({ from, to }) =>
    opening.some(
      (sentence) =>
        from >= sentence.from && to <= sentence.to && from - sentence.from <= openerWords,
    ),
  );
  if (hit === undefined) return met;
  return look({
    at: hit,
    reason: `“${quoteOf(signals, hit)}” stands between the reader and the answer.`,
    fix: hit.phrase.instead,
  });
}
