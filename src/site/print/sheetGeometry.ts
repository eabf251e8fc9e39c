import { papers, type Paper, type SheetKind } from './layoutSheets.ts';

/** A card as it is cut, in millimetres: a playing card of poker size, so that standard sleeves fit. */
export const cardSize = { width: 63.5, height: 88.9 } as const;
export const columns = 4;
export const rows = 2;

/** All places of a sheet together, in millimetres. */
export const block = { width: columns * cardSize.width, height: rows * cardSize.height } as const;

/** Crop marks in millimetres: length, distance from the trim, and a line of a quarter point. */
export const crop = { length: 5, gap: 1, stroke: (0.25 / 72) * 25.4 } as const;

/** How far the marks reach out of the block on each side. */
export const reach = crop.gap + crop.length;

/** A straight line in millimetres from the block's upper left corner. */
export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The marks to cut along: outside the block only, the same on every sheet of a kind. */
export function listCropMarks(kind: Exclude<SheetKind, 'poster'>): Line[] {
  // A pair that is folded is not cut in the middle.
  const step = kind === 'fold' ? 2 : 1;
  const xs = Array.from({ length: columns / step + 1 }, (_, i) => i * step * cardSize.width);
  const ys = Array.from({ length: rows + 1 }, (_, i) => i * cardSize.height);
  const { width, height } = block;
  return [
    ...xs.flatMap((x) => [
      { x1: x, y1: -reach, x2: x, y2: -crop.gap },
      { x1: x, y1: height + crop.gap, x2: x, y2: height + reach },
    ]),
    ...ys.flatMap((y) => [
      { x1: -reach, y1: y, x2: -crop.gap, y2: y },
      { x1: width + crop.gap, y1: y, x2: width + reach, y2: y },
    ]),
  ];
}

/** The lines to fold along, between front and back of each pair. */
export function listFoldLines(): Line[] {
  return [1, 3].map((column) => ({
    x1: column * cardSize.width,
    y1: -reach,
    x2: column * cardSize.width,
    y2: block.height + reach,
  }));
}

/** Free paper between the outermost ink of a cut sheet (landscape) and the edge, in millimetres. */
export function measureMargins(paper: Paper): { side: number; top: number } {
  const { width, height } = papers[paper];
  return { side: (height - block.width) / 2 - reach, top: (width - block.height) / 2 - reach };
}

/** How many times a card's size its poster is: as large as the paper allows with a margin. */
export function measurePoster(paper: Paper): number {
  const { width, height } = papers[paper];
  const margin = { side: 10, top: 12 };
  return Math.min(
    (width - 2 * margin.side) / cardSize.width,
    (height - 2 * margin.top) / cardSize.height,
  );
}
