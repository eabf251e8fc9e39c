import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean, openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Types into search and reads the kinds and addresses of what it shows. */
async function search(page: Page, text: string): Promise<{ kind: string; path: string }[]> {
  if (!(await page.locator('#search-text').isVisible())) await page.keyboard.press('Control+K');
  const status = page.locator('site-search .status');
  await page.locator('#search-text').fill('');
  await expect.poll(() => status.innerText()).toBe('');
  await page.locator('#search-text').fill(text);
  // The first search fetches the index.
  await expect.poll(() => status.innerText(), { timeout: 15_000 }).not.toBe('');
  return readResults(page);
}

function readResults(page: Page): Promise<{ kind: string; path: string }[]> {
  return page.locator('site-search .results li').evaluateAll((items) =>
    items.map((item) => ({
      kind: item.querySelector('.kind')!.textContent!,
      path: new URL(item.querySelector('a')!.href).pathname,
    })),
  );
}

describe('search', () => {
  it.each([
    ['name-next-update', '/rules/name-next-update/'],
    ['no-absolute-promise', '/rules/no-absolute-promise/'],
    ['lateral movement', '/words/lateral-movement/'],
    ['phishing', '/words/phishing/'],
    ['no news', '/situations/no-news/'],
    ['angry', '/situations/client-is-angry/'],
    ['first 30 seconds', '/cards/first-30-seconds/'],
    ['before you press send', '/checklists/before-you-send/'],
    ['tone of voice', '/tone/'],
  ])('finds the page of “%s” first', async (text, path) => {
    const page = await site.page('/');
    const [first] = await search(page, text);
    expect(first?.path).toBe(path);
    expectClean(page);
    await page.context().close();
  });

  it('narrows to one kind, and widens again', async () => {
    const page = await site.page('/');
    const kinds = (results: { kind: string }[]) => [...new Set(results.map(({ kind }) => kind))];
    expect(kinds(await search(page, 'client')).length).toBeGreaterThan(1);
    for (const kind of ['Rule', 'Word', 'Card', 'Checklist', 'Situation']) {
      await page.locator(`site-search [value="${kind}"]`).check();
      await expect.poll(async () => kinds(await readResults(page))).toEqual([kind]);
    }
    await page.locator('site-search [name=search-kind][value=""]').check();
    await expect.poll(async () => kinds(await readResults(page)).length).toBeGreaterThan(1);
    await page.context().close();
  });

  it('says so where nothing is found', async () => {
    const page = await site.page('/');
    expect(await search(page, 'xyzzyplugh')).toEqual([]);
    await expect
      .poll(() => page.locator('site-search .status').innerText())
      .toContain('Nothing found');
    await page.context().close();
  });
});
