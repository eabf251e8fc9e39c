import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';
import { findBarriers } from './findBarriers.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const cards = loadReference().cards.sort((a, b) => a.number - b.number);
const sample = cards.find(({ back }) => back.rows.some(({ copy }) => copy))!;
const phrase = sample.back.rows.find(({ copy, text }) => copy && text !== undefined)!.text!;
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const inDeck = (page: Page, id: string) => page.locator(`.cards > li[data-card="${id}"]`);
const press = (page: Page, id: string, action: string) =>
  page.locator(`cheat-card[data-card="${id}"] [data-action=${action}]`).click();
const said = (page: Page, id: string) =>
  page.locator(`cheat-card[data-card="${id}"] [role=status]`).innerText();
const shown = (page: Page) => page.locator('.cards > li:visible').count();

describe('a card', () => {
  it('flips by keyboard, hides the other side and says which it shows', async () => {
    const page = await site.page('/cards/');
    const card = inDeck(page, sample.id);
    const [front, back] = [card.locator('[data-side=front]'), card.locator('[data-side=back]')];
    await expect.poll(() => back.isVisible()).toBe(false);
    const flip = card.locator('[data-action=flip]');
    await expect.poll(() => flip.innerText()).toBe('See the words');
    await flip.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => back.isVisible()).toBe(true);
    await expect.poll(() => front.isVisible()).toBe(false);
    await expect.poll(() => front.evaluate((side: HTMLElement) => side.inert)).toBe(true);
    await expect.poll(() => said(page, sample.id)).toBe('Example side.');
    await expect.poll(() => flip.innerText()).toBe('See the rule');
    await expect.poll(() => flip.getAttribute('aria-label')).toBe(`See the rule: ${sample.title}`);
    await page.keyboard.press('Space');
    await expect.poll(() => front.isVisible()).toBe(true);
    expectClean(page);
    await page.context().close();
  });

  it('copies a phrase as it stands', async () => {
    const page = await site.page(`/cards/${sample.id}/`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: site.origin,
    });
    await page.getByRole('button', { name: `Copy “${phrase}”` }).click();
    await expect.poll(() => said(page, sample.id)).toContain('Copied');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(phrase);
    await page.context().close();
  });

  it('covers its examples for the quiz and shows them beside what was typed', async () => {
    const page = await site.page(`/cards/${sample.id}/`);
    const answer = page.locator('[data-side=back]').getByText(phrase, { exact: true });
    await expect.poll(() => answer.isVisible()).toBe(true);
    await press(page, sample.id, 'quiz');
    await expect.poll(() => answer.isVisible()).toBe(false);
    await expect.poll(() => page.getByText(sample.quiz).isVisible()).toBe(true);
    await page.keyboard.type('I would say this');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => answer.isVisible()).toBe(true);
    await expect.poll(() => page.locator('.typed').innerText()).toContain('I would say this');
    await expect.poll(() => page.locator('*:focus').innerText()).toBe('Done');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText(sample.quiz).isVisible()).toBe(false);
    await expect.poll(() => page.locator('*:focus').innerText()).toBe('Quiz me');
    expectClean(page);
    await page.context().close();
  });

  it('leads to its own page by its title', async () => {
    const page = await site.page('/cards/');
    await page.getByRole('link', { name: sample.title, exact: true }).click();
    await page.waitForURL(`**/cards/${sample.id}/`);
    await page.context().close();
  });

  it('breaks neither Wi-Fi nor a quotation after its short first word', async () => {
    const page = await site.page('/cards/print/?sides=both');
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('.sheet .whole')].map((word) => word.getClientRects().length),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((count) => count === 1)).toBe(true);
    const texts = await page.locator('.sheet .text').allTextContents();
    expect(texts.filter((text) => /“\p{L}{1,3} /u.test(text))).toEqual([]);
    await page.context().close();
  });

  it('shows nothing to press without scripts, and how to print it', async () => {
    const page = await site.page(`/cards/${sample.id}/`, { javaScript: false });
    await expect
      .poll(() => page.locator('cheat-card :is(button, .tools a):visible').count())
      .toBe(0);
    await expect.poll(() => page.getByText('Print this page').isVisible()).toBe(true);
    await page.goto('/cards/');
    await expect
      .poll(() => page.locator('card-deck :is(button, .tools a):visible').count())
      .toBe(0);
    await page.context().close();
  });

  it('shows both sides on its own page, with and without scripts', async () => {
    for (const javaScript of [true, false]) {
      const page = await site.page(`/cards/${sample.id}/`, { javaScript });
      await expect.poll(() => page.locator('[data-side=front]').isVisible()).toBe(true);
      await expect.poll(() => page.locator('[data-side=back]').isVisible()).toBe(true);
      await page.context().close();
    }
  });
});

describe('the deck', () => {
  it.each([1280, 900, 360])('has cards of one size at a width of %s', async (width) => {
    const page = await site.page('/cards/', { viewport: { width, height: 900 } });
    const heights = await page
      .locator('.card-face')
      .evaluateAll((sides) => sides.map((side) => (side as HTMLElement).offsetHeight));
    expect([...new Set(heights)].length).toBe(1);
    await page.context().close();
  });

  it('holds both sides of every card without scripts', async () => {
    const page = await site.page('/cards/', { javaScript: false });
    for (const side of ['front', 'back']) {
      await expect
        .poll(() => page.locator(`[data-side=${side}]:visible`).count())
        .toBe(cards.length);
    }
    await page.context().close();
  });

  it('narrows to a skill, and hands what it shows to the printer', async () => {
    const page = await site.page('/cards/');
    await page.locator(`[name=show][value=${sample.skill}]`).check();
    const ids = cards.filter(({ skill }) => skill === sample.skill).map(({ id }) => id);
    await expect.poll(() => shown(page)).toBe(ids.length);
    await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe(sample.skill);
    const href = await page.getByRole('link', { name: 'Print these' }).getAttribute('href');
    expect(href).toBe(`/cards/print/?cards=${ids.join(',')}`);
    await page.reload();
    await expect.poll(() => shown(page)).toBe(ids.length);
    await page.context().close();
  });

  it('narrows to the deck of a role, which prints as it is', async () => {
    const [deck] = loadReference().decks;
    const page = await site.page('/cards/');
    await page.getByRole('radio', { name: deck!.title }).check();
    await expect.poll(() => shown(page)).toBe(deck!.cards.length);
    await page.getByRole('link', { name: `Print: ${deck!.title}` }).click();
    await page.waitForURL('**/cards/print/?cards=*');
    await expect.poll(() => page.locator('[name=card]:checked').count()).toBe(deck!.cards.length);
    await page.getByRole('button', { name: 'None' }).click();
    await page.getByRole('button', { name: deck!.title }).click();
    await expect.poll(() => page.locator('[name=card]:checked').count()).toBe(deck!.cards.length);
    await page.context().close();
  });

  it('keeps the cards that are pinned', async () => {
    const page = await site.page('/cards/?show=mine');
    await expect.poll(() => shown(page)).toBe(0);
    await expect.poll(() => page.getByText('Your deck is empty').isVisible()).toBe(true);
    await page.goto('/cards/');
    await press(page, sample.id, 'pin');
    await expect.poll(() => said(page, sample.id)).toBe('In your deck.');
    await page.goto('/cards/?show=mine');
    await expect.poll(() => shown(page)).toBe(1);
    await press(page, sample.id, 'pin');
    await expect.poll(() => shown(page)).toBe(0);
    await page.context().close();
  });

  it('takes damaged data for an empty deck', async () => {
    const page = await site.page('/cards/');
    for (const damaged of ['{', '{"a":1}', '[1,null]', '"x"']) {
      await page.evaluate((text) => localStorage.setItem('clearline:deck', text), damaged);
      await page.goto('/cards/?show=mine');
      await expect.poll(() => shown(page)).toBe(0);
    }
    await page.goto('/cards/');
    await press(page, sample.id, 'pin');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('clearline:deck')))
      .toBe(JSON.stringify([sample.id]));
    expectClean(page);
    await page.context().close();
  });

  it('says so where the browser keeps nothing, and still pins for as long as the page is open', async () => {
    const page = await site.page('/cards/');
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.reload();
    await press(page, sample.id, 'pin');
    await expect.poll(() => said(page, sample.id)).toContain('blocks storage');
    await page.locator('[name=show][value=mine]').check();
    await expect.poll(() => shown(page)).toBe(1);
    await page.context().close();
  });

  it('is leafed through with the arrow keys, except while somebody types', async () => {
    const page = await site.page('/cards/');
    await page.getByRole('button', { name: 'One at a time' }).click();
    await expect.poll(() => shown(page)).toBe(1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => inDeck(page, cards[1]!.id).isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => inDeck(page, cards.at(-1)!.id).isVisible()).toBe(true);
    await press(page, cards.at(-1)!.id, 'quiz');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => inDeck(page, cards.at(-1)!.id).isVisible()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  });
});
