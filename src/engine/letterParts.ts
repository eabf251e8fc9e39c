import { groups, particles, salutation, titles, valediction } from './anatomy.ts';
import type { ListItem, Sentence, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

/** Words that a signature line does not hold and a sentence does. */
const sentenceWords = wordSet(
  'i we you it he she they is are am was were be been will would can could shall should may might must have has had do does did not please if when then this that these those there here what where how why who which my me us as than because so but or also still now',
);
const linkWords = wordSet('and from the your at of for on in to with behalf a an');
const mostSignatureLines = 8;
const mostRoleLines = 3;
const mostGreetingWords = 9;

/**
 * Finds the greeting and the signature, cuts the greeting off the sentence it stands in
 * ("Hello Mrs Adeyemi, the till works again."), and sets the zones.
 */
export function markLetterParts(
  text: string,
  sentences: Sentence[],
  words: Word[],
  items: ListItem[],
): void {
  markGreeting(text, sentences, words);
  markSignOff(text, sentences, words, items);
}

function markGreeting(text: string, sentences: Sentence[], words: Word[]): void {
  let index = sentences.findIndex(({ zone }) => zone === 'body');
  if (index >= 0 && isHeading(text, sentences, index)) index++;
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
  if (greetsGroup(text, words, stop, first.to)) {
    first.zone = 'greeting';
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

/** A line without an end mark above the greeting: "# Scale 2", "Your ticket 20417". */
function isHeading(text: string, sentences: readonly Sentence[], index: number): boolean {
  const { from, to, ends, start } = sentences[index]!;
  const next = sentences[index + 1];
  if (next?.zone !== 'body' || ends !== '' || to - from > 8) return false;
  if (salutation.test(text.slice(start, start + 40))) return false;
  return salutation.test(text.slice(next.start, Math.min(next.end, next.start + 80)));
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

/** "Good morning, night shift at the wind farm,": the rest of the line greets a group. */
function greetsGroup(text: string, words: readonly Word[], from: number, to: number): boolean {
  const rest = words.slice(from, to);
  const after = text.slice(words[to - 1]!.end, words[to]?.start ?? text.length);
  return (
    rest.length > 0 &&
    rest.length <= mostGreetingWords &&
    /^[,:–]\s*\n/.test(after) &&
    rest.some(({ norm }) => groups.has(norm))
  );
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

function markSignOff(
  text: string,
  sentences: Sentence[],
  words: readonly Word[],
  items: ListItem[],
): void {
  let index = sentences.length - 1;
  while (index >= 0 && ['footer', 'quoted', 'log'].includes(sentences[index]!.zone)) index--;
  index = skipPostscript(text, sentences, index);
  const firstBody = sentences.findIndex(({ zone }) => zone === 'body' || zone === 'list');
  markNameInFooter(text, sentences[index + 1], words);
  unlistName(text, sentences, index, words, items);
  let lines = 0;
  let named = false;
  const marked: Sentence[] = [];
  /** Lines that are a role where a name stands above them, and prose where none does. */
  let roles: Sentence[] = [];
  for (; index > firstBody && lines < mostSignatureLines; index--, lines++) {
    const sentence = sentences[index]!;
    if (sentence.zone !== 'body') break;
    const written = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
    if (written.length < 60 && valediction.test(written)) {
      marked.push(sentence, ...roles);
      named = true;
      break;
    }
    if (isSignatureLine(text, sentence, words)) {
      marked.push(sentence, ...roles);
      roles = [];
      named = true;
    } else if (isContactLine(text, sentence, words)) marked.push(sentence);
    else if (roles.length < mostRoleLines && isRoleLine(text, sentence, words))
      roles.push(sentence);
    else break;
  }
  if (named) for (const sentence of marked) sentence.zone = 'sign-off';
  else markBelowValediction(text, sentences, firstBody, words);
}

/** "PS: …" stands below the name and is prose again. */
function skipPostscript(text: string, sentences: readonly Sentence[], last: number): number {
  for (let index = last; index > Math.max(0, last - 4); index--) {
    const { start, zone } = sentences[index]!;
    if (zone === 'body' && /^p\.?\s?s\.?\s?[:–—. -]/i.test(text.slice(start, start + 6)))
      return index - 1;
  }
  return last;
}

/** "Kind regards, / Jonas Brandt / We keep you working since 1998!": a slogan below the name hides no signature. */
function markBelowValediction(
  text: string,
  sentences: readonly Sentence[],
  firstBody: number,
  words: readonly Word[],
): void {
  const own = sentences.filter(({ zone }) => zone === 'body');
  for (let at = own.length - 2; at > Math.max(0, own.length - 10); at--) {
    const line = own[at]!;
    if (sentences.indexOf(line) <= firstBody) return;
    const written = text.slice(line.start, line.end);
    if (written.length > 60 || !valediction.test(written.replace(/\s[/|].*$/s, ''))) continue;
    const name = own[at + 1]!;
    if (name.to - name.from > 5 || !isSignatureLine(text, name, words)) continue;
    if (own.slice(at + 2).some(({ from, to }) => to - from > 14)) continue;
    for (const sentence of own.slice(at)) sentence.zone = 'sign-off';
    return;
  }
}

/** Below "--" mail programs put the name: it signs, whatever else stands there. */
function markNameInFooter(text: string, first: Sentence | undefined, words: readonly Word[]): void {
  if (first?.zone !== 'footer') return;
  const dashes = text.slice(Math.max(0, first.start - 12), first.start);
  if (/(?:^|\n)[ \t]*--[ \t]*\r?\n\s*$/.test(dashes) && isSignatureLine(text, first, words)) {
    first.zone = 'sign-off';
  }
}

/** "- Tom" in the last line is a name and no list. */
function unlistName(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  words: readonly Word[],
  items: ListItem[],
): void {
  const last = sentences[index];
  if (last === undefined || last.zone !== 'list' || last.item !== items.length - 1) return;
  if (items.at(-1)!.numbered || !/^[-–•*]$/.test(items.at(-1)!.marker)) return;
  if (sentences[index - 1]?.item !== null || last.to - last.from > 6) return;
  if (!isSignatureLine(text, last, words)) return;
  items.pop();
  last.item = null;
  last.zone = 'body';
}

function isSignatureLine(text: string, sentence: Sentence, words: readonly Word[]): boolean {
  const { from, to } = sentence;
  const count = to - from;
  if (count > 12 || '?!:'.includes(sentence.ends || ' ')) return false;
  const written = text.slice(sentence.start, sentence.end);
  const leave = leaveWithName.exec(written);
  if (leave !== null) {
    return count <= 8 && !words.slice(from + 1, to).some((word) => isSentenceWord(text, word));
  }
  // "Cause: cable." names something; "Tel.: 0800 12345" is a contact line and found as one.
  if (/:/.test(written)) return false;
  let capitals = 0;
  let small = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (isPronounNote(text, word)) continue;
    if (isSentenceWord(text, word)) return false;
    if (word.capital || isCaseless(word)) capitals++;
    else if (
      word.kind !== 'number' &&
      !particles.has(word.norm) &&
      !linkWords.has(word.norm) &&
      !word.joined
    )
      small++;
  }
  // "Piotr Zielinski, security team, 01632 960 199.": a name, a comma and what only signatures hold.
  const hasRole = role.test(written);
  if (hasRole && nameFirst.test(written) && !/[!?;]/.test(written)) return true;
  if (sentence.ends === '.' && /\p{Lu}{3,}/u.test(written)) return false;
  const opensSmall = ['your', 'the'].includes(words[from]!.norm) && small + capitals <= 4;
  // A lone word with a full stop is more often "Done." than a name.
  if (sentence.ends === '.' && capitals < 2) return false;
  if (sentence.ends === '.' && small > 0) return false;
  if (isCaseless(words[from]!)) return small === 0 && count <= 3;
  if (
    words[from]!.capital &&
    (small === 0 ||
      (small <= 3 && (capitals > 1 || hasRole) && /[,|·–—(\n]|\sfrom\s/.test(written)))
  ) {
    return capitals > 0 && count <= 9;
  }
  return opensSmall && sentence.ends === '' && count <= 5;
}

/** "Regards, Tom", "Kind regards Tom", "Thanks – Tom". */
const leaveWithName = new RegExp(
  String.raw`^(?:(?:[Ww]ith|[Mm]y|[Mm]any|[Aa]ll|[Tt]he|[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Ff]riendly)\s+)*(?:[Rr]egards|[Ww]ishes|[Tt]hanks|[Gg]reetings|[Cc]heers|[Bb]est|[Yy]ours(?:\s+(?:sincerely|faithfully|truly))?|[Ss]incerely|[Tt]hank\s+you|[Tt]ake\s+care)(?:\s*[,–—-]\s*|\s+)(?:\p{Lu}|\p{Lo})`,
  'u',
);

/** Two words with capitals or more, and a comma behind them. */
const nameFirst =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}'’.-]*){1,3}\s*(?:\([\p{L}/ ]{2,20}\)\s*)?[,|·–—(/-]/u;
/** A team, a trade or a number that people can ring. */
const role =
  /(?<!\p{L})(?:team|desk|helpdesk|support|services?|it|department|dept|office|security|technician|engineer|manager|analyst|specialist|networks?|operations|administrator|admin|tel|ext|phone)(?!\p{L})|\d[\d ()/-]{4,}/iu;

/** "(he/him)", "she/they" behind a name. */
function isPronounNote(text: string, { norm, start, end }: Word): boolean {
  return (
    /^(?:s?he|they|ze|xe|it|hers?|him|his|them|theirs?)$/.test(norm) &&
    (text[end] === '/' || text[start - 1] === '/')
  );
}

/** Scripts without capitals, as in 李伟. */
function isCaseless({ norm, kind }: Word): boolean {
  return kind === 'word' && /^\p{Lo}+$/u.test(norm);
}

/** "Second-line support" below a name. */
function isRoleLine(text: string, sentence: Sentence, words: readonly Word[]): boolean {
  const { from, to } = sentence;
  if (sentence.ends !== '' || to - from > 8) return false;
  return !words.slice(from, to).some((word) => isSentenceWord(text, word));
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
