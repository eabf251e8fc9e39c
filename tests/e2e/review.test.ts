import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the pages due for review', () => {
  it('are overdue by the reader’s own calendar, whenever the site was built', async () => {
    const page = await site.page('about:blank');
    await page.clock.setFixedTime(new Date('2040-01-01T12:00:00Z'));
    await page.goto('/about/review/');
    const rows = await page.locator('review-list tbody tr').count();
    expect(rows).toBeGreaterThan(50);
    await expect.poll(() => page.locator('tr.overdue').count()).toBe(rows);
    await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
    await page.reload();
    await expect
      .poll(() => page.locator('review-list [role=status]').innerText())
      .toContain('Nothing is overdue today.');
    await page.context().close();
  });
});
