import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const address = '/situations/attack-director-on-the-line/';
const { plain } = loadReference().terms.find(({ id }) => id === 'lateral-movement')!;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openTerm(options = {}) {
  const page = await site.page(address, options);
  const term = page.getByRole('button', { name: 'lateral movement' });
  const words = page.locator('[popover]').filter({ hasText: 'lateral movement' });
  return { page, term, words };
}

describe('a word of the trade in a text', () => {
  it('shows its plain words on hover and hides them when the pointer leaves', async () => {
    const { page, term, words } = await openTerm();
    await expect.poll(() => words.isVisible()).toBe(false);
    await term.hover();
    await words.waitFor();
    await expect.poll(() => words.innerText()).toContain(plain);
    await page.getByRole('heading', { level: 1 }).hover();
    await words.waitFor({ state: 'hidden' });
    expectClean(page);
  });

  it('shows them beside the word, inside the window', async () => {
    const { page, term, words } = await openTerm({ viewport: { width: 320, height: 640 } });
    await term.scrollIntoViewIfNeeded();
    await term.click();
    await words.waitFor();
    const box = (await words.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  it('stays open when one clicks a word that hovering has opened', async () => {
    const { term, words } = await openTerm();
    await term.hover();
    await words.waitFor();
    await term.click();
    await expect.poll(() => words.isVisible()).toBe(true);
  });

  it('shows them on keyboard focus and hides them on Escape', async () => {
    const { page, term, words } = await openTerm();
    await page.keyboard.press('Tab');
    await term.evaluate((node: HTMLElement) => node.focus({ focusVisible: true } as FocusOptions));
    await words.waitFor();
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'hidden' });
  });

  it('shows them on a tap without scripts', async () => {
    const { term, words } = await openTerm({ javaScript: false });
    await term.click();
    await expect.poll(() => words.isVisible()).toBe(true);
  });
});
