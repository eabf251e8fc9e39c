import type { Signals } from '../detect.ts';
import { broken, met, unsure, type Outcome } from '../outcome.ts';

const fix =
  'Say the one thing to do (“Please press the red key once”), or “You do not need to do anything.”';

/** A step for the reader, or the word that none is needed. */
export function checkNextStep(signals: Signals): Outcome {
  const { actions } = signals;
  if (signals.cue('nothing-to-do').length > 0) return met;
  if (actions.some(({ kind }) => kind !== 'question')) return met;
  if (signals.cue('next-step').length > 0 || signals.cue('asks').length > 0) return met;
  if (actions.length > 0 && signals.brief.kind === 'information-request') return met;
  const maySay = /\byou can\b(?! (?:see|imagine|understand|be sure|rest))/i.exec(
    signals.draft.text,
  );
  if (maySay !== null || actions.length > 0) {
    return unsure({
      at: maySay === null ? null : { start: maySay.index, end: maySay.index + maySay[0].length },
      reason: 'I could not tell whether this is the step they should take.',
      fix,
    });
  }
  return broken({
    at: null,
    reason: 'They read to the end and do not know whether to do anything.',
    fix,
  });
}
