import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from './findBarriers.ts';
import { listKinds } from './listKinds.ts';
import { expectClean, listTroubles, openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(listKinds())('$name', ({ path }) => {
  // Colours do not depend on the width nor names on the theme, so two looks show both.
  it.each([
    { theme: 'light', viewport: { width: 1280, height: 900 } },
    { theme: 'dark', viewport: { width: 360, height: 740 } },
  ] as const)(
    'has no barrier that axe finds, no error and no request elsewhere, $theme, $viewport.width px',
    async (look) => {
      const page = await site.page(path, look);
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(look.theme);
      expect(await findBarriers(page)).toEqual([]);
      expectClean(page);
      await page.context().close();
    },
  );
});

describe('the search for barriers', () => {
  it('finds a button without a name and text too faint to read', async () => {
    const page = await site.page('/404.html');
    await page.evaluate(() => {
      document.querySelector('main')!.innerHTML +=
        '<button></button><p style="color: #ccc; background: #fff">faint</p>';
    });
    const found = (await findBarriers(page)).join('\n');
    expect(found).toContain('button-name');
    expect(found).toContain('color-contrast');
  });

  it('notices an error in the console and a request to another site', async () => {
    const page = await site.page('/404.html');
    // A page without our policy, which would stop the request before it is made.
    await page.goto('about:blank');
    await page.evaluate(async () => {
      console.error('a fault');
      await fetch('https://example.com/').catch(() => {});
    });
    const troubles = listTroubles(page).join('\n');
    expect(troubles).toContain('console: a fault');
    expect(troubles).toContain('left the site: https://example.com/');
    expect(() => expectClean(page)).toThrow();
  });
});
