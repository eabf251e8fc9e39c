/** A place in a text as editors count it: both from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Makes a function that turns an offset into line and column.
 *
 * @param text the text that the offsets count in, in UTF-16 units
 */
export function placeIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
