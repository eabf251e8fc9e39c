import { readNumberWord } from './numbers.ts';
import type { Draft, Sentence, Span, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

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

const weekdays = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
);
const months = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** Short names of days count with a capital only; "sat" and "sun" are words. */
const shortDays = wordSet('mon tue tues wed thu thur thurs fri');
const dayParts = wordSet('morning afternoon evening night noon lunchtime midday');
const units = wordSet(
  'minute minutes min mins hour hours hrs day days week weeks month months workday workdays weekday weekdays',
);
const beforeHour = wordSet(
  'at by before until till around about after from past to between and latest for towards than due',
);
/** After a small number these make it an hour: "8 tonight", "seven in the morning", "twelve sharp". */
const hourMarks = wordSet('tonight sharp tomorrow');
/** After "17.30" these show that it is an hour and no version or price. */
const clockCompany = wordSet(
  'your our uk cet gmt utc sharp exactly today tomorrow tonight on then',
);
/** After a bare number, these show that an hour was meant and not a count of something. */
const afterHour = wordSet(
  "and or on today tomorrow tonight sharp in each every if whether with to when as for at the i we you he she they it but this next latest then that because so am pm o'clock until till from every however while before after exactly precisely your my our either even again once whatever whichever regardless come" +
    ' monday tuesday wednesday thursday friday saturday sunday',
);
const vagueCounts = wordSet('few couple some several handful');
/** What may stand between "in" or "within" and the unit. */
const spanFillers = wordSet(
  'the a an next about around another roughly less than at most no more under only and half quarter of working business full good short single first quarters further another',
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
      return { kind: 'clock', to: /^(?:am|pm|hrs|hours|h)$/.test(norm(at + 1)) ? at + 2 : at + 1 };
    }
    if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word.norm)) {
      const of = norm(at + 1) === 'of' ? 1 : 0;
      if (months.has(norm(at + 1 + of))) return { kind: 'date', to: at + 2 + of };
      if (/\D$/.test(word.norm) && norm(at - 1) === 'the' && !isNoun(norm(at + 1))) {
        return { kind: 'date', to: at + 1 };
      }
    }
  }
  const minutes = readMinutesBefore(draft, at, sentence);
  if (minutes > 0) return { kind: 'clock', to: minutes };
  const value = readNumberWord(word.norm);
  if (value !== null) {
    const next = norm(at + 1);
    if (value <= 24 && /^(?:am|pm|o'clock|oclock|hrs)$/.test(next)) {
      return { kind: 'clock', to: at + 2 };
    }
    const spoken = readSpokenClock(draft, at, sentence, value);
    if (spoken > 0) return { kind: 'clock', to: spoken };
    if (value > 0 && value <= 12 && isMarkedHour(norm, at)) return { kind: 'clock', to: at + 1 };
    if (isBareHour(draft, at, sentence, value)) return { kind: 'clock', to: at + 1 };
  }
  // British "half ten"
  if (
    word.norm === 'half' &&
    isHour(readNumberWord(norm(at + 1))) &&
    (beforeHour.has(norm(at - 1)) || at === sentence.from) &&
    isClosed(draft, at + 1, sentence)
  ) {
    return { kind: 'clock', to: at + 2 };
  }
  if (/^(?:noon|midday|midnight)$/.test(word.norm)) return { kind: 'clock', to: at + 1 };
  if (/^(?:top|bottom|stroke)$/.test(word.norm) && norm(at + 1) === 'of' && at + 1 < limit) {
    if (norm(at + 3) === 'hour') return { kind: 'clock', to: at + 4 };
  }
  // "We speak later." "It comes first thing." With nothing behind them they lean on no day.
  if (word.norm === 'later' && isBareLater(norm, at) && isEnded(draft, at, sentence)) {
    return { kind: 'vague', to: at + 1 };
  }
  if (
    word.norm === 'first' &&
    norm(at + 1) === 'thing' &&
    at > sentence.from &&
    !/^(?:the|one|a|is|and|my|your)$/.test(norm(at - 1)) &&
    isEnded(draft, at + 1, sentence)
  ) {
    return { kind: 'vague', to: at + 2 };
  }
  if (word.norm === 'same' && /^(?:time|hour)$/.test(norm(at + 1))) {
    return { kind: 'clock', to: at + 2 };
  }
  if (weekdays.has(word.norm) || (word.capital && shortDays.has(word.norm))) {
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
  if (word.norm === 'in' && norm(at + 1) === 'the') {
    if (/^(?:morning|afternoon|evening)$/.test(norm(at + 2)))
      return { kind: 'half-day', to: at + 3 };
  }
  if (months.has(word.norm) && (word.norm !== 'may' || word.capital)) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(norm(at + 1));
    if (day !== null && Number(day[1]) <= 31) return { kind: 'date', to: at + 2 };
  }
  return readSpan(draft, at, sentence);
}

const clockToken = /^(\d{1,2})([:.])(\d{2})(z|h|hrs?|[ap]m)?$/;

function isClock(word: Word, before: string, after: string): boolean {
  const clock = clockToken.exec(word.norm);
  if (clock !== null) {
    if (Number(clock[1]) > 24 || Number(clock[3]) > 59) return false;
    if (clock[2] === ':' || clock[4] !== undefined) return true;
    if (beforeHour.has(before)) return true;
    return (
      /^(?:am|pm|hrs|h|uhr|o'clock)$/.test(after) ||
      ((clockCompany.has(after) || weekdays.has(before)) && !/^(?:version|release|v)$/.test(before))
    );
  }
  // "at 0530", "1600 hrs"; a year is no hour.
  if (/^[012]\d[0-5]\d$/.test(word.norm) && Number(word.norm) < 2400) {
    if (/^(?:hrs|hours|h)$/.test(after)) return true;
    return (
      /^(?:at|due)$/.test(before) ||
      (/^(?:by|before|until|till)$/.test(before) && !/^20[2-4]/.test(word.norm))
    );
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

/** "zero seven hundred", "twenty thirty", "fifteen fifteen": the index past it, or 0. */
function readSpokenClock(
  { text, words }: Draft,
  at: number,
  sentence: Sentence,
  value: number,
): number {
  if (words[at]!.kind !== 'word') return 0;
  const norm = (index: number) =>
    index >= sentence.from && index < sentence.to ? words[index]!.norm : '';
  let next = at + 1;
  let hour = value;
  if (value === 0) {
    const second = readNumberWord(norm(next));
    if (second === null || second > 9) return 0;
    hour = second;
    next++;
  }
  if (hour > 23 || units.has(norm(next))) return 0;
  if (norm(next) === 'hundred') {
    const anHour = value === 0 || hour > 9 || norm(next + 1) === 'hours';
    if (!anHour) return 0;
    return norm(next + 1) === 'hours' ? next + 2 : next + 1;
  }
  if (next >= sentence.to || words[next]!.kind !== 'word') return 0;
  const minutes = readNumberWord(norm(next));
  if (minutes === null || minutes > 55 || (minutes % 5 !== 0 && value !== 0)) return 0;
  if (minutes < 10 && value !== 0) return 0;
  const parted = /\S/.test(text.slice(words[next - 1]!.end, words[next]!.start));
  if (parted && !words[next]!.joined) return 0;
  const five = minutes >= 20 && norm(next + 1) === 'five';
  const end = five ? next + 2 : next + 1;
  const led = beforeHour.has(norm(at - 1)) || at === sentence.from || value === 0;
  const after = norm(end);
  return led && !units.has(after) && isClosed({ text, words }, end - 1, sentence) ? end : 0;
}

/** "8 tonight", "seven in the morning", "9 tomorrow morning", "twelve sharp", "two on the dot". */
function isMarkedHour(norm: (index: number) => string, at: number): boolean {
  const next = norm(at + 1);
  if (units.has(norm(at - 1))) return false;
  if (hourMarks.has(next)) return true;
  if (next === 'this' || (next === 'in' && norm(at + 2) === 'the')) {
    return /^(?:morning|afternoon|evening)$/.test(norm(at + (next === 'this' ? 2 : 3)));
  }
  return next === 'on' && norm(at + 2) === 'the' && norm(at + 3) === 'dot';
}

/** No "an hour later", "no later", "sooner or later", "two pages later", "what was changed later". */
function isBareLater(norm: (index: number) => string, at: number): boolean {
  const before = norm(at - 1);
  if (isReported(norm, at - 1)) return false;
  if (units.has(before) || /^(?:no|not|or|than|much|far|year|years|and)$/.test(before))
    return false;
  return readNumberWord(norm(at - 2)) === null && !/^(?:a|an|few|some)$/.test(norm(at - 2));
}

/** "You have changed", "was added": a deed of the past; not "it will have changed". */
function isReported(norm: (index: number) => string, at: number): boolean {
  if (!/(?:ed|en|wn|ught|ade|one|ame|ent)$/.test(norm(at))) return false;
  for (let back = at - 1; back >= at - 3; back--) {
    if (/^(?:will|shall|to|would|can|be)$/.test(norm(back))) return false;
    if (/^(?:have|has|had|was|were)$/.test(norm(back)))
      return !/^(?:will|shall|to|would)$/.test(norm(back - 1));
  }
  return false;
}

/** The sentence or the clause ends with this word. */
function isEnded(
  { text, words }: Pick<Draft, 'text' | 'words'>,
  at: number,
  sentence: Sentence,
): boolean {
  if (at + 1 >= sentence.to) return true;
  return /[,;:.)!?–—]/.test(text.slice(words[at]!.end, words[at + 1]!.start));
}

const quarters = /^(?:half|quarter|quater|five|ten|twenty|5|10|20|25)$/;

/** "ten past three", "twenty minutes to one", "at quarter to": the index past it, or 0. */
function readMinutesBefore(draft: Draft, at: number, sentence: Sentence): number {
  const { words } = draft;
  const norm = (index: number) =>
    index >= sentence.from && index < sentence.to ? words[index]!.norm : '';
  if (!quarters.test(norm(at))) return 0;
  let next = at + 1;
  if (norm(at) === 'twenty' && norm(next) === 'five') next++;
  if (/^min(?:ute)?s?$/.test(norm(next))) next++;
  if (!/^(?:past|to)$/.test(norm(next))) return 0;
  const hour = norm(next + 1);
  const ends = isHour(readNumberWord(hour)) || /^(?:noon|midnight|midday)$/.test(hour);
  if (ends && !units.has(norm(next + 2))) return next + 2;
  // "I will come at half past" leans on an hour named before.
  const led = /^(?:at|by|before|around|about|a|until|till)$/.test(norm(at - 1));
  return led && isClosed(draft, next, sentence) ? next + 1 : 0;
}

/** Nothing counted follows: the sentence, the clause or the phrase ends with this word. */
function isClosed(
  { text, words }: Pick<Draft, 'text' | 'words'>,
  at: number,
  sentence: Sentence,
): boolean {
  if (at + 1 >= sentence.to) return true;
  return (
    /[,;:.)!?–—-]/.test(text.slice(words[at]!.end, words[at + 1]!.start)) ||
    afterHour.has(words[at + 1]!.norm)
  );
}

function isHour(value: number | null): boolean {
  return value !== null && value >= 1 && value <= 24;
}

/** "at ten", "before your shift ends at six", "between nine and ten"; not "at ten schools". */
function isBareHour(draft: Draft, at: number, sentence: Sentence, value: number): boolean {
  if (value < 1 || value > 24) return false;
  const { words } = draft;
  const before = at > sentence.from ? words[at - 1]!.norm : '';
  const next = at + 1 < sentence.to ? words[at + 1]!.norm : '';
  if (!isClosed(draft, at, sentence)) return false;
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
    // "an hour from now", "sixty minutes from this mail", "give me forty minutes", "25 minutes, then"
    const counts = readNumberWord(head) !== null || /^(?:an|a|half|another)$/.test(head);
    let unit = at + 1;
    while (counts && /^(?:an|quarter|of|good|more|further|five)$/.test(norm(unit))) unit++;
    if (!counts || !units.has(norm(unit))) return null;
    const now = norm(unit + 1) === 'from' && /^(?:now|this|here)$/.test(norm(unit + 2));
    if (now) return { kind: 'span', to: unit + 3 };
    const given = /^(?:me|us|it)$/.test(norm(at - 1)) && /^(?:give|allow)$/.test(norm(at - 2));
    const awaited = at === sentence.from && norm(unit + 1) === 'then';
    return given || awaited ? { kind: 'span', to: unit + 1 } : null;
  }
  let next = at + 1;
  let counted = false;
  let blurred = false;
  for (let steps = 0; steps < 7; steps++, next++) {
    const here = norm(next);
    if (units.has(here)) {
      // "because every minute counts"
      if (/^(?:counts|matters|helps|costs)$/.test(norm(next + 1))) return null;
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
