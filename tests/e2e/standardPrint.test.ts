import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';
import { printPage } from './printPage.ts';
import { openSite, type OpenSite } from './site.ts';

const core = loadReference().rules.filter((rule) => rule.core);
/** Paper in points. */
const papers = { A4: [595, 842], Letter: [612, 792] } as const;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the standard on one page', () => {
  it('has twelve core rules', () => {
    expect(core.length).toBe(12);
  });

  describe.each(['A4', 'Letter'] as const)('on %s', (format) => {
    it.each(['light', 'dark'] as const)(
      'fits one side from the %s theme, all of it legible',
      async (theme) => {
        const page = await site.page('/standard/', { theme });
        const { pages, text } = await printPage(page, format);
        await page.context().close();
        expect(pages.length).toBe(1);
        const [sheet] = pages;
        const [width, height] = papers[format];
        expect(Math.abs(sheet!.width - width)).toBeLessThan(1.5);
        expect(Math.abs(sheet!.height - height)).toBeLessThan(1.5);
        for (const rule of core) {
          expect(text).toContain(rule.title);
          expect(text).toContain(rule.statement);
        }
        const smallest = Math.min(...sheet!.texts.map(({ size }) => size));
        // The PDF rounds 8.5 pt to 8.4975.
        expect(smallest).toBeGreaterThanOrEqual(8.49);
        // Most printers cannot ink the outer 6 mm (17 pt).
        const edges = sheet!.texts.filter(
          ({ left, right, top, bottom }) =>
            left < 17 || top < 17 || right > sheet!.width - 17 || bottom > sheet!.height - 17,
        );
        expect(edges.map((stretch) => stretch.text)).toEqual([]);
      },
    );
  });
});

describe.each(['/tone/one-page/', ...loadReference().posters.map(({ id }) => `/posters/${id}/`)])(
  '%s',
  (path) => {
    it.each(['A4', 'Letter'] as const)('fits one side of %s', async (format) => {
      const page = await site.page(path);
      const { pages } = await printPage(page, format);
      await page.context().close();
      expect(pages.length).toBe(1);
    });
  },
);
