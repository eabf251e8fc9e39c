import { readNumberWord } from './numbers.ts';
import type { Draft, Sentence, Span, Word } from './types.ts';

/**
 * How a text names a time: an hour of the clock, a named day, a date, a countable span,
 * today's half-day, a bare "today", an event the reader can see come, or nothing a clock can check.
 */
export type TimeKind =
  | 'clock'
  | 'day'
  | 'day-part'
  | 'date'
  | 'ambiguous-date'
  | 'span'
  | 'half-day'
  | 'today'
  | 'event'
  | 'vague';

export interface TimeHit extends Span {
  kind: TimeKind;
  from: number;
  to: number;
  sentence: number;
}

type Range = { from: number; to: number };

const weekdays = set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const dayParts = set('morning afternoon evening night noon lunchtime midday');
const units = set(
  'minute minutes min mins hour hours hrs day days week weeks month months workday workdays weekday weekdays',
);
const beforeHour = set(
  'at by before until till around about after from past to between and latest',
);
/** After a bare number, these show that an hour was meant and not a count of something. */
const afterHour = set(
  "and or on today tomorrow tonight sharp in each every if whether with to when as for at the i we you he she they it but this next latest then that because so am pm o'clock until till from every however while before after exactly precisely your my our either even again once" +
    ' monday tuesday wednesday thursday friday saturday sunday',
);
const vagueCounts = set('few couple some several handful');
/** What may stand between "in" or "within" and the unit. */
const spanFillers = set(
  'the a an next about around another roughly less than at most no more under only and half quarter of working business full good short single first',
);

/** Finds what names a time in the writer's own prose, in order of the text; the longest reading wins. */
export function findTimes(
  draft: Draft,
  own: readonly Sentence[],
  events: readonly Range[],
  vague: readonly Range[],
): TimeHit[] {
  const hits: TimeHit[] = [];
  for (const sentence of own) {
    for (let at = sentence.from; at < sentence.to;) {
      const found = readTime(draft, at, sentence);
      if (found === null) {
        at++;
        continue;
      }
      hits.push(place(draft, found.kind, at, found.to));
      at = found.to;
    }
  }
  for (const { from, to } of events) hits.push(place(draft, 'event', from, to));
  for (const { from, to } of vague) {
    // "shortly before 15:00", "early next week, on Tuesday at nine" are exact all the same.
    if (!hits.some((hit) => hit.kind !== 'event' && hit.from < to && hit.to > from)) {
      hits.push(place(draft, 'vague', from, to));
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

/** A time that a clock or a calendar can check, be it only to the day. */
export function isCheckable({ kind }: Pick<TimeHit, 'kind'>): boolean {
  return (
    kind === 'clock' || kind === 'day' || kind === 'day-part' || kind === 'date' || kind === 'span'
  );
}

function place(draft: Draft, kind: TimeKind, from: number, to: number): TimeHit {
  const first = draft.words[from]!;
  return {
    kind,
    from,
    to,
    start: first.start,
    end: draft.words[to - 1]!.end,
    sentence: first.sentence,
  };
}

function readTime(
  draft: Draft,
  at: number,
  sentence: Sentence,
): { kind: TimeKind; to: number } | null {
  const { words } = draft;
  const limit = sentence.to;
  const norm = (index: number) =>
    index >= sentence.from && index < limit ? words[index]!.norm : '';
  const word = words[at]!;

  if (word.kind === 'number' || word.kind === 'code') {
    const date = readNumericDate(word, norm(at - 1));
    if (date !== null) return { kind: date, to: at + 1 };
    if (isClock(word, norm(at - 1), norm(at + 1))) {
      const half = norm(at + 1) === 'am' || norm(at + 1) === 'pm' || norm(at + 1) === 'hrs';
      return { kind: 'clock', to: half ? at + 2 : at + 1 };
    }
    if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word.norm)) {
      const of = norm(at + 1) === 'of' ? 1 : 0;
      if (months.has(norm(at + 1 + of))) return { kind: 'date', to: at + 2 + of };
      if (/\D$/.test(word.norm) && norm(at - 1) === 'the' && !isNoun(norm(at + 1))) {
        return { kind: 'date', to: at + 1 };
      }
    }
  }
  const value = readNumberWord(word.norm);
  if (value !== null) {
    const next = norm(at + 1);
    if (value <= 24 && (next === 'am' || next === 'pm' || next === "o'clock" || next === 'hrs')) {
      return { kind: 'clock', to: at + 2 };
    }
    if ((next === 'past' || next === 'to') && isHour(readNumberWord(norm(at + 2)))) {
      if (value % 5 === 0 && value < 60 && value > 0 && !units.has(norm(at + 3))) {
        return { kind: 'clock', to: at + 3 };
      }
    }
    if (isBareHour(draft, at, sentence, value)) return { kind: 'clock', to: at + 1 };
  }
  if ((word.norm === 'half' || word.norm === 'quarter') && /^(?:past|to)$/.test(norm(at + 1))) {
    if (isHour(readNumberWord(norm(at + 2)))) return { kind: 'clock', to: at + 3 };
    // "I will come at half past" leans on an hour named before.
    if (norm(at + 1) === 'past' && norm(at - 1) === 'at') return { kind: 'clock', to: at + 2 };
  }
  if (/^(?:noon|midday|midnight)$/.test(word.norm)) return { kind: 'clock', to: at + 1 };
  if (weekdays.has(word.norm)) {
    return dayParts.has(norm(at + 1))
      ? { kind: 'day-part', to: at + 2 }
      : { kind: 'day', to: at + 1 };
  }
  if (word.norm === 'tomorrow') {
    return dayParts.has(norm(at + 1))
      ? { kind: 'day-part', to: at + 2 }
      : { kind: 'day', to: at + 1 };
  }
  if (word.norm === 'today' || word.norm === 'tonight') return { kind: 'today', to: at + 1 };
  if (word.norm === 'this' && /^(?:morning|afternoon|evening|lunchtime)$/.test(norm(at + 1))) {
    return { kind: 'half-day', to: at + 2 };
  }
  if (months.has(word.norm) && (word.norm !== 'may' || word.capital)) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(norm(at + 1));
    if (day !== null && Number(day[1]) <= 31) return { kind: 'date', to: at + 2 };
  }
  return readSpan(draft, at, sentence);
}

const clockToken = /^(\d{1,2})([:.])(\d{2})$/;

function isClock(word: Word, before: string, after: string): boolean {
  const clock = clockToken.exec(word.norm);
  if (clock !== null) {
    if (Number(clock[1]) > 24 || Number(clock[3]) > 59) return false;
    if (clock[2] === ':') return true;
    return beforeHour.has(before) || /^(?:am|pm|hrs|h|uhr|o'clock)$/.test(after);
  }
  return /^\d{1,2}h\d{0,2}$/.test(word.norm) && (beforeHour.has(before) || word.norm.length > 3);
}

function readNumericDate(word: Word, before: string): TimeKind | null {
  if (/^\d{4}-\d\d-\d\d$/.test(word.norm)) return 'date';
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(word.norm)) return 'date';
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(word.norm);
  if (slashes !== null) {
    // 25/03/2026 can be read in one way only; 03/04/25 in two.
    const plain = slashes[3]!.length === 4 && (Number(slashes[1]) > 12 || Number(slashes[2]) > 12);
    return plain ? 'date' : 'ambiguous-date';
  }
  if (/^\d{1,2}\/\d{1,2}$/.test(word.norm) && /^(?:on|by|until|before|from|till)$/.test(before)) {
    return 'ambiguous-date';
  }
  return null;
}

function isHour(value: number | null): boolean {
  return value !== null && value >= 1 && value <= 24;
}

/** "at ten", "before your shift ends at six", "between nine and ten"; not "at ten schools". */
function isBareHour(draft: Draft, at: number, sentence: Sentence, value: number): boolean {
  if (value < 1 || value > 24) return false;
  const { words } = draft;
  const before = at > sentence.from ? words[at - 1]!.norm : '';
  const afterGap =
    at + 1 < sentence.to ? draft.text.slice(words[at]!.end, words[at + 1]!.start) : '.';
  const next = at + 1 < sentence.to ? words[at + 1]!.norm : '';
  const closed = next === '' || /[,;:.)!?–—-]/.test(afterGap) || afterHour.has(next);
  if (!closed) return false;
  if (/^(?:at|by|before|until|till)$/.test(before))
    return !(value > 12 && words[at]!.kind === 'word');
  const before2 = at - 1 > sentence.from ? words[at - 2]!.norm : '';
  if (/^(?:about|around|after|past|exactly|sharp)$/.test(before))
    return before2 === 'at' || before === 'after';
  if (before === 'between') return next === 'and';
  if ((before === 'and' || before === 'to') && at - 3 >= sentence.from) {
    const opener = words[at - 3]!.norm;
    return (
      (opener === 'between' || opener === 'from' || opener === 'at') &&
      readNumberWord(before2) !== null
    );
  }
  if (before === 'from')
    return next === 'to' || next === 'until' || next === 'till' || next === 'on';
  return false;
}

function isNoun(norm: string): boolean {
  return /^(?:time|floor|of|call|letter|attempt|line|day|week|case|desk|person|one|step|screen|try|update|message)$/.test(
    norm,
  );
}

/** "in twenty minutes", "within the hour", "every 30 minutes", "an hour from now", "hourly". */
function readSpan(
  draft: Draft,
  at: number,
  sentence: Sentence,
): { kind: TimeKind; to: number } | null {
  const { words } = draft;
  const norm = (index: number) =>
    index >= sentence.from && index < sentence.to ? words[index]!.norm : '';
  const head = norm(at);
  if (head === 'hourly' || head === 'daily') return { kind: 'span', to: at + 1 };
  if (!/^(?:in|within|every|each|after|inside|under)$/.test(head)) {
    // "an hour from now", "20 minutes from now", "two hours later"
    const count = readNumberWord(head);
    if ((count !== null || head === 'an' || head === 'a') && units.has(norm(at + 1))) {
      if (norm(at + 2) === 'from' && norm(at + 3) === 'now') return { kind: 'span', to: at + 4 };
    }
    return null;
  }
  let next = at + 1;
  let counted = false;
  let blurred = false;
  for (let steps = 0; steps < 7; steps++, next++) {
    const here = norm(next);
    if (units.has(here)) {
      if (blurred) return { kind: 'vague', to: next + 1 };
      const sureEach = head === 'every' || head === 'each';
      const the = norm(at + 1) === 'the' && (here === 'hour' || here === 'day' || here === 'week');
      const article = /^(?:a|an|one|half)$/.test(norm(at + 1));
      if (head === 'after' || head === 'under') return null;
      if (head === 'in' && norm(at + 1) === 'the' && !counted) return null;
      return counted || sureEach || the || article ? { kind: 'span', to: next + 1 } : null;
    }
    if (here === '') return null;
    if (here === 'last' || here === 'past') return null;
    if (vagueCounts.has(here)) blurred = true;
    else if (/^\d/.test(here) || readNumberWord(here) !== null) counted = true;
    else if (
      /^(?:morning|afternoon|evening|night)$/.test(here) &&
      (head === 'every' || head === 'each')
    ) {
      return { kind: 'span', to: next + 1 };
    } else if (!spanFillers.has(here)) return null;
  }
  return null;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
