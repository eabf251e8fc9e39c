import type { Signals } from './detect.ts';
import type { Sentence } from './types.ts';
import { wordSet } from './wordSet.ts';

const answersItself = wordSet(
  'yes no not because none nobody nothing never unknown likely unlikely partly maybe perhaps neither nor unfortunately sadly probably',
);
const auxiliaries = wordSet(
  'is are was were do does did has have had can could will would shall should may might am',
);
const wh = wordSet('who what when where why how which whose whom');
/** Longer questions are looked at in part. */
const longest = 60;

/**
 * Whether a question wants something of the reader. Their own question repeated and answered ("Open
 * tonight? Yes."), an offer ("Shall I ring you?"), a name ("Mr Osei?") and a lone "Thoughts?" want nothing.
 */
export function isRealQuestion(signals: Signals, sentence: Sentence): boolean {
  const { words, sentences, text } = signals.draft;
  const { from, to } = sentence;
  const count = to - from;
  const norms = words.slice(from, Math.min(to, from + longest)).map(({ norm }) => norm);
  if (words.slice(from, to).every(({ quoted }) => quoted) || words[to - 1]!.quoted) return false;
  const written = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
  if (offers.test(written) || isAskedAgain(written)) return false;
  if (count <= 8 && words.slice(from, to).every(isOfName)) return false;
  const toReader = norms.some(
    (norm) => norm === 'you' || norm === 'your' || norm === 'yours' || norm === 'me',
  );
  if (count < 2 && !toReader) return false;
  // "Who wouldn't be cross?"
  if (norms.includes('not') && /^(?:who|why|is|are|would)$/.test(norms[0]!)) return false;
  const next = sentences[words[to - 1]!.sentence + 1];
  if (next === undefined || next.paragraph !== sentence.paragraph || next.item !== sentence.item)
    return true;
  if (next.ends === '?' || next.from >= next.to) return true;
  const first = words[next.from]!.norm;
  if (first === 'so' && words[next.from + 1]?.norm === 'far') return false;
  if (answersItself.has(first) || (norms[0] === 'may' && norms[1] === 'you')) return false;
  if (toReader) return true;
  // "Doubles again? Reply here", "is a file open? Close it": a condition, not a question.
  const ordered = signals.actions.some(
    ({ kind, from: at }) => kind !== 'question' && at >= next.from && at < next.from + 3,
  );
  if (ordered) return false;
  // Asked in the client's own voice: "Our addresses?", "The press?", "Could it come back?", "What happened?"
  if (norms.slice(0, 4).some((norm) => /^(?:i|we|our|my|us)$/.test(norm))) return false;
  const fragment = count <= 4 && !norms.some((norm) => auxiliaries.has(norm));
  return !fragment && !theirs.test(norms.slice(0, 3).join(' '));
}

/** How clients ask and writers repeat it. */
const theirs =
  /^(?:how|why|could|will|would|can|what happened|who pays|is it safe|does that|when will)/;

/** "So: yes or no?", "What is your word, Captain?": the question before it, put once more. */
export function isAskedAgain(written: string): boolean {
  return again.test(written);
}

const again =
  /^(?:(?:so|and|well|now)[,:]?\s+)?(?:(?:is (?:it|that) (?:a )?)?(?:yes or (?:a )?no|go or no[- ]go)|(?:what is|what's|do i have|may i have|can i have) your (?:word|answer|decision|yes|go-ahead|ok|okay)|(?:what|how) do you decide|your (?:answer|word|decision))\b[^?]{0,20}\?/i;

const offers =
  /^(?:(?:and|or|so|then|but|ok|okay|well),?\s+)*(?:(?:shall|should) (?:i|we)\b|(?:can|may|could) (?:i|we) (?:help|be of|do|offer|get you|send you|bring|ring you|call you|assist|lend)|(?:would|do) you (?:like|want|need|prefer) (?:me|us|a|an|any|help|to (?:keep|have|use|hear|wait))\b|(?:want|need|like) (?:me|us|a|an|any|help)\b|is there anything|(?:anything|something) else|any (?:other )?questions|how about i\b|why not\b|what about i\b|all right|alright|right|ok|okay|deal|agreed|is that clear|does that help|make sense)/i;

function isOfName({
  norm,
  capital,
  kind,
}: {
  norm: string;
  capital: boolean;
  kind: string;
}): boolean {
  return (
    (capital && !auxiliaries.has(norm) && !wh.has(norm)) ||
    (kind === 'word' && /^(?:and|of|the|van|von|de|der|la|is|that)$/.test(norm))
  );
}

/** How many things one question asks: "when did you get it, which computer, and who is it from?" is three. */
export function countQuestions(
  signals: Signals,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): number {
  const { words, text } = signals.draft;
  const norm = (at: number) => (at < to ? words[at]!.norm : '');
  // "The lamp on the grey box, what colour is it?" names its thing first and asks once.
  let count = beginsAsQuestion(norm, from) ? 1 : 0;
  for (let at = from + 1; at < to; at++) {
    if (words[at]!.quoted) continue;
    const gap = text.slice(words[at - 1]!.end, words[at]!.start);
    const here = /^(?:and|or|also)$/.test(norm(at)) ? at + 1 : at;
    const joined = /^(?:and|also)$/.test(norm(here - 1));
    if (!/[,;:]/.test(gap) && !joined) continue;
    if (!opensQuestion(norm, here, joined)) continue;
    // "One thing: how long ago did it start?" only leads up to its question.
    if (gap.includes(':')) count = 0;
    // "Nino, can you …": a name or two before the comma call somebody and ask nothing.
    if (
      gap.includes(',') &&
      count === 1 &&
      at - from <= 3 &&
      callsSomebody(words.slice(from, at))
    ) {
      count = 0;
    }
    count++;
    at = here;
  }
  return Math.max(count, 1);
}

/** "What …", "at which hour …", "so could you …", "please could you …". */
function beginsAsQuestion(norm: (at: number) => string, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    if (wh.has(norm(at)) || auxiliaries.has(norm(at))) return true;
  }
  return false;
}

/** "Nino", "Ms Petrova", "So, Sam": names alone, each with its capital. */
const callsSomebody = (words: readonly { norm: string; capital: boolean }[]): boolean =>
  words.every(
    ({ norm, capital }) =>
      /^(?:so|and|now|well|then)$/.test(norm) ||
      (capital && !wh.has(norm) && !auxiliaries.has(norm)),
  );

/** "When did", "which computer", "how long", "are you"; not the "which is" and "when it was" of a clause. */
function opensQuestion(norm: (at: number) => string, at: number, joined: boolean): boolean {
  const word = norm(at);
  const next = norm(at + 1);
  if (auxiliaries.has(word)) {
    return (
      /^(?:you|it|they|he|she|the|your|any|anybody|anyone|there|this|that|we|i)$/.test(next) &&
      // "Who is responsible, and is there tonight?" asks for one person.
      !(
        next === 'there' && /^(?:tonight|today|now|then|tomorrow|too|already|)$/.test(norm(at + 2))
      ) &&
      !/^(?:think|know|say|remember|reckon|suppose|mind)$/.test(norm(at + 2))
    );
  }
  if (!wh.has(word)) return false;
  if (word === 'what') return next !== '' && !/^(?:you|i|we|it|they|he|she)$/.test(next);
  if (word === 'which' || word === 'who' || word === 'where')
    return joined
      ? next !== ''
      : word === 'which'
        ? !auxiliaries.has(next) && !/^(?:i|we|you|it|they|he|she|the|your)$/.test(next)
        : auxiliaries.has(next) || word === 'who';
  return (
    auxiliaries.has(next) || (word === 'how' && /^(?:long|many|much|often|old|far|big)$/.test(next))
  );
}
