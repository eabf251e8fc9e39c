import { countWords } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { broken, met, notApplicable, type Outcome } from '../outcome.ts';

/** GOV.UK, "Clear language": sentences of at most 25 words. */
const mostWords = 25;

/** The longest sentences first; each line of a list counts by itself. */
export function checkSentenceLength(signals: Signals): Outcome {
  const sentences = signals.own.filter(({ zone }) => zone === 'body' || zone === 'list');
  if (sentences.length === 0) return notApplicable;
  const long = sentences
    .map((sentence) => ({ sentence, words: countWords(signals, sentence) }))
    .filter(({ words }) => words > mostWords)
    .sort((a, b) => b.words - a.words);
  if (long.length === 0) return met;
  return broken(
    ...long.map(({ sentence, words }) => ({
      at: { start: sentence.start, end: sentence.end },
      reason: `This sentence has ${words} words; after ${mostWords} the reader has lost its beginning.`,
      fix: 'Cut it where the thought turns: at “and”, “which”, “because” or the comma in the middle.',
    })),
  );
}
