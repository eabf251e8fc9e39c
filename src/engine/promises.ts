import { gapBefore, isNegated, isParted, sentenceOf, spanOf } from './clauses.ts';
import type { FirstSignals, Hit, Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import { tokenize } from './tokenize.ts';
import { isCheckable, type TimeHit } from './times.ts';
import type { Sentence, Span } from './types.ts';
import { wordSet } from './wordSet.ts';

/**
 * Who is to make the contact: the writer, the team, a person by name ("Mireille", "she"), somebody
 * without a name, or nobody is said ("Next update: 16:00").
 */
export type Promiser = 'i' | 'we' | 'person' | 'nobody' | 'unsaid';

/** A promise that the reader will hear from somebody. */
export interface ContactPromise extends Span {
  from: number;
  to: number;
  sentence: number;
  by: Promiser;
  /** The time that goes with it; null where it names none. */
  time: TimeHit | null;
}

/** A subject and its verb stand at most this many words apart. */
const subjectReach = 16;
/** A promise and its time: in longer sentences the time belongs to something else. */
const timeReach = 24;

const joiners = wordSet(
  'when if once until that whether after before so because as what unless while since where how',
);
const chains = wordSet('and or but then plus');
const modals = wordSet(
  'will shall going plan promise intend can could may might should would must let like aim',
);
const auxiliaries = wordSet(
  'will shall can could may might should would must am is are was were has have had do does did be need needs want wants going',
);
/** What may stand between a subject and its verb and says nothing of time. */
const adverbs = wordSet(
  'also then now next again personally myself just still both first certainly definitely always already shortly soon gladly in turn only either each all straight there here therefore',
);
const past = wordSet(
  'was were had did been said told meant thought rang wrote came went got sent forgot spoke saw left gave heard hope hopes hoping try tries',
);
const reporting = wordSet('said told wrote promised thought meant');
const faceless = wordSet('somebody someone anybody anyone whoever they');
const roles = wordSet(
  'colleague colleagues team desk specialist specialists engineer engineers technician technicians manager lead leader expert experts department group operator analyst agent supervisor crew guys',
);
const denials = wordSet('not never nobody no nor neither none hardly without unable');

/** Finds promises to contact: "I will ring you at 14:00", "at ten you have my mail", "next call: 22:30". */
export function findContactPromises(signals: FirstSignals): ContactPromise[] {
  const { words } = signals.draft;
  const clients = clientNames(signals);
  const promises: ContactPromise[] = [];
  const add = (from: number, to: number, subject: number, by: Promiser, needsTime: boolean) => {
    const time = findTimeFor(signals, subject, from, to);
    if (needsTime && time === null) return;
    const start = Math.min(from, subject);
    const { sentence } = words[from]!;
    promises.push({ from: start, to, ...spanOf(signals, start, to), sentence, by, time });
  };
  for (const { from, to } of signals.cue('promise-to-contact')) {
    const { from: start } = sentenceOf(signals, from);
    if (isNegated(signals, Math.max(start, from - 3), to)) continue;
    if (isTold(signals, start, from) || isOthers(signals, Math.max(start, from - 4), from))
      continue;
    add(from, to, from, promiserIn(signals, from, to), isBare(signals, from, to));
  }
  for (const verb of signals.cue('contact-verbs')) {
    const found = findPromiser(signals, verb, clients);
    if (found !== null) add(verb.from, verb.to, found.at, found.by, found.needsTime);
  }
  return promises.sort((a, b) => a.from - b.from);
}

/** "From me", "it is me", "a call": only an hour makes a promise of them. */
function isBare({ draft }: FirstSignals, from: number, to: number): boolean {
  const first = draft.words[from]!.norm;
  return /^(?:from|it|that|a|an|there)$/.test(first) && to - from < 6;
}

function promiserIn({ draft }: FirstSignals, from: number, to: number): Promiser {
  const norms = draft.words.slice(from, to).map(({ norm }) => norm);
  if (norms.some((norm) => /^(?:i|me|my)$/.test(norm))) return 'i';
  if (norms.some((norm) => /^(?:we|us|our)$/.test(norm))) return 'we';
  return norms.includes('be') ? 'nobody' : 'unsaid';
}

/** A report of what was said or done stands in front: "I promised you a call for 8:30". */
function isTold({ draft }: FirstSignals, start: number, from: number): boolean {
  for (let at = from - 1; at >= start && from - at < 8; at--) {
    const { norm } = draft.words[at]!;
    if (norm === 'and' || norm === 'but' || norm === 'will') return false;
    if (past.has(norm) || reporting.has(norm) || norm === 'received') return true;
  }
  return false;
}

/** Another firm is named between two words. */
function isOthers(signals: FirstSignals, from: number, to: number): boolean {
  return hitsBetween(signals.cue('third-parties'), from, to).length > 0;
}

/** The names by which the reader is addressed. */
function clientNames({ brief, draft, own }: FirstSignals): ReadonlySet<string> {
  const greeting = own.find(({ zone }) => zone === 'greeting');
  const named = greeting === undefined ? [] : draft.words.slice(greeting.from, greeting.to);
  return new Set([...tokenize(brief.client ?? ''), ...named].map(({ norm }) => norm));
}

interface Found {
  by: Promiser;
  at: number;
  needsTime: boolean;
}

/** Who promises what the verb says; null where nobody does, or somebody who is not of ours. */
function findPromiser(
  signals: FirstSignals,
  verb: Hit,
  clients: ReadonlySet<string>,
): Found | null {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, verb.from);
  const norm = (at: number) => (at >= sentence.from && at < sentence.to ? words[at]!.norm : '');
  if (isNoun(norm(verb.from - 1), verb) || !isForReader(signals, verb, clients)) return null;
  const low = Math.max(sentence.from, verb.from - subjectReach);
  let chained = false;
  let denied = false;
  let modal = '';
  for (let at = verb.from - 1; at >= low; at--) {
    const here = norm(at);
    if (/[;]|\s[–—-]\s/.test(gapBefore(signals, at + 1))) break;
    if (denials.has(here) && !/^(?:only|just|later)$/.test(norm(at + 1))) denied = true;
    const by = promiserAt(signals, at, verb.from, clients);
    if (by !== null) {
      if (denied || by === 'other') return null;
      return judgeMood(signals, verb, at, by, { chained, modal });
    }
    if (/^(?:you|it|this|that|there|which|reader)$/.test(here) && isSubject(norm, at, verb.from)) {
      return null;
    }
    if (!chained && isOthers(signals, at, at + 1)) return null;
    if (chains.has(here)) chained = true;
    else if (modal === '' && modals.has(here)) modal = here;
  }
  if (denied) return null;
  return readFragment(signals, verb, sentence);
}

/** "Will report to you 1600 hrs." "Ringing you at ten." "Talk to you at four." */
function readFragment(signals: FirstSignals, verb: Hit, sentence: Sentence): Found | null {
  const { words } = signals.draft;
  let at = sentence.from;
  for (const time of hitsBetween(signals.times, at, verb.from))
    if (time.from <= at + 1) at = time.to;
  while (at < verb.from && (adverbs.has(words[at]!.norm) || /^(?:at|by)$/.test(words[at]!.norm)))
    at++;
  const opener = words[at]!.norm;
  if (opener === 'will' || opener === 'shall') {
    return { by: 'unsaid', at, needsTime: false };
  }
  if (at !== verb.from) return null;
  const mutual = /^(?:talk|speak|see|back)$/.test(opener);
  const toYou = words.slice(verb.from, verb.to + 1).some(({ norm }) => norm === 'you');
  if (!(mutual || (toYou && !/^(?:give|let|send)$/.test(opener)))) return null;
  return { by: 'unsaid', at, needsTime: false };
}

/** Future, or present with a time; what was done, tried or hoped promises nothing. */
function judgeMood(
  signals: FirstSignals,
  verb: Hit,
  subject: number,
  by: Promiser,
  { chained, modal }: { chained: boolean; modal: string },
): Found | null {
  const { words } = signals.draft;
  const norm = (at: number) => (at < verb.from ? words[at]!.norm : '');
  const sentence = sentenceOf(signals, subject);
  let next = subject + 1;
  while (next < verb.from && (adverbs.has(norm(next)) || words[next]!.capital)) next++;
  const first = norm(next);
  const ing = /...ing$/.test(words[verb.from]!.norm);
  if (modal === 'would' && isReported(signals, sentence.from, subject)) return null;
  const performs = modal === '' && words[verb.to]?.norm === 'that';
  if (performs || (modal === 'would' && /^(?:have|meant|said)$/.test(norm(next + 1)))) return null;
  if (modal !== '') {
    const hopes = /^(?:hope|hopes|hoped|tried|meant|was|were|had)$/.test(first) && !chained;
    return hopes ? null : { by, at: subject, needsTime: modal !== 'will' && modal !== 'shall' };
  }
  if (!chained) {
    const isPast = past.has(first) || (/ed$/.test(first) && !/^(?:need|proceed)$/.test(first));
    if (isPast) return null;
    if (/^(?:have|has)$/.test(first)) {
      const arranges = /^(?:to|asked|arranged|told|agreed)$/.test(norm(next + 1));
      if (!arranges) return null;
    }
  }
  if (ing) {
    if (!words.slice(subject, verb.from).some(({ norm: be }) => /^(?:am|are|is|be)$/.test(be))) {
      return null;
    }
    // "I am writing to you about Monday's outage" is this very message.
    let after = verb.to;
    while (after < sentence.to && /^(?:you|to|back|everyone)$/.test(words[after]!.norm)) after++;
    const opensLetter =
      words[verb.to]?.norm === 'to' && words[verb.to + 1]?.norm !== 'you'
        ? true
        : /^(?:about|because|regarding|concerning|with|as|in|from)$/.test(words[after]?.norm ?? '');
    if (opensLetter && words[verb.from]!.norm !== 'being') return null;
    return { by, at: subject, needsTime: true };
  }
  return { by, at: subject, needsTime: true };
}

function isReported({ draft }: FirstSignals, from: number, to: number): boolean {
  return draft.words.slice(Math.max(from, to - 8), to).some(({ norm }) => reporting.has(norm));
}

/** "your call", "the last message": a thing, unless the words behind make it a verb. */
function isNoun(before: string, verb: Hit): boolean {
  return (
    verb.to - verb.from === 1 &&
    /^(?:the|a|an|your|my|our|his|her|their|this|last|first|next|every|each|no|any|further|another|phone|of|own|second|please)$/.test(
      before,
    )
  );
}

/** The verb has the reader for its object, or none: not "ring the supplier", "call Mr Quirke", "tell her". */
function isForReader(signals: FirstSignals, verb: Hit, clients: ReadonlySet<string>): boolean {
  const { words } = signals.draft;
  const { to: limit } = sentenceOf(signals, verb.from);
  for (let at = verb.from; at < verb.to; at++) if (words[at]!.norm === 'you') return true;
  let at = verb.to;
  while (at < limit && /^(?:back|again|to|with|over|up|in|on|out)$/.test(words[at]!.norm)) at++;
  if (at >= limit) return true;
  const { norm, capital } = words[at]!;
  const beside = words[at - 1]!.norm === 'with' && /^(?:me|us)$/.test(norm);
  if (!beside && /^(?:him|her|them|me|us|my|our|his|their)$/.test(norm)) return false;
  const other = hitsBetween(signals.cue('third-parties'), at, Math.min(limit, at + 3))[0];
  if (other !== undefined) {
    const parts = /^(?:you|your|and|when|once|after|as|what|if|at|by|before)$/;
    if (!words.slice(at, other.from).some((word) => parts.test(word.norm))) return false;
  }
  return !(capital && isName(signals, at, clients) && !clients.has(norm));
}

function isName(signals: FirstSignals, at: number, clients: ReadonlySet<string>): boolean {
  const { norm, capital, kind, quoted } = signals.draft.words[at]!;
  if (!capital || quoted || kind !== 'word' || norm === 'i' || norm.length < 2) return false;
  if (clients.has(norm)) return true;
  if (/day$/.test(norm) || signals.prepared.commonWords.has(norm)) return false;
  return signals.times.length === 0 || hitsBetween(signals.times, at, at + 1).length === 0;
}

/** Whether a word is used as the subject of its clause and not as an object: "it will", "when you". */
function isSubject(norm: (at: number) => string, at: number, verb: number): boolean {
  const next = norm(at + 1);
  if (auxiliaries.has(next) || at + 1 === verb) return true;
  if (norm(at) === 'you' && next === 'to') return true;
  return norm(at) !== 'that' && joiners.has(norm(at - 1));
}

/** Who is the subject at a word: one of ours, somebody else's ("other"), or null where it is no subject. */
function promiserAt(
  signals: FirstSignals,
  at: number,
  verb: number,
  clients: ReadonlySet<string>,
): Promiser | 'other' | null {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, at);
  const norm = (index: number) =>
    index >= sentence.from && index < sentence.to ? words[index]!.norm : '';
  const here = norm(at);
  const before = norm(at - 1);
  switch (here) {
    case 'i':
    case 'undersigned':
      return 'i';
    case 'we':
      return 'we';
    case 'me':
      return before === 'let' ? 'i' : null;
    case 'us':
      return before === 'let' ? 'we' : before === 'of' ? 'nobody' : null;
    case 'he':
    case 'she':
    case 'they': {
      const previous = signals.draft.sentences[words[at]!.sentence - 1];
      const start = Math.max(previous?.from ?? 0, sentence.from - 30);
      const who = hitsBetween(signals.cue('third-parties'), start, at);
      if (who.length > 0 || joiners.has(before)) return 'other';
      return here === 'they' ? 'nobody' : 'person';
    }
    case 'who':
      if (isOthers(signals, Math.max(sentence.from, at - 4), at)) return 'other';
      if (before === 'me') return norm(at - 2) === 'not' ? 'other' : 'i';
      return at > sentence.from && words[at - 1]!.capital ? 'person' : 'nobody';
    default:
  }
  if (faceless.has(here)) return /^(?:did|has|have|had|if)$/.test(before) ? 'other' : 'nobody';
  if (roles.has(here)) {
    if (!leadsTo(signals, at, verb)) return null;
    for (let back = at - 1; back >= Math.max(sentence.from, at - 4); back--) {
      if (/^(?:your|their|his|her)$/.test(norm(back))) return 'other';
      if (isOthers(signals, back, back + 1)) return 'other';
    }
    const named = isName(signals, at + 1, clients) && at + 1 < verb;
    return named ? 'person' : 'nobody';
  }
  if (!isName(signals, at, clients) || clients.has(here) || !leadsTo(signals, at, verb))
    return null;
  return isOthers(signals, Math.max(sentence.from, at - 4), at + 1) ? 'other' : 'person';
}

/** From a name or a role the way to the verb leads over names, "will" and the like only. */
function leadsTo(signals: FirstSignals, at: number, verb: number): boolean {
  const { words } = signals.draft;
  for (let next = at + 1; next < verb; next++) {
    const { norm, capital } = words[next]!;
    if (auxiliaries.has(norm) || norm === 'who') return true;
    if (chains.has(norm)) return false;
    if (!(capital || adverbs.has(norm) || /^(?:from|of|on|at|the|our|my|for|to)$/.test(norm))) {
      // "Tom runs the check at noon and messages you": a verb of its own.
      return /[^s]s$/.test(norm);
    }
  }
  return true;
}

/** A time at which somebody can be expected: a bare "tomorrow" and an "until six" are none. */
export function isAppointment(signals: Pick<Signals, 'draft'>, time: TimeHit): boolean {
  const { words } = signals.draft;
  const before = words[time.from - 1]?.norm ?? '';
  if ((before === 'until' || before === 'till') && time.kind !== 'span') return false;
  if (time.kind === 'event') return true;
  if (time.kind === 'half-day') return !/^(?:during|of|over)$/.test(before);
  if (!isCheckable(time) || (time.kind === 'span' && words[time.from]!.norm === 'after'))
    return false;
  return !(time.kind === 'day' && words[time.from]!.norm === 'tomorrow');
}

/** Where we wait for the client: what happens, and when, if nothing comes. */
export function findSilencePlans(signals: Signals): Span[] {
  const { words, sentences } = signals.draft;
  return signals.cue('silence-follow-ups').filter(({ from, sentence: index }) => {
    const sentence = sentences[index]!;
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    const start = Math.max(sentence.from, from - 40);
    const end = Math.min(sentence.to, from + 60);
    const isTimed = (low: number, high: number) =>
      timesIn(signals, low, high).some((time) => isAppointment(signals, time));
    const near = after?.paragraph === sentence.paragraph ? Math.min(after.to, end + 20) : end;
    const timed =
      isTimed(start, near) ||
      (before !== undefined && isTimed(Math.max(before.from, start - 30), start));
    return (
      timed &&
      words
        .slice(start, near)
        .some(({ norm }) => /^(?:will|shall|i|we|me|us|my|our|is|are|goes|means)$/.test(norm))
    );
  });
}

/** Times between two words. */
export function timesIn(signals: Pick<Signals, 'times'>, from: number, to: number): TimeHit[] {
  return hitsBetween(signals.times, from, to).filter((time) => time.to <= to);
}

/** The best time in the reach of a promise: checkable before vague, behind it before in front of it. */
function findTimeFor(
  signals: FirstSignals,
  subject: number,
  from: number,
  to: number,
): TimeHit | null {
  const sentence = sentenceOf(signals, from);
  const start = Math.min(subject, from);
  const rank = (time: TimeHit) =>
    (isAppointment(signals, time) ? 0 : 10) + (time.from >= from ? 0 : 1);
  const near = timesIn(
    signals,
    Math.max(sentence.from, start - timeReach),
    Math.min(sentence.to, to + timeReach),
  )
    .filter((time) => belongs(signals, time, start, to))
    .sort((a, b) => rank(a) - rank(b))[0];
  if (near !== undefined && rank(near) < 10) return near;
  return findTimeBeside(signals, to, sentence) ?? near ?? null;
}

/** The time stands in the clause of the promise: not "it is back by four, and we will be in touch". */
function belongs(signals: FirstSignals, time: TimeHit, start: number, to: number): boolean {
  const { words } = signals.draft;
  const norm = (at: number) => words[at]?.norm ?? '';
  if (time.from >= start) {
    if (time.from < to) return true;
    if (isParted(signals, to - 1, time.from)) return false;
    for (let at = to; at < time.from; at++) {
      if (/^(?:because|since|although|though|whereas)$/.test(norm(at))) return false;
      if (!/^(?:and|but|so)$/.test(norm(at))) continue;
      const next = norm(at + 1);
      if (/^(?:you|he|she|they|it)$/.test(next)) return false;
      const opens = /^(?:the|a|an|your|our|my|this|that|there)$/.test(next);
      const clause = words.slice(at + 2, time.from + 4);
      if (opens && clause.some((word) => auxiliaries.has(word.norm))) return false;
    }
    return true;
  }
  if (isParted(signals, Math.min(time.from, start), start)) return false;
  const joint = norm(start - 1) === 'then' ? norm(start - 2) : norm(start - 1);
  if (!/^(?:and|but|so|or)$/.test(joint)) return true;
  // "At three I test it, and I call you": the same person goes on.
  for (let at = to; at < to + 6; at++) if (norm(at) === 'then') return true;
  const subject = norm(start);
  const { from } = sentenceOf(signals, start);
  for (let at = start - 2; at >= Math.max(from, start - timeReach); at--) {
    if (norm(at) === subject) return true;
  }
  return false;
}

/** "I ring you then", after an hour in the sentence before; "I will ring you. By four at the latest." */
function findTimeBeside(signals: FirstSignals, to: number, sentence: Sentence): TimeHit | null {
  const { words, sentences } = signals.draft;
  const index = words[sentence.from]!.sentence;
  const then = words.slice(to, Math.min(sentence.to, to + 6)).some(({ norm }) => norm === 'then');
  if (then) {
    const before = timesIn(signals, Math.max(0, sentence.from - 40), to);
    const told = before.findLast((time) => isAppointment(signals, time));
    if (told !== undefined) return told;
  }
  const next = sentences[index + 1];
  if (next === undefined || next.paragraph !== sentence.paragraph || next.to - next.from > 8) {
    return null;
  }
  const first = timesIn(signals, next.from, Math.min(next.to, next.from + 4)).find((time) =>
    isAppointment(signals, time),
  );
  return first !== undefined && first.from - next.from < 3 ? first : null;
}
