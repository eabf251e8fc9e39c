import { isWithinEdits } from '../engine/editDistance.ts';

/** Of the known words, the one spelled most like this one; null where none is near. */
function findNearest(word: string, known: readonly string[]): string | null {
  const most = Math.max(2, Math.floor(word.length / 3));
  for (let edits = 0; edits <= most; edits++) {
    const near = known.find((candidate) => isWithinEdits(word.toLowerCase(), candidate, edits));
    if (near !== undefined) return near;
  }
  return null;
}

/** "Did you mean …?", or the list of what there is. */
export function suggest(word: string, known: readonly string[]): string {
  const near = findNearest(word, known);
  return near === null ? `There are: ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/**
 * Finds what somebody may have meant who misremembers an id: the one spelled nearest, or up to three
 * that share a word with it.
 *
 * @param entries ids with the titles people may remember instead
 */
export function findLikely(
  word: string,
  entries: readonly { id: string; title: string }[],
): string[] {
  const near = findNearest(
    word,
    entries.map(({ id }) => id),
  );
  if (near !== null) return [near];
  const asked = splitWords(word).filter(({ length }) => length > 2);
  const shared = ({ id, title }: { id: string; title: string }) => {
    const own = splitWords(`${id} ${title}`);
    // "apology" and "apologise" begin alike.
    return asked.filter((part) => own.some((other) => other.startsWith(part.slice(0, 5)))).length;
  };
  const counts = entries.map((entry) => ({ id: entry.id, count: shared(entry) }));
  const best = Math.max(...counts.map(({ count }) => count));
  if (best <= 0) return [];
  return counts
    .filter(({ count }) => count === best)
    .slice(0, 3)
    .map(({ id }) => id);
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
