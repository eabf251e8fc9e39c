import { compileCue, matchPath, type CompiledCue, type CuePath } from './cue.ts';
import type { Draft } from './types.ts';

interface IndexedPath<Owner> {
  path: CuePath;
  owner: Owner;
}

/** Paths that begin alike, sorted by what may come second. */
class Branch<Owner> {
  /** Paths whose second word is one of a few. */
  readonly bySecond = new Map<string, IndexedPath<Owner>[]>();
  /** Paths with a gap, an open ending or nothing in the second place. */
  readonly others: IndexedPath<Owner>[] = [];

  add(entry: IndexedPath<Owner>): void {
    const second = entry.path[1];
    if (second === null || second === undefined || second.prefixes.length > 0) {
      this.others.push(entry);
      return;
    }
    for (const word of second.words) append(this.bySecond, word, entry);
  }
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
 * Cues by the two words they begin with, so that one pass over a text looks only at cues that can
 * begin at each word: time grows with the text, not with the number of cues.
 */
export class CueIndex<Owner> {
  readonly #byWord = new Map<string, Branch<Owner>>();
  /** By the first letters of the prefix; shorter prefixes stand under themselves. */
  readonly #byHead = new Map<string, Map<string, Branch<Owner>>>();

  add(cue: string | CompiledCue, owner: Owner): void {
    const compiled = typeof cue === 'string' ? compileCue(cue) : cue;
    for (const path of compiled.paths) {
      const first = path[0];
      if (first === null || first === undefined) continue;
      const entry = { path, owner };
      for (const word of first.words) branchAt(this.#byWord, word).add(entry);
      for (const prefix of first.prefixes) {
        const head = prefix.slice(0, headLength);
        let branches = this.#byHead.get(head);
        if (branches === undefined) this.#byHead.set(head, (branches = new Map()));
        branchAt(branches, prefix).add(entry);
      }
    }
  }

  /** Every hit in the text, in order of its first word; hits of different owners may overlap. */
  find(draft: Pick<Draft, 'words' | 'sentences'>): IndexHit<Owner>[] {
    const hits: IndexHit<Owner>[] = [];
    const { words } = draft;
    for (const sentence of draft.sentences) {
      for (let from = sentence.from; from < sentence.to; from++) {
        const { norm } = words[from]!;
        const exact = this.#byWord.get(norm);
        if (exact !== undefined) matchBranch(exact, words, from, sentence.to, hits);
        if (isPossessive(norm)) {
          const owner = this.#byWord.get(norm.slice(0, -2));
          if (owner !== undefined) matchBranch(owner, words, from, sentence.to, hits);
        }
        for (let length = 0; length <= headLength && length <= norm.length; length++) {
          const branches = this.#byHead.get(norm.slice(0, length));
          if (branches === undefined) continue;
          for (const [prefix, branch] of branches) {
            if (norm.startsWith(prefix)) matchBranch(branch, words, from, sentence.to, hits);
          }
        }
      }
    }
    return hits;
  }
}

/** The first word fits already; only what follows is compared. */
function matchBranch<Owner>(
  { bySecond, others }: Branch<Owner>,
  words: Draft['words'],
  from: number,
  limit: number,
  hits: IndexHit<Owner>[],
): void {
  for (const { path, owner } of others) {
    const to = path.length === 1 ? from + 1 : matchPath(words, path, from + 1, limit, 1);
    if (to > from) hits.push({ owner, from, to });
  }
  if (bySecond.size === 0 || from + 1 >= limit) return;
  const { norm } = words[from + 1]!;
  matchSecond(bySecond.get(norm), words, from, limit, hits);
  if (isPossessive(norm)) matchSecond(bySecond.get(norm.slice(0, -2)), words, from, limit, hits);
}

function matchSecond<Owner>(
  entries: readonly IndexedPath<Owner>[] | undefined,
  words: Draft['words'],
  from: number,
  limit: number,
  hits: IndexHit<Owner>[],
): void {
  if (entries === undefined) return;
  for (const { path, owner } of entries) {
    const to = path.length === 2 ? from + 2 : matchPath(words, path, from + 2, limit, 2);
    if (to > from) hits.push({ owner, from, to });
  }
}

function isPossessive(norm: string): boolean {
  const length = norm.length;
  return length > 2 && norm.charCodeAt(length - 2) === 39 && norm.charCodeAt(length - 1) === 115;
}

function branchAt<Owner>(map: Map<string, Branch<Owner>>, key: string): Branch<Owner> {
  let branch = map.get(key);
  if (branch === undefined) map.set(key, (branch = new Branch()));
  return branch;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
