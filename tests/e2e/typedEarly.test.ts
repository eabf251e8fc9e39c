import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

const exercise = '/practice/an-egg-on-the-landing-board/';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The page as a slow line shows it: there to read and to type into, its islands still asleep. */
async function openAsleep(page: Page, path: string): Promise<{ wake(): Promise<void> }> {
  const { promise: awake, resolve } = Promise.withResolvers<void>();
  // Every script of the page is late, not only the island's own.
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('astro-island[ssr] textarea:visible').first().waitFor();
  return {
    async wake() {
      resolve();
      await page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });
    },
  };
}

async function newPage(): Promise<Page> {
  const context = await site.browser.newContext({ baseURL: site.origin });
  return context.newPage();
}

const answer = (page: Page) => page.getByLabel('Your version');
const reply = (page: Page) => page.getByLabel('Your reply', { exact: true });

describe('what is typed before the page has woken', () => {
  it('stays in an exercise, with the caret where it was, and is saved', async () => {
    const page = await newPage();
    const { wake } = await openAsleep(page, exercise);
    await answer(page).fill('Dear Ms Lind, thank you.');
    await answer(page).press('Home');
    await answer(page).pressSequentially('My ');
    await wake();
    await expect.poll(() => answer(page).inputValue()).toBe('My Dear Ms Lind, thank you.');
    expect(await answer(page).evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(3);
    await page.reload();
    await expect.poll(() => answer(page).inputValue()).toBe('My Dear Ms Lind, thank you.');
  });

  it('stands below an unfinished answer from another day: neither is lost', async () => {
    const page = await newPage();
    await page.goto(exercise);
    await page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });
    await answer(page).fill('Yesterday’s words.');
    const { wake } = await openAsleep(page, exercise);
    await answer(page).fill('Today’s words.');
    await wake();
    await expect.poll(() => answer(page).inputValue()).toBe('Yesterday’s words.\n\nToday’s words.');
  });

  it('is checked in the checker as if it had been typed later', async () => {
    const page = await newPage();
    const { wake } = await openAsleep(page, '/check/');
    await reply(page).fill('You should have told us sooner.');
    await wake();
    await page.locator('.findings > li').first().waitFor();
    expect(await reply(page).inputValue()).toBe('You should have told us sooner.');
  });
});

describe('the checker’s draft', () => {
  it('is kept before the next thing can happen to the page', async () => {
    const page = await site.page('/check/');
    const kept = await reply(page).evaluate(async (area: HTMLTextAreaElement) => {
      area.value = 'The pump runs again.';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Longer than any promise in the page, shorter than a frame or a timer.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return sessionStorage.getItem('clearline:reply');
    });
    expect(kept).toContain('The pump runs again.');
  });
});
