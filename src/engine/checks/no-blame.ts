import { findBlame } from '../blame.ts';
import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** Words and sentences that point at a culprit or teach a lesson; a question with its reason is welcome. */
export function checkBlame(signals: Signals): Outcome {
  const reason = (quote: string) =>
    `“${quote}” tells them whose fault it was; they hear nothing after it.`;
  const findings: Remarkable[] = hitsOf(signals, 'no-blame')
    .filter((hit) => !givesReason(signals, hit.from))
    .map((hit) => ({ at: hit, reason: reason(quoteOf(signals, hit)), fix: hit.phrase.instead }));
  for (const at of findBlame(signals)) {
    if (findings.some((other) => other.at!.start < at.end && other.at!.end > at.start)) continue;
    findings.push({
      at,
      reason: reason(quoteOf(signals, at)),
      fix: 'Tell it as an event: what happened, at what hour, and what comes now.',
    });
  }
  return decide(findings);
}

/** "Did you open it? I ask because it tells me which computers to check." */
function givesReason(signals: Signals, at: number): boolean {
  const sentence = sentenceOf(signals, at);
  if (sentence.ends !== '?') return false;
  const after = signals.draft.text.slice(sentence.end, sentence.end + 120);
  const here = signals.draft.text.slice(sentence.start, sentence.end);
  return (
    /^\s*i\s+(?:only\s+)?ask\b|^\s*(?:it|that|this|the answer)\s+(?:tells|shows|helps)\b/i.test(
      after,
    ) || /\bi ask because\b|\bso (?:that )?(?:i|we) (?:can|know)\b/i.test(here)
  );
}
