import type { CardSide } from '../schemas/card.ts';
import type { Picture } from '../schemas/picture.ts';

/**
 * The text sizes of a card, as multiples of 9.2 pt; the last is 9 pt, the smallest that may be
 * printed. A side is set in the largest that fits.
 */
export const textSizes = [1.16, 1.08, 1, 0.98] as const;
export type TextSize = (typeof textSizes)[number];
const smallest = textSizes[textSizes.length - 1]!;

/**
 * What `CardFace.astro` leaves for lead and rows, in units of 9.2 pt, after paper, band and foot.
 * Its styles and these numbers belong together; the print test measures both in a browser.
 */
const room = { width: 16.9, height: 19.6 } as const;
/** Space a quotation mark takes from each line of a side with phrases. */
const hanging = 0.95;
const leading = { usual: 1.26, tight: 1.18 } as const;
/** Above and below a row, the line between rows included. */
const rowGap = { usual: 0.52, tight: 0.26 } as const;

/** The height a picture takes from the rows of its side, with the gap below it. */
export function measurePicture({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  return (room.width * height) / width + 0.5;
}

/**
 * Chooses the size a card's side is printed in.
 *
 * @param taken height that a picture takes from it
 * @returns undefined where the side does not even fit at the smallest size
 */
export function fitCardSide(
  side: CardSide,
  findRuleTitle: (id: string) => string | undefined,
  taken = 0,
): TextSize | undefined {
  return textSizes.find((size) => measureSide(side, size, findRuleTitle) + taken <= room.height);
}

/** How much of the smallest print goes beyond the card, in lines; 0 where all fits. */
export function countSurplusLines(
  side: CardSide,
  findRuleTitle: (id: string) => string | undefined,
  taken = 0,
): number {
  const surplus = measureSide(side, smallest, findRuleTitle) + taken - room.height;
  return Math.max(0, Math.ceil(surplus / (leading.tight * smallest)));
}

/** The height of lead and rows at a size, in units of 9.2 pt. */
function measureSide(
  side: CardSide,
  size: number,
  findRuleTitle: (id: string) => string | undefined,
): number {
  const tight = size === smallest;
  const line = leading[tight ? 'tight' : 'usual'];
  const gap = rowGap[tight ? 'tight' : 'usual'];
  const width = room.width / size;
  const rowWidth = width - (side.rows.some(({ copy }) => copy) ? hanging : 0);
  const lead = side.lead === undefined ? 0 : countLines([{ text: side.lead, bold: true }], width);
  const rows = side.rows.map(({ label = '', text, rule }) =>
    countLines(
      [
        { text: label, bold: true },
        { text: text ?? findRuleTitle(rule ?? '') ?? '', bold: false },
      ],
      rowWidth,
    ),
  );
  const lines = rows.reduce((sum, count) => sum + count, lead);
  return (lines * line + rows.length * gap + (lead === 0 ? 0 : 0.3)) * size;
}

/** Breaks words into lines as a browser does, and counts them. */
function countLines(parts: readonly { text: string; bold: boolean }[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { text, bold } of parts) {
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const length = measureWord(word, bold);
      const blank = used === 0 ? 0 : 0.28;
      if (used + blank + length > width && used > 0) {
        lines += 1;
        used = length;
      } else {
        used += blank + length;
      }
    }
  }
  return lines;
}

/** Widths of Atkinson Hyperlegible Next in em, by groups of like letters. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[.,:;’ ]/, 0.24],
  [/[ijl]/, 0.26],
  [/[ftr()[\]!-]/, 0.35],
  [/[“”]/, 0.42],
  [/[mMW%]/, 0.87],
  [/[wCDGNOQRUVX&]/, 0.68],
  [/[A-Z0-9]/, 0.61],
];

function measureWord(word: string, bold: boolean): number {
  const width = [...word].reduce(
    (sum, letter) => sum + (letterWidths.find(([group]) => group.test(letter))?.[1] ?? 0.55),
    0,
  );
  return bold ? width * 1.06 : width;
}
