import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, quoteOf, type Outcome } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** Promises of safety, of data or of the future that no deed can prove. */
export function checkAbsolutePromises(signals: Signals): Outcome {
  const findings = hitsOf(signals, 'no-absolute-promise')
    .filter((hit) => !isDenied(signals, hit.from))
    .map((hit) => ({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” promises what nobody can know.`,
      fix: hit.phrase.instead,
    }));
  return decide(findings);
}

/** "I cannot promise that nothing was stolen", "I will not say that it is safe". */
function isDenied(signals: Signals, at: number): boolean {
  const sentence = sentenceOf(signals, at);
  const norms = signals.draft.words.slice(sentence.from, at).map(({ norm }) => norm);
  const verb = norms.findLastIndex((norm) =>
    /^(?:promise|guarantee|say|claim|confirm|assure|swear|tell|rule|prove|know|certain|sure|exclude)$/.test(
      norm,
    ),
  );
  return (
    verb >= 0 &&
    norms
      .slice(Math.max(0, verb - 3), verb)
      .some((norm) => norm === 'not' || norm === 'never' || norm === 'nobody' || norm === 'unable')
  );
}
