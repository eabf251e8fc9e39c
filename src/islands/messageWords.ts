/** A word of a message, or what stands between two words. */
export interface Piece {
  text: string;
  start: number;
  end: number;
  /** Index among the words; null for blanks and line breaks. */
  word: number | null;
}

/** Cuts a message at its blanks, so that every word can be marked. Offsets are UTF-16 units. */
export function cutWords(message: string): Piece[] {
  let word = 0;
  return [...message.matchAll(/\S+|\s+/g)].map(([text], index, all) => {
    const start = all[index]!.index;
    return {
      text,
      start,
      end: start + text.length,
      word: /\S/.test(text) ? word++ : null,
    };
  });
}

/** Joins marked words that stand side by side into spans. */
export function joinMarks(
  pieces: readonly Piece[],
  marked: ReadonlySet<number>,
): { start: number; end: number }[] {
  const spans: { start: number; end: number; last: number }[] = [];
  for (const piece of pieces) {
    if (piece.word === null || !marked.has(piece.word)) continue;
    const before = spans.at(-1);
    if (before !== undefined && before.last === piece.word - 1) {
      before.end = piece.end;
      before.last = piece.word;
    } else {
      spans.push({ start: piece.start, end: piece.end, last: piece.word });
    }
  }
  return spans.map(({ start, end }) => ({ start, end }));
}
