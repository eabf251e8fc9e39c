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
import { findRefusals, type Refusal } from '../refusals.ts';
import { isCheckable } from '../times.ts';
import type { Span } from '../types.ts';

/** A refusal needs a way out in the same message. */
export function checkBareNo(signals: Signals): Outcome {
  // A colleague who takes over is refused nothing.
  if (signals.brief.kind === 'handover') return notApplicable;
  const refusals = findRefusals(signals);
  const first = refusals[0];
  if (first === undefined && signals.brief.kind !== 'refusal') return notApplicable;
  const shut = first === undefined ? null : findShutDoor(signals, refusals);
  if (shut !== null) {
    return broken({
      at: shut,
      reason: `“${quoteOf(signals, shut)}” stands where the reason should be.`,
      fix: 'Give the reason in their terms, or say that it is confidential.',
    });
  }
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

/** "That is how it is", "end of story", "for security reasons": words that close the matter and explain nothing. */
function findShutDoor({ draft, prose }: Signals, refusals: readonly Refusal[]): Span | null {
  for (const sentence of prose) {
    const text = draft.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300));
    const found = shutDoor.exec(text);
    if (found === null) continue;
    const index = draft.words[sentence.from]!.sentence;
    if (!refusals.some((refusal) => Math.abs(refusal.sentence - index) <= 2)) continue;
    const start = sentence.start + found.index;
    return { start, end: start + found[0].length };
  }
  return null;
}

const shutDoor =
  /\bthat(?: i|[’'])s (?:all there is|how it (?:is|stands|goes|works)|that\b|final|the way it is)|\bend of (?:story|discussion|matter)\b|\bfull stop\b|\bnot up for (?:debate|discussion)\b|\b(?:no|without) (?:further )?discussion\b|\bfor (?:security|technical|internal|operational|organi[sz]ational|administrative|compliance|various) reasons\b/i;
