import type { Located } from './loadContent.ts';

/** What an id in a content file can name. */
export type ReferenceKind =
  | 'rule'
  | 'word'
  | 'card'
  | 'checklist'
  | 'feeling'
  | 'source'
  | 'trait'
  | 'skeleton'
  | 'exercise'
  | 'picture';

/** What the checks of single kinds of entry are handed: each complaint names its entry's file. */
export interface ReferenceTools {
  complain(entry: Located<object>, field: string, mend: string): void;
  /** Complains unless the id names an entry of this kind; undefined is no reference. */
  expectId(
    entry: Located<object>,
    field: string,
    kind: ReferenceKind,
    id: string | undefined,
  ): void;
  expectIds(
    entry: Located<object>,
    field: string,
    kind: ReferenceKind,
    list: readonly string[],
  ): void;
  /** Complains about what stands in a list twice. */
  once(entry: Located<object>, field: string, what: string, list: readonly string[]): void;
}
