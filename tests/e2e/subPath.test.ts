import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listKinds } from './listKinds.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite({ folder: '.bench/team', base: '/team/' });
});
afterAll(() => site.close());

describe('the site in the folder /team/ of a host', () => {
  it.each(listKinds('.bench/team'))('shows $name without an error', async ({ path }) => {
    const page = await site.page(`/team${path}`);
    await expect.poll(() => page.locator('h1').innerText()).not.toBe('');
    expectClean(page);
    await page.context().close();
  });

  it('finds with search and arrives inside the folder', async () => {
    const page = await site.page('/team/');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('lateral movement');
    await page.locator('site-search .results a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/team/words/lateral-movement/');
    expectClean(page);
  });

  it('shows its own page for an address that is not there', async () => {
    const page = await site.page('/team/');
    const response = await page.goto('/team/rules/nothing/');
    expect(response?.status()).toBe(404);
    await page.getByRole('link', { name: 'Plain Talk' }).first().click();
    await page.waitForURL(`${site.origin}/team/`);
  });
});
