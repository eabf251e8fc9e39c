import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ownClipboard } from './ownClipboard.ts';
import { printPage } from './printPage.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const path = '/checklists/before-you-send/';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const ticked = (page: Page) => page.locator('tick-list input:checked').count();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens the list and ticks its first and third lines. */
async function tickTwo(): Promise<{ page: Page; labels: string[] }> {
  const page = await site.page(path);
  const boxes = page.locator('tick-list input');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  const labels = await page.locator('tick-list label').allInnerTexts();
  return { page, labels };
}

describe('a checklist', () => {
  it('remembers its ticks and counts them', async () => {
    const { page, labels } = await tickTwo();
    await page.reload();
    await expect.poll(() => ticked(page)).toBe(2);
    await expect
      .poll(() => page.locator('tick-list [role=status]').innerText())
      .toContain(`2 of ${labels.length} done`);
    expectClean(page);
  });

  it('is reset in one press, which can be undone', async () => {
    const { page } = await tickTwo();
    const undo = page.getByRole('button', { name: 'Undo reset' });
    await expect.poll(() => undo.isVisible()).toBe(false);
    await press(page, 'Reset');
    await expect.poll(() => ticked(page)).toBe(0);
    await press(page, 'Undo reset');
    await expect.poll(() => undo.isVisible()).toBe(false);
    await expect.poll(() => ticked(page)).toBe(2);
    await page.reload();
    await expect.poll(() => ticked(page)).toBe(2);
    await press(page, 'Reset');
    await page.reload();
    await expect.poll(() => ticked(page)).toBe(0);
  });

  it('is copied as text and as Markdown, with its ticks', async () => {
    const { page, labels } = await tickTwo();
    const copied = await ownClipboard(page);
    await press(page, 'Copy as text');
    await expect
      .poll(() => page.locator('tick-list [role=status]').innerText())
      .toContain('Copied');
    const text = copied().split('\n');
    expect(text).toContain(`[x] ${labels[0]}`);
    expect(text).toContain(`[ ] ${labels[1]}`);
    await press(page, 'Copy as Markdown');
    await expect.poll(copied).toContain(`- [x] ${labels[2]}`);
    await expect.poll(copied).toContain(`- [ ] ${labels[1]}`);
  });

  it('says so where the browser keeps nothing', async () => {
    const page = await site.page(path);
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.locator('tick-list input').first().check();
    await expect
      .poll(() => page.locator('tick-list [role=status]').innerText())
      .toContain('does not let us remember');
  });

  it('prints every line on one sheet of A4, without its buttons, from the dark theme too', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await site.page(path, { theme });
      const labels = await page.locator('tick-list label').allInnerTexts();
      const printed = await printPage(page, 'A4');
      expect(printed.pages.length).toBe(1);
      for (const label of labels) expect(printed.text).toContain(label.replace(/\s+/g, ' '));
      expect(printed.text).not.toContain('Copy as text');
      expect(printed.text).not.toContain('Skip to content');
    }
  });
});
