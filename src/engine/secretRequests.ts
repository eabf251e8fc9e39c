import { addresseeOf, startOfClause } from './addressed.ts';
import { gapBefore, isNegated, sentenceOf, spanOf } from './clauses.ts';
import type { Hit, Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import type { Sentence, Span } from './types.ts';
import { wordSet } from './wordSet.ts';

/** A verb and the secret it asks for stand at most this many words apart. */
const verbReach = 10;
/** A row of things asked for may be longer. */
const rowReach = 28;
/** Behind the secret, the place it should go to. */
const placeReach = 12;
/** A list of things asked for is followed back to its colon over so many words. */
const longestList = 80;
/** "Type it" begins within so many words of its sentence. */
const pointerReach = 20;
/** Between the verb and the secret these open another object: "tell me whether your password works". */
const turnsAway = wordSet(
  'whether if when that how where why after once because about without screenshot photo picture instead until before as which who since unless so not never',
);
/** What may stand between "I need" and the secret. */
const ownWords = wordSet(
  'your the a an this that current old new both also full recovery verification security one time six digit backup access sms text user name username login and email mail windows valid exact right then now still just only from you her his their first last two',
);
/** Between a verb and the secret may stand what kind of secret it is: "I require the shared mailbox password". */
const modifierReach = 8;
const needing = /^(?:need|require|want|ask|asking|waiting|wait|have|get|use)$/;
const breaks =
  /^(?:for|to|i|we|is|are|was|has|not|no|if|when|whether|that|which|who|page|where|how|by|on|in|at|of|and|or|but|about|change|without|with)$/;
const us = wordSet('me us');
const changes =
  /^(?:change|reset|choose|renew|set|keep|check|run|do|log|sign|forget|pick|restart|use|enter|type|clear|make|delete|never|store)$/;
/** Where a "confirm your password" leads to a page and not to us. */
const pages =
  /^(?:page|box|field|screen|form|site|portal|window|there|twice|again|login|app|settings|prompt|when|new)$/;
/** Things that ask for a secret themselves: “so that the lock knows who you are”. */
const keyed = /^(?:pad|keypad|door|lock|machine|computer|system|phone|card)$/;
/** What somebody is asked to prove. */
const proving =
  /\b(?:sure|certain|know|check|prove|proves|confirm|verify|see|show)(?: \w+){0,4} (?:is (?:really )?you|you are|who you)\b/;
const toUs =
  /^(?:(?:(?:back|here|below|out|aloud|attach|stick|tape)\b)|(?:me|us)\b|(?:in|into|to|on|by|as|with|via|through) (?:(?:a|an|the|this|that|your|my|our|next|return|notes?|plain|field|of) ){0,4}(?:reception|lady|man|guy|porter|technician|colleague|engineer|ticket|reply|e mail|email|mail|message|chat|notes?|comments?|case|answer|response|slip|sticker|envelope|paper|desk|me|us|sms|text|call|phone)\b)/;
const otherThings =
  /\b(?:form|letter|photo|picture|screenshot|paper|sheet|file|list|label|request)\b/i;

/** Finds where the text asks the reader for a password, a PIN or a one-time code. */
export function findSecretRequests(signals: Signals): Span[] {
  const found: Span[] = [];
  for (const secret of signals.cue('secrets')) {
    const sentence = sentenceOf(signals, secret.from);
    if (sentence.zone === 'subject' || isNone(signals, secret)) continue;
    const at =
      findOrder(signals, secret, sentence) ??
      findInRow(signals, secret, sentence) ??
      findConfirm(signals, secret, sentence) ??
      findListed(signals, secret, sentence) ??
      findNeed(signals, secret, sentence) ??
      findQuestion(signals, secret, sentence) ??
      findPointer(signals, secret);
    const last = found.at(-1);
    if (at !== null && (last === undefined || at.start >= last.end)) found.push(at);
  }
  return found;
}

/** "Ask for neither password", "I need no code". */
function isNone({ draft: { words } }: Signals, { from }: Hit): boolean {
  return [words[from - 1], words[from]].some((word) => /^(?:no|neither)$/.test(word?.norm ?? ''));
}

/** "Send me your password", "type the code into your reply", "could you let me have the PIN?" */
function findOrder(signals: Signals, secret: Hit, sentence: Sentence): Span | null {
  if (goesElsewhere(signals, secret, sentence)) return null;
  const from = Math.max(sentence.from, secret.from - verbReach);
  const asking = (list: 'giving-verbs' | 'writing-verbs') =>
    hitsBetween(signals.cue(list), from, secret.from).filter((hit) =>
      asksFor(signals, hit, secret),
    );
  const verb =
    asking('giving-verbs').at(-1) ??
    asking('writing-verbs').findLast((hit) => comesToUs(signals, hit, secret, sentence));
  return verb === undefined ? null : spanOf(signals, verb.from, secret.to);
}

function asksFor(signals: Signals, verb: Hit, secret: Hit): boolean {
  const { words } = signals.draft;
  // "A picture of the message, with the password hidden": a noun.
  if (/^(?:the|an?|this|that|your)$/.test(words[verb.from - 1]?.norm ?? '')) return false;
  for (let at = verb.to; at <= secret.from; at++) {
    const gap = gapBefore(signals, at);
    if (/[.;:–—]|\s-\s/.test(gap) || turnsAway.has(words[at]!.norm)) return false;
    // "Forward me the mail, change your password": another order begins.
    if (
      at > verb.to &&
      (gap.includes(',') || words[at - 1]!.norm === 'and') &&
      changes.test(words[at]!.norm)
    )
      return false;
  }
  const next = words[verb.to]!.norm;
  // "Give Mrs Ito the new PIN", "tell nobody your password".
  if (/^(?:him|her|them|nobody|no|everyone|colleagues|mr|mrs|ms|dr)$/.test(next)) return false;
  return isAsked(signals, verb.from);
}

/** An order, or the polite condition: "if you could send me …", "once you have told me …". */
function isAsked(signals: Signals, at: number): boolean {
  if (addresseeOf(signals, at) === 'reader') return true;
  const { words } = signals.draft;
  const before = words.slice(Math.max(0, at - 9), at).map(({ norm }) => norm);
  return askedPolitely.test(before.join(' ')) && !isNegated(signals, Math.max(0, at - 5), at);
}

const askedPolitely =
  /\b(?:if|when|once|until|unless) you(?: could| would| can| might| will| just| please| kindly| mind| like to| care to| be (?:so )?(?:kind|good|nice)(?: enough)?(?: as)?(?: to)?)*$/;

/** "Send me the PC name, her user name and her password": the last things of a row. */
function findInRow(signals: Signals, secret: Hit, sentence: Sentence): Span | null {
  const { words } = signals.draft;
  const limit = Math.max(sentence.from, secret.from - rowReach);
  let item = secret.from - 1;
  while (item > limit && /^(?:your|her|his|their|the|a|current|old|new)$/.test(words[item]!.norm))
    item--;
  const joined = words[item]?.norm === 'and' || gapBefore(signals, item + 1).includes(',');
  if (item <= limit || !joined) return null;
  const verb = hitsBetween(signals.cue('giving-verbs'), limit, item).findLast((hit) =>
    us.has(words[hit.to]?.norm ?? ''),
  );
  if (verb === undefined || !isAsked(signals, verb.from)) return null;
  for (let at = verb.to + 1; at <= item; at++) {
    const here = words[at]!.norm;
    if (/[.;:–—]/.test(gapBefore(signals, at))) return null;
    if (/^(?:whether|if|because|unless|until|so|never|not|without|before|but)$/.test(here))
      return null;
    // "Send me the log, change the password": another order begins.
    const fresh = gapBefore(signals, at).includes(',') || words[at - 1]!.norm === 'and';
    if (fresh && changes.test(here)) return null;
  }
  return spanOf(signals, verb.from, secret.to);
}

/** "Could you confirm your password?": to us, where no page is named. */
function findConfirm(signals: Signals, secret: Hit, sentence: Sentence): Span | null {
  const { words } = signals.draft;
  let at = secret.from - 1;
  while (at > sentence.from && ownWords.has(words[at]!.norm)) at--;
  if (
    at < sentence.from ||
    !/^(?:confirm|verify|state|recite|specify|divulge|surrender)$/.test(words[at]!.norm)
  )
    return null;
  if (!/^(?:your|the|her|his|their)$/.test(words[at + 1]?.norm ?? '')) return null;
  const whole = words.slice(Math.max(sentence.from, at - 8), Math.min(sentence.to, secret.to + 8));
  if (whole.some(({ norm }) => pages.test(norm)) || !isAsked(signals, at)) return null;
  return spanOf(signals, at, secret.to);
}

/** "Please send me the following: your name, your password, …", in one line or in the lines of a list. */
function findListed(signals: Signals, { from, to }: Hit, sentence: Sentence): Span | null {
  const { words, sentences } = signals.draft;
  let at = from;
  while (
    at > sentence.from &&
    from - at < modifierReach &&
    words[at - 1]!.norm !== 'and' &&
    !turnsAway.has(words[at - 1]!.norm) &&
    !/[:,]/.test(gapBefore(signals, at))
  )
    at--;
  const ends =
    to >= sentence.to ||
    /[,.;)\n]/.test(gapBefore(signals, to)) ||
    /^(?:and|or)$/.test(words[to]!.norm);
  if (!ends) return null;
  let head: Pick<Sentence, 'from' | 'to'>;
  if (at > sentence.from) {
    const mark = gapBefore(signals, at);
    if (!/[:,]/.test(mark) && words[at - 1]!.norm !== 'and') return null;
    let colon = at;
    while (
      colon > sentence.from &&
      at - colon < longestList &&
      !gapBefore(signals, colon).includes(':')
    )
      colon--;
    if (colon <= sentence.from || !gapBefore(signals, colon).includes(':')) return null;
    head = { ...sentence, to: colon };
  } else {
    let index = words[from]!.sentence - 1;
    for (let steps = 0; index >= 0 && steps < 12 && sentences[index]!.zone === 'list'; steps++)
      index--;
    const before = sentences[index];
    if (sentence.zone !== 'list' || before === undefined || before.ends !== ':') return null;
    head = before;
  }
  const begin = Math.max(head.from, head.to - pointerReach);
  const verbs = [
    ...hitsBetween(signals.cue('giving-verbs'), begin, head.to),
    ...hitsBetween(signals.cue('writing-verbs'), begin, head.to),
  ];
  const needs = words
    .slice(begin, head.to)
    .some(({ norm }) =>
      /^(?:need|require|needed|required|necessary|following|supplied|provided)$/.test(norm),
    );
  if (isNegated(signals, begin, at)) return null;
  return needs || verbs.some((verb) => isAsked(signals, verb.from))
    ? spanOf(signals, at, to)
    : null;
}

/** "Write me your password", "type it into this ticket": not into the page that asks for it. */
function comesToUs(signals: Signals, verb: Hit, secret: Hit, sentence: Sentence): boolean {
  const { words } = signals.draft;
  const between = words.slice(verb.from, secret.from);
  return (
    between.some(({ norm }) => us.has(norm)) ||
    endsWithUs(signals, secret.to, sentence) ||
    isProof(words.slice(sentence.from, sentence.to).map(({ norm }) => norm))
  );
}

/** "To be sure that it is you, type in the PIN": a secret that is to prove somebody is for whoever asks. */
function isProof(norms: readonly string[]): boolean {
  if (norms.some((norm) => pages.test(norm))) return false;
  const [before, proof] = norms.join(' ').split(proving);
  return proof !== undefined && !before!.split(' ').some((norm) => keyed.test(norm));
}

/** "Share the password with nobody", "give it to your deputy". */
function goesElsewhere(signals: Signals, { to }: Hit, sentence: Sentence): boolean {
  const { words } = signals.draft;
  for (let at = to; at < Math.min(sentence.to - 1, to + 3); at++) {
    if (!/^(?:to|with)$/.test(words[at]!.norm)) continue;
    // "The code that I have just sent to your phone": there it came from us.
    if (/^(?:sent|send|texted|text)$/.test(words[at - 1]!.norm)) return false;
    const whom = words[at + 1]!.norm;
    if (/^(?:answer|reply|mail|message|ticket|note)$/.test(words[at + 2]?.norm ?? '')) return false;
    return !/^(?:me|us|this|our|my|it|support|the|helpdesk|service)$/.test(whom);
  }
  return false;
}

function endsWithUs(signals: Signals, from: number, sentence: Sentence): boolean {
  let to = from;
  const limit = Math.min(sentence.to, from + placeReach);
  // "Type it into the page, then tell me": another clause begins.
  while (
    to < limit &&
    !(
      to > from &&
      (/[,;:]/.test(gapBefore(signals, to)) || signals.draft.words[to]!.norm === 'and')
    )
  )
    to++;
  const norms = signals.draft.words.slice(from, to).map(({ norm }) => norm);
  return norms.some((_, index) => toUs.test(norms.slice(index).join(' ')));
}

/** "I need your password", "we would want the code from your phone", "I have to ask for your PIN". */
function findNeed(signals: Signals, { from, to }: Hit, sentence: Sentence): Span | null {
  const { words } = signals.draft;
  const norm = (at: number) => (at >= sentence.from ? words[at]!.norm : '');
  let at = from - 1;
  while (at > from - modifierReach && !needing.test(norm(at)) && !breaks.test(norm(at))) at--;
  if (norm(at) === 'for' && norm(at - 1) === 'you' && /^ask/.test(norm(at - 2))) at -= 2;
  else if (norm(at) === 'for' && /^(?:ask|asking|waiting|wait|looking)$/.test(norm(at - 1))) at--;
  if (!needing.test(norm(at))) return null;
  const clause = startOfClause(signals, at);
  const before = words.slice(clause, at).map((word) => word.norm);
  if (
    isNegated(signals, clause, at) ||
    before.some((word) => /^(?:if|when|who|you|they|he|she|screen|nobody)$/.test(word))
  )
    return null;
  const asks = /^(?:have|get|use)$/.test(norm(at));
  // "It would be helpful to have your password."
  const changed = /^(?:changed|reset|renewed|set|updated|hidden|ready|stored|removed)$/;
  if (asks && norm(at - 1) === 'to' && welcome.test(norm(at - 2)))
    return to < sentence.to && changed.test(words[to]!.norm) ? null : spanOf(signals, at, to);
  // "Can I have your password?" asks; "I have your password form" and "I use a password" do not.
  if (asks && !(sentence.ends === '?' && /^(?:can|could|may|might)$/.test(before.at(-2) ?? '')))
    return null;
  return before.some((word) => word === 'i' || word === 'we') || at === clause
    ? spanOf(signals, at, to)
    : null;
}

const welcome =
  /^(?:helpful|useful|good|great|handy|nice|help|easier|quicker|faster|best|need|like|love)$/;

/** "What is your password?", "what does the code on your phone say?", "And the PIN?" */
function findQuestion(signals: Signals, { from, to }: Hit, sentence: Sentence): Span | null {
  const { words } = signals.draft;
  // "…, what is your current password, …" asks, whatever ends the sentence.
  const inverted =
    from - 3 >= sentence.from &&
    startOfClause(signals, from) <= from - 3 &&
    words[startOfClause(signals, from)]!.norm === 'what';
  if (sentence.ends !== '?' && !inverted) return null;
  if (words[from]!.norm === 'what') return spanOf(signals, from, to);
  const norms = words.slice(Math.max(sentence.from, from - 6), from).map(({ norm }) => norm);
  const before = norms.join(' ');
  const asks =
    /\bwhat (?:is|are|was|were|does|do|did)(?: (?:your|the|that|this|her|his|current|old|new|user|name|login|and))*$/;
  if (
    asks.test(before) &&
    !/\b(?:the|a)$/.test(before.replace(/ the$/, ' your')) &&
    !isGeneral(signals, to, sentence)
  )
    return spanOf(signals, from - 1, to);
  // "Which password did you try, the old or the new?" asks for neither.
  const which = /\bwhich$/.test(before) && /^(?:pin|code|digits|numbers)/.test(words[from]!.norm);
  if (which && /^(?:do|did|have|are)$/.test(words[to]?.norm ?? ''))
    return spanOf(signals, from - 1, to);
  const last = words[sentence.to - 1]!.norm;
  const bare = /^(?:and )?(?:your|the|her|his)(?: \w+)?$/.test(before);
  if (bare && sentence.to - sentence.from <= 9 && /^(?:is|please|pls)$/.test(last))
    return spanOf(signals, sentence.from, to);
  const short = sentence.to - sentence.from <= 4 && /^(?:and )?(?:your|the)(?: \w+)?$/.test(before);
  return short && before.startsWith('and') ? spanOf(signals, sentence.from, to) : null;
}

/** "What is the password for?", "what is the PIN good for?" */
function isGeneral(signals: Signals, to: number, sentence: Sentence): boolean {
  return (
    to < sentence.to && /^(?:for|policy|good|used|needed|like)$/.test(signals.draft.words[to]!.norm)
  );
}

/** The sentence before names the secret, this one asks for "it": "Type it into the notes field." */
function findPointer(signals: Signals, secret: Hit): Span | null {
  const { draft } = signals;
  const own = findPointed(signals, secret.to, draft.sentences[secret.sentence]!);
  if (own !== null) return own;
  const next = draft.sentences[secret.sentence + 1];
  if (next === undefined || (next.zone !== 'body' && next.zone !== 'list')) return null;
  const here = draft.sentences[secret.sentence]!;
  if (otherThings.test(draft.text.slice(here.start, next.start + 60).slice(0, 300))) return null;
  return findPointed(signals, next.from, next);
}

function findPointed(signals: Signals, from: number, next: Sentence): Span | null {
  const { draft } = signals;
  const limit = Math.min(next.to, from + pointerReach);
  for (const verb of [
    ...hitsBetween(signals.cue('giving-verbs'), from, limit),
    ...hitsBetween(signals.cue('writing-verbs'), from, limit),
  ]) {
    const after = draft.words
      .slice(verb.to, Math.min(next.to, verb.to + 3))
      .map(({ norm }) => norm);
    const pointed = /^(?:it|them|these|those)$/.test(after[0] ?? '') ? 1 : 0;
    const swapped =
      us.has(after[0] ?? '') &&
      /^(?:it|them|these|those|what it|what they)\b/.test(after.slice(1).join(' '))
        ? 2
        : 0;
    const end = verb.to + (pointed || swapped);
    if (end === verb.to || addresseeOf(signals, verb.from) !== 'reader') continue;
    const told = /^(?:read|tell|dictate|say)$/.test(draft.words[verb.from]!.norm);
    if (swapped > 0 || (told && us.has(after[2] ?? '')) || endsWithUs(signals, end, next))
      return spanOf(signals, verb.from, end);
  }
  return null;
}
