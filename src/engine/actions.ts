import type { FirstSignals } from './detect.ts';
import type { Sentence, Span, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

/**
 * Something the text wants the reader to do: `order` an imperative ("press", "please press"),
 * `need` one in disguise ("you need to press", "you are asked to press"), `request` a question for a
 * deed ("could you send"), `question` a question for an answer, `avoid` "do not press".
 */
export interface Action extends Span {
  kind: 'order' | 'need' | 'request' | 'question' | 'avoid';
  /** The verb's norm; empty for a question. */
  verb: string;
  /** True for courtesy and lecture, which move nothing: "be assured", "next time log out properly". */
  idle: boolean;
  /** True where "or" offers it beside the deed before it: "unplug it, or turn Wi-Fi off". */
  alternative: boolean;
  from: number;
  to: number;
  sentence: number;
  /** Index of the list item it stands in, or null. */
  item: number | null;
}

const leadIns = wordSet(
  'please then now first firstly next finally lastly afterwards afterward also so just simply instead kindly again second secondly third thirdly once and or but otherwise here meanwhile either always only yes no ok okay thanks today tomorrow alternatively everybody everyone colleagues maybe perhaps therefore',
);
const subordinators = wordSet(
  'if when once after before to in on at for should until where while because since from with by as unless whenever under during via within every whatever without meanwhile tomorrow today tonight until till failing pending aside for',
);
/** After a verb these show that it governs something, and so is one. */
const objects = wordSet(
  'the a an your my our it this that these those them me us him her to in on off out up down back again for until till with at which what whether if all both each every one two three four five here there who how not from by over under into onto away after before as whatever any no another more some enough several such everything anything nothing something everyone everybody once twice now first well only straight together home today tomorrow its their ahead through along round around and or along gently slowly briefly',
);
const subjects = wordSet('i we you he she they it that which who there');
const places = wordSet('in on at from under beside above below next behind inside');
const determiners = wordSet(
  'the a an your my our this that to you i we they will can would could not and or its their each every his her no any',
);
const finite = wordSet(
  'is are was were has have had will would can could may might does did works worked comes came starts started takes took needs needed of',
);
const needers = wordSet('need must should have');
/** Verbs that are nouns as often: in a row they count only with an object behind them. */
const nounish = wordSet(
  'log update report note order label point block plan test print email mail text message place set change share rest rate answer reply cut load power copy state list back call ring phone check search watch lock plug mark stop start hold pull push press click tap touch hit scan save stick swap exchange return store stack pin map mute review post look drop slide swipe run launch pause reset count measure try repeat charge visit name turn sign show stay wait walk sit stand pass hand help contact find form book use need act pay draw bear feed aim hang pick shake clean empty point approach access repair',
);
/** Who asks: "I would ask you to", "you are requested to". */
const asking = wordSet(
  'ask request advise invite urge require want need like beg remind instruct encourage',
);
const asked = wordSet(
  'requested asked advised invited urged required instructed encouraged reminded obliged kindly',
);
const polite = wordSet('please pls plz');
const bePresent = wordSet('are is be am');
const modals = wordSet('will would shall can could may might should must did does let help helped');

/** Inside a clause only these open or govern something. */
const turning = wordSet(
  'you do never to i we they who will would shall can could may might should must did does let help helped please pls plz are is be am ask request advise invite urge require want need like beg remind instruct encourage and or then',
);

/** A single blank before the word: no mark to look at. */
function isTight({ draft }: FirstSignals, at: number, from: number): boolean {
  if (at === from) return false;
  const end = draft.words[at - 1]!.end;
  return draft.words[at]!.start - end === 1 && draft.text.charCodeAt(end) === 32;
}

/** Finds what the text asks of its reader, in order. Quoted words ask nothing. */
export function findActions(signals: FirstSignals): Action[] {
  const hits = signals.cue('instruction-verbs');
  const verbEnds = new Map(hits.map(({ from, to }) => [from, to]));
  const actions: Action[] = [];
  for (const sentence of signals.own) {
    if (sentence.zone !== 'body' && sentence.zone !== 'list') continue;
    const before = actions.length;
    readSentenceActions(signals, sentence, verbEnds, actions);
    if (sentence.ends === '?' && actions.length === before && !isQuotedThrough(signals, sentence)) {
      actions.push(makeAction(signals, 'question', '', sentence.from, sentence.to, sentence));
    } else if (actions.length > before) markAlternatives(signals, actions, before);
  }
  return actions;
}

function readSentenceActions(
  signals: FirstSignals,
  sentence: Sentence,
  verbs: ReadonlyMap<number, number>,
  actions: Action[],
): void {
  const { draft } = signals;
  const { words, text } = draft;
  const { from, to } = sentence;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  const gapBefore = (at: number) =>
    at > from ? text.slice(words[at - 1]!.end, words[at]!.start) : '^';
  const add = (kind: Action['kind'], verbAt: number, start = verbAt, end = verbAt + 1) =>
    actions.push(makeAction(signals, kind, norm(verbAt), start, Math.min(to, end), sentence));
  const asks = sentence.ends === '?';
  /** Set while a verb after "and" would still be an order of the one before. */
  let chain: Action['kind'] | null = null;
  /** Set where the row is one of infinitives: "I would ask you to unplug it, to leave it on". */
  let infinitives = false;
  /** Somebody else's verbs follow: "I ring her, check the number"; "he will come, open the door". */
  let governed = false;
  /** True inside a clause that opened with "if", "when", "to": orders come after its comma. */
  let waiting = subordinators.has(norm(from)) || opensFrame(norm(from), norm(from + 1));
  let clauseOpen = true;
  // "Until then keep the lid shut", "after that turn it on".
  const framed = waiting && !asks && timely.test(norm(from + 1)) && verbs.has(from + 2);
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const gap = isTight(signals, at, from) ? ' ' : gapBefore(at);
    // Most words stand inside a clause and change nothing.
    if (gap === ' ' && !clauseOpen && !waiting && chain === null && !turning.has(word.norm)) {
      if (!polite.has(norm(at - 1))) continue;
    }
    if (at > from && gap !== ' ' && /[,;:–—(.!?]|\s-\s/.test(gap)) {
      clauseOpen = true;
      if (/[;:–—.!?(]|\s-\s/.test(gap)) {
        waiting = subordinators.has(word.norm);
        governed = false;
        chain = null;
      } else if (waiting) {
        // A comma: ends an "if" clause, or joins one more order.
        waiting = subordinators.has(word.norm) && word.norm !== 'to';
        governed = false;
      } else if (subordinators.has(word.norm) && chain === null) waiting = true;
    }
    if (word.quoted) {
      clauseOpen = false;
      continue;
    }
    if (framed && at <= from + 1) continue;
    if (framed && at === from + 2) {
      waiting = false;
      clauseOpen = true;
    }
    if (waiting) {
      // "On the old phone press Continue": a place first, no comma, then the order.
      const ordersHere =
        (places.has(norm(from)) &&
          at > from + 1 &&
          verbs.has(at) &&
          !words.slice(from, at).some((earlier) => subjects.has(earlier.norm)) &&
          !determiners.has(norm(at - 1)) &&
          (objects.has(norm(at + 1)) || isNameOrNumber(words[at + 1]))) ||
        polite.has(word.norm) ||
        (word.norm === 'you' && doing.has(norm(at + 1)) && isPlainTelling(signals, sentence, at)) ||
        // "When it is green you can start it and then you need to open the mail."
        (/^(?:and|then)$/.test(norm(at - 1)) && isNeed(norm, at)) ||
        // "Before I go on I would ask you to …"
        (asking.has(word.norm) && norm(at + 1) === 'you');
      if (!ordersHere) continue;
      waiting = false;
      clauseOpen = true;
    }
    const negative = (word.norm === 'do' && norm(at + 1) === 'not') || word.norm === 'never';
    if (
      negative &&
      clauseOpen &&
      !asks &&
      (at === from || leadIns.has(norm(at - 1)) || chain !== null || /[,;:–—]/.test(gap))
    ) {
      const verbAt = word.norm === 'never' ? at + 1 : at + 2;
      if (verbAt < to && norm(verbAt) !== '') {
        add('avoid', verbAt, at);
        chain = null;
        clauseOpen = false;
        at = verbAt;
        continue;
      }
    }
    if (polite.has(word.norm) && at + 1 < to) {
      clauseOpen = true;
      governed = false;
      continue;
    }
    const wanted = infinitiveAfterAsking(norm, at);
    if (wanted > 0 && wanted < to) {
      const subject = norm(at - 1);
      const ours =
        bePresent.has(norm(at)) &&
        /^(?:i|we|he|she|it|they)$/.test(subject) &&
        !proper.test(norm(at + 1));
      if (!ours && !(word.norm === 'need' && subject === 'not')) {
        add('need', wanted, at);
        chain = 'need';
        infinitives = true;
        governed = false;
        clauseOpen = false;
        at = wanted;
        continue;
      }
    }
    if (
      infinitives &&
      word.norm === 'to' &&
      at + 1 < to &&
      (/[,;]/.test(gap) || norm(at - 1) === 'and')
    ) {
      add('need', at + 1);
      clauseOpen = false;
      at++;
      continue;
    }
    if (
      !asks &&
      word.norm === 'you' &&
      doing.has(norm(at + 1)) &&
      isPlainTelling(signals, sentence, at)
    ) {
      add('need', at + 1, at);
      chain = 'need';
      governed = false;
      clauseOpen = false;
      at++;
      continue;
    }
    if (!asks && isNeed(norm, at)) {
      const verbAt = needVerb(norm, at, to);
      if (verbAt > 0 && (verbs.has(verbAt) || norm(at + 1) === 'need' || norm(at + 1) === 'must')) {
        add('need', verbAt, at);
        chain = 'need';
        governed = false;
        clauseOpen = false;
        at = verbAt;
        continue;
      }
    }
    if (
      norm(at + 1) === 'you' &&
      /^(?:could|can|would|will|should)$/.test(word.norm) &&
      (clauseOpen || gap.includes(',') || norm(at - 1) === 'and')
    ) {
      let verbAt = at + 2;
      while (
        /^(?:please|also|then|kindly|perhaps|just|both|each|maybe|quickly|possibly)$/.test(
          norm(verbAt),
        )
      )
        verbAt++;
      if (verbs.has(verbAt)) {
        add('request', verbAt, at);
        chain = 'request';
        governed = false;
        clauseOpen = false;
        at = verbAt;
        continue;
      }
    }
    const afterPlease = polite.has(norm(at - 1));
    const joins = chain !== null && /^(?:and|or|then|,)$/.test(norm(at - 1) || ',');
    const joinsComma = chain !== null && /^\s*,\s*$/.test(gap);
    if (
      verbs.has(at) &&
      !isCompound(signals, at) &&
      !isHeading(signals, at) &&
      (clauseOpen || joins || joinsComma || afterPlease)
    ) {
      const next = norm(at + 1);
      const free =
        next === '' ||
        objects.has(next) ||
        isNameOrNumber(words[at + 1]) ||
        /[,;"'“]/.test(gapBefore(at + 1));
      const clear = free || !nounish.has(word.norm) || /(?:ly|ing)$/.test(next);
      const opensQuestion =
        asks && chain === null && (at > from || /^(?:do|have|be)$/.test(word.norm));
      const strong =
        clauseOpen && chain === null && !finite.has(next) && clear && !governed && !opensQuestion;
      const coordinated = chain !== null && !finite.has(next) && clear;
      if ((afterPlease && !finite.has(next)) || strong || coordinated) {
        add(chain ?? 'order', at, at, verbs.get(at) ?? at + 1);
        chain ??= 'order';
        clauseOpen = false;
        continue;
      }
    }
    if (clauseOpen && leadIns.has(word.norm)) {
      if (word.norm === 'so' || word.norm === 'but' || word.norm === 'otherwise') governed = false;
      continue;
    }
    if (/^(?:and|or|then)$/.test(word.norm)) continue;
    // "I have reset it, try it in the browser": after a report the next verb is the reader's.
    if (chain === null && /^(?:i|we|they|who)$/.test(word.norm))
      governed = !/^(?:have|had|did|was|were|am|are)$/.test(norm(at + 1));
    else if (chain === null && modals.has(word.norm)) governed = true;
    clauseOpen = false;
  }
}

/**
 * The verb somebody is asked for: "ask you kindly to press", "are requested to press".
 *
 * @returns its index, or -1
 */
function infinitiveAfterAsking(norm: (at: number) => string, at: number): number {
  let next: number;
  if (asking.has(norm(at))) {
    // "I would ask that you leave it on."
    if (norm(at + 1) === 'that' && norm(at + 2) === 'you') return at + 3;
    if (!/^(?:you|everybody|everyone|all|staff|somebody)$/.test(norm(at + 1))) return -1;
    if (/^(?:do|did|does)$/.test(norm(at - 2))) return -1;
    next = at + 2;
  } else if (bePresent.has(norm(at))) {
    next = at + 1;
    // "It is best to leave it on", "the way to do it is to open the lid".
    if (proper.test(norm(next)) && norm(next + 1) === 'to' && norm(at - 1) === 'it')
      return next + 2;
    if (norm(next) === 'to' && norm(at - 1) !== 'be' && isRemedy(norm, at)) return next + 1;
    let found = false;
    for (let steps = 0; steps < 3; steps++, next++) {
      if (asked.has(norm(next))) {
        found ||= norm(next) !== 'kindly';
      } else if (
        !/^(?:therefore|hereby|likewise|also|now|strongly|all|please|further)$/.test(norm(next))
      )
        break;
    }
    if (!found) return -1;
  } else return -1;
  while (/^(?:please|also|kindly|all|both|now)$/.test(norm(next))) next++;
  return norm(next) === 'to' && norm(next + 1) !== '' && norm(next + 1) !== 'be' ? next + 1 : -1;
}

const timely = /^(?:then|that|now|today|tonight|tomorrow|afterwards)$/;
const proper =
  /^(?:best|better|safest|necessary|important|enough|sufficient|advisable|vital|essential)$/;

/** "The way to do it is to …", "what you do is to …", "your next step is to …". */
function isRemedy(norm: (at: number) => string, at: number): boolean {
  let remedy = false;
  for (let before = at - 1; before > at - 8 && norm(before) !== ''; before--) {
    if (/^(?:i|we|my|our|he|she|they|their)$/.test(norm(before))) return false;
    remedy ||= /^(?:way|trick|step|thing|remedy|cure|you|your)$/.test(norm(before));
  }
  return remedy;
}

/**
 * "For this morning you write the orders by hand", "after a minute you plug it in again": told as it will be.
 * Only a time or a leading word may stand before "you"; "the orders you write" and "when you press" tell nothing.
 */
function isPlainTelling({ draft }: FirstSignals, { from }: Sentence, at: number): boolean {
  let start = at;
  while (start > from && at - start < 7) {
    if (
      /[,;:–—(.!?]/.test(draft.text.slice(draft.words[start - 1]!.end, draft.words[start]!.start))
    )
      break;
    start--;
  }
  if (at - start >= 7) return false;
  const before = draft.words.slice(start, at).map(({ norm }) => norm);
  if (before.every((norm) => leadIns.has(norm))) return true;
  if (!frames.has(before[0]!) || noFrame.has(before.at(-1)!)) return false;
  return !before.some((norm) => unframed.has(norm));
}

/** What the reader is told to do by "you" and the plain verb. */
const doing = wordSet(
  'press click go open choose select enter type sign write plug unplug pull push restart start stop switch turn put print send bring keep leave wait close log hold remove insert ring carry work sell teach pay borrow swap take use restart scan copy note lock return walk come',
);
const frames = wordSet(
  'for until till after on at in from during this tomorrow today tonight meanwhile then now before first next afterwards',
);
const noFrame = wordSet('for until till after before than on at in from');
const unframed = wordSet(
  'if when once that which what who as because while where how is are was were has have had will i we they it he she not',
);

/** "After that you go to …", "You then press …" count as needs; "you can" alone leaves it open. */
function isNeed(norm: (at: number) => string, at: number): boolean {
  if (norm(at) !== 'you' || /^(?:lets?|helps?|makes?)$/.test(norm(at - 1))) return false;
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
    // "You should have restarted it" tells; "not" forbids; "you must be tired" supposes.
    return /^(?:not|be|been)$/.test(norm(next)) || norm(next - 1) === 'have' ? -1 : next;
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

/** "Update: …", "[close]", "Call 14:00", "Log for reference": the head of a note, not an order. */
function isHeading({ draft }: FirstSignals, at: number): boolean {
  const word = draft.words[at]!;
  const after = draft.text.slice(word.end, word.end + 2);
  if (/^\s?[:\]]/.test(after) || draft.text[word.start - 1] === '[') return true;
  const next = draft.words[at + 1];
  if (next === undefined || next.sentence !== word.sentence) return false;
  if (/^\d{1,2}[:.]\d\d$/.test(next.norm)) return true;
  return /^(?:for|of|from|as)$/.test(next.norm) && headings.has(word.norm);
}

const headings = wordSet(
  'log update report note order label plan test print state list change copy set text answer place help use run point rest',
);

/** Courtesy, or a lesson for another time. */
function isIdle(
  { draft }: FirstSignals,
  kind: Action['kind'],
  verbAt: number,
  sentence: Sentence,
): boolean {
  const { words, text } = draft;
  const norm = (at: number) => (at >= sentence.from && at < sentence.to ? words[at]!.norm : '');
  const verb = norm(verbAt);
  const next = norm(verbAt + 1);
  const tail = courtesies[verb];
  if (tail !== undefined && tail.test(`${next} ${norm(verbAt + 2)} ${norm(verbAt + 3)}`))
    return true;
  if (kind === 'avoid')
    return /^(?:hesitate|worry|panic|be|feel|forget|fret|think|beat|take|get|blame|let|know|have|see|mind|seem)$/.test(
      verb,
    );
  if (norm(verbAt - 1) === 'maybe' || norm(verbAt - 1) === 'perhaps') return true;
  return lesson.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300)));
}

/** Verbs that with these words behind them ask for nothing. */
const courtesies: Readonly<Record<string, RegExp | undefined>> = {
  be: /^(?:assured|informed|aware|advised|patient|reminded|calm|careful|sure|reassured)/,
  note: /^(?:that|the following|our|also)/,
  find: /\b(?:enclosed|attached|below|herewith|the (?:resolution|report|details|following))/,
  see: /^(?:below|attached|above|enclosed|you|the attached)/,
  accept: /^(?:my|our|the assurance)/,
  excuse: /^(?:me|us|my|our|the|any|this)/,
  forgive: /^/,
  bear: /^with|^in mind/,
  allow: /^(?:me|us|for|up|at)/,
  let: /^us\b|^me (?!know|have)/,
  relax: /^/,
  try: /^(?:not|to (?:relax|be|stay|keep|remain|not|see|understand))/,
  stay: /^(?:calm|safe|tuned|positive|strong|well|vigilant)/,
  keep: /^(?:calm|in mind|up the|your (?:chin|head|cool|hopes))/,
  remain: /^/,
  remember: /^/,
  remind: /^(?:your|the|all|everyone|everybody|them)\b/,
  take: /^(?:care|it easy|heart|comfort|(?:a|one|two|your) (?:minute|moment|time|breath|deep|second)|a seat|note|notice|into)/,
  have: /^(?:a think|a (?:\S+ )?(?:day|weekend|week|evening|night|one|trip)\b|a (?:good|nice|great|lovely|calm|safe|pleasant|restful|look at our)|patience|faith|no fear|they|you|we|i|he|she|it|there)\b/,
  enjoy: /^/,
  rate: /^/,
  consider: /^the env|^this|^it/,
  rest: /^(?:assured|easy|well)/,
  feel: /^/,
  imagine: /^/,
  trust: /^/,
  watch: /^(?:your|this space|out)/,
  give: /^(?:(?:me|us|it|this) (?:(?:a|the|some) (?:chance|time|moment|minute|little|bit|few|day|while|benefit)|time|until)|(?:a|some|one) (?:time|few|moment))/,
  click: /^here\b/,
  go: /^ahead/,
  do: /^(?:this|the following|so|it|you|they|we|i|contact|reach|get|let|come|accept|not)\b/,
  stop: /^(?:worrying|insulting|shouting|swearing|blaming|panicking)/,
  hear: /^/,
  look: /^(?:forward|after)/,
  say: /^(?:hello|hi|thanks|thank)/,
  wait: /^for further/,
};

/** Said of another day, it asks for nothing now. */
const lesson =
  /\bnext time\b|\bfrom time to time\b|\bnow and (?:then|again)\b|\bin (?:the )?future\b|\bgoing forward\b|\bhenceforth\b|\banother time\b|\b(?:should|if) (?:you|the (?:issue|problem|matter|fault|error)) (?:\w+ )?(?:require|need|have|persists?|arises?)\b (?:any|further|additional|more|assistance|questions|should)?/i;

/**
 * True where the deed is an answer to the writer ("tell me", "send us the number", "reply by noon") or a
 * call to them: what "Ask everything at once" counts, and no step of the work itself.
 */
export function isAnswer(
  { draft }: Pick<FirstSignals, 'draft'>,
  { verb, to, sentence }: Action,
): boolean {
  if (answers.has(verb)) return true;
  if (!givers.has(verb)) return false;
  const end = Math.min(to + 12, draft.sentences[sentence]!.to);
  for (let at = to; at < end; at++) {
    const { norm } = draft.words[at]!;
    if (norm === 'me' || norm === 'us') return true;
    if (norm === 'and' || norm === 'then') return false;
  }
  return false;
}

const answers = wordSet(
  'reply answer tell let call ring phone write email mail text contact message inform say ask confirm send remember note feel provide supply submit furnish specify clarify state list decide approve describe notify know',
);
/** Answers only where "me" or "us" takes them. */
const givers = wordSet('give show bring read get hand pass forward name find');

function isNameOrNumber(word: Word | undefined): boolean {
  return word !== undefined && (word.capital || word.kind !== 'word' || word.quoted);
}

function isQuotedThrough(signals: FirstSignals, { from, to }: Sentence): boolean {
  return signals.draft.words.slice(from, to).every(({ quoted }) => quoted);
}

/** "Unplug it, or turn Wi-Fi off", "disconnect it (pull the cable)", "disconnect it: pull the cable": one deed, told twice. */
function markAlternatives({ draft }: FirstSignals, actions: Action[], first: number): void {
  for (let index = first + 1; index < actions.length; index++) {
    const { from } = actions[index]!;
    const gap = draft.text.slice(draft.words[from - 1]!.end, draft.words[from]!.start);
    const earlier = draft.words.slice(Math.max(actions[index - 1]!.to, from - 2), from);
    // "Take it off the network: pull the cable" tells how.
    if (earlier.some(({ norm }) => norm === 'or') || /[(:]/.test(gap))
      actions[index]!.alternative = true;
  }
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
  let verbAt = from;
  while (verbAt < to - 1 && words[verbAt]!.norm !== verb) verbAt++;
  return {
    kind,
    verb,
    idle: kind !== 'question' && isIdle(signals, kind, verbAt, sentence),
    alternative: false,
    from,
    to,
    start: words[from]!.start,
    end: words[to - 1]!.end,
    sentence: words[from]!.sentence,
    item: sentence.item,
  };
}
