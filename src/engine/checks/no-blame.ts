import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, quoteOf, type Outcome } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** Words that point at a culprit or teach a lesson; a question that gives its reason is welcome. */
export function checkBlame(signals: Signals): Outcome {
  const findings = hitsOf(signals, 'no-blame')
    .filter((hit) => !givesReason(signals, hit.from))
    .map((hit) => ({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” tells them whose fault it was; they hear nothing after it.`,
      fix: hit.phrase.instead,
    }));
  return decide(findings);
}

/** "Did you open it? I ask because it tells me which computers to check." */
function givesReason(signals: Signals, at: number): boolean {
  const sentence = sentenceOf(signals, at);
  if (sentence.ends !== '?') return false;
  const after = signals.draft.text.slice(sentence.end, sentence.end + 120);
  const here = signals.draft.text.slice(sentence.start, sentence.end);
  return (
    /^\s*i\s+(?:only\s+)?ask\b|^\s*(?:it|that|the answer)\s+(?:tells|shows|helps)\b/i.test(after) ||
    /\bi ask because\b/i.test(here)
  );
}
