import {
  compileCue,
  fits,
  headsOf,
  matchPath,
  type CompiledCue,
  type CuePath,
  type Position,
} from './cue.ts';
import type { Draft } from './types.ts';

/** A cue as it waits: it is compiled when a text first holds a word it may begin with. */
interface Entry<Owner> {
  compile: () => CompiledCue;
  compiled: CompiledCue | null;
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

interface IndexedPath<Owner> {
  path: CuePath;
  owner: Owner;
  /** What the word after the first must be. */
  second: Bits;
  /** What the sentence must hold: the narrowest of the later positions. */
  later: Bits;
}

/** What is known of a word: its bits, and the paths that may begin with it. */
interface Start<Owner> extends Bits {
  paths: IndexedPath<Owner>[] | null;
}

/** A place where a cue of the index stands. */
export interface IndexHit<Owner> {
  owner: Owner;
  from: number;
  to: number;
}

/** Prefixes are looked up by so many letters first; hardly any word shares them with one. */
const headLength = 3;
/** More distinct words than this are no language; what is known of them is forgotten and found anew. */
const mostWords = 30_000;

/**
 * Cues by the words they begin with, so that one pass over a text looks only at cues that can
 * begin at each word: time grows with the text, not with the number of cues.
 */
export class CueIndex<Owner> {
  readonly #byWord = new Map<string, Entry<Owner>[]>();
  /** By the first letters of the prefix; shorter prefixes stand under themselves. */
  readonly #byHead = new Map<string, [prefix: string, entry: Entry<Owner>][]>();
  readonly #starts = new Map<string, Start<Owner>>();

  /** Adds a cue as its author wrote it. */
  add(cue: string, owner: Owner): void {
    this.addLater(headsOf(cue), () => compileCue(cue), owner);
  }

  /**
   * Adds a cue of which only the beginning is known yet.
   *
   * @param heads every word, or beginning of a word, that a path of the cue may begin with
   */
  addLater(
    heads: readonly { words: Iterable<string>; prefixes: readonly string[] }[],
    compile: () => CompiledCue,
    owner: Owner,
  ): void {
    const entry: Entry<Owner> = { compile, compiled: null, owner };
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
        const { paths } = starts[at - from]!;
        if (paths === null) continue;
        const next = at + 1 < to ? starts[at - from + 1]! : noBits;
        for (let index = 0; index < paths.length; index++) {
          const { second, later, path, owner } = paths[index]!;
          if (path.length === 1) {
            hits.push({ owner, from: at, to: at + 1 });
            continue;
          }
          if (!share(second, next) || !share(later, sentence)) continue;
          const end = matchPath(words, path, at + 1, to, 1);
          if (end > at) hits.push({ owner, from: at, to: end });
        }
      }
    }
    return hits;
  }

  #startOf(norm: string): Start<Owner> {
    const known = this.#starts.get(norm);
    if (known !== undefined) return known;
    const start: Start<Owner> = { ...bitOf(norm), paths: null };
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
      for (const path of entry.compiled.paths) {
        if (!path[0] || !fits(path[0], norm)) continue;
        (start.paths ??= []).push({
          path,
          owner: entry.owner,
          second: path.length > 1 ? bitsOf(path[1]!) : anyBits,
          later: findNarrowest(path),
        });
      }
    }
    if (this.#starts.size >= mostWords) this.#starts.clear();
    this.#starts.set(norm, start);
    return start;
  }
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
