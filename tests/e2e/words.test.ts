import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean, openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the list of words', () => {
  it('narrows as one types, by the word and by its meaning, and keeps the text in the address', async () => {
    const page = await site.page('/words/');
    const rows = page.locator('.words > div:visible');
    const all = await rows.count();
    expect(all).toBeGreaterThanOrEqual(211);
    await page.getByLabel('Find a word').fill('Lateral-Movement');
    await expect.poll(() => rows.count()).toBe(1);
    await expect.poll(() => rows.first().getAttribute('id')).toBe('lateral-movement');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('Lateral-Movement');
    await page.reload();
    await expect.poll(() => rows.count()).toBe(1);
    const plain = await rows.first().locator('dd').innerText();
    await page.getByLabel('Find a word').fill(plain);
    await expect.poll(() => rows.first().getAttribute('id')).toBe('lateral-movement');
    expectClean(page);
  });

  it('offers the whole list again where nothing matches', async () => {
    const page = await site.page('/words/?q=xyzzyplugh');
    const rows = page.locator('.words > div:visible');
    await expect.poll(() => rows.count()).toBe(0);
    await expect
      .poll(() => page.locator('.words h2:visible, section > h2:visible').count())
      .toBe(0);
    await page.getByRole('button', { name: 'show all words' }).click();
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(211);
    await expect.poll(() => page.locator('*:focus').getAttribute('id')).toBe('word-filter');
  });

  it('shows the whole list without JavaScript', async () => {
    const page = await site.page('/words/', { javaScript: false });
    await expect
      .poll(() => page.locator('.words > div:visible').count())
      .toBeGreaterThanOrEqual(211);
    await expect.poll(() => page.getByLabel('Find a word').isVisible()).toBe(false);
  });
});
