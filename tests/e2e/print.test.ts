import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const cards = loadReference().cards.sort((a, b) => a.number - b.number);
const path = '/cards/print/';
/** Points, landscape. */
const sizes = { a4: [841.89, 595.28], letter: [792, 612] } as const;
const toPoints = 72 / 25.4;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Stretch {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Prints with the sizes that the page asks for, and reads the result, in points. */
async function print(
  page: Page,
): Promise<{ width: number; height: number; stretches: Stretch[]; text: string }[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const printed = await task.promise;
  const sheets = [];
  for (let number = 1; number <= printed.numPages; number += 1) {
    const sheet = await printed.getPage(number);
    const [, , width, height] = sheet.view as [number, number, number, number];
    const { items } = await sheet.getTextContent();
    const stretches = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , skew, scale, left, baseline] = item.transform as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const size = Math.hypot(skew, scale);
      const bottom = height - baseline;
      return [{ text: item.str, size, left, right: left + item.width, top: bottom - size, bottom }];
    });
    sheets.push({ width, height, stretches, text: squeeze(stretches.map(({ text }) => text)) });
  }
  await task.destroy();
  return sheets;
}

/** Print breaks lines where it likes: only letters and digits are compared. */
const squeeze = (texts: readonly string[]) => texts.join('').replace(/[^\p{L}\p{N}]/gu, '');
const holds = (sheets: { text: string }[], text: string) =>
  squeeze(sheets.map((sheet) => sheet.text)).includes(squeeze([text]));

function expectSize(
  sheets: { width: number; height: number }[],
  [width, height]: readonly [number, number],
): void {
  for (const sheet of sheets) {
    expect(Math.abs(sheet.width - width)).toBeLessThan(1);
    expect(Math.abs(sheet.height - height)).toBeLessThan(1);
  }
}

/** Where marks and cards lie on each sheet, in millimetres from its corner, as printed. */
async function measureSheets(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const measured = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].map((sheet) => {
      const corner = sheet.getBoundingClientRect();
      const measure = (element: Element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left - corner.left, top - corner.top, width, height].map(
          (pixels) => Math.round((pixels / 96) * 25.4 * 100) / 100,
        ) as [number, number, number, number];
      };
      return {
        size: [corner.width, corner.height].map((pixels) => (pixels / 96) * 25.4),
        marks: [...sheet.querySelectorAll('.marks line')].map(measure),
        ruler: [...sheet.querySelectorAll('.ruler')].map(measure),
        places: [...sheet.querySelectorAll('.place')].map(measure),
        overfull: [...sheet.querySelectorAll('.card-face, .inlay, .band')]
          .filter(
            ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
              scrollHeight > clientHeight || scrollWidth > clientWidth,
          )
          .map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`),
      };
    }),
  );
  await page.emulateMedia({ media: null });
  return measured;
}

describe('printed cards', () => {
  it.each(['light', 'dark'] as const)(
    'are one sheet of eight on A4, without anything else, from the %s theme',
    async (theme) => {
      const page = await site.page(`${path}?paper=a4`, { theme });
      const sheets = await print(page);
      expect(sheets.length).toBe(Math.ceil(cards.length / 8));
      expectSize(sheets, sizes.a4);
      for (const { title } of cards) expect(holds(sheets, title), title).toBe(true);
      expect(holds(sheets, 'Print cards')).toBe(false);
      expect(holds(sheets, 'Skip to content')).toBe(false);
      await page.emulateMedia({ media: 'print', colorScheme: theme });
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector('.card-face')!);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expectClean(page);
      await page.context().close();
    },
  );

  it('are in the page without scripts', async () => {
    const page = await site.page(path, { javaScript: false });
    const sheets = await print(page);
    expect(sheets.length).toBe(Math.ceil(cards.length / 8));
    expectSize(sheets, sizes.a4);
    for (const { title } of cards) expect(holds(sheets, title), title).toBe(true);
    await page.context().close();
  });

  describe.each(['a4', 'letter'] as const)('a deck of twenty on %s', (paper) => {
    it('fills three sheets of one geometry, true to the millimetre', async () => {
      const deck = cards.slice(0, 20);
      const ids = deck.map(({ id }) => id).join(',');
      const page = await site.page(`${path}?cards=${ids}&paper=${paper}`);
      const sheets = await print(page);
      expect(sheets.length).toBe(3);
      expectSize(sheets, sizes[paper]);
      for (const { title } of deck) expect(holds(sheets, title), title).toBe(true);
      const measured = await measureSheets(page);
      const [width, height] = sizes[paper].map((points) => points / toPoints) as [number, number];
      for (const { size, marks, ruler, places, overfull } of measured) {
        expect(overfull).toEqual([]);
        expect(size[0]).toBeCloseTo(width, 1);
        expect(size[1]).toBeCloseTo(height, 1);
        expect(marks).toEqual(measured[0]!.marks);
        expect(marks.length).toBe(16);
        expect(places).toEqual(measured[0]!.places);
        for (const [, , across, down] of places) {
          expect(across).toBeCloseTo(63.5, 1);
          expect(down).toBeCloseTo(88.9, 1);
        }
        for (const [left, top, across, down] of marks) {
          expect(Math.min(left, top)).toBeGreaterThan(6.65);
          expect(left + across).toBeLessThan(width - 6.65);
          expect(top + down).toBeLessThan(height - 6.65);
        }
        expect(ruler[0]![2]).toBeCloseTo(50, 1);
      }
      await page.context().close();
    });
  });

  it.each(['a4', 'letter'] as const)('hold every side in legible print on %s', async (paper) => {
    const page = await site.page(`${path}?sides=both&paper=${paper}`);
    const sheets = await print(page);
    expect(sheets.length).toBe(Math.ceil(cards.length / 4));
    expectSize(sheets, sizes[paper]);
    for (const card of cards) {
      for (const { text } of [...card.front.rows, ...card.back.rows]) {
        if (text !== undefined) expect(holds(sheets, text), text).toBe(true);
      }
    }
    for (const { width, height, stretches } of sheets) {
      // Only the sheet's own notes in the margin are smaller than 9 pt.
      const block = { left: (width - 254 * toPoints) / 2, top: (height - 177.8 * toPoints) / 2 };
      const inside = stretches.filter(({ bottom }) => bottom < height - block.top);
      expect(inside.filter(({ size }) => size < 8.99)).toEqual([]);
      expect(Math.min(...stretches.map(({ left }) => left))).toBeGreaterThan(block.left);
      expect(Math.max(...stretches.map(({ bottom }) => bottom))).toBeLessThan(
        height - 6.5 * toPoints,
      );
    }
    for (const { overfull } of await measureSheets(page)) expect(overfull).toEqual([]);
    await page.context().close();
  });

  it('fold over at a dashed line between front and back', async () => {
    const page = await site.page(`${path}?sides=fold&paper=a4`, { theme: 'dark' });
    const sheets = await print(page);
    expect(sheets.length).toBe(Math.ceil(cards.length / 4));
    expectSize(sheets, sizes.a4);
    const [{ marks, places } = { marks: [], places: [] }] = await measureSheets(page);
    const folds = await page.locator('.sheet').first().locator('.fold').count();
    expect(folds).toBe(2);
    // Twelve cuts; then the folds, each where the front ends and the back begins.
    expect(marks.length).toBe(12 + 2);
    expect(marks.slice(12).map(([left]) => left)).toEqual([places[1]![0], places[3]![0]]);
    await page.context().close();
  });

  it.each(['a4', 'letter'] as const)('become posters, a side a page, on %s', async (paper) => {
    const [first, second] = cards;
    const page = await site.page(
      `${path}?cards=${first!.id},${second!.id}&sides=poster&paper=${paper}`,
      { theme: 'dark' },
    );
    const sheets = await print(page);
    expect(sheets.length).toBe(4);
    const [long, short] = sizes[paper];
    expectSize(sheets, [short, long]);
    for (const [index, { title }] of [first!, first!, second!, second!].entries()) {
      expect(holds([sheets[index]!], title)).toBe(true);
    }
    for (const { overfull } of await measureSheets(page)) expect(overfull).toEqual([]);
    await page.context().close();
  });
});

describe('the choice of cards', () => {
  it('comes from the address and goes back into it', async () => {
    const page = await site.page(`${path}?cards=${cards[1]!.id}&sides=both&paper=letter`);
    await expect.poll(() => page.locator('[name=card]:checked').count()).toBe(1);
    await expect.poll(() => page.locator('.sheet .card-face').count()).toBe(2);
    await page.getByRole('radio', { name: /^Example sides/ }).check();
    await page.getByRole('checkbox', { name: cards[0]!.title }).check();
    const state = (name: string) => new URL(page.url()).searchParams.get(name);
    await expect.poll(() => state('cards')).toBe(`${cards[0]!.id},${cards[1]!.id}`);
    await expect.poll(() => state('sides')).toBe('example');
    await expect.poll(() => page.locator('.sheet .card-face').count()).toBe(2);
    expectClean(page);
    await page.context().close();
  });

  it('remembers the paper', async () => {
    const page = await site.page(path);
    await page.getByRole('radio', { name: 'Letter' }).check();
    await page.goto(path);
    await expect.poll(() => page.getByRole('radio', { name: 'Letter' }).isChecked()).toBe(true);
    await expect
      .poll(() => page.locator('.sheet').first().getAttribute('data-paper'))
      .toBe('letter');
    await page.context().close();
  });

  it.each([
    ['en-US', 'letter'],
    ['en-GB', 'a4'],
  ])('starts with the paper of the first language (%s)', async (locale, paper) => {
    const context = await site.browser.newContext({ baseURL: site.origin, locale });
    const page = await context.newPage();
    await page.goto(path);
    const chosen = () => page.locator('[name=paper]:checked').inputValue();
    await expect.poll(chosen).toBe(paper);
    // Only a paper that was chosen is remembered, and it goes before the language.
    await page.locator('[name=card]').first().uncheck();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('clearline:paper')))
      .toBe(null);
    const other = paper === 'a4' ? 'letter' : 'a4';
    await page.locator(`[name=paper][value=${other}]`).check();
    await page.goto(path);
    await expect.poll(chosen).toBe(other);
    await context.close();
  });

  it('asks for a card where none is chosen, and prints nothing', async () => {
    const page = await site.page(path);
    await page.getByRole('button', { name: 'None' }).click();
    await expect
      .poll(() => page.locator('print-sheets [role=status]').innerText())
      .toBe('Nothing to print: tick at least one card.');
    await expect
      .poll(() => page.getByRole('button', { name: 'Print', exact: true }).isDisabled())
      .toBe(true);
    await page.context().close();
  });

  it('is both sides of one card where its own page asks for it', async () => {
    const page = await site.page(`/cards/${cards[2]!.id}/`);
    await page.getByRole('link', { name: 'Print this card' }).click();
    await page.waitForURL(`**${path}?cards=*`);
    await expect.poll(() => page.locator('.sheet .card-face').count()).toBe(2);
    const sheets = await print(page);
    expect(sheets.length).toBe(1);
    expect(holds(sheets, cards[2]!.title)).toBe(true);
    expect(holds(sheets, cards[0]!.title)).toBe(false);
    await page.context().close();
  });
});
