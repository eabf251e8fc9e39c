import { describe, expect, it } from 'vitest';
import {
  captionSheet,
  layoutSheets,
  paperOf,
  papers,
  readChoice,
  type Paper,
} from '../../src/site/print/layoutSheets.ts';
import {
  block,
  cardSize,
  crop,
  listCropMarks,
  listFoldLines,
  measureMargins,
  measurePoster,
} from '../../src/site/print/sheetGeometry.ts';

const deck = (size: number) => Array.from({ length: size }, (_, index) => `card-${index + 1}`);
const everyPaper = Object.keys(papers) as Paper[];

describe('layoutSheets', () => {
  it('puts eight sides on a sheet, in the order of the deck', () => {
    const [sheet, ...more] = layoutSheets(deck(8), 'rule');
    expect(more).toEqual([]);
    expect(sheet!.places.map((place) => place?.card)).toEqual(deck(8));
    expect(sheet!.places.every((place) => place?.side === 'front')).toBe(true);
  });

  it('keeps the empty places of the last sheet', () => {
    const sheets = layoutSheets(deck(20), 'example');
    expect(sheets.map(({ places }) => places.length)).toEqual([8, 8, 8]);
    expect(sheets[2]!.places.map((place) => place?.card)).toEqual([
      ...deck(20).slice(16),
      ...Array.from({ length: 4 }, () => undefined),
    ]);
    expect(sheets[0]!.places[0]).toEqual({ card: 'card-1', side: 'back' });
  });

  it.each(['both', 'fold'] as const)('lays front and back side by side for “%s”', (choice) => {
    const sheets = layoutSheets(deck(5), choice);
    expect(sheets.length).toBe(2);
    const sides = sheets.flatMap(({ places }) => places);
    for (let place = 0; place < 10; place += 2) {
      expect(sides[place]).toEqual({ card: `card-${place / 2 + 1}`, side: 'front' });
      expect(sides[place + 1]).toEqual({ card: `card-${place / 2 + 1}`, side: 'back' });
    }
    expect(sides.slice(10)).toEqual(Array.from({ length: 6 }, () => null));
  });

  it('gives every side of a poster its own page', () => {
    const sheets = layoutSheets(deck(2), 'poster');
    expect(sheets.map(({ places }) => places)).toEqual([
      [{ card: 'card-1', side: 'front' }],
      [{ card: 'card-1', side: 'back' }],
      [{ card: 'card-2', side: 'front' }],
      [{ card: 'card-2', side: 'back' }],
    ]);
  });

  it('makes no sheet of no cards', () => {
    expect(layoutSheets([], 'rule')).toEqual([]);
  });
});

describe('the geometry of a sheet', () => {
  it.each(everyPaper)('leaves at least 6.7 mm around the crop marks on %s', (paper) => {
    const { side, top } = measureMargins(paper);
    expect(side).toBeGreaterThanOrEqual(6.699);
    expect(top).toBeGreaterThanOrEqual(6.699);
  });

  it.each(['grid', 'fold'] as const)('marks outside the trim only (%s)', (kind) => {
    for (const { x1, x2, y1, y2 } of listCropMarks(kind)) {
      expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(crop.length);
      const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
      const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
      const outside =
        right <= -crop.gap ||
        left >= block.width + crop.gap ||
        bottom <= -crop.gap ||
        top >= block.height + crop.gap;
      expect(outside).toBe(true);
    }
  });

  it('marks both ends of every cut', () => {
    const marks = listCropMarks('grid');
    const upright = marks.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1);
    expect(upright.sort((a, b) => a - b)).toEqual(
      [0, 1, 2, 3, 4].flatMap((column) => [column * cardSize.width, column * cardSize.width]),
    );
    expect(marks.length).toBe(2 * 5 + 2 * 3);
  });

  it('folds where it does not cut', () => {
    const cuts = listCropMarks('fold').map(({ x1, x2 }) => (x1 === x2 ? x1 : undefined));
    const folds = listFoldLines().map(({ x1 }) => x1);
    expect(folds).toEqual([cardSize.width, 3 * cardSize.width]);
    for (const fold of folds) expect(cuts).not.toContain(fold);
  });

  it.each(everyPaper)('keeps a poster inside the paper on %s', (paper) => {
    const times = measurePoster(paper);
    expect(papers[paper].width - times * cardSize.width).toBeGreaterThanOrEqual(2 * 6.5);
    expect(papers[paper].height - times * cardSize.height).toBeGreaterThanOrEqual(2 * 6.5);
    expect(times).toBeGreaterThan(2.8);
  });
});

describe('readChoice', () => {
  it('reads cards, sides and paper', () => {
    expect(readChoice('?cards=a,b&sides=both&paper=letter')).toEqual({
      cards: ['a', 'b'],
      sides: 'both',
      paper: 'letter',
    });
  });

  it('leaves out what makes no sense', () => {
    expect(readChoice('?sides=inside&paper=a3')).toEqual({});
    expect(readChoice('')).toEqual({});
  });
});

it.each([
  ['en-US', 'letter'],
  ['en-US@posix', 'letter'],
  ['en-CA', 'letter'],
  ['es-MX', 'letter'],
  ['es-CO', 'letter'],
  ['fil-PH', 'letter'],
  ['zh-Hant-US', 'letter'],
  ['en-GB', 'a4'],
  ['de', 'a4'],
  ['en', 'a4'],
  ['sr-Latn-RS', 'a4'],
  ['es-419', 'a4'],
  ['', 'a4'],
])('takes %j for a language of %s', (language, paper) => {
  expect(paperOf(language)).toBe(paper);
});

it('captions a sheet with its paper and place', () => {
  expect(captionSheet('letter', 2, 3)).toBe('Letter, sheet 2 of 3');
});
