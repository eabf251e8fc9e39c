import { expandContraction } from './contractions.ts';
import { isInvisible, normalise } from './normalise.ts';
import { remember } from './remember.ts';
import type { Span, Word } from './types.ts';

/** A word that does not know its sentence and quotation marks yet: they are set where it stands. */
export type Token = Word;

const topDomains =
  'com|org|net|edu|gov|int|io|uk|de|fr|nl|ch|at|it|es|pl|se|eu|us|info|biz|co|app|dev|example|test|local|internal|intra|lan|corp';
const hostName = new RegExp(
  `^[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${topDomains})(?::\\d+)?(?:/\\S*)?$`,
  'i',
);
const mailAddress = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const ipAddress = /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?$/;
const fileName =
  /^[^\s/\\]+\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip|exe|msi|png|jpe?g|gif|html?|xml|json|log|bat|ps1|dll|sys|ini|iso|dmg|eml|msg|mp[34])$/i;
const filePath = /^(?:[a-z]:\\|\\\\|~?\/[\w.-]+\/|%\w+%)/i;
const openers = '([{<"\'“‘«*_„‚';
const closers = ')]}>"\'”’».,;:!?*_…';

/**
 * Cuts a text into words in one pass, in linear time.
 *
 * Hyphenated words give a token a part ("sign-in" gives "sign", "in"), contractions give several
 * tokens with one span, "3pm" gives "3", "pm", and "%" after a number gives "percent": so cues need
 * to know only one spelling. Addresses, file names and paths stay whole.
 *
 * @returns tokens in order; `start` and `end` are UTF-16 offsets into the text
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let index = 0;
  while (index < length) {
    while (index < length && isBlank(text.charCodeAt(index))) index++;
    if (index >= length) break;
    let end = index + 1;
    while (end < length && !isBlank(text.charCodeAt(end))) end++;
    readChunk(text, index, end, tokens);
    index = end;
  }
  return tokens;
}

/** White space of every kind, no-break spaces included. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function readChunk(text: string, start: number, end: number, tokens: Token[]): void {
  if (hasAddressMark(text, start, end)) {
    const scheme = findScheme(text, start, end);
    if (scheme !== null) {
      if (scheme.start > start) readWords(text, start, scheme.start, tokens);
      // In "[the form](https://…)" the address stands behind its words and is not read with them.
      const behindWords = text.startsWith('](', scheme.start - 2);
      push(tokens, text, scheme.start, scheme.end, 'address', behindWords);
      if (scheme.end < end) readWords(text, scheme.end, end, tokens);
      return;
    }
    let from = start;
    let to = end;
    while (from < to && openers.includes(text[from]!)) from++;
    while (to > from && closers.includes(text[to - 1]!)) to--;
    const core = text.slice(from, to);
    if (mailAddress.test(core) || hostName.test(core) || /^www\./i.test(core)) {
      push(tokens, text, from, to, 'address', false);
      return;
    }
    if (ipAddress.test(core) || fileName.test(core) || filePath.test(core)) {
      push(tokens, text, from, to, 'code', false);
      return;
    }
  }
  readWords(text, start, end, tokens);
}

/** A quick look for what only addresses, files and paths hold; most chunks hold none of it. */
function hasAddressMark(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 64 || code === 92 || code === 47) return true;
    if (code === 46 && index + 1 < end) return true;
  }
  return false;
}

function findScheme(text: string, start: number, end: number): Span | null {
  const mark = text.slice(start, end).indexOf('://');
  if (mark < 1) return null;
  let from = start + mark;
  while (from > start && isAsciiLetter(text.charCodeAt(from - 1))) from--;
  let to = start + mark + 3;
  while (to < end && !'<>"“”)]'.includes(text[to]!)) to++;
  while (to > from && ".,;:!?'’*_".includes(text[to - 1]!)) to--;
  return { start: from, end: to };
}

function readWords(text: string, start: number, end: number, tokens: Token[]): void {
  let index = start;
  /** Where a hyphenated word's next part would begin. */
  let hyphenAt = -1;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) {
      index = readNumber(text, index, end, tokens, hyphenAt === index);
    } else if (isLetterAt(text, index)) {
      index = readLetters(text, index, end, tokens, hyphenAt === index);
    } else {
      if (code === 37 && tokens.length > 0 && tokens[tokens.length - 1]!.end === index) {
        add(tokens, 'percent', index, index + 1, 'word', true, false);
      }
      index++;
      continue;
    }
    const next = text.charCodeAt(index);
    const isHyphen = next === 45 || next === 0x2010 || next === 0x2011;
    if (
      isHyphen &&
      index + 1 < end &&
      (isDigit(text.charCodeAt(index + 1)) || isLetterAt(text, index + 1))
    ) {
      hyphenAt = index + 1;
      index++;
    }
  }
}

function readNumber(
  text: string,
  start: number,
  limit: number,
  tokens: Token[],
  joined: boolean,
): number {
  let end = start;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  // 2026-03-04 stays whole: it is a date, not three numbers.
  if (end - start === 4 && /^-\d\d-\d\d(?!\d)/.test(text.slice(end, end + 7))) end += 6;
  else {
    while (end + 1 < limit && ':.,/'.includes(text[end]!) && isDigit(text.charCodeAt(end + 1))) {
      end++;
      while (end < limit && isDigit(text.charCodeAt(end))) end++;
    }
  }
  const digitsEnd = end;
  while (end < limit && (isLetterAt(text, end) || isDigit(text.charCodeAt(end)))) {
    end += unitsAt(text, end);
  }
  if (end > digitsEnd) {
    let suffix = text.slice(digitsEnd, end).toLowerCase();
    let suffixEnd = end;
    // "3p.m." is cut after the "p".
    if ((suffix === 'a' || suffix === 'p') && text.slice(end, end + 2).toLowerCase() === '.m') {
      suffix += 'm';
      suffixEnd += 2;
    }
    if (suffix === 'am' || suffix === 'pm') {
      push(tokens, text, start, digitsEnd, 'number', joined);
      add(tokens, suffix, digitsEnd, suffixEnd, 'word', true, false);
      return suffixEnd;
    }
  }
  push(tokens, text, start, end, end > digitsEnd && end - start > 4 ? 'code' : 'number', joined);
  return end;
}

function readLetters(
  text: string,
  start: number,
  limit: number,
  tokens: Token[],
  joined: boolean,
): number {
  let end = start;
  let digits = 0;
  let underscore = false;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      digits++;
      end++;
    } else if (code === 95) {
      underscore = true;
      end++;
    } else if (isLetterAt(text, end)) {
      end += unitsAt(text, end);
    } else if (isApostrophe(code) && end > start && end + 1 < limit && isLetterAt(text, end + 1)) {
      end++;
    } else if (isInvisible(code)) {
      end++;
    } else if (code === 46 && isDottedShortForm(text, start, end, limit)) {
      end++;
    } else {
      break;
    }
  }
  while (end > start + 1 && (text[end - 1] === '_' || isInvisible(text.charCodeAt(end - 1)))) end--;
  push(tokens, text, start, end, underscore || digits > 2 ? 'code' : 'word', joined);
  return end;
}

/** "e.g", "p.m", "U.S": single letters with full stops between them. */
function isDottedShortForm(text: string, start: number, stop: number, limit: number): boolean {
  const before = stop - 1;
  if (!isAsciiLetter(text.charCodeAt(before))) return false;
  if (before > start && text.charCodeAt(before - 1) !== 46) return false;
  if (stop + 1 >= limit || !isAsciiLetter(text.charCodeAt(stop + 1))) return false;
  return stop + 2 >= limit || !isLetterAt(text, stop + 2);
}

function push(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  kind: Token['kind'],
  joined: boolean,
): void {
  const written = text.slice(start, end);
  const { norms, capital } = spell(written);
  if (kind === 'address' || kind === 'code') {
    add(tokens, normalise(written), start, end, kind, joined, capital);
    return;
  }
  for (let index = 0; index < norms.length; index++) {
    add(tokens, norms[index]!, start, end, kind, joined || index > 0, capital && index === 0);
  }
}

function add(
  tokens: Token[],
  norm: string,
  start: number,
  end: number,
  kind: Token['kind'],
  joined: boolean,
  capital: boolean,
): void {
  tokens.push({ norm, start, end, kind, joined, capital, quoted: false, sentence: -1 });
}

interface Spelling {
  norms: readonly string[];
  capital: boolean;
}

/** Most words of a text have been met before, in it or in an earlier one. */
const spellings = new Map<string, Spelling>();

function spell(written: string): Spelling {
  const known = spellings.get(written);
  if (known !== undefined) return known;
  let norm = normalise(written);
  if (norm.includes('.') && !isDigit(written.charCodeAt(0))) norm = norm.replaceAll('.', '');
  const spelling = { norms: expandContraction(norm), capital: isCapital(written) };
  // A run of a thousand letters is no word that comes again.
  return written.length < 40 ? remember(spellings, written, spelling) : spelling;
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = String.fromCodePoint(word.codePointAt(0)!);
  return first !== first.toLowerCase();
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0xff07;
}

const letter = /[\p{L}\p{N}\p{M}]/u;

function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return isAsciiLetter(code);
  if (code >= 0xd800 && code <= 0xdfff) {
    return letter.test(String.fromCodePoint(text.codePointAt(index)!));
  }
  return letter.test(text[index]!);
}

/** 2 for a pair of surrogates, else 1. */
function unitsAt(text: string, index: number): number {
  const code = text.codePointAt(index)!;
  return code > 0xffff ? 2 : 1;
}
