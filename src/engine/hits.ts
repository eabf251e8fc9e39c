/** Something that stands on words `from` to `to`, in a list sorted by `from`. */
interface Ranged {
  from: number;
  to: number;
}

/** The hits that begin at or after one word and before another, found without walking the list. */
export function hitsBetween<Hit extends Ranged>(
  hits: readonly Hit[],
  from: number,
  to: number,
): Hit[] {
  const found: Hit[] = [];
  for (let index = firstAtOrAfter(hits, from); index < hits.length; index++) {
    const hit = hits[index]!;
    if (hit.from >= to) break;
    found.push(hit);
  }
  return found;
}

/** Index of the first hit that begins at or after a word; the list's length where there is none. */
export function firstAtOrAfter(hits: readonly Ranged[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
