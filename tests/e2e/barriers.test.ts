import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from './findBarriers.ts';
import { findOverflow } from './findOverflow.ts';
import { listKinds } from './listKinds.ts';
import { expectClean, listTroubles, openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(listKinds())('$name', ({ path }) => {
  // One page that changes its look: to load it for each takes longer than to search it.
  let page: Page;
  beforeAll(async () => {
    page = await site.page(path, { reducedMotion: true });
  });
  afterAll(() => page.context().close());

  // First, while what a page does on loading is still to be seen.
  it('holds still where motion is unwelcome', async () => {
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length,
    );
    expect(moving).toBe(0);
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto');
  });

  // Colours do not depend on the width nor names on the theme, so two looks show both.
  it.each([
    { theme: 'light', viewport: { width: 1280, height: 900 } },
    { theme: 'dark', viewport: { width: 360, height: 740 } },
  ] as const)(
    'has no barrier that axe finds, $theme, $viewport.width px',
    async ({ theme, viewport }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(viewport);
      await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  it('needs no sideways scrolling at 320 px, nor at 200% zoom', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await findOverflow(page)).toEqual([]);
    // A window of 1280 px at 200% lays the page out in 640.
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await findOverflow(page)).toEqual([]);
  });

  it('keeps its focus ring in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement!).outlineStyle,
    );
    expect(outline).not.toBe('none');
  });

  it('logs no error and asks nothing of another site', () => expectClean(page));
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
