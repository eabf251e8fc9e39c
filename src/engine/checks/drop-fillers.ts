import { countWords, proseOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { look, met, quoteOf, type Outcome } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** One filler in this many words is how people talk; ours, after reading call scripts aloud. */
const wordsAFiller = 50;

/** More fillers than one in fifty words of a script or transcript. */
export function checkFillers(signals: Signals): Outcome {
  const fillers = hitsOf(signals, 'drop-fillers');
  const words = proseOf(signals).reduce((sum, sentence) => sum + countWords(signals, sentence), 0);
  if (fillers.length === 0 || fillers.length * wordsAFiller <= words) return met;
  return look(
    ...fillers.map((hit) => ({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” only fills time: ${fillers.length} in ${words} words.`,
      fix: 'Leave a short silence in its place.',
      replacement: hit.phrase.swap,
    })),
  );
}
