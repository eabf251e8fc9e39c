import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadReference } from '../loadReference.ts';
import type { Rephrase } from '../../src/schemas/exercise.ts';
import { makeAttempt } from '../learner/makeAttempt.ts';
import { listQuizzes } from '../../src/rulebook/coverage.ts';
import { writeRecord } from '../../src/learner/recordFile.ts';
import { exportRecord } from './moveRecord.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const exercises = listQuizzes(loadReference());
const right = exercises.find(
  (exercise): exercise is Rephrase => exercise.type === 'rephrase' && exercise.key.sendAsIs,
)!;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Opens the record of somebody who has done one exercise. */
async function openRecord(): Promise<Page> {
  const page = await site.page(`/practice/${right.id}/`);
  await button(page, 'Send it as it stands').click();
  await page.locator('.verdict').waitFor();
  await page.goto('/practice/record/');
  await page.locator('.record li').waitFor();
  return page;
}

const importFile = (page: Page, text: string) =>
  page.setInputFiles('input[type=file]', {
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

describe('the practice page', () => {
  it('lists every exercise, and narrows to one skill', async () => {
    const page = await site.page('/practice/');
    const items = page.locator('.practice li');
    await expect.poll(() => items.count()).toBe(exercises.length);
    await button(page, 'Working with emotions').click();
    await expect
      .poll(() => items.count())
      .toBe(exercises.filter(({ skill }) => skill === 'working-with-emotions').length);
    expectClean(page);
  });

  it('shows what was done and how well', async () => {
    const page = await openRecord();
    await page.goto('/practice/');
    const line = page.locator('.practice li').filter({ hasText: right.title });
    await line.getByText('100 points').waitFor();
    await page.getByText(`1 of ${exercises.length} done.`).waitFor();
  });

  it('lists the exercises without scripts too', async () => {
    const page = await site.page('/practice/', { javaScript: false });
    await expect.poll(() => page.locator('.practice li a').count()).toBe(exercises.length);
  });
});

describe('the mixed set', () => {
  it('serves ten, goes on after a reload, and ends with a score the learner can read', async () => {
    const page = await site.page('/practice/mixed/');
    await button(page, 'Begin').click();
    await expect
      .poll(() => page.locator('.mixed nav button').count())
      .toBe(Math.min(10, exercises.length));
    await button(page, 'Skip this one').click();
    await button(page, 'Skip this one').click();
    await page.reload();
    await page.getByRole('heading', { name: /^3 of/ }).waitFor();

    // Do the rephrase items by sending them; skip the others.
    let done = 0;
    for (let step = 3; step <= 10; step += 1) {
      const send = button(page, 'Send it as it stands');
      if ((await send.count()) > 0) {
        await send.click();
        await page.locator('.verdict').waitFor();
        done += 1;
        await button(page, /Next exercise|See how it went/).click();
      } else await button(page, 'Skip this one').click();
    }
    await page
      .getByRole('heading', { name: new RegExp(`of 100 points over ${done} exercise`) })
      .waitFor();
    await page.getByText(`You left out ${10 - done}`).waitFor();
    expectClean(page);
  });

  it('counts the first try of an exercise, even when the learner starts it over', async () => {
    const page = await site.page('/practice/mixed/');
    await button(page, 'Begin').click();
    const send = button(page, 'Send it as it stands');
    const mark = button(page, 'Mark my answer');
    await send.or(mark).first().waitFor();
    while ((await send.count()) === 0) await button(page, 'Skip this one').click();
    await send.click();
    const first = (await page.locator('.verdict h3').innerText()).match(/(\d+) of 100/)![1];
    await button(page, 'Start over').click();
    await page.getByLabel('Your version').fill('Nothing to see here');
    await page.keyboard.press('Control+Enter');
    await button(page, 'Show the marking').click();
    await page.locator('.verdict').waitFor();
    await button(page, 'Stop here').click();
    await page.getByRole('heading', { name: `${first} of 100 points over 1 exercise` }).waitFor();
  });

  it('says so when everything was skipped', async () => {
    const page = await site.page('/practice/mixed/');
    await button(page, 'Begin').click();
    await button(page, 'Stop here').click();
    await page.getByRole('heading', { name: 'Nothing done yet' }).waitFor();
  });

  it('offers to try again when the exercises do not load', async () => {
    const page = await site.page('/practice/');
    await page.context().route('**/exercises.*.json', (route) => route.abort());
    await page.goto('/practice/mixed/');
    await page.getByText('The exercises did not load').waitFor();
    await page.context().unroute('**/exercises.*.json');
    await button(page, 'Try again').click();
    await button(page, 'Begin').waitFor();
  });
});

describe('the record', () => {
  it('is exported to a file and comes back in a fresh browser', async () => {
    const page = await openRecord();
    const text = await exportRecord(page);

    const other = await site.page('/practice/record/');
    await other.getByText('Nothing here yet').waitFor();
    await importFile(other, text);
    await other.getByText('1 entry added').waitFor();
    await expect.poll(() => other.locator('.record li').count()).toBe(1);
    await importFile(other, text);
    await other.getByText('Everything in this file was here already.').waitFor();
    await expect.poll(() => other.locator('.record li').count()).toBe(1);
  });

  it('refuses foreign, damaged and future files with a sentence, and keeps what is there', async () => {
    const page = await openRecord();
    const future = JSON.stringify({ format: 'clearline-record', schema: 9, attempts: [] });
    for (const [text, sentence] of [
      ['{"shopping": ["milk"]}', 'a file of something else'],
      ['{"format": "clearline-rec', 'This file is damaged'],
      [future, 'newer version'],
    ] as const) {
      await importFile(page, text);
      await page.getByText(sentence).waitFor();
      await expect.poll(() => page.locator('.record li').count()).toBe(1);
    }
  });

  it('names an answer to an exercise that no longer exists', async () => {
    const page = await site.page('/practice/record/');
    await page.getByText('Nothing here yet').waitFor();
    await importFile(
      page,
      writeRecord({ attempts: [makeAttempt({ exercise: 'an-old-one' })], events: [] }, new Date()),
    );
    await page.getByText('an-old-one (no longer here)').waitFor();
  });

  it('erases everything on request, and undoes that until the page closes', async () => {
    const page = await openRecord();
    await button(page, 'Erase everything').click();
    await page.getByText('Nothing here yet').waitFor();
    await button(page, 'Undo erase').click();
    await page.locator('.record li').waitFor();
    await button(page, 'Erase everything').click();
    await page.getByText('Nothing here yet').waitFor();
    await page.reload();
    await page.getByText('Nothing here yet').waitFor();
    await expect.poll(() => button(page, 'Undo erase').count()).toBe(0);
  });
});
