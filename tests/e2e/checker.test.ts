import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expectClean, openSite, type OpenSite } from './site.ts';

const bad = `Hello,

You should have told us sooner. We will fix the DNS ASAP. Please do not hesitate to contact us.

Service Desk`;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const draft = (page: Page) => page.getByLabel('Your reply');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const findings = (page: Page) => page.locator('.remarks > li');

describe('the reply checker', () => {
  it('shows the three most important findings as one types, and all on request', async () => {
    const page = await site.page('/check/');
    await draft(page).fill(bad);
    await page.locator('.checker-sum').getByText('to fix').waitFor();
    expect(await findings(page).count()).toBe(3);
    await button(page, /^Show all/).click();
    expect(await findings(page).count()).toBeGreaterThan(3);
    const rules = await page
      .locator('.remarks a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const rule of ['no-blame', 'translate-jargon', 'exact-dates-times', 'no-stock-phrases']) {
      expect(rules).toContain(`/rules/${rule}/`);
    }
    expectClean(page);
  });

  it('spares words that the client used first', async () => {
    const page = await site.page('/check/');
    await draft(page).fill(bad);
    await button(page, /^Show all/).click();
    const jargon = page.locator('.remarks a[href="/rules/translate-jargon/"]');
    expect(await jargon.count()).toBe(1);
    await page.getByText('Paste what the client wrote').click();
    await page.getByLabel('The client’s message').fill('Is the DNS down again?');
    await jargon.waitFor({ state: 'detached' });
  });

  it('takes over the draft from the home page, within the tab', async () => {
    const page = await site.page('/');
    await page.getByLabel(/Paste a reply/).fill(bad);
    await button(page, 'Check it').click();
    await page.locator('.checker-sum').getByText('to fix').waitFor();
    expect(await draft(page).inputValue()).toBe(bad);
    expect(page.url()).not.toContain('hesitate');
    const other = await site.page('/check/');
    expect(await draft(other).inputValue()).toBe('');
  });

  it('keeps the draft through a reload, erases it on request, and undoes that', async () => {
    const page = await site.page('/check/');
    await draft(page).fill(bad);
    await page.reload();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await button(page, 'Start again').click();
    expect(await draft(page).inputValue()).toBe('');
    await button(page, 'Undo').click();
    expect(await draft(page).inputValue()).toBe(bad);
    await button(page, 'Start again').click();
    await page.reload();
    expect(await draft(page).inputValue()).toBe('');
  });
});
