import { isWithinEdits } from './editDistance.ts';
import { remember } from './remember.ts';

/** Below this many letters too many words of English are one slip away from a term. */
const shortest = 7;
/** From this many letters on a word may hold two slips. */
const twoSlipsFrom = 10;

/**
 * Finds the word that a misspelt one was meant to be: "fimrware", "authentification". Nobody slips
 * in the first letter, so only words with the same one are compared, and each word once.
 *
 * @param meant words to find, small letters only, each with what it stands for
 * @param isWord true for a word that is right as it stands
 */
export function makeSpeller<Thing>(
  meant: ReadonlyMap<string, Thing>,
  isWord: (norm: string) => boolean,
): (norm: string) => Thing | null {
  const byHead = new Map<string, string[]>();
  for (const word of meant.keys()) {
    if (word.length < shortest) continue;
    const words = byHead.get(word[0]!);
    if (words === undefined) byHead.set(word[0]!, [word]);
    else words.push(word);
  }
  const known = new Map<string, Thing | null>();
  const find = (norm: string): Thing | null => {
    if (norm.length < shortest || norm.length > 24 || !/^[a-z]+$/.test(norm)) return null;
    if (isWord(norm)) return null;
    for (const word of byHead.get(norm[0]!) ?? []) {
      if (isWithinEdits(norm, word, word.length >= twoSlipsFrom ? 2 : 1)) return meant.get(word)!;
    }
    return null;
  };
  return (norm) => {
    const before = known.get(norm);
    if (before !== undefined) return before;
    return remember(known, norm, find(norm));
  };
}
