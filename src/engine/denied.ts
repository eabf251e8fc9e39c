import { fits, type CuePath } from './cue.ts';
import type { Draft, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

const negations = wordSet('not never nobody nothing none neither nor without no');
/** As subjects these deny their whole clause: "None of the others sells". */
const subjects = new Set(['nobody', 'none', 'neither']);
/** Words that may stand between a negation and what it denies. */
const between = wordSet(
  'a an any the is are was were be been being can could will would may do does did have has had got get need needs to able going want very too so really yet at all ever again longer one it them him her this that particularly especially quite even',
);
/** "Not only", "do not forget to": these take the negation back. */
const takesBack = wordSet(
  'only just merely simply forget hesitate worry fail doubt know mind later less fewer sooner but except other else',
);
/** To deny harm is to say that all is well: "the others are not affected". */
const harm =
  /^(?:affected|touched|hit|harmed|damaged|broken|lost|deleted|gone|cancell?ed|fault|faulty|blame|guilty|problem|problems|involved|infected|stopped|closed|missing|chang\w*|disappear\w*|wrong)$/;
const joints = wordSet(
  'and but so because while although though which who until till before unless if when',
);
const openers = /^(?:if|unless|while|when|as|so|whether)$/;

/** True where what the key says is itself a denial or an absence: a "not" belongs to it. */
export function isDenial(what: string): boolean {
  return /\b(?:not|no|nobody|nothing|none|never|without|cannot|missing|nor)\b/i.test(what);
}

/**
 * True where a negation of the same clause governs words that keep a fact, and none belongs to the cue:
 * "they cannot sell", "it is not slow", "nobody can sign in". "I have not only restored 38 names" denies nothing.
 *
 * @param from first matched word
 * @param to the word after the last
 * @param what the fact as its author words it: "I put nothing back" denies "38 names are back"
 */
export function isDenied(
  { text, words, sentences }: Draft,
  path: CuePath,
  from: number,
  to: number,
  what: ReadonlySet<string>,
): boolean {
  if (path.some((position) => [...negations].some((word) => position?.words.has(word))))
    return false;
  const sentence = sentences[words[from]!.sentence]!;
  const parts = (at: number) =>
    joints.has(words[at]!.norm) ||
    /[,;:(–—]/.test(text.slice(words[at - 1]!.end, words[at]!.start));
  let start = from;
  while (start > sentence.from && from - start < reach && !parts(start)) start--;
  let end = to;
  while (end < sentence.to && end - to < reach && !parts(end)) end++;
  if (openers.test(words[start]!.norm)) return false;
  const plain = words.slice(from, to).every(({ kind, norm }) => kind !== 'word' || norm.length < 4);
  for (let at = start; at < end; at++) {
    const { norm } = words[at]!;
    if (!negations.has(norm) || takesBack.has(words[at + 1]?.norm ?? '')) continue;
    if (subjects.has(norm) && at < from && !plain) {
      return !words.slice(at, to).some((word) => harm.test(word.norm));
    }
    let next = at + 1;
    while (
      next < end &&
      between.has(words[next]!.norm) &&
      !isAsked(words[next]!, next, from, to, path)
    )
      next++;
    const denied = words[next];
    if (denied === undefined || next >= end || harm.test(denied.norm)) continue;
    if (isAsked(denied, next, from, to, path) || what.has(stem(denied.norm))) return true;
  }
  return false;
}

/** Longer clauses are looked at in part, so that no text takes more than linear time. */
const reach = 20;

/** True for a word of the match that the cue asks for; gaps hold any word. */
function isAsked(
  { norm, kind }: Word,
  at: number,
  from: number,
  to: number,
  path: CuePath,
): boolean {
  if (at < from || at >= to || kind === 'number') return false;
  return path.some((position) => position !== null && fits(position, norm));
}

/** The words of a fact's description that say something, without their endings. */
export function stemsOf(words: readonly Pick<Word, 'norm' | 'kind'>[]): Set<string> {
  return new Set(
    words
      .filter(({ norm, kind }) => kind === 'word' && norm.length > 3 && !emptyWords.has(norm))
      .map(({ norm }) => stem(norm)),
  );
}

const emptyWords = wordSet(
  'that this your with from hour next other exact what hers again usual always made before after until does have they then first step reason term',
);

function stem(norm: string): string {
  return norm.length < 5 ? norm : norm.replace(/(?:ing|ed|es|s|e)$/, '');
}
