import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { broken, met, notApplicable, quoteOf, type Outcome } from '../outcome.ts';

/** A refusal by "I" or "we" needs a way out in the same message. */
export function checkBareNo(signals: Signals): Outcome {
  const refusals = signals
    .cue('refusals')
    .filter(({ from }) => sentenceOf(signals, from).zone !== 'subject');
  const first = refusals[0];
  if (first === undefined && signals.brief.kind !== 'refusal') return notApplicable;
  const overlaps = (a: { from: number; to: number }) =>
    refusals.some((refusal) => a.from < refusal.to && a.to > refusal.from);
  if (signals.cue('alternatives').some((hit) => !overlaps(hit))) return met;
  return broken({
    at: first ?? null,
    reason:
      first === undefined
        ? 'The message refuses and offers nothing they or you can do.'
        : `After “${quoteOf(signals, first)}” nothing says what you or they can do.`,
    fix: 'Add one thing that is possible: “You can …”, “I can … by Thursday”, “Until then …”.',
  });
}
