import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { listQuizzes } from '../../src/rulebook/coverage.ts';
import { loadReference } from '../loadReference.ts';
import type { Emotion } from '../../src/schemas/exercise.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const content = loadReference();
const item = listQuizzes(content).find(
  (exercise): exercise is Emotion =>
    exercise.type === 'emotion' &&
    exercise.key.feeling.id !== 'neutral' &&
    exercise.key.marks.length > 1,
)!;
const feelingName = content.feelings.find(({ id }) => id === item.key.feeling.id)!.name;
const best = item.openings.find(({ share }) => share === 1)!;
const worst = item.openings.find(({ share }) => share === 0)!;
const address = `/practice/${item.id}/`;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const verdict = (page: Page) => page.locator('.verdict h3');

/** Marks every word of the key's quotations, by click. */
async function markQuotes(page: Page) {
  const starts = [...item.message.matchAll(/\S+/g)].map(({ index }) => index);
  for (const { quote } of item.key.marks) {
    const from = item.message.indexOf(quote);
    for (const [word, start] of starts.entries()) {
      if (start >= from && start < from + quote.length) {
        await page.locator(`[data-word="${word}"]`).click();
      }
    }
  }
}

async function choose(
  page: Page,
  parts: { feeling?: string; strength?: number; opening?: string },
) {
  if (parts.feeling)
    await page.getByRole('radio', { name: parts.feeling, exact: true }).check({ force: true });
  if (parts.strength)
    await page.locator(`[name=strength][value="${parts.strength}"]`).check({ force: true });
  if (parts.opening) {
    await page
      .locator('label')
      .filter({ hasText: parts.opening })
      .locator('input')
      .check({ force: true });
  }
}

describe('an emotion exercise', () => {
  it('gives full marks for the right words, feeling, strength and first sentence', async () => {
    const page = await site.page(address);
    await markQuotes(page);
    await choose(page, { feeling: feelingName, strength: item.key.strength!, opening: best.text });
    await button(page, 'Mark my answer').click();
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right\. 100/);
    expectClean(page);
  });

  it('calls it partly right when the feeling is right and the sentence is not, and says why', async () => {
    const page = await site.page(address);
    await markQuotes(page);
    await choose(page, { feeling: feelingName, strength: item.key.strength!, opening: worst.text });
    await button(page, 'Mark my answer').click();
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Partly right/);
    await expect.poll(() => page.locator('.parts').innerText()).toContain(worst.why);
  });

  it('keeps what was right when the learner tries again', async () => {
    const page = await site.page(address);
    await markQuotes(page);
    await choose(page, { feeling: feelingName, strength: item.key.strength!, opening: worst.text });
    await button(page, 'Mark my answer').click();
    await button(page, /Try again/).click();
    await expect
      .poll(() => page.getByRole('radio', { name: feelingName, exact: true }).isDisabled())
      .toBe(true);
    await choose(page, { opening: best.text });
    await button(page, 'Mark my answer').click();
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right/);
  });

  it('says what is still to choose and marks nothing before', async () => {
    const page = await site.page(address);
    await choose(page, { feeling: feelingName });
    await button(page, 'Mark my answer').click();
    await page.getByText('Still to choose: how strong it is, a first sentence.').waitFor();
    await expect.poll(() => verdict(page).count()).toBe(0);
  });

  it('can be done by keyboard alone: arrows and Space mark words, digits choose the sentence', async () => {
    const page = await site.page(address);
    await page.locator('[data-word="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.locator('[data-word="1"]').getAttribute('aria-pressed'))
      .toBe('true');
    await page.keyboard.press('Shift+ArrowRight');
    await expect
      .poll(() => page.locator('[data-word="2"]').getAttribute('aria-pressed'))
      .toBe('true');
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('[name=opening]').nth(1).isChecked()).toBe(true);
    // The whole message is one stop of the Tab key.
    await expect.poll(() => page.locator('[data-word][tabindex="0"]').count()).toBe(1);
  });

  it('shows every first sentence with its reason on request', async () => {
    const page = await site.page(address);
    await choose(page, { feeling: feelingName, strength: 1, opening: worst.text });
    await button(page, 'Mark my answer').click();
    await button(page, 'Show the answer').click();
    const shown = await page.locator('.openings').innerText();
    for (const { why } of item.openings) expect(shown).toContain(why);
  });

  it('can be read without scripts', async () => {
    const page = await site.page(address, { javaScript: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain(item.key.feeling.why);
    expect(text).toContain(best.why);
  });
});
