import { gapBefore, sentenceOf } from './clauses.ts';
import type { Signals } from './detect.ts';
import { wordSet } from './wordSet.ts';

/**
 * For whom a deed is meant: `reader` where the text wants it of them, `denied` where it forbids it or
 * says that nobody will, `other` where it tells of it, sets a condition, or means somebody else.
 */
export type Addressee = 'reader' | 'denied' | 'other';

/** Longer clauses are looked at in part, so that no text takes more than linear time. */
const reach = 14;
/** How far a "do not" may stand before the last of its row: "do not press, pull or move it". */
const rowReach = 24;
const denials = wordSet(
  'not never nobody none nothing no without instead neither nor rather unable avoid refrain stop',
);
const conditions = wordSet(
  'if when whenever unless once after until till while whether why how in-case before as where had',
);
const others = wordSet(
  'i we he she it they who which somebody someone anybody anyone technician engineer specialist',
);
const people = wordSet('you everyone everybody all colleagues staff team people yourself');
const told = wordSet('will would did does do can could may might has have had was were is are am');
const demands = wordSet('must should shall to please pls plz');
const causes = wordSet('ask tell have let get make need want advise help remind urge');
/** "When that is done switch it off": the condition ends here, and the order begins. */
const fulfilled = wordSet('done ready finished out complete over gone up');
/** Words before an order that carry nothing of their own. */
const leadIns = wordSet(
  'please pls plz then now first next finally also just so simply instead and or but again immediately quickly straight only best kindly right away at once here quick yes no ok okay today tonight second third be ready ahead',
);

/**
 * Whether words in the base form ("switch off", "send me") ask a deed of the reader.
 *
 * @param at index of the verb
 */
export function addresseeOf(signals: Pick<Signals, 'draft'>, at: number): Addressee {
  const { words } = signals.draft;
  const start = startOfClause(signals, at);
  const norm = (index: number) => (index >= start ? words[index]!.norm : '');
  if (inForbiddenRow(signals, at)) return 'denied';
  let found: Addressee | null = null;
  for (let index = at - 1; index >= start; index--) {
    const here = norm(index);
    if (here === 'but') break;
    if (denials.has(here) && !takenBack(norm(index + 1), here)) return 'denied';
    if (conditions.has(here) && !isOwnHow(here, norm(index + 1)))
      return fulfilled.has(norm(at - 1)) ? 'reader' : 'other';
    if (found !== null) continue;
    if (/^(?:please|pls|plz)$/.test(here)) found = 'reader';
    else if (people.has(here)) {
      // "Did you send it?" and "you have sent it" tell, "you need to send it" and "have everyone send it" ask.
      const asked = /^(?:did|had|have|has)$/.test(norm(index - 1));
      const caused = norm(index - 1) === 'have' && here !== 'you' && index === at - 1;
      found = asked && !caused ? 'other' : 'reader';
    } else if (isCalledUpon(norm, index, start)) found = 'reader';
    else if (others.has(here) && !(here === 'it' && index < at - 1)) found = 'other';
  }
  if (found !== null) return found;
  if (at === start) return 'reader';
  const before = norm(at - 1);
  if (demands.has(before)) return 'reader';
  if (told.has(before)) return 'other';
  for (let index = at - 1; index >= start; index--) if (causes.has(norm(index))) return 'reader';
  if (/^(?:and|or|then)$/.test(before)) return 'reader';
  const opening = words.slice(start, at).map((word) => word.norm);
  const led = openers.exec(opening.join(' '))?.[0].split(' ').length ?? 0;
  for (let index = at - 1; index >= start + led; index--) {
    if (!leadIns.has(norm(index)) && !words[index]!.capital) return 'other';
  }
  return 'reader';
}

/** What opens an order and often carries no comma: "as a precaution switch it off". */
const openers =
  /^(?:just )?(?:to be (?:on the )?(?:safe|sure|secure)(?: side)?|(?:just )?as an? (?:\w+ )?(?:precaution|measure|start|step)|for (?:safety|safety's sake|security|now|good measure|the moment)|in (?:this|that|any) case|first of all|(?:so |and )?to (?:speed (?:it|this|things) up|save (?:us )?time|be quick|make it (?:quick|quicker|easy|short)|(?:cut|keep) it short|get (?:this|it|things) (?:done|going|moving|sorted)))\b/;

/** "Somebody pull the plug": a call to whoever hears it; "somebody pulled it" tells. */
function isCalledUpon(norm: (index: number) => string, index: number, start: number): boolean {
  const next = norm(index + 1);
  return (
    index === start &&
    /^(?:somebody|someone)$/.test(norm(index)) &&
    !told.has(next) &&
    !/(?:s|ed|en|ot|an)$/.test(next)
  );
}

/** Index of the first word of the clause: behind the last mark before the word, or where the reach ends. */
export function startOfClause(signals: Pick<Signals, 'draft'>, at: number): number {
  const limit = Math.max(sentenceOf(signals, at).from, at - reach);
  let start = at;
  while (start > limit && !/[,;:–—(.!?]|\s-\s/.test(gapBefore(signals, start))) start--;
  return start;
}

/** "Do not switch it off, restart it or unplug it": the row is forbidden to its end. */
function inForbiddenRow(signals: Pick<Signals, 'draft'>, at: number): boolean {
  const { words } = signals.draft;
  const { from, to } = sentenceOf(signals, at);
  const limit = Math.max(from, at - rowReach);
  let start = at;
  while (start > limit && !/[;:–—(]|\s-\s/.test(gapBefore(signals, start))) start--;
  let forbids = -1;
  for (let index = start; index < at; index++) {
    const { norm } = words[index]!;
    if (norm === 'never' || norm === 'without' || isForbidding(signals, index, from))
      forbids = index;
    else if (/^(?:but|instead|just|rather|please|only|then|so|because|i|we)$/.test(norm))
      forbids = -1;
    else if (norm === 'and' && gapBefore(signals, index).includes(',')) forbids = -1;
  }
  if (forbids < 0) return false;
  if (!gapBefore(signals, at).includes(',')) return true;
  // "Do not wait, switch it off" is no row; one with "or" at its end is.
  for (let index = forbids; index < Math.min(to, at + rowReach); index++) {
    if (/^(?:or|nor)$/.test(words[index]!.norm)) return true;
  }
  // "Do not, whatever it says, switch it off."
  return gapBefore(signals, forbids + 1).includes(',');
}

/** The "not" of an order: "do not", "please do not"; not of "if you do not". */
function isForbidding({ draft }: Pick<Signals, 'draft'>, at: number, from: number): boolean {
  if (draft.words[at]!.norm !== 'not' || at <= from || draft.words[at - 1]!.norm !== 'do')
    return false;
  const subject = at - 2 >= from ? draft.words[at - 2]!.norm : '';
  return !people.has(subject) && !others.has(subject);
}

/** "Do not hesitate to send", "not only", "no later than": nothing is forbidden. */
function takenBack(next: string, denial: string): boolean {
  return (
    /^(?:hesitate|forget|only|fail|wait|later|just|worry)$/.test(next) ||
    (denial === 'no' && /^(?:matter|longer)$/.test(next))
  );
}

/** "How" and "as" that open no condition: "as soon as", "as follows", "how about". */
function isOwnHow(norm: string, next: string): boolean {
  return norm === 'as' && /^(?:follows|well|a|an|the|you)$/.test(next);
}
