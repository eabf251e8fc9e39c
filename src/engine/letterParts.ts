import { particles, salutation, titles, valediction } from './anatomy.ts';
import type { Sentence, Word } from './types.ts';

/** Words that a signature line does not hold and a sentence does. */
const sentenceWords = new Set(
  'i we you it he she they is are am was were be been will would can could shall should may might must have has had do does did not please if when then this that these those there here what where how why who which my me us as than because so but or also still now'.split(
    ' ',
  ),
);
const linkWords = new Set('and from the your at of for on in to with behalf a an'.split(' '));
const mostSignatureLines = 7;
const mostGreetingWords = 9;

/**
 * Finds the greeting and the signature, cuts the greeting off the sentence it stands in
 * ("Hello Mrs Adeyemi, the till works again."), and sets the zones.
 */
export function markLetterParts(text: string, sentences: Sentence[], words: Word[]): void {
  markGreeting(text, sentences, words);
  markSignOff(text, sentences, words);
}

function markGreeting(text: string, sentences: Sentence[], words: Word[]): void {
  const index = sentences.findIndex(({ zone }) => zone === 'body');
  const first = sentences[index];
  if (first === undefined) return;
  const length = first.to - first.from;
  const head = text.slice(first.start, Math.min(first.end, first.start + 80));
  const greets = salutation.test(head);
  const addresses = titles.has(words[first.from]!.norm) && words[first.from]!.capital;
  if (!greets && !addresses) {
    if (length <= 5 && /[,:–—]/.test(first.ends || tail(text, first)) && allNames(words, first)) {
      first.zone = 'greeting';
    }
    return;
  }
  let stop = -1;
  for (let at = first.from + 1; at < first.to && at - first.from <= mostGreetingWords; at++) {
    const gap = text.slice(words[at - 1]!.end, words[at]!.start);
    if (!/[,:;–—]|\s-\s/.test(gap)) continue;
    stop = at;
    // "Hello, Mrs Adeyemi, …" and "Good morning, Sam. …" greet on after the first comma.
    if (!namesFollow(text, words, at, first.to)) break;
  }
  if (stop < 0) {
    if (length <= mostGreetingWords && (greets || length <= 4) && !hasVerb(words, first)) {
      first.zone = 'greeting';
    }
    return;
  }
  if (addresses && !allNames(words, { from: first.from, to: stop })) return;
  const rest: Sentence = { ...first, from: stop, start: words[stop]!.start };
  const gap = text.slice(words[stop - 1]!.end, words[stop]!.start);
  first.to = stop;
  first.end = words[stop - 1]!.end + /^\S*/.exec(gap)![0].length;
  first.ends = ',';
  first.zone = 'greeting';
  sentences.splice(index + 1, 0, rest);
  for (let at = stop; at < words.length; at++) words[at]!.sentence++;
}

function tail(text: string, sentence: Sentence): string {
  return text.slice(sentence.end, sentence.end + 3).trim();
}

function hasVerb(words: readonly Word[], { from, to }: Pick<Sentence, 'from' | 'to'>): boolean {
  return words.slice(from, to).some(({ norm }) => sentenceWords.has(norm));
}

function namesFollow(text: string, words: readonly Word[], at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 4); next++) {
    const word = words[next]!;
    if (!(word.capital || particles.has(word.norm)) || sentenceWords.has(word.norm)) return false;
    const after = next + 1 < limit ? text.slice(word.end, words[next + 1]!.start) : ',';
    if (/[,:;–—.!]/.test(after)) return true;
  }
  return false;
}

function allNames(words: readonly Word[], { from, to }: Pick<Sentence, 'from' | 'to'>): boolean {
  if (to <= from || !words[from]!.capital) return false;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (sentenceWords.has(word.norm)) return false;
    if (
      !word.capital &&
      !particles.has(word.norm) &&
      !linkWords.has(word.norm) &&
      word.norm !== 'all'
    ) {
      return false;
    }
  }
  return true;
}

function markSignOff(text: string, sentences: Sentence[], words: readonly Word[]): void {
  let index = sentences.length - 1;
  while (index >= 0 && ['footer', 'quoted', 'log'].includes(sentences[index]!.zone)) index--;
  const firstBody = sentences.findIndex(({ zone }) => zone === 'body' || zone === 'list');
  let lines = 0;
  let named = false;
  const marked: Sentence[] = [];
  for (; index > firstBody && lines < mostSignatureLines; index--, lines++) {
    const sentence = sentences[index]!;
    if (sentence.zone !== 'body') break;
    const written = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
    if (written.length < 60 && valediction.test(written)) {
      marked.push(sentence);
      named = true;
      break;
    }
    if (isSignatureLine(text, sentence, words)) {
      marked.push(sentence);
      named = true;
    } else if (isContactLine(text, sentence, words)) marked.push(sentence);
    else break;
  }
  if (named) for (const sentence of marked) sentence.zone = 'sign-off';
}

function isSignatureLine(text: string, sentence: Sentence, words: readonly Word[]): boolean {
  const { from, to } = sentence;
  const count = to - from;
  if (count > 9 || '?!:'.includes(sentence.ends || ' ')) return false;
  const written = text.slice(sentence.start, sentence.end);
  const comma = /^[^,–—-]{3,30}[,–—-]\s*/.exec(written);
  if (comma !== null && valediction.test(comma[0])) {
    return !hasVerb(words, { from: from + 1, to }) && count <= 8;
  }
  // "Cause: cable." names something; "Tel.: 0800 12345" is a contact line and found as one.
  if (/:/.test(written) || (sentence.ends === '.' && /\p{Lu}{3,}/u.test(written))) return false;
  let capitals = 0;
  let small = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (isSentenceWord(text, word)) return false;
    if (word.capital) capitals++;
    else if (!particles.has(word.norm) && !linkWords.has(word.norm) && !word.joined) small++;
  }
  const opensSmall = ['your', 'the'].includes(words[from]!.norm) && small + capitals <= 4;
  // A lone word with a full stop is more often "Done." than a name.
  if (sentence.ends === '.' && capitals < 2) return false;
  if (sentence.ends === '.' && small > 0) return false;
  if (words[from]!.capital && (small === 0 || (/[,|·–—(]|\sfrom\s/.test(written) && small <= 3))) {
    return capitals > 0;
  }
  return opensSmall && sentence.ends === '' && count <= 5;
}

/** "is", "will", "it"; but not the "IT" of a department. */
function isSentenceWord(text: string, { norm, start, end }: Word): boolean {
  return sentenceWords.has(norm) && !/^\p{Lu}{2,}$/u.test(text.slice(start, end));
}

function isContactLine(text: string, { from, to }: Sentence, words: readonly Word[]): boolean {
  const own = words.slice(from, to);
  if (own.length > 12 || own.some((word) => isSentenceWord(text, word))) return false;
  const digits = own.reduce((sum, { norm }) => sum + norm.replace(/\D/g, '').length, 0);
  return digits >= 5 || own.some(({ kind }) => kind === 'address');
}
