import { startOfClause } from '../addressed.ts';
import { normsOf, sentenceOf, spanOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';
import { isAppointment, timesIn, type ContactPromise } from '../promises.ts';
import type { TimeHit } from '../times.ts';
import { wordSet } from '../wordSet.ts';

/** Words that show a sentence looks ahead: it promises, plans or asks. */
const ahead = wordSet(
  'will shall would going expect expects hope hopes plan plans should due until deadline aim aims want may can could must need needs let please would try begins starts ends comes',
);
/** Words that show a report of what has been. */
const behind =
  /^(?:was|were|had|did|ago|yesterday|last|came|went|got|rang|saw|found|took|fell|sent|wrote|left|began|lost|broke|ran|told|said|made|became|[a-z]{2,}[^e]ed)$/;
/** Verbs by which a day is set: "please send it today". */
const given = wordSet(
  'send reply answer respond tell call ring phone write confirm sign return give let bring',
);
/** Longer sentences are looked at in part, so that no text takes more than linear time. */
const sentenceReach = 60;
/** An hour within so many words of a vague time makes it exact. */
const besideReach = 4;
const clockFix = 'Name the hour, or a span they can count: “by 16:00”, “in twenty minutes”.';

/** Vague times where they carry a promise or a deadline; days without an hour; dates with two readings. */
export function checkExactTimes(signals: Signals): Outcome {
  const findings: Remarkable[] = [];
  let asked = false;
  for (const time of signals.times) {
    if (signals.draft.words[time.from]!.quoted) continue;
    const remark = judgeTime(signals, time);
    if (remark === 'past') continue;
    asked = true;
    if (remark !== null) findings.push(remark);
  }
  for (const hit of hitsOf(signals, 'exact-dates-times')) {
    if (!looksAhead(signals, hit.from) || isMadeExact(signals, hit)) continue;
    if (isLeftOpen(signals, hit.from)) continue;
    asked = true;
    findings.push({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” is a promise that no clock can check.`,
      fix: hit.phrase.instead,
    });
  }
  const leaning = findLeaning(signals);
  if (leaning !== null) findings.push(leaning);
  return asked || leaning !== null ? decide(findings) : notApplicable;
}

/** "I will write as soon as …", "once …", "when …": the promise leans on an event without an hour, and no other names one. */
function findLeaning(signals: Signals): Remarkable | null {
  if (signals.promises.some(({ time }) => isTimed(signals, time))) return null;
  const { words } = signals.draft;
  const norm = (at: number) => words[at]?.norm ?? '';
  const leans = (at: number) =>
    /^(?:once|whenever|when)$/.test(norm(at)) ||
    (norm(at) === 'as' && norm(at + 1) === 'soon') ||
    (norm(at) === 'the' && norm(at + 1) === 'moment' && !/^(?:of|for)$/.test(norm(at + 2)));
  const remark = (at: number, end: number): Remarkable => {
    const place = spanOf(signals, at, Math.min(end, at + 7));
    return {
      at: place,
      // "When I have both" may be a condition the reader can see; "as soon as" never names an hour.
      verdict: /^(?:when|once)$/.test(norm(at)) ? 'look' : 'broken',
      reason: `“${quoteOf(signals, place)}” is a promise that no clock can check.`,
      fix: 'Fix the hour of the next message, news or none: “I ring you at 16:00 either way.”',
    };
  };
  for (const { from, to, time } of signals.promises) {
    if (time !== null) continue;
    const sentence = sentenceOf(signals, to - 1);
    for (let at = to; at + 2 < sentence.to && at < to + 6; at++)
      if (leans(at)) return remark(at, sentence.to);
    if (from > sentence.from && leans(sentence.from) && from - sentence.from < 12)
      return remark(sentence.from, from);
  }
  // "I will load it as soon as the batch is out": so does a deed of ours.
  for (const { from, to } of signals.prose) {
    if (hasExact(signals, { from })) continue;
    const end = Math.min(to, from + sentenceReach);
    for (let at = from + 3; at + 3 < end; at++) {
      if (norm(at) !== 'as' || norm(at + 1) !== 'soon' || norm(at + 3) === 'you') continue;
      const promised = words
        .slice(Math.max(from, at - 8), at)
        .some(
          (word, index, near) => /^(?:i|we)$/.test(word.norm) && near[index + 1]?.norm === 'will',
        );
      if (promised) return remark(at, end);
    }
  }
  return null;
}

function isTimed(signals: Signals, time: ContactPromise['time']): boolean {
  return time !== null && isAppointment(signals, time);
}

function judgeTime(signals: Signals, time: TimeHit): Remarkable | null | 'past' {
  const said = quoteOf(signals, time);
  // "How will you do it tomorrow?" in a call: heard on the day it is said, and it promises nothing.
  const aloud = signals.brief.channel === 'phone' && /^(?:day|today|half-day)$/.test(time.kind);
  if (aloud && sentenceOf(signals, time.from).ends === '?') return null;
  switch (time.kind) {
    case 'ambiguous-date':
      return {
        at: time,
        reason: `“${said}” is one day to some readers and another day to others.`,
        fix: 'Write the month as a word: “3 April 2025”.',
      };
    case 'vague':
      // Words of the list are judged below; this is a blurred span such as "in a few minutes".
      if (signals.draft.words[time.from]!.norm === 'every') return 'past';
      if (!looksAhead(signals, time.from) || isLeftOpen(signals, time.from)) return 'past';
      if (isMadeExact(signals, time) || isListed(signals, time)) return null;
      return { at: time, reason: `“${said}” is a promise that no clock can check.`, fix: clockFix };
    case 'day': {
      const tomorrow = signals.draft.words[time.from]!.norm === 'tomorrow';
      if (!tomorrow || !isSet(signals, time) || isLeftOpen(signals, time.from)) return null;
      if (hasExact(signals, time) || hourFollows(signals, time)) return null;
      return {
        at: time,
        reason: '“Tomorrow” alone leaves them waiting the whole day.',
        fix: 'Add the hour or the half-day: “tomorrow between 09:00 and 10:00”.',
      };
    }
    case 'today':
      // "the date of today" is a thing, "nothing you need to do today" asks for nothing.
      if (/^(?:of|for|from)$/.test(signals.draft.words[time.from - 1]?.norm ?? '')) return null;
      if (isFreed(signals, time) || isLeftOpen(signals, time.from)) return null;
      if (!(commits(signals, time.from) || isDue(signals, time)) || hasExact(signals, time)) {
        return null;
      }
      return {
        at: time,
        // Where an hour is named for the next word, the deed behind it may take the day.
        verdict: signals.promises.some((promise) => isTimed(signals, promise.time))
          ? 'look'
          : 'broken',
        reason: `“${said}” without an hour can mean any minute until midnight.`,
        fix: 'Name the hour: “today at 14:30”.',
      };
    case 'half-day':
      if (!commits(signals, time.from) || hasExact(signals, time)) return null;
      return {
        at: time,
        verdict: 'look',
        reason: `“${said}” is half a day long; today they can have the hour.`,
        fix: 'Name the hour if you know it: “today at 14:30”.',
      };
    default:
      return null;
  }
}

/** "I cannot promise that it works before the weekend", "whether it will be tonight": nothing is promised. */
function isLeftOpen(signals: Signals, at: number): boolean {
  const { words } = signals.draft;
  const { from } = around(signals, at);
  for (let back = at - 1; back >= Math.max(from, at - 14); back--) {
    const { norm } = words[back]!;
    if (norm === 'and' || norm === 'but') return false;
    if (norm === 'whether' || norm === 'might') return true;
    if (!/^(?:promise|say|know|tell|guarantee|commit)$/.test(norm)) continue;
    // "If not, please tell them asap" denies in another clause.
    const clause = Math.max(startOfClause(signals, back), back - 3);
    if (words.slice(clause, back).some((word) => word.norm === 'not')) return true;
  }
  return false;
}

/** The sentence says that nothing is to be done. */
function isFreed(signals: Signals, { from }: TimeHit): boolean {
  const { from: start, to: end } = around(signals, from);
  return hitsBetween(signals.cue('nothing-to-do'), start, end).length > 0;
}

/** An hour, a span or an event in the same sentence makes "today" and "tomorrow" exact. */
function hasExact(signals: Signals, { from }: { from: number }): boolean {
  const sentence = sentenceOf(signals, from);
  const near = timesIn(
    signals,
    Math.max(sentence.from, from - sentenceReach),
    Math.min(sentence.to, from + sentenceReach),
  );
  return near.some(
    ({ kind, from: other }) => other !== from && /^(?:clock|span|event|date|day-part)$/.test(kind),
  );
}

/** "Tomorrow I start there. I will write at 09:00." */
function hourFollows(signals: Signals, { sentence }: TimeHit): boolean {
  const here = signals.draft.sentences[sentence]!;
  const next = signals.draft.sentences[sentence + 1];
  if (next === undefined || next.paragraph !== here.paragraph) return false;
  const end = Math.min(next.to, next.from + sentenceReach);
  return timesIn(signals, next.from, end).some(({ kind }) => kind === 'clock');
}

/** "soon, at 15:20": the hour stands beside it; "at 15:20, and the rest soon" leaves the rest open. */
function isMadeExact(signals: Signals, { from, to }: { from: number; to: number }): boolean {
  const sentence = sentenceOf(signals, from);
  const start = Math.max(sentence.from, from - sentenceReach);
  return timesIn(signals, start, Math.min(sentence.to, to + sentenceReach)).some((time) => {
    if (!(
      time.kind === 'clock' ||
      time.kind === 'span' ||
      time.kind === 'date' ||
      time.kind === 'event'
    ))
      return false;
    if (time.from < to && time.to > from) return true;
    const [left, right] = time.from >= to ? [to, time.from] : [time.to, from];
    if (right - left > besideReach) return false;
    return !signals.draft.words
      .slice(left, right)
      .some(({ norm }) => /^(?:and|then|but|or|so|while)$/.test(norm));
  });
}

function isListed(signals: Signals, { from, to }: TimeHit): boolean {
  return hitsBetween(signals.phrases, from - 12, to).some(
    (hit) => hit.rule === 'exact-dates-times' && hit.to > from,
  );
}

function looksAhead(signals: Signals, at: number): boolean {
  const sentence = around(signals, at);
  const norms = normsOf(signals, sentence);
  if (norms.some((norm) => ahead.has(norm))) return true;
  if (hitsBetween(signals.promises, sentence.from, sentence.to).length > 0) return true;
  const progressive = norms.some(
    (norm, index) => /^(?:am|are|is)$/.test(norm) && /ing$/.test(norms[index + 1] ?? ''),
  );
  if (progressive) return true;
  if (hitsBetween(signals.actions, sentence.from, sentence.to).length > 0) return true;
  // "More soon." "I come back to you shortly." "Later today a man comes round."
  return !norms.some((norm) => behind.test(norm));
}

/** Something is promised, planned or asked for "tomorrow"; "see you tomorrow" and "the service is tomorrow" set nothing. */
function isSet(signals: Signals, time: TimeHit): boolean {
  const { words } = signals.draft;
  const before = words[time.from - 1]?.norm ?? '';
  if (/^(?:of|for|from|is|are|be|until|till|and|or)$/.test(before)) return false;
  if (/^(?:and|or)$/.test(words[time.to]?.norm ?? '') && words[time.to + 1]?.norm === 'today') {
    return false;
  }
  const sentence = around(signals, time.from);
  const norms = normsOf(signals, sentence);
  const leave = before === 'you' ? (words[time.from - 2]?.norm ?? '') : before;
  if (
    /^(?:speak|talk|see)$/.test(leave) &&
    !norms.some((norm) => /^(?:will|shall|we)$/.test(norm))
  ) {
    return false;
  }
  if (signals.promises.some((promise) => promise.time === time)) return true;
  if (hitsBetween(signals.actions, sentence.from, sentence.to).length > 0) return true;
  return norms.some(
    (norm, index) =>
      /^(?:comes|come|arrives|starts|begins|expect|due|going|by|before)$/.test(norm) ||
      (/^(?:will|shall|would)$/.test(norm) && norms[index + 1] !== 'not') ||
      (/^(?:i|we)$/.test(norm) &&
        /^(?:do|look|start|fix|send|bring|swap|check|test|repair|finish|change|try|go|make|get|put|install|move|replace)$/.test(
          norms[index + 1] ?? '',
        )),
  );
}

/** "Please send it today", "he needs his plates today". */
function isDue(signals: Signals, time: TimeHit): boolean {
  if (signals.promises.some((promise) => promise.time === time)) return true;
  const { words } = signals.draft;
  const { from } = around(signals, time.from);
  const near = Math.max(from, time.from - 8);
  if (
    hitsBetween(signals.actions, near, time.from).some(
      ({ kind, verb }) => kind !== 'avoid' && given.has(verb),
    )
  ) {
    return true;
  }
  for (let at = near; at < time.from; at++) {
    if (!/^needs?$/.test(words[at]!.norm)) continue;
    const subject = words[at - 1]?.norm ?? '';
    return (
      !/^(?:you|not|no|that|who|may|will|might|would)$/.test(subject) &&
      !/^(?:to|nothing|no|none|nobody)$/.test(words[at + 1]!.norm)
    );
  }
  return false;
}

function commits(signals: Signals, at: number): boolean {
  const sentence = around(signals, at);
  const norms = normsOf(signals, sentence);
  // "This ticket will be closed today" keeps nobody waiting.
  if (norms.some((norm) => /^clos(?:e|ed|ing)$/.test(norm))) return false;
  return norms.some(
    (norm, index) => (norm === 'will' || norm === 'shall') && norms[index + 1] !== 'not',
  );
}

/** The sentence of a word, or of an endless one the part that lies near. */
function around(signals: Signals, at: number): { from: number; to: number } {
  const { from, to } = sentenceOf(signals, at);
  return { from: Math.max(from, at - sentenceReach), to: Math.min(to, at + sentenceReach) };
}
