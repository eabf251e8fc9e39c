import { hasAlternative } from '../alternatives.ts';
import type { Signals } from '../detect.ts';
import {
  broken,
  decide,
  met,
  notApplicable,
  quoteOf,
  type Outcome,
  type Remarkable,
} from '../outcome.ts';
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
  const surest = refusals.find((refusal) => !refusal.weak) ?? first;
  const weak = surest?.weak === true && signals.brief.kind !== 'refusal';
  const finding: Remarkable = {
    at: surest ?? null,
    reason:
      surest === undefined
        ? 'The message refuses and offers nothing they or you can do.'
        : `After “${quoteOf(signals, surest)}” nothing says what you or they can do.`,
    fix: 'Add one thing that is possible: “You can …”, “I can … by Thursday”, “Until then …”.',
  };
  return weak ? decide([{ ...finding, verdict: 'look' }]) : broken(finding);
}
