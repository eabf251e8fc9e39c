import { isNegated, isParted, proseOf, sentenceOf, spanOf } from './clauses.ts';
import type { FirstSignals, Signals } from './detect.ts';
import { firstAtOrAfter, hitsBetween } from './hits.ts';
import { isCheckable, type TimeHit } from './times.ts';
import type { Span } from './types.ts';

/** A promise that the reader will hear from somebody. */
export interface ContactPromise extends Span {
  from: number;
  to: number;
  sentence: number;
  /** The time that goes with it; null where it names none. */
  time: TimeHit | null;
}

const newSubjects = new Set(['you', 'they', 'it', 'who', 'which', 'that']);
const joiners = new Set(
  'when if once until that whether after before and so because as what unless'.split(' '),
);
/** A commitment and its verb of contact stand at most this many words apart. */
const longestReach = 14;
/** A promise and its time: in longer sentences the time belongs to something else. */
const timeReach = 24;

/** Finds promises to contact: "I will ring you at 14:00", "my next call is at 22:30". */
export function findContactPromises(signals: FirstSignals): ContactPromise[] {
  const promises: ContactPromise[] = [];
  const add = (from: number, to: number) =>
    promises.push({
      from,
      to,
      ...spanOf(signals, from, to),
      sentence: signals.draft.words[from]!.sentence,
      time: findTimeFor(signals, from, to),
    });
  for (const hit of signals.cue('promise-to-contact')) {
    const denied = isNegated(
      signals,
      Math.max(sentenceOf(signals, hit.from).from, hit.from - 2),
      hit.to,
    );
    if (!denied && !isThirdParty(signals, hit.from)) add(hit.from, hit.to);
  }
  const verbs = signals.cue('contact-verbs');
  for (const commitment of signals.cue('commitments')) {
    const limit = sentenceOf(signals, commitment.from).to;
    if (isThirdParty(signals, commitment.to)) continue;
    for (let index = firstAtOrAfter(verbs, commitment.to); index < verbs.length; index++) {
      const verb = verbs[index]!;
      if (verb.from >= limit || verb.from - commitment.to > longestReach) break;
      if (breaksOff(signals, commitment.to, verb.from)) break;
      if (isNegated(signals, commitment.from, verb.from)) continue;
      add(commitment.from, verb.to);
      break;
    }
  }
  return promises.sort((a, b) => a.from - b.from);
}

/** "If I have not heard from you by Thursday noon, I will ring the counter": a time and a deed. */
export function findSilencePlans(signals: Signals): Span[] {
  return signals.cue('silence-follow-ups').filter(({ from }) => {
    const sentence = sentenceOf(signals, from);
    const next = signals.draft.sentences[signals.draft.words[from]!.sentence + 1];
    const timed = timesIn(signals, sentence.from, sentence.to).some(isCheckable);
    const end = next?.paragraph === sentence.paragraph ? next.to : sentence.to;
    const deed = signals.draft.words
      .slice(sentence.from, Math.min(end, from + 60))
      .some(({ norm }) => norm === 'will' || norm === 'shall');
    return timed && deed;
  });
}

/** Times between two words. */
export function timesIn(signals: Pick<Signals, 'times'>, from: number, to: number): TimeHit[] {
  return hitsBetween(signals.times, from, to).filter((time) => time.to <= to);
}

/** A new subject or a strong mark between: "I will open it when you ring" promises no call. */
function breaksOff(signals: FirstSignals, from: number, to: number): boolean {
  const { words } = signals.draft;
  for (let at = from + 1; at < to; at++) {
    if (newSubjects.has(words[at]!.norm) && joiners.has(words[at - 1]!.norm)) return true;
  }
  return isParted(signals, from, to);
}

/** "The supplier will call", "the supplier's engineer will call": nobody of ours is the subject. */
function isThirdParty(signals: FirstSignals, before: number): boolean {
  const sentence = sentenceOf(signals, Math.max(0, before - 1));
  const from = Math.max(sentence.from, before - 4);
  const names = hitsBetween(signals.cue('third-parties'), from, before);
  if (names.length === 0) return false;
  // "I am restoring the bank link and will ring you": the bank rings nobody.
  const clause = signals.draft.words.slice(Math.max(sentence.from, before - 20), before);
  return !clause.some(({ norm }) => norm === 'i' || norm === 'we');
}

/** The best time in the reach of a promise: checkable before vague, behind it before in front of it. */
function findTimeFor(signals: FirstSignals, from: number, to: number): TimeHit | null {
  const sentence = sentenceOf(signals, from);
  const near = timesIn(
    signals,
    Math.max(sentence.from, from - timeReach),
    Math.min(sentence.to, to + timeReach),
  ).filter((time) => !isParted(signals, Math.min(to - 1, time.from), Math.max(from, time.from)));
  const rank = (time: TimeHit) =>
    (isCheckable(time) || time.kind === 'event' || time.kind === 'half-day' ? 0 : 10) +
    (time.from >= from ? 0 : 1);
  return near.sort((a, b) => rank(a) - rank(b))[0] ?? findEarlierTime(signals, to, sentence.from);
}

/** "Can I reach you at 12:10? I will ring the front desk then." */
function findEarlierTime(signals: FirstSignals, to: number, sentenceStart: number): TimeHit | null {
  const after = signals.draft.words.slice(to, to + 6);
  if (!after.some(({ norm }) => norm === 'then')) return null;
  const before = timesIn(signals, Math.max(0, sentenceStart - 40), sentenceStart);
  return before.findLast((time) => isCheckable(time)) ?? null;
}

/** Where the writer says "I", and where "I" takes something on: "I will", "I am …ing", "I have your case". */
export function findFirstPerson(signals: Signals): { commits: Span | null; speaks: Span | null } {
  const { words } = signals.draft;
  let commits: Span | null = null;
  let speaks: Span | null = null;
  for (const { from, to } of proseOf(signals)) {
    const norm = (at: number) => (at < to ? words[at]!.norm : '');
    for (let at = from; at < to && commits === null; at++) {
      if (words[at]!.quoted) continue;
      if (norm(at) === 'my' && /^(?:next|colleague)$/.test(norm(at + 1)))
        commits = spanOf(signals, at, at + 1);
      if (norm(at) !== 'i') continue;
      speaks ??= spanOf(signals, at, at + 1);
      if (takesOn(norm(at + 1), norm(at + 2), norm(at + 3))) commits = spanOf(signals, at, at + 1);
    }
  }
  return { commits, speaks };
}

function takesOn(verb: string, next: string, after: string): boolean {
  if (verb === 'will' || verb === 'shall') return next !== 'not';
  if (/^(?:call|ring|write|phone)$/.test(verb)) return true;
  if (verb === 'am')
    return /ing$/.test(next) || /ing$/.test(after) || /^(?:at|with|here|on)$/.test(next);
  return verb === 'have' && /^(?:your|the|it|this|that|taken)$/.test(next);
}
