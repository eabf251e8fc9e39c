import { hasAlternative } from '../alternatives.ts';
import type { Signals } from '../detect.ts';
import { broken, met, notApplicable, quoteOf, type Outcome } from '../outcome.ts';
import { findRefusals } from '../refusals.ts';
import { isCheckable } from '../times.ts';

/** A refusal needs a way out in the same message. */
export function checkBareNo(signals: Signals): Outcome {
  const refusals = findRefusals(signals);
  const first = refusals[0];
  if (first === undefined && signals.brief.kind !== 'refusal') return notApplicable;
  if (hasAlternative(signals, refusals)) return met;
  // "I can't say" is answered by the hour at which they will hear.
  const silent = refusals.length > 0 && refusals.every((refusal) => refusal.silent);
  if (silent && signals.promises.some(({ time }) => time !== null && isCheckable(time))) return met;
  return broken({
    at: first ?? null,
    reason:
      first === undefined
        ? 'The message refuses and offers nothing they or you can do.'
        : `After “${quoteOf(signals, first)}” nothing says what you or they can do.`,
    fix: 'Add one thing that is possible: “You can …”, “I can … by Thursday”, “Until then …”.',
  });
}
