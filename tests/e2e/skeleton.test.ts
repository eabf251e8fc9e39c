import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fillSlots, nameSlot } from '../../src/schemas/slots.ts';
import { loadReference } from '../loadReference.ts';
import { ownClipboard } from './ownClipboard.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const skeleton = loadReference().skeletons.find(({ slots }) =>
  slots.some(({ optional }) => optional),
)!;
const path = `/skeletons/${skeleton.id}/`;
const example = skeleton.filled[0]!;
const optional = skeleton.slots.filter((slot) => slot.optional).map(({ name }) => name);
const required = skeleton.slots.filter((slot) => !slot.optional);
const first = required[0]!;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const box = (page: Page, name: string) => page.locator(`skeleton-form [name="${name}"]`);
const text = (page: Page) => page.locator('skeleton-form .text .quoted');
const status = (page: Page) => page.locator('skeleton-form [role=status]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function fillAll(page: Page): Promise<void> {
  for (const { name } of required) await box(page, name).fill(example.values[name]!);
  if ((await box(page, nameSlot).count()) > 0)
    await box(page, nameSlot).fill(example.brief.agent ?? 'Ada Byrne');
}

describe('a skeleton', () => {
  it('fills up as one types, and counts what is open', async () => {
    const page = await site.page(path);
    await expect.poll(() => text(page).innerText()).toContain(`[${first.name}]`);
    await box(page, first.name).fill('a word of mine');
    await expect.poll(() => text(page).innerText()).toContain('a word of mine');
    await expect.poll(() => text(page).innerText()).not.toContain(`[${first.name}]`);
    await expect.poll(() => status(page).innerText()).toMatch(/^\d+ slots? (?:is|are) open/);
    await fillAll(page);
    await expect.poll(() => status(page).innerText()).toBe('Every slot is filled.');
    expectClean(page);
    await page.context().close();
  });

  it('is copied as it will be sent: filled, without the empty optional line', async () => {
    const page = await site.page(path);
    const copied = await ownClipboard(page);
    await fillAll(page);
    await button(page, 'Copy').first().click();
    await expect.poll(() => status(page).innerText()).toContain('Copied.');
    const values = Object.fromEntries(required.map(({ name }) => [name, example.values[name]!]));
    const whole = fillSlots(
      skeleton.text,
      { [nameSlot]: example.brief.agent ?? 'Ada Byrne', ...values },
      optional,
    );
    await expect.poll(copied).toBe(whole);
    await page.context().close();
  });

  it('outlives a reload in its tab and is unknown in another', async () => {
    const page = await site.page(path);
    await box(page, first.name).fill('kept in this tab');
    await page.reload();
    await expect.poll(() => box(page, first.name).inputValue()).toBe('kept in this tab');
    await expect.poll(() => text(page).innerText()).toContain('kept in this tab');
    await page.context().close();
    const other = await site.page(path);
    await expect.poll(() => box(other, first.name).inputValue()).toBe('');
    await other.context().close();
  });

  it('is cleared in one press, which can be undone', async () => {
    const page = await site.page(path);
    await box(page, first.name).fill('not lost');
    await button(page, 'Clear').click();
    await expect.poll(() => box(page, first.name).inputValue()).toBe('');
    await button(page, 'Undo clear').click();
    await expect.poll(() => box(page, first.name).inputValue()).toBe('not lost');
    await expect.poll(() => button(page, 'Undo clear').isVisible()).toBe(false);
    await page.context().close();
  });

  it('goes to the checker within the tab', async () => {
    const page = await site.page(path);
    await box(page, first.name).fill('the north gate');
    await button(page, 'Check it').click();
    await page.waitForURL('**/check/');
    await expect
      .poll(() => page.getByLabel('Your reply', { exact: true }).inputValue())
      .toContain('the north gate');
    expect(page.url()).not.toContain('north');
    await page.context().close();
  });

  it('moves on with Enter, from box to box and then to Copy', async () => {
    const page = await site.page(path);
    const boxes = page.locator('skeleton-form input');
    await boxes.first().focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement!.getAttribute('name'));
    expect(focused).not.toBeNull();
    expect(focused).not.toBe(await boxes.first().getAttribute('name'));
    await page.context().close();
  });

  it('shows text and examples, and no empty form, without JavaScript', async () => {
    const page = await site.page(path, { javaScript: false });
    await expect.poll(() => page.locator('skeleton-form form').isVisible()).toBe(false);
    await expect.poll(() => text(page).isVisible()).toBe(true);
    const examples = await page.locator('#filled ~ copy-text, section copy-text').allInnerTexts();
    expect(examples.join('\n')).toContain(Object.values(example.values)[0]!);
    await page.context().close();
  });
});
