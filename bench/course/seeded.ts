/** A number from 0 to below 1 that depends on the given parts and on nothing else. */
export function draw(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('|')) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  }
  // FNV's low bits differ most and its high ones little: mixed, all of them count.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One entry of a list that is not empty, the same one for the same parts. */
export function pick<T>(list: readonly T[], ...parts: readonly (string | number)[]): T {
  return list[Math.floor(draw(...parts) * list.length)]!;
}

/** A list in an order that depends on the parts. */
export function shuffle<T>(list: readonly T[], ...parts: readonly (string | number)[]): T[] {
  return list
    .map((entry, index) => ({ entry, rank: draw(...parts, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
