import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const { pairs } = loadReference();
const path = '/tone/pairs/';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('before and after', () => {
  it('shows the pairs of a channel and a trait, and keeps the choice in the address', async () => {
    const page = await site.page(path);
    const shown = page.locator('pair-filter li[data-channel]:visible');
    await expect.poll(() => shown.count()).toBe(pairs.length);
    await page.getByLabel('Channel').selectOption('phone');
    const spoken = pairs.filter(({ channel }) => channel === 'phone');
    await expect.poll(() => shown.count()).toBe(spoken.length);
    await page.getByLabel('Trait').selectOption('plain');
    const plain = spoken.filter(({ trait }) => trait === 'plain');
    await expect.poll(() => shown.count()).toBe(plain.length);
    await page.reload();
    await expect.poll(() => shown.count()).toBe(plain.length);
    await expect
      .poll(() => page.locator('pair-filter [role=status]').innerText())
      .toBe(`${plain.length} of ${pairs.length}.`);
    expectClean(page);
    await page.context().close();
  });

  it('covers our version until one asks for it', async () => {
    const page = await site.page(path);
    const pair = page.locator(`[id="${pairs[0]!.id}"]`);
    await expect.poll(() => pair.locator('.after').isVisible()).toBe(false);
    await pair.getByText('See ours').click();
    await expect.poll(() => pair.locator('.after').isVisible()).toBe(true);
    await page.context().close();
  });
});
