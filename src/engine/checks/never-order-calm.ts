import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';
import type { Span } from '../types.ts';
import { wordSet } from '../wordSet.ts';

/** Orders about feelings, and words that make the matter easy or small. */
export function checkOrderCalm(signals: Signals): Outcome {
  const reason = (quote: string) =>
    `“${quote}” tells them how to feel, or that it is small. They know better.`;
  const phrases = findPhrases(signals, 'never-order-calm', reason);
  const orders = [...findForbiddenFeelings(signals), ...findOrderedCalm(signals)]
    .filter(({ start, end }) => !phrases.some(({ at }) => at && at.start < end && at.end > start))
    .map((at): Remarkable => ({
      at,
      reason: reason(quoteOf(signals, at)),
      fix: 'Give the fact that would let them breathe: “Your nine forms reached the office at 11:20.”',
    }));
  return decide([...phrases, ...orders]);
}

/** How far in front of a feeling its "do not" may stand. */
const reach = 9;
/** What may stand between "do not" and the feeling. */
const between = wordSet(
  'be needs has should must feel get become getting being feeling to need too so very at all overly unduly let it this that make makes you yourself please really even ever any start begin go going about for have just a bit of in over lose spoil ruin unnecessarily worth sleep want and or',
);
const reasons = wordSet('need reason cause grounds ground point call use sense room occasion');
/** Of these the sentence tells what they feel; nobody is ordered. */
const others = wordSet(
  'i we they he she it who which that nobody people did does would could can will may might',
);
const negative = wordSet('do must should need ought shall');

/** "Try not to be upset", "there is no reason at all to be nervous", "panic is not called for". */
function findForbiddenFeelings(signals: Signals): Span[] {
  const { words: all } = signals.draft;
  const found: Span[] = [];
  for (const { from, to } of signals.cue('feeling-words')) {
    const sentence = sentenceOf(signals, from);
    const norm = (at: number) => (at >= sentence.from && at < sentence.to ? all[at]!.norm : '');
    const add = (start: number, end: number) =>
      found.push({ start: all[start]!.start, end: all[end - 1]!.end });
    if (/^(?:is|are|was)$/.test(norm(to)) && isUncalledFor(norm(to + 1), norm(to + 2))) {
      add(from, Math.min(sentence.to, to + 3));
      continue;
    }
    // "No need for the alarm" speaks of a thing.
    if (things.test(norm(from)) && /^(?:the|an|this|fire|your|our)$/.test(norm(from - 1))) continue;
    if (
      /^(?:worry|upset|frighten|alarm)$/.test(norm(from)) &&
      /^(?:the|him|her|them|others|anybody)$/.test(norm(to))
    )
      continue;
    // "Getting angry will not bring it back", "no panic, please".
    if (isUseless(norm(to), norm(to + 1), norm(to + 2))) {
      add(from, to + 3);
      continue;
    }
    if (/^(?:panic|stress|fear)$/.test(norm(from)) && norm(from - 1) === 'no') {
      if (
        norm(from - 2) === 'have' ||
        from - 1 === sentence.from ||
        norm(from - 2) === 'please' ||
        gapBefore(signals, from - 1).includes(',')
      ) {
        if (!/^(?:button|test|alarm|key|fracture|of)$/.test(norm(to))) add(from - 1, to);
        continue;
      }
    }
    let plain = true;
    let reasonAt = -1;
    for (let at = from - 1; at >= sentence.from && from - at <= reach; at--) {
      if (/[;:(–—]/.test(gapBefore(signals, at + 1))) break;
      const word = norm(at);
      if (plain && forbids(signals, at, sentence.from)) {
        add(at > sentence.from && negative.has(norm(at - 1)) ? at - 1 : at, to);
        break;
      }
      const lacks = /^(?:no|little|any|hardly|without|nothing)$/.test(word);
      if (
        (lacks && reasonAt >= 0 && reasonAt - at <= 2) ||
        (word === 'nothing' &&
          /^(?:to|for|here|really|at|in|about)$/.test(norm(at + 1)) &&
          norm(at + 2) !== 'do')
      ) {
        if (!others.has(norm(from - 1)) || norm(from - 1) === 'that') add(at, to);
        break;
      }
      if (reasons.has(word)) reasonAt = at;
      else if (!between.has(word)) plain = false;
    }
  }
  return found;
}

/** Of these words "the" makes a thing: the alarm in the hall, the stress on the cable. */
const things = /^(?:alarm|panic|stress|concern|anxiety|fear|anger)$/;

function isUseless(verb: string, not: string, help: string): boolean {
  return (
    /^(?:does|do|will|would|is)$/.test(verb) &&
    /^(?:not|never)$/.test(not) &&
    /^(?:help|helps|solve|change|bring|fix|make|get|going|speed)$/.test(help)
  );
}

function isUncalledFor(first: string, second: string): boolean {
  return (
    /^(?:un|in)(?:necessary|needed|called|warranted|justified|appropriate)$/.test(first) ||
    (first === 'not' &&
      /^(?:called|needed|necessary|required|warranted|justified|helpful|appropriate)$/.test(second))
  );
}

/** True where a word turns what follows into something the reader is not to feel. */
function forbids(signals: Signals, at: number, start: number): boolean {
  const norm = (index: number) => (index >= start ? signals.draft.words[index]!.norm : '');
  const opens = at === start || /[,;:(–—.]/.test(gapBefore(signals, at));
  const before = norm(at - 1);
  switch (norm(at)) {
    case 'never':
      return opens || before === 'please' || before === 'you';
    case 'stop':
    case 'quit':
      return opens || /^(?:please|just|to|and|now|can|may|should|must)$/.test(before);
    case 'nobody':
      return /^(?:need|needs|has|should|must)$/.test(norm(at + 1));
    case 'why':
      return opens;
    case 'not':
      break;
    default:
      return false;
  }
  if (opens || norm(at + 1) === 'worth' || /^(?:please|try|you|better|and|so)$/.test(before))
    return true;
  if (before === 'us') return norm(at - 2) === 'let';
  if (before === 'be') return /^(?:please|)$/.test(norm(at - 2));
  if (before === 'would') return norm(at - 2) === 'i';
  if (!negative.has(before)) return false;
  return !others.has(norm(at - 2));
}

const calm = wordSet(
  'calm cool composed collected positive cheerful brave upbeat optimistic level patient strong relaxed hopeful reasonable sensible realistic',
);
const loose = wordSet('chill relax breathe');
const still = wordSet('stay keep remain be stays');
const lead = wordSet(
  'please just all also now kindly always to try and do then must should can may',
);

/** "Stay calm", "be patient", "relax": bare orders, or asked of "you" and "us". */
function findOrderedCalm(signals: Signals): Span[] {
  const { words: all, text } = signals.draft;
  const found: Span[] = [];
  for (const sentence of signals.prose) {
    const norm = (at: number) => (at >= sentence.from && at < sentence.to ? all[at]!.norm : '');
    for (let at = sentence.from; at < sentence.to; at++) {
      const { norm: word, quoted } = all[at]!;
      if (quoted || !(still.has(word) || loose.has(word))) continue;
      if (loose.has(word)) {
        const parted = at + 1 >= sentence.to || /[,.!;:–—]/.test(gapBefore(signals, at + 1));
        if (
          isAsked(signals, at, sentence.from) &&
          (parted ||
            /^(?:though|out|a|and|now|mate|please|for|man|while|until|we|i|it|this)$/.test(
              norm(at + 1),
            ))
        )
          found.push({ start: all[at]!.start, end: all[at]!.end });
        continue;
      }
      const state = /^(?:very|a|bit|more|as|really|nice|and)$/.test(norm(at + 1)) ? at + 2 : at + 1;
      if (!calm.has(norm(state)) || !isAsked(signals, at, sentence.from)) continue;
      // "Keep patient records apart": a noun follows at once.
      const rest = text.slice(all[state]!.end, all[state]!.end + 1);
      const next = norm(state + 1);
      if (next !== '' && rest === ' ' && !afterState.has(next)) continue;
      found.push({ start: all[at]!.start, end: all[state]!.end });
    }
  }
  return found;
}

const afterState = wordSet(
  'and while until till for with as please a we i if about now in when because here there this the heads headed during on at everyone everybody all over',
);

function isAsked(signals: Signals, at: number, start: number): boolean {
  const norm = (index: number) => (index >= start ? signals.draft.words[index]!.norm : '');
  let before = at - 1;
  while (
    before >= start &&
    lead.has(norm(before)) &&
    !/[,;:(–—]/.test(gapBefore(signals, before + 1))
  )
    before--;
  if (before < start || /[,;:(–—]/.test(gapBefore(signals, before + 1))) return true;
  return /^(?:you|us|everyone|everybody|but|so|hey)$/.test(norm(before));
}
