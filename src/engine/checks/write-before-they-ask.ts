import { proseOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { look, met, quoteOf, type Outcome } from '../outcome.ts';
import { findWork, tellsNews } from '../work.ts';

/** An update that shows no work: nothing done, nothing found, nothing under way. */
export function checkUpdateShowsWork(signals: Signals): Outcome {
  const shows =
    signals.cue('work-results').length + signals.cue('ruled-out').length > 0 ||
    findWork(signals).length > 0 ||
    proseOf(signals).some((sentence) => tellsNews(signals, sentence));
  if (shows) return met;
  const hollow = signals.cue('hollow-work')[0];
  return look({
    at: hollow ?? null,
    reason:
      hollow === undefined
        ? 'Nothing here shows what was done since the last message.'
        : `“${quoteOf(signals, hollow)}” would fit any case; nothing shows what was done.`,
    fix: 'Say what you ruled out and what is in your hands: “It is not the cable. I am testing the box.”',
  });
}
