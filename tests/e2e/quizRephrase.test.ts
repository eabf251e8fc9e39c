import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { listQuizzes } from '../../src/rulebook/coverage.ts';
import { loadReference } from '../loadReference.ts';
import type { Rephrase } from '../../src/schemas/exercise.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const rephrases = listQuizzes(loadReference()).filter(
  (exercise): exercise is Rephrase => exercise.type === 'rephrase',
);
const item = rephrases.find(
  ({ key, answers }) => !key.sendAsIs && answers.fail.some(({ on }) => !on.startsWith('fact:')),
)!;
const failing = item.answers.fail.find(({ on }) => !on.startsWith('fact:'))!;
const address = `/practice/${item.id}/`;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const verdict = (page: Page) => page.locator('.verdict h3');

/** Writes an answer and has it marked, keyboard only. */
async function answer(page: Page, text: string) {
  const show = button(page, 'Show the marking');
  await page.getByLabel('Your version').fill(text);
  await page.getByLabel('Your version').press('Control+Enter');
  await show.or(verdict(page)).first().waitFor();
  if (await show.isVisible()) await show.press('Enter');
  await verdict(page).waitFor();
}

describe('a rephrase exercise', () => {
  it('marks a weak answer in words, quotes it, and links the rule it breaks', async () => {
    const page = await site.page(address);
    await answer(page, failing.text);
    await expect.poll(() => verdict(page).innerText()).not.toMatch(/^Right/);
    await expect.poll(() => page.locator('.remarks').count()).toBe(1);
    const links = await page
      .locator('.remarks a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toContain(`/rules/${failing.on}/`);
    expectClean(page);
  });

  it('announces the verdict and takes the focus to it', async () => {
    const page = await site.page(address);
    await answer(page, failing.text);
    await expect.poll(() => page.locator('.verdict').getAttribute('role')).toBe('alert');
    await expect
      .poll(() => verdict(page).evaluate((node) => node === document.activeElement))
      .toBe(true);
  });

  it('asks for a guess before it shows the first marking, and only then', async () => {
    const page = await site.page(address);
    await page.getByLabel('Your version').fill(failing.text);
    await page.keyboard.press('Control+Enter');
    await button(page, 'Show the marking').waitFor();
    await expect.poll(() => page.locator('.remarks').count()).toBe(0);
    await button(page, 'Show the marking').click();
    await button(page, 'Try again').click();
    await page.getByLabel('Your version').press('Control+Enter');
    await page.locator('.verdict').getByText('try 2').waitFor();
  });

  it('calls a good second draft right, keeps the first beside it and shows the model answers', async () => {
    const page = await site.page(address);
    await answer(page, failing.text);
    await expect.poll(() => page.getByText('Good answers').count()).toBe(0);
    await button(page, 'Try again').click();
    await answer(page, item.answers.pass[0]!);
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right/);
    const drafts = page.locator('.quiz-drafts blockquote');
    await expect
      .poll(() => drafts.allInnerTexts())
      .toEqual([failing.text.trim(), item.answers.pass[0]!.trim()]);
    await expect
      .poll(() => page.locator('.quiz-models blockquote').count())
      .toBe(item.models.length);
  });

  it('shows the model answers on request after one try', async () => {
    const page = await site.page(address);
    await answer(page, failing.text);
    await button(page, 'Show model answers').click();
    await expect
      .poll(() => page.locator('.quiz-models blockquote').first().innerText())
      .toBe(item.models[0]!.text.trim());
  });

  it('gives hints one at a time and moves the focus to the new one', async () => {
    const page = await site.page(address);
    for (const [index, hint] of item.hints.entries()) {
      await page.getByRole('button', { name: /hint/i }).click();
      await page.locator('.hints li').nth(index).waitFor();
      await expect.poll(() => page.locator('.hints li').count()).toBe(index + 1);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(hint);
    }
    await expect.poll(() => page.getByRole('button', { name: /hint/i }).count()).toBe(0);
  });

  it('keeps an unfinished answer through a reload', async () => {
    const page = await site.page(address);
    await page.getByLabel('Your version').fill('Hello Ms Novak, I was in the middle of');
    await page.reload();
    await page.getByText('Your unfinished answer is back.').waitFor();
    await expect
      .poll(() => page.getByLabel('Your version').inputValue())
      .toBe('Hello Ms Novak, I was in the middle of');
  });

  it('refuses an empty answer with a sentence and loses nothing', async () => {
    const page = await site.page(address);
    await page.getByLabel('Your version').fill('   ');
    await button(page, 'Mark my answer').click();
    await page.getByText('There is nothing to mark yet').waitFor();
    await expect.poll(() => verdict(page).count()).toBe(0);
  });

  it('starts again on request, and undoes that', async () => {
    const page = await site.page(address);
    await answer(page, failing.text);
    await button(page, 'Start over').click();
    await expect.poll(() => page.getByLabel('Your version').inputValue()).toBe(item.original);
    await button(page, 'Undo start over').click();
    await expect.poll(() => page.getByLabel('Your version').inputValue()).toBe(failing.text);
  });

  it('keeps a disagreement in the record without counting it as a try', async () => {
    const page = await site.page(address);
    await answer(page, failing.text);
    await button(page, 'I disagree').click();
    await page.getByText('Noted in your record.').waitFor();
    await page.goto('/practice/record/');
    await page.getByText('you disagreed').waitFor();
    await expect.poll(() => page.locator('.record li').count()).toBe(2);
    await page.goto('/practice/');
    await page.getByText(`1 of `).first().waitFor();
  });

  it('gives full marks for sending a text that needs no change', async () => {
    const right = rephrases.find(({ key }) => key.sendAsIs)!;
    const page = await site.page(`/practice/${right.id}/`);
    await button(page, 'Send it as it stands').click();
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right\. 100/);
  });

  it('does not call a faulty text right because it was sent as it stands', async () => {
    const page = await site.page(address);
    await button(page, 'Send it as it stands').click();
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Not yet/);
  });

  it('keeps the text and says so when the rules cannot be loaded, and works when they can again', async () => {
    const page = await site.page('/practice/');
    await page.context().route('**/rulebook.*.json', (route) => route.abort());
    await page.goto(address);
    await page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });
    await page.getByLabel('Your version').fill(failing.text);
    await page.keyboard.press('Control+Enter');
    await page.getByText('The rules did not load').waitFor();
    await expect.poll(() => page.getByLabel('Your version').inputValue()).toBe(failing.text);
    await page.context().unroute('**/rulebook.*.json');
    await page.keyboard.press('Control+Enter');
    await button(page, 'Show the marking').click();
    await verdict(page).waitFor();
  });

  it('works, and says that nothing is kept, where storage is blocked', async () => {
    const page = await site.page('/about/what-is-kept/');
    await page.addInitScript(() => {
      const blocked = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      Object.defineProperty(window, 'indexedDB', { get: blocked });
      Object.defineProperty(window, 'localStorage', { get: blocked });
    });
    await page.goto(address);
    await page.getByText('does not let the site store anything').waitFor();
    await answer(page, failing.text);
    await expect.poll(() => verdict(page).innerText()).toMatch(/points/);
  });

  it('lists its keys on "?" outside the text box, and types it inside', async () => {
    const page = await site.page(address);
    await page.getByLabel('Your version').focus();
    await page.keyboard.type('?');
    await expect
      .poll(() => page.getByRole('dialog', { name: 'Shortcuts' }).isVisible())
      .toBe(false);
    await button(page, 'Mark my answer').focus();
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog', { name: 'Shortcuts' }).isVisible()).toBe(true);
  });

  it('can be read without scripts: task, rules and good answers', async () => {
    const page = await site.page(address, { javaScript: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain(item.task);
    expect(text).toContain(item.models[0]!.note);
  });
});
