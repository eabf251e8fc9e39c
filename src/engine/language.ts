import type { Draft, Sentence } from './types.ts';

/** Fewer words than this say too little about their language. */
const fewestWords = 8;
/**
 * In English prose about half of all words are among the common ones, in keyword-like notes a fifth;
 * German, French or Spanish text stays below a tenth (measured on the texts in shared/data).
 */
const leastShare = 0.12;

/** False where the writer's own prose is too little like English to be judged. */
export function isEnglish(
  draft: Draft,
  own: readonly Sentence[],
  commonWords: ReadonlySet<string>,
): boolean {
  if (commonWords.size === 0) return true;
  let words = 0;
  let common = 0;
  for (const { zone, from, to } of own) {
    if (zone !== 'body' && zone !== 'list') continue;
    for (let index = from; index < to; index++) {
      const word = draft.words[index]!;
      if (word.kind !== 'word') continue;
      words++;
      if (commonWords.has(word.norm)) common++;
    }
  }
  return words < fewestWords || common >= words * leastShare;
}
