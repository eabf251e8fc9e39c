import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from './findBarriers.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const focused = (page: Page) => page.locator('*:focus');

describe('the keyboard', () => {
  it('reaches the skip link first, and with it the text', async () => {
    const page = await site.page('/rules/answer-first/');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page).innerText()).toBe('Skip to content');
    await expect.poll(() => focused(page).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#_top');
    await page.keyboard.press('Tab');
    const inMain = () => focused(page).evaluate((element) => element.closest('main') !== null);
    await expect.poll(inMain).toBe(true);
  });

  it('opens search with Ctrl+K, walks the results with the arrows and opens one with Enter', async () => {
    const page = await site.page('/words/');
    await page.keyboard.press('Control+K');
    await expect.poll(() => focused(page).getAttribute('id')).toBe('search-text');
    await page.keyboard.type('no news');
    const links = page.locator('site-search .results[aria-busy=false] a');
    await links.nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page).innerText()).toBe(await links.nth(1).innerText());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page).getAttribute('id')).toBe('search-text');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/situations/no-news/');
    expectClean(page);
  });

  it('opens what was typed to the end, also when Enter comes before the results', async () => {
    const page = await site.page('/words/');
    await page.keyboard.press('Control+K');
    await expect.poll(() => focused(page).getAttribute('id')).toBe('search-text');
    await page.keyboard.type('no news');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/situations/no-news/');
  });

  it('closes search with Escape and comes back to where it was', async () => {
    const page = await site.page('/rules/answer-first/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const before = await focused(page).innerText();
    await page.keyboard.press('Control+K');
    await expect.poll(() => page.locator('site-search dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('site-search dialog').isVisible()).toBe(false);
    await expect.poll(() => focused(page).innerText()).toBe(before);
  });

  it.each(['light', 'dark'] as const)('finds search open without a barrier, %s', async (theme) => {
    const page = await site.page('/rules/answer-first/', { theme });
    await page.keyboard.press('Control+K');
    await page.keyboard.type('angry');
    await page.locator('site-search .results a').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expectClean(page);
  });
});
