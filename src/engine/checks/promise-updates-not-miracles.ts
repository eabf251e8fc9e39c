import type { ReplyKey } from '../../schemas/replyKey.ts';
import { startOfClause } from '../addressed.ts';
import { isNegated, sentenceOf } from '../clauses.ts';
import { readClient } from '../clientSignals.ts';
import type { Hit, Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { hitsBetween } from '../hits.ts';
import { broken, look, met, notApplicable, quoteOf, settled, type Outcome } from '../outcome.ts';
import { timesIn } from '../promises.ts';
import { isCheckable, type TimeHit } from '../times.ts';

interface Forecast extends Hit {
  time: TimeHit;
  /** "I cannot promise that it is back by four." */
  denied: boolean;
}

/** A forecast and its time stand at most this many words apart. */
const reach = 14;
/** Longer sentences are looked at in part, so that no text takes more than linear time. */
const boundReach = 40;

/** A time for the repair wants a range, a condition or the hour of knowing beside it. */
export function checkRepairTimes(signals: Signals, key?: ReplyKey): Outcome {
  const forecasts = findForecasts(signals);
  const bold = forecasts.filter((forecast) => !forecast.denied && !isBound(signals, forecast));
  const knowing = findKnowing(signals);
  if (key?.sure !== undefined && forecasts.length > 0) {
    const { kept } = findFacts(signals.draft, key.sure, signals.prepared);
    const unsure = bold.filter((forecast) => {
      const { start, end } = sentenceOf(signals, forecast.from);
      return !kept.some((fact) => fact.start < end && fact.end > start);
    });
    return settled(unsure.length === 0 || knowing ? met : broken(...unsure.map(remark)));
  }
  if (bold.length > 0 && !knowing) return look(...bold.map(remark));
  if (forecasts.length > 0 || knowing) return met;
  const asked = (readClient(signals)?.cue('repair-questions').length ?? 0) > 0;
  if (!asked) return notApplicable;
  const answered =
    signals.cue('works-again').length > 0 ||
    signals.cue('unknown-yet').length > 0 ||
    signals.cue('repair-conditions').length > 0 ||
    signals.times.some(isCheckable);
  if (answered || !signals.brief.caseOpen) return met;
  return look({
    at: null,
    reason: 'They ask how long it takes, and neither an end nor your next message has an hour.',
    fix: 'Name the hour at which you will know: “At 14:30 I will know, and I will ring you.”',
  });

  function remark(forecast: Forecast) {
    return {
      at: {
        start: Math.min(forecast.start, forecast.time.start),
        end: Math.max(forecast.end, forecast.time.end),
      },
      reason: `“${quoteOf(signals, forecast)}” with “${quoteOf(signals, forecast.time)}” is a promise about a machine; they will plan around it.`,
      fix: 'Give a range with its condition, or the hour of knowing: “I will know at 17:15 and ring you then.”',
    };
  }
}

/** Words that say when it works again, with a time. */
function findForecasts(signals: Signals): Forecast[] {
  const forecasts: Forecast[] = [];
  for (const hit of signals.cue('repair-forecasts')) {
    const sentence = sentenceOf(signals, hit.from);
    const before = Math.max(sentence.from, hit.from - reach);
    const unknown = hitsBetween(signals.cue('unknown-yet'), before, hit.to).length > 0;
    const denied = unknown || isNegated(signals, startOfClause(signals, hit.from), hit.to);
    const time = sentence.ends === '?' ? null : findTime(signals, hit);
    if (time !== null) forecasts.push({ ...hit, time, denied });
  }
  return forecasts;
}

/** The nearest time, behind the forecast before in front of it; the hour of a call is the call's. */
function findTime(signals: Signals, { from, to }: Hit): TimeHit | null {
  const sentence = sentenceOf(signals, from);
  const near = timesIn(
    signals,
    Math.max(sentence.from, from - reach),
    Math.min(sentence.to, to + reach),
  ).filter((time) => !isOrigin(signals, time));
  const parted = (a: number, b: number) => hitsBetween(signals.promises, a, b).length > 0;
  return (
    near.find((time) => time.to > to && !parted(to, time.from)) ??
    near.findLast((time) => time.from < to && !parted(time.to, from)) ??
    null
  );
}

/** "The copy of 06:00", "the fault since nine": an hour that is past. */
function isOrigin({ draft }: Signals, { from }: TimeHit): boolean {
  return /^(?:of|since|from)$/.test(draft.words[from - 1]?.norm ?? '');
}

/** A condition or a range in the same sentence. */
function isBound(signals: Signals, { from, time }: Forecast): boolean {
  const { from: start, to: end, start: first, end: last } = sentenceOf(signals, from);
  const near = [Math.max(start, from - boundReach), Math.min(end, from + boundReach)] as const;
  if (hitsBetween(signals.cue('repair-conditions'), ...near).length > 0) return true;
  const next = signals.draft.sentences[time.sentence + 1];
  const depends = next && hitsBetween(signals.cue('repair-conditions'), next.from, next.from + 3);
  if (depends?.some(({ from: at }) => /^depend/.test(signals.draft.words[at]!.norm))) return true;
  const sentence = signals.draft.text.slice(first, Math.min(last, first + 400));
  return /\d\s?(?:[–-]|to|and|or)\s?\d/.test(sentence);
}

/** "I will know at 17:15." */
function findKnowing(signals: Signals): boolean {
  return signals.cue('knowing-hours').some(({ from }) => {
    const { from: start, to: end } = sentenceOf(signals, from);
    return timesIn(signals, start, end).length > 0;
  });
}
