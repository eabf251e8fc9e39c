import { expandContraction } from './contractions.ts';
import { normalise, normalisePrefix } from './normalise.ts';
import { writeOtherWay } from './numbers.ts';
import { tokenize } from './tokenize.ts';
import type { Word } from './types.ts';

/** What may stand in one position: one of these words, or a word that begins so. */
export interface Position {
  words: Set<string>;
  prefixes: readonly string[];
}

/** A way through a cue: positions in order, `null` for a gap of 0 to 3 words. */
export type CuePath = readonly (Position | null)[];

/** A cue made ready to be matched. */
export interface CompiledCue {
  cue: string;
  /** Every choice of optional words and of alternatives of more than one word, spelled out. */
  paths: readonly CuePath[];
}

/** Where a cue was found: indices into the words, the second past the end. */
export interface CueMatch {
  from: number;
  to: number;
}

/** Words a gap may hold. */
const longestGap = 3;
/** More ways than this through one cue is a mistake of its author; the rest is cut. */
export const mostPaths = 512;

/**
 * Compiles a cue: `a|b` either word, `word*` any ending, `...` a gap of 0 to 3 words, `[x]` optional.
 * Contractions and hyphenated words are taken apart as they are in a reply.
 */
export function compileCue(cue: string): CompiledCue {
  const paths = compileSequence(splitPieces(cue)).map(trimGaps);
  return { cue, paths: paths.filter((path) => path.length > 0) };
}

/** A piece of a cue by which an index may find it. */
export interface CueAnchor {
  /** What may stand at the beginning of the piece. */
  heads: Position[];
  /** Words that may stand before it, at most. */
  reach: number;
}

/** A piece with more alternatives than this is met too often to be an anchor. */
const mostAlternatives = 30;

/**
 * Chooses the piece to find a cue by: one that every match holds and that is rare in English.
 * "you ... forgot" is found by "forgot". Without a rare piece a cue is found by its beginning.
 * The rest of it is not compiled: the index knows thousands of cues, and a text touches few of them.
 *
 * @param common words that stand in every text
 */
export function findAnchor(cue: string, common: ReadonlySet<string>): CueAnchor {
  const pieces = splitPieces(cue);
  let best = -1;
  let fewest = mostAlternatives + 1;
  for (const [index, piece] of pieces.entries()) {
    if (!/^[a-z|*-]+$/.test(piece)) continue;
    const alternatives = piece.split('|');
    if (alternatives.length >= fewest) continue;
    if (alternatives.some((words) => isFrequent(words, common))) continue;
    best = index;
    fewest = alternatives.length;
    // Found by its first word, a cue is tried at one place only.
    if (index === 0) break;
  }
  if (best < 0) return { heads: headsOf(pieces), reach: 0 };
  return { heads: headsOf([pieces[best]!]), reach: longestOf(pieces.slice(0, best)) };
}

/** True for what begins with a common word, or is the beginning of too many words: "the-same", "re*". */
function isFrequent(words: string, common: ReadonlySet<string>): boolean {
  const first = words.split('-', 1)[0]!;
  return first.endsWith('*') ? first.length < 5 : common.has(first);
}

/** What some pieces may begin with; optional ones let the next one begin too. */
function headsOf(pieces: readonly string[]): Position[] {
  const heads: Position[] = [];
  for (const piece of pieces) {
    let passes = false;
    for (const path of compilePiece(piece)) {
      const head = path.find((position) => position !== null);
      if (head) heads.push(head);
      else passes = true;
    }
    if (!passes) break;
  }
  return heads;
}

/** Words that some pieces may take, at most. */
function longestOf(pieces: readonly string[]): number {
  let words = 0;
  for (const piece of pieces) {
    const lengths = compilePiece(piece).map((path) =>
      path.reduce((sum, position) => sum + (position === null ? longestGap : 1), 0),
    );
    words += Math.max(0, ...lengths);
  }
  return words;
}

/** Cuts at blanks, but keeps `[…]` together. */
function splitPieces(cue: string): string[] {
  return cue.match(/\[[^\]]*\]|[^\s[\]]+/g) ?? [];
}

function compileSequence(pieces: readonly string[]): CuePath[] {
  let paths: CuePath[] = [[]];
  for (const piece of pieces) {
    const options = compilePiece(piece);
    const longer: CuePath[] = [];
    for (const path of paths) {
      for (const option of options) {
        if (longer.length < mostPaths) longer.push([...path, ...option]);
      }
    }
    paths = longer;
  }
  return paths;
}

function compilePiece(piece: string): CuePath[] {
  if (piece === '...' || piece === '…') return [[null]];
  if (piece.startsWith('[')) {
    return [[], ...compileSequence(splitPieces(piece.slice(1, -1)))];
  }
  const single: Position = { words: new Set(), prefixes: [] };
  const prefixes: string[] = [];
  const longer: CuePath[] = [];
  for (const alternative of piece.split('|')) {
    const open = alternative.endsWith('*');
    const bare = open ? alternative.slice(0, -1) : alternative;
    const norms = bare === '' ? [''] : normsOfWords(bare);
    const last = norms.at(-1);
    if (last === undefined) continue;
    if (norms.length === 1) {
      if (open) prefixes.push(normalisePrefix(bare === '' ? '' : last));
      else {
        single.words.add(last);
        const twin = writeOtherWay(last);
        if (twin !== undefined) single.words.add(twin);
        longer.push(...spellClock(last));
      }
    } else {
      longer.push(
        norms.map((norm, index) =>
          open && index === norms.length - 1
            ? { words: new Set<string>(), prefixes: [normalisePrefix(norm)] }
            : { words: new Set([norm]), prefixes: [] },
        ),
      );
    }
  }
  single.prefixes = prefixes;
  const here: CuePath[] = single.words.size > 0 || prefixes.length > 0 ? [[single]] : [];
  return [...here, ...longer];
}

/** The norms of a few words of a list. Most are one plain word; only the others need the tokenizer. */
export function normsOfWords(words: string): readonly string[] {
  if (/^[a-z]+$/.test(words)) return expandContraction(normalise(words));
  return tokenize(words).map(({ norm }) => norm);
}

/** The other ways to write an hour of the clock: "15:00" is also "15.00", "3 pm" and "3:00 pm". */
function spellClock(norm: string): CuePath[] {
  const clock = /^(\d{1,2}):(\d\d)$/.exec(norm);
  if (clock === null) return [];
  const hour = Number(clock[1]);
  const minutes = clock[2]!;
  const one = (...words: string[]): Position => ({ words: new Set(words), prefixes: [] });
  const paths: CuePath[] = [
    [one(`${hour}.${minutes}`, `${clock[1]}.${minutes}`, `${hour}:${minutes}`)],
  ];
  const half = hour >= 12 ? 'pm' : 'am';
  const twelve = String(hour % 12 === 0 ? 12 : hour % 12);
  paths.push([one(`${twelve}:${minutes}`, `${twelve}.${minutes}`), one(half)]);
  if (minutes === '00') {
    const spoken = writeOtherWay(twelve) ?? twelve;
    paths.push(
      [one(twelve, spoken), one(half)],
      [one(twelve, spoken, String(hour)), one("o'clock")],
    );
    if (hour === 12) paths.push([one('noon', 'midday')]);
  }
  return paths;
}

/** A gap at either end would only stretch the match. */
function trimGaps(path: CuePath): CuePath {
  let from = 0;
  let to = path.length;
  while (from < to && path[from] === null) from++;
  while (to > from && path[to - 1] === null) to--;
  return path.slice(from, to);
}

/** True where a word may stand in the position. */
export function fits(position: Position, norm: string): boolean {
  if (position.words.has(norm)) return true;
  // "DKIM's fine", "the printer's cable"
  if (norm.endsWith("'s") && position.words.has(norm.slice(0, -2))) return true;
  for (const prefix of position.prefixes) {
    if (norm.startsWith(prefix)) return true;
  }
  return false;
}

/**
 * Matches a path from one word on.
 *
 * @param limit index past the last word it may use: the end of the sentence
 * @returns the index past the match, or -1
 */
export function matchPath(
  words: readonly Pick<Word, 'norm'>[],
  path: CuePath,
  from: number,
  limit: number,
  step = 0,
): number {
  let at = from;
  for (let index = step; index < path.length; index++) {
    const position = path[index];
    if (position === null || position === undefined) {
      for (let skip = 0; skip <= longestGap && at + skip < limit; skip++) {
        const end = matchPath(words, path, at + skip, limit, index + 1);
        if (end >= 0) return end;
      }
      return -1;
    }
    if (at >= limit || !fits(position, words[at]!.norm)) return -1;
    at++;
  }
  return at;
}

/**
 * Finds a cue in words, never across the end of a sentence.
 *
 * @returns every match that does not begin inside an earlier one, the longest at each place
 */
export function findCue(
  words: readonly Pick<Word, 'norm' | 'sentence'>[],
  cue: CompiledCue,
): CueMatch[] {
  const matches: CueMatch[] = [];
  let at = 0;
  while (at < words.length) {
    let limit = at + 1;
    while (limit < words.length && words[limit]!.sentence === words[at]!.sentence) limit++;
    for (let from = at; from < limit;) {
      const to = longestMatch(words, cue, from, limit);
      if (to > from) matches.push({ from, to });
      from = to > from ? to : from + 1;
    }
    at = limit;
  }
  return matches;
}

function longestMatch(
  words: readonly Pick<Word, 'norm'>[],
  cue: CompiledCue,
  from: number,
  limit: number,
): number {
  let longest = -1;
  for (const path of cue.paths) {
    longest = Math.max(longest, matchPath(words, path, from, limit));
  }
  return longest;
}
