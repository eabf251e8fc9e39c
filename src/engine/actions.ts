import type { FirstSignals } from './detect.ts';
import type { Sentence, Span, Word } from './types.ts';

/**
 * Something the text wants the reader to do: `order` an imperative ("press", "please press"),
 * `need` one in disguise ("you need to press", "after that you go to"), `request` a question for a
 * deed ("could you send"), `question` a question for an answer, `avoid` "do not press".
 */
export interface Action extends Span {
  kind: 'order' | 'need' | 'request' | 'question' | 'avoid';
  /** The verb's norm; empty for a question. */
  verb: string;
  from: number;
  to: number;
  sentence: number;
  /** Index of the list item it stands in, or null. */
  item: number | null;
}

const leadIns = set(
  'please then now first firstly next finally lastly afterwards afterward also so just simply instead kindly again second secondly third thirdly once and or but otherwise here meanwhile either always only yes no ok okay thanks today tomorrow alternatively',
);
const subordinators = set(
  'if when once after before to in on at for should until where while because since from with by as unless whenever under during via within every whatever without meanwhile tomorrow today tonight until',
);
/** After a verb these show that it governs something, and so is one. */
const objects = set(
  'the a an your my our it this that these those them me us him her to in on off out up down back again for until till with at which what whether if all both each every one two three four five here there who how not from by over under into onto away after before as whatever any no another',
);
const subjects = set('i we you he she they it that which who there');
const places = set('in on at from under beside above below next behind inside');
const determiners = set(
  'the a an your my our this that to you i we they will can would could not and or its their each every his her no any',
);
const finite = set(
  'is are was were has have had will would can could may might does did works worked comes came starts started takes took needs needed of',
);
const needers = set('need must should have');

/** Finds what the text asks of its reader, in order. Quoted words ask nothing. */
export function findActions(signals: FirstSignals): Action[] {
  const verbs = new Set(signals.cue('instruction-verbs').map(({ from }) => from));
  const verbEnds = new Map(signals.cue('instruction-verbs').map(({ from, to }) => [from, to]));
  const actions: Action[] = [];
  for (const sentence of signals.own) {
    if (sentence.zone !== 'body' && sentence.zone !== 'list') continue;
    const before = actions.length;
    readSentenceActions(signals, sentence, verbs, verbEnds, actions);
    if (sentence.ends === '?' && actions.length === before && !isQuotedThrough(signals, sentence)) {
      actions.push(makeAction(signals, 'question', '', sentence.from, sentence.to, sentence));
    }
  }
  return actions;
}

function readSentenceActions(
  signals: FirstSignals,
  sentence: Sentence,
  verbs: ReadonlySet<number>,
  verbEnds: ReadonlyMap<number, number>,
  actions: Action[],
): void {
  const { draft } = signals;
  const { words, text } = draft;
  const { from, to } = sentence;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  const gapBefore = (at: number) =>
    at > from ? text.slice(words[at - 1]!.end, words[at]!.start) : '^';
  /** Set while a verb after "and" would still be an order of the one before. */
  let chain: Action['kind'] | null = null;
  /** True inside a clause that opened with "if", "when", "to": orders come after its comma. */
  let waiting = subordinators.has(norm(from)) || opensFrame(norm(from), norm(from + 1));
  let clauseOpen = true;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const gap = gapBefore(at);
    if (at > from && /[,;:–—(.!?]|\s-\s/.test(gap)) {
      if (/[;:–—.!?(]|\s-\s/.test(gap)) {
        clauseOpen = true;
        waiting = subordinators.has(word.norm);
        chain = null;
      } else {
        // A comma: ends an "if" clause, or joins one more order.
        clauseOpen = true;
        if (waiting) waiting = false;
        else if (subordinators.has(word.norm) && chain === null) waiting = true;
      }
    }
    if (word.quoted) {
      clauseOpen = false;
      continue;
    }
    if (waiting) {
      // "On the old phone press Continue": a place first, no comma, then the order.
      const ordersHere =
        places.has(norm(from)) &&
        at > from + 1 &&
        !words.slice(from, at).some((earlier) => subjects.has(earlier.norm)) &&
        verbs.has(at) &&
        !determiners.has(norm(at - 1)) &&
        (objects.has(norm(at + 1)) || isNameOrNumber(words[at + 1]));
      if (!ordersHere) continue;
      waiting = false;
      clauseOpen = true;
    }
    const negative = (word.norm === 'do' && norm(at + 1) === 'not') || word.norm === 'never';
    if (
      negative &&
      clauseOpen &&
      (at === from || leadIns.has(norm(at - 1)) || chain !== null || /[,;:–—]/.test(gap))
    ) {
      const verbAt = word.norm === 'never' ? at + 1 : at + 2;
      if (verbAt < to && norm(verbAt) !== '') {
        actions.push(
          makeAction(signals, 'avoid', norm(verbAt), at, Math.min(to, verbAt + 1), sentence),
        );
        chain = null;
        clauseOpen = false;
        at = verbAt;
        continue;
      }
    }
    if (word.norm === 'please' && at + 1 < to) {
      clauseOpen = true;
      continue;
    }
    if (isNeed(norm, at)) {
      const verbAt = needVerb(norm, at, to);
      if (verbAt > 0 && (verbs.has(verbAt) || norm(at + 1) === 'need' || norm(at + 1) === 'must')) {
        actions.push(makeAction(signals, 'need', norm(verbAt), at, verbAt + 1, sentence));
        chain = 'need';
        clauseOpen = false;
        at = verbAt;
        continue;
      }
    }
    if (
      /^(?:could|can|would|will)$/.test(word.norm) &&
      norm(at + 1) === 'you' &&
      (clauseOpen || gap.includes(','))
    ) {
      let verbAt = at + 2;
      while (/^(?:please|also|then|kindly|perhaps|just|both|each)$/.test(norm(verbAt))) verbAt++;
      if (verbs.has(verbAt)) {
        actions.push(makeAction(signals, 'request', norm(verbAt), at, verbAt + 1, sentence));
        chain = 'request';
        clauseOpen = false;
        at = verbAt;
        continue;
      }
    }
    const afterPlease = norm(at - 1) === 'please';
    const joins = chain !== null && /^(?:and|or|then|,)$/.test(norm(at - 1) || ',');
    const joinsComma = chain !== null && /^\s*,\s*$/.test(gap);
    if (
      verbs.has(at) &&
      !isCompound(signals, at) &&
      !isHeading(signals, at) &&
      (clauseOpen || joins || joinsComma || afterPlease)
    ) {
      const next = norm(at + 1);
      const strong = clauseOpen && chain === null && !finite.has(next);
      const coordinated =
        (joins || joinsComma || chain !== null) &&
        !finite.has(next) &&
        (objects.has(next) ||
          next === '' ||
          isNameOrNumber(words[at + 1]) ||
          /[,;]/.test(gapBefore(at + 1)) ||
          next === 'and');
      if (afterPlease || strong || coordinated) {
        const end = verbEnds.get(at) ?? at + 1;
        actions.push(makeAction(signals, chain ?? 'order', word.norm, at, end, sentence));
        chain ??= 'order';
        clauseOpen = false;
        continue;
      }
    }
    if (clauseOpen && leadIns.has(word.norm)) continue;
    if (/^(?:and|or|then)$/.test(word.norm)) continue;
    clauseOpen = false;
  }
}

/** "After that you go to …", "You then press …" count as needs; "you can" alone leaves it open. */
function isNeed(norm: (at: number) => string, at: number): boolean {
  if (norm(at) !== 'you') return false;
  const next = norm(at + 1);
  if (needers.has(next)) return next !== 'have' || norm(at + 2) === 'to';
  if (next === 'will' || next === 'would' || next === 'can' || next === 'then') {
    return /^(?:need|have|then|now|want|press|click|go|open|choose|select|enter|type|sign)$/.test(
      norm(at + 2),
    );
  }
  return /^(?:press|click|go|open|choose|select|enter|type|sign)$/.test(next);
}

function needVerb(norm: (at: number) => string, at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    if (
      /^(?:will|would|can|then|now|need|must|should|have|to|want|only|just|also|first)$/.test(
        norm(next),
      )
    )
      continue;
    return norm(next) === 'not' ? -1 : next;
  }
  return -1;
}

/** "After that", "To use it": a phrase that puts the order behind its comma. */
function opensFrame(first: string, second: string): boolean {
  return (first === 'then' || first === 'and') && subordinators.has(second);
}

/** "Sign-in", "check-out": hyphenated, they name a thing. */
function isCompound({ draft }: FirstSignals, at: number): boolean {
  const next = draft.words[at + 1];
  return (
    next !== undefined &&
    next.joined &&
    next.start !== draft.words[at]!.start &&
    next.kind === 'word'
  );
}

/** "Update: …", "[close]", "Call 14:00": the head of a note, not an order. */
function isHeading({ draft }: FirstSignals, at: number): boolean {
  const word = draft.words[at]!;
  const after = draft.text.slice(word.end, word.end + 2);
  if (/^\s?[:\]]/.test(after) || draft.text[word.start - 1] === '[') return true;
  const next = draft.words[at + 1];
  return (
    next !== undefined && next.sentence === word.sentence && /^\d{1,2}[:.]\d\d$/.test(next.norm)
  );
}

function isNameOrNumber(word: Word | undefined): boolean {
  return word !== undefined && (word.capital || word.kind !== 'word' || word.quoted);
}

function isQuotedThrough(signals: FirstSignals, { from, to }: Sentence): boolean {
  return signals.draft.words.slice(from, to).every(({ quoted }) => quoted);
}

function makeAction(
  signals: FirstSignals,
  kind: Action['kind'],
  verb: string,
  from: number,
  to: number,
  sentence: Sentence,
): Action {
  const { words } = signals.draft;
  return {
    kind,
    verb,
    from,
    to,
    start: words[from]!.start,
    end: words[to - 1]!.end,
    sentence: words[from]!.sentence,
    item: sentence.item,
  };
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
