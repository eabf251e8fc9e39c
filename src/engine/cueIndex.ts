import { compileCue, matchPath, type CompiledCue, type CuePath } from './cue.ts';
import type { Draft } from './types.ts';

interface IndexedPath<Owner> {
  path: CuePath;
  owner: Owner;
}

/** A place where a cue of the index stands. */
export interface IndexHit<Owner> {
  owner: Owner;
  from: number;
  to: number;
}

/**
 * Cues by the words they begin with, so that one pass over a text looks only at cues that can
 * begin at each word: time grows with the text, not with the number of cues.
 */
export class CueIndex<Owner> {
  readonly #byWord = new Map<string, IndexedPath<Owner>[]>();
  readonly #byPrefix = new Map<string, IndexedPath<Owner>[]>();
  readonly #prefixLengths = new Set<number>();

  add(cue: string | CompiledCue, owner: Owner): void {
    const compiled = typeof cue === 'string' ? compileCue(cue) : cue;
    for (const path of compiled.paths) {
      const first = path[0];
      if (first === null || first === undefined) continue;
      const entry = { path, owner };
      for (const word of first.words) append(this.#byWord, word, entry);
      for (const prefix of first.prefixes) {
        append(this.#byPrefix, prefix, entry);
        this.#prefixLengths.add(prefix.length);
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
        if (exact !== undefined) matchAll(exact, words, from, sentence.to, hits);
        if (norm.endsWith("'s")) {
          const owner = this.#byWord.get(norm.slice(0, -2));
          if (owner !== undefined) matchAll(owner, words, from, sentence.to, hits);
        }
        for (const length of this.#prefixLengths) {
          if (length > norm.length) continue;
          const open = this.#byPrefix.get(norm.slice(0, length));
          if (open !== undefined) matchAll(open, words, from, sentence.to, hits);
        }
      }
    }
    return hits;
  }
}

function matchAll<Owner>(
  entries: readonly IndexedPath<Owner>[],
  words: Draft['words'],
  from: number,
  limit: number,
  hits: IndexHit<Owner>[],
): void {
  for (const { path, owner } of entries) {
    const to = matchPath(words, path, from, limit);
    if (to > from) hits.push({ owner, from, to });
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
