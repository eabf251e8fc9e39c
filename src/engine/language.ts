import type { Draft, Sentence } from './types.ts';

/** Fewer words than this say too little about their language. */
const fewestWords = 8;
/** In English prose a third of all words and more are of the grammar list, in other languages hardly any. */
const leastShare = 0.1;

/** False where the writer's own prose is too little like English to be judged. */
export function isEnglish(
  draft: Draft,
  own: readonly Sentence[],
  grammarWords: ReadonlySet<string>,
): boolean {
  if (grammarWords.size === 0) return true;
  let words = 0;
  let common = 0;
  for (const { zone, from, to } of own) {
    if (zone !== 'body' && zone !== 'list') continue;
    for (let index = from; index < to; index++) {
      const word = draft.words[index]!;
      if (word.kind !== 'word') continue;
      words++;
      if (grammarWords.has(word.norm)) common++;
    }
  }
  return words < fewestWords || common >= words * leastShare;
}
