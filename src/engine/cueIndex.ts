import {
  compileCue,
  findAnchor,
  fits,
  matchPath,
  type CompiledCue,
  type CuePath,
  type Position,
} from './cue.ts';
import { remember } from './remember.ts';
import type { Draft } from './types.ts';

/** A cue as it waits: it is compiled when a text first holds a word it may begin with. */
interface Entry<Owner> {
  compile: () => CompiledCue;
  compiled: CompiledCue | null;
  /** Words that may stand before the one it is found by. */
  reach: number;
  owner: Owner;
}

/**
 * Words as 64 bits in two halves, one bit a word: where two sets share no bit they share no word,
 * and that is told by two `&`.
 */
interface Bits {
  low: number;
  high: number;
}

interface IndexedPath {
  path: CuePath;
  first: Bits;
  /** What the word after the first must be. */
  second: Bits;
  /** What the sentence must hold: the narrowest of the later positions. */
  later: Bits;
}

/** A cue at a word it is found by. */
interface IndexedCue<Owner> {
  owner: Owner;
  /** With a reach of 0 the word is the first one, and `paths` are those it may begin. */
  reach: number;
  paths: IndexedPath[];
  /** What the first word must be for any of the paths. */
  first: Bits;
  /** What the word after the first must be for any of the paths; a path of a single word needs none. */
  second: Bits;
  single: boolean;
}

/** What is known of a word: its bits, and the cues that are found by it. */
interface Start<Owner> extends Bits {
  cues: IndexedCue<Owner>[] | null;
}

/** A place where a cue of the index stands. */
export interface IndexHit<Owner> {
  owner: Owner;
  from: number;
  to: number;
}

/** Prefixes are looked up by so many letters first; hardly any word shares them with one. */
const headLength = 3;

/**
 * Cues by a rare word of theirs, so that one pass over a text looks only at cues that can stand
 * there: time grows with the text, not with the number of cues.
 */
export class CueIndex<Owner> {
  readonly #common: ReadonlySet<string>;
  readonly #byWord = new Map<string, Entry<Owner>[]>();
  /** By the first letters of the prefix; shorter prefixes stand under themselves. */
  readonly #byHead = new Map<string, [prefix: string, entry: Entry<Owner>][]>();
  readonly #starts = new Map<string, Start<Owner>>();

  /** @param common words that stand in every text: no cue is found by them if it has another word */
  constructor(common: ReadonlySet<string>) {
    this.#common = common;
  }

  /** Adds a cue as its author wrote it. */
  add(cue: string, owner: Owner): void {
    const { heads, reach } = findAnchor(cue, this.#common);
    this.addLater(heads, () => compileCue(cue), owner, reach);
  }

  /**
   * Adds a cue of which only a part is known yet.
   *
   * @param heads every word, or beginning of a word, that it is found by
   * @param reach words that may stand before that one
   */
  addLater(
    heads: readonly { words: Iterable<string>; prefixes: readonly string[] }[],
    compile: () => CompiledCue,
    owner: Owner,
    reach = 0,
  ): void {
    const entry: Entry<Owner> = { compile, compiled: null, owner, reach };
    for (const { words, prefixes } of heads) {
      for (const word of words) append(this.#byWord, word, entry);
      for (const prefix of prefixes) {
        append(this.#byHead, prefix.slice(0, headLength), [prefix, entry]);
      }
    }
  }

  /** Every hit in the text, in order of its first word; hits of different owners may overlap. */
  find(draft: Pick<Draft, 'words' | 'sentences'>): IndexHit<Owner>[] {
    const hits: IndexHit<Owner>[] = [];
    const { words } = draft;
    const starts: Start<Owner>[] = [];
    let sorted = true;
    for (const { from, to } of draft.sentences) {
      let low = 0;
      let high = 0;
      for (let at = from; at < to; at++) {
        const start = this.#startOf(words[at]!.norm);
        starts[at - from] = start;
        low |= start.low;
        high |= start.high;
      }
      const sentence = { low, high };
      for (let at = from; at < to; at++) {
        const { cues } = starts[at - from]!;
        if (cues === null) continue;
        const next = at + 1 < to ? starts[at - from + 1]! : noBits;
        for (let index = 0; index < cues.length; index++) {
          const cue = cues[index]!;
          if (cue.reach > 0) {
            sorted = false;
            matchAround(cue, words, starts, from, at, to, hits);
            continue;
          }
          if (cue.single) hits.push({ owner: cue.owner, from: at, to: at + 1 });
          if (!share(cue.second, next)) continue;
          for (let way = 0; way < cue.paths.length; way++) {
            const { second, later, path } = cue.paths[way]!;
            if (!share(second, next) || !share(later, sentence)) continue;
            const end = matchPath(words, path, at + 1, to, 1);
            if (end > at) hits.push({ owner: cue.owner, from: at, to: end });
          }
        }
      }
    }
    return sorted ? hits : hits.sort((a, b) => a.from - b.from);
  }

  #startOf(norm: string): Start<Owner> {
    const known = this.#starts.get(norm);
    if (known !== undefined) return known;
    const start: Start<Owner> = { ...bitOf(norm), cues: null };
    const entries = new Set(this.#byWord.get(norm));
    if (isPossessive(norm)) {
      const bare = norm.slice(0, -2);
      join(start, bitOf(bare));
      for (const entry of this.#byWord.get(bare) ?? []) entries.add(entry);
    }
    for (let length = 0; length <= headLength && length <= norm.length; length++) {
      for (const [prefix, entry] of this.#byHead.get(norm.slice(0, length)) ?? []) {
        if (norm.startsWith(prefix)) entries.add(entry);
      }
    }
    for (const entry of entries) {
      entry.compiled ??= entry.compile();
      const cue =
        entry.reach > 0
          ? gatherAll(entry.compiled, entry)
          : gatherPaths(entry.compiled, entry.owner, norm);
      if (cue !== null) (start.cues ??= []).push(cue);
    }
    return remember(this.#starts, norm, start);
  }
}

/** The first word is not known yet: any path may fit. */
function gatherAll<Owner>(
  compiled: CompiledCue,
  { owner, reach }: Entry<Owner>,
): IndexedCue<Owner> {
  const first: Bits = { low: 0, high: 0 };
  const paths = compiled.paths.map((path) => {
    const own = bitsOf(path[0]!);
    join(first, own);
    return { path, first: own, second: anyBits, later: anyBits };
  });
  return { owner, reach, paths, first, second: anyBits, single: false };
}

/** Tries a cue at every word from one on, and keeps what holds the word it was found by. */
function matchAround<Owner>(
  { owner, paths, reach, first: any }: IndexedCue<Owner>,
  words: Draft['words'],
  starts: readonly Bits[],
  sentence: number,
  anchor: number,
  limit: number,
  hits: IndexHit<Owner>[],
): void {
  for (let from = Math.max(sentence, anchor - reach); from <= anchor; from++) {
    const bits = starts[from - sentence]!;
    if (!share(any, bits)) continue;
    for (let way = 0; way < paths.length; way++) {
      const { path, first } = paths[way]!;
      if (!share(first, bits) || !fits(path[0]!, words[from]!.norm)) continue;
      const end = matchPath(words, path, from + 1, limit, 1);
      if (end > anchor) hits.push({ owner, from, to: end });
    }
  }
}

/** The paths that a word may begin. */
function gatherPaths<Owner>(
  compiled: CompiledCue,
  owner: Owner,
  norm: string,
): IndexedCue<Owner> | null {
  const cue: IndexedCue<Owner> = {
    owner,
    reach: 0,
    paths: [],
    first: anyBits,
    second: { low: 0, high: 0 },
    single: false,
  };
  for (const path of compiled.paths) {
    if (!path[0] || !fits(path[0], norm)) continue;
    if (path.length === 1) {
      cue.single = true;
      continue;
    }
    const second = bitsOf(path[1]!);
    cue.paths.push({ path, first: anyBits, second, later: findNarrowest(path) });
    join(cue.second, second);
  }
  return cue.single || cue.paths.length > 0 ? cue : null;
}

const noBits: Bits = { low: 0, high: 0 };
const anyBits: Bits = { low: -1, high: -1 };

function share(a: Bits, b: Bits): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0;
}

/** The bits of the position after the second that the fewest words fit. */
function findNarrowest(path: CuePath): Bits {
  let narrowest: Position | null = null;
  for (let at = 2; at < path.length; at++) {
    const position = path[at]!;
    if (position === null || position.prefixes.length > 0) continue;
    if (narrowest === null || position.words.size < narrowest.words.size) narrowest = position;
  }
  return bitsOf(narrowest);
}

/** Alternatives share their positions, so the bits of each are kept. */
const known = new WeakMap<Position, Bits>();

/** The bits of the words of a position; all bits where any word may stand, or none. */
function bitsOf(position: Position | null): Bits {
  if (position === null || position.prefixes.length > 0) return anyBits;
  let bits = known.get(position);
  if (bits !== undefined) return bits;
  bits = { low: 0, high: 0 };
  for (const word of position.words) join(bits, bitOf(word));
  known.set(position, bits);
  return bits;
}

function join(bits: Bits, { low, high }: Bits): void {
  bits.low |= low;
  bits.high |= high;
}

/** One bit of 64 for a word. */
function bitOf(word: string): Bits {
  let hash = 0;
  for (let index = 0; index < word.length; index++) {
    hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
  }
  const bit = (hash ^ (hash >>> 13)) & 63;
  return bit < 32 ? { low: 1 << bit, high: 0 } : { low: 0, high: 1 << (bit - 32) };
}

function isPossessive(norm: string): boolean {
  const length = norm.length;
  return length > 2 && norm.charCodeAt(length - 2) === 39 && norm.charCodeAt(length - 1) === 115;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
