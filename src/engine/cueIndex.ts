import { compileCue, fits, headsOf, matchPath, type CompiledCue, type CuePath } from './cue.ts';
import type { Draft } from './types.ts';

/** A cue as it waits: it is compiled when a text first holds a word it may begin with. */
interface Entry<Owner> {
  compile: () => CompiledCue;
  compiled: CompiledCue | null;
  owner: Owner;
}

/**
 * What a sentence must hold for a path to fit, as 64 bits in two halves: the bits of the words of
 * its narrowest position. A sentence without any of them is passed over at the cost of one `&`.
 */
interface Need {
  low: number;
  high: number;
}

interface IndexedPath<Owner> extends Need {
  path: CuePath;
  owner: Owner;
}

/** What is known of a word: its bit, and the paths that may begin with it. */
interface Start<Owner> extends Need {
  /** Paths whose second word is one of a few, and the bits of all those words. */
  bySecond: Map<string, IndexedPath<Owner>[]> | null;
  second: Need;
  /** Paths with a gap, an open ending or nothing in the second place. */
  others: IndexedPath<Owner>[] | null;
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
      for (let at = from; at < to; at++) {
        const { bySecond, second, others } = starts[at - from]!;
        if (others !== null) matchAll(others, 1, words, at, to, low, high, hits);
        if (bySecond === null || at + 1 >= to) continue;
        const follower = starts[at - from + 1]!;
        if (((second.low & follower.low) | (second.high & follower.high)) === 0) continue;
        const { norm } = words[at + 1]!;
        const next = bySecond.get(norm);
        if (next !== undefined) matchAll(next, 2, words, at, to, low, high, hits);
        if (!isPossessive(norm)) continue;
        const owner = bySecond.get(norm.slice(0, -2));
        if (owner !== undefined) matchAll(owner, 2, words, at, to, low, high, hits);
      }
    }
    return hits;
  }

  #startOf(norm: string): Start<Owner> {
    const known = this.#starts.get(norm);
    if (known !== undefined) return known;
    const start: Start<Owner> = {
      ...bitOf(norm),
      bySecond: null,
      second: { low: 0, high: 0 },
      others: null,
    };
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
        if (path[0] && fits(path[0], norm)) addPath(start, path, entry.owner);
      }
    }
    if (this.#starts.size >= mostWords) this.#starts.clear();
    this.#starts.set(norm, start);
    return start;
  }
}

function addPath<Owner>(start: Start<Owner>, path: CuePath, owner: Owner): void {
  const second = path[1];
  if (second === null || second === undefined || second.prefixes.length > 0) {
    (start.others ??= []).push({ path, owner, ...needOf(path, 1) });
    return;
  }
  start.bySecond ??= new Map();
  const entry = { path, owner, ...needOf(path, 2) };
  for (const word of second.words) {
    append(start.bySecond, word, entry);
    join(start.second, bitOf(word));
  }
}

/** The first `step` words fit already; only what follows is compared. */
function matchAll<Owner>(
  entries: readonly IndexedPath<Owner>[],
  step: 1 | 2,
  words: Draft['words'],
  from: number,
  limit: number,
  low: number,
  high: number,
  hits: IndexHit<Owner>[],
): void {
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (((entry.low & low) | (entry.high & high)) === 0) continue;
    const { path, owner } = entry;
    const to =
      path.length === step ? from + step : matchPath(words, path, from + step, limit, step);
    if (to > from) hits.push({ owner, from, to });
  }
}

/** The bits of the position, from one on, that the fewest words fit; all bits where any word might. */
function needOf(path: CuePath, from: number): Need {
  const positions = path
    .slice(from)
    .filter((position) => position !== null && position.prefixes.length === 0)
    .sort((a, b) => a!.words.size - b!.words.size);
  const narrowest = positions[0];
  const need: Need = { low: 0, high: 0 };
  if (!narrowest) return { low: -1, high: -1 };
  for (const word of narrowest.words) join(need, bitOf(word));
  return need;
}

function join(need: Need, { low, high }: Need): void {
  need.low |= low;
  need.high |= high;
}

/** One bit of 64 for a word. */
function bitOf(word: string): Need {
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
