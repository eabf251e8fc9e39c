import { gapBefore, isNegated, normsOf, proseOf, spanOf } from './clauses.ts';
import { contentOf } from './contentWords.ts';
import type { Hit, Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import type { Sentence, Span } from './types.ts';

/** Something that one of us did, or is doing now: "I rang them", "Lars Holm is walking to the pit". */
export interface Work extends Span {
  when: 'done' | 'now';
  /** Index of its first word, and of the word after its verb. */
  from: number;
  to: number;
  sentence: number;
}

const ours = new Set(['i', 'we', 'he', 'she']);
const theirs = new Set(['you', 'it', 'this', 'that', 'what', 'your']);
/** Adverbs that stand between "am" and "testing". */
const between =
  /^(?:now|still|just|also|already|currently|today|then|again|both|all|right|at|the|moment|present|\w+ly)$/;
const mostBetween = 4;
/** A sentence of so many words of meaning tells something. */
const fewestTelling = 3;

/** Finds work that shows: "I am looking into it" and "we have escalated it" show none. */
export function findWork(signals: Signals): Work[] {
  const { words } = signals.draft;
  const hollow = signals.cue('hollow-work');
  const found: Work[] = [];
  const add = (when: Work['when'], from: number, to: number) => {
    const empty = hitsBetween(hollow, from, to + 1).length > 0 || endsIn(hollow, from);
    if (!empty) {
      found.push({ when, from, to, ...spanOf(signals, from, to), sentence: words[from]!.sentence });
    }
  };
  for (const { from, to } of signals.cue('irregular-deeds')) {
    if (isTold(signals, from, to)) add('done', from, to);
  }
  for (const { from, to, ends } of proseOf(signals)) {
    if (ends === '?') continue;
    let subject = false;
    for (let at = from; at < to; at++) {
      const { norm, quoted, capital } = words[at]!;
      if (quoted) continue;
      if (ours.has(norm)) subject = true;
      else if (theirs.has(norm) || /^(?:who|which|if|when|they)$/.test(norm)) subject = false;
      else if (/^(?:am|are|is)$/.test(norm)) {
        const verb = verbBehind(signals, at, to);
        const before = words[at - 1]?.norm ?? '';
        if (verb > 0 && !(at > from && theirs.has(before)) && !isNegated(signals, at, verb))
          add('now', Math.max(from, at - 1), verb + 1);
      } else if (/[a-z]{2}ed$/.test(norm) && !norm.endsWith('eed')) {
        const named = capital === false && at > from && isName(signals, at - 1);
        const passive = /^(?:was|were|been)$/.test(words[at - 1]?.norm ?? '') && at > from;
        if ((subject || named || passive) && isTold(signals, Math.max(from, at - 3), at + 1))
          add('done', at > from ? at - 1 : at, at + 1);
      }
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * True where a sentence tells the reader something about the case: a number, an hour that is past,
 * or enough words of meaning. Asks, promises of news and phrases that fit any case tell nothing.
 */
export function tellsNews(signals: Signals, sentence: Sentence): boolean {
  const { from, to, ends } = sentence;
  if (ends === '?' || to - from < 3) return false;
  if (hitsBetween(signals.cue('hollow-work'), from, to).length > 0) return false;
  if (hitsBetween(signals.cue('unknown-yet'), from, to).length > 0) return false;
  if (hitsBetween(signals.promises, from, to).length > 0) return false;
  if (hitsBetween(signals.actions, from, from + 2).length > 0) return false;
  const norms = normsOf(signals, sentence);
  if (norms.some((norm) => /^(?:will|shall|would|sorry|thank|thanks|please)$/.test(norm)))
    return false;
  return contentOf(signals.draft.words.slice(from, to), signals.prepared).size >= fewestTelling;
}

/** Index of the "-ing" behind a form of "be", or -1. */
function verbBehind(signals: Signals, at: number, limit: number): number {
  const { words } = signals.draft;
  for (let next = at + 1; next < Math.min(limit, at + 2 + mostBetween); next++) {
    const { norm } = words[next]!;
    if (/[a-z]{2}ing$/.test(norm)) return next;
    if (!between.test(norm)) return -1;
  }
  return -1;
}

/** Nothing before the verb denies it, hopes for it or makes it a condition. */
function isTold(signals: Signals, from: number, to: number): boolean {
  const { words, sentences } = signals.draft;
  const start = Math.max(sentences[words[from]!.sentence]!.from, from - 3);
  if (isNegated(signals, start, to)) return false;
  return !words
    .slice(start, to)
    .some(({ norm }) => /^(?:will|would|should|if|once|until|please|to|be|being)$/.test(norm));
}

function isName(signals: Signals, at: number): boolean {
  const { norm, capital, kind } = signals.draft.words[at]!;
  return (
    capital &&
    kind === 'word' &&
    !signals.prepared.commonWords.has(norm) &&
    !gapBefore(signals, at + 1).includes(',')
  );
}

function endsIn(hits: readonly Hit[], at: number): boolean {
  return hitsBetween(hits, Math.max(0, at - 4), at).some(({ to }) => to > at);
}
