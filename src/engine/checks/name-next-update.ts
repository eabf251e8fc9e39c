import type { Signals } from '../detect.ts';
import { broken, met, quoteOf, type Outcome } from '../outcome.ts';
import { findSilencePlans, isAppointment } from '../promises.ts';

const fix = 'End with an hour: “I will ring you at 14:00 and tell you what I found.”';

/** A promise to contact with a time that can be checked, or what happens if the client stays silent. */
export function checkNextUpdate(signals: Signals): Outcome {
  const { promises } = signals;
  const timed = promises.find(({ time }) => time !== null && isAppointment(signals, time));
  if (timed !== undefined || findSilencePlans(signals).length > 0) return met;
  const bare = promises[0];
  if (bare === undefined) {
    return broken({ at: null, reason: 'Nobody says when or how they hear from you next.', fix });
  }
  const said = quoteOf(signals, bare);
  return broken({
    at: bare,
    reason:
      bare.time === null
        ? `“${said}” promises news and names no hour.`
        : `“${said}” comes with “${quoteOf(signals, bare.time)}”, which no clock can check.`,
    fix: 'Add the hour, or the day: “I will write to you by 16:00.”',
  });
}
