import sharp from 'sharp';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from './download.ts';
import { findBarriers } from './findBarriers.ts';
import { findOverflow } from './findOverflow.ts';
import { ownClipboard } from './ownClipboard.ts';
import { expectClean, openSite, type OpenSite, type PageOptions } from './site.ts';

const bad = `Hello,

You should have told us sooner. You can simply wait: it is very unlikely that it spread. We will fix the DNS ASAP. Please do not hesitate to contact us.

Service Desk`;
const phone = { width: 360, height: 740 };
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const draft = (page: Page) => page.getByLabel('Your reply', { exact: true });
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const findings = (page: Page) => page.locator('.findings > li');
const about = (page: Page, rule: string) =>
  findings(page).filter({ has: page.locator(`a[href="/rules/${rule}/"]`) });
/** How many words of a breach the engine marks is its own matter; where they begin is not. */
const mark = (page: Page, words: string) =>
  page.locator('.mirror mark').filter({ hasText: new RegExp(`^${words}`) });
const score = async (page: Page) => Number.parseInt(await page.locator('.score').innerText(), 10);
const tabDraft = (page: Page) =>
  page.evaluate(() => sessionStorage.getItem('clearline:reply') ?? '');

/** The page with a reply that has been judged. */
async function check(reply: string, options?: PageOptions): Promise<Page> {
  const page = await site.page('/check/', options);
  await draft(page).fill(reply);
  await findings(page).first().waitFor();
  return page;
}

async function showAll(page: Page): Promise<void> {
  await button(page, /^Show all/).click();
}

describe('findings', () => {
  it('appear as one types: the three heaviest, and all on request', async () => {
    const page = await check(bad);
    await expect.poll(() => findings(page).count()).toBe(3);
    await showAll(page);
    await expect.poll(() => findings(page).count()).toBeGreaterThan(3);
    for (const rule of ['no-blame', 'translate-jargon', 'exact-dates-times', 'no-stock-phrases']) {
      expect(await about(page, rule).count(), rule).toBeGreaterThan(0);
    }
    const kinds = await page.locator('.findings .kind').allInnerTexts();
    const breaks = kinds.map((kind) => kind === 'Fix' || kind === 'Missing');
    expect(breaks).toEqual([...breaks].sort((a, b) => Number(b) - Number(a)));
    expect(kinds).toContain('Missing');
    expect(kinds).toContain('Look');
    await draft(page).fill('');
    await findings(page).first().waitFor({ state: 'detached' });
    expectClean(page);
  });

  it('are underlined in the text, and a hint looks different without its colour', async () => {
    const page = await check(bad, { theme: 'dark' });
    const lineOf = (words: string) =>
      mark(page, words).evaluate((element) => getComputedStyle(element).textDecorationStyle);
    await expect.poll(() => lineOf('You should have')).toBe('solid');
    await expect.poll(() => lineOf('very unlikely')).toBe('dotted');
    await expect.poll(() => page.locator('.mirror').textContent()).toBe(`${bad}\u200b`);
  });

  it('move with the text while it is written', async () => {
    const page = await check(bad);
    await draft(page).press('Control+Home');
    await page.keyboard.type('Well, ');
    await expect.poll(() => mark(page, 'You should have').count()).toBe(1);
    await expect.poll(() => page.locator('.mirror').textContent()).toBe(`Well, ${bad}\u200b`);
  });

  it('spare words that the client used first', async () => {
    const page = await check(bad);
    await mark(page, 'DNS').waitFor();
    await page.getByText('Client’s message').click();
    await page.getByLabel('The client’s message').fill('Is the DNS down again?');
    await mark(page, 'DNS').waitFor({ state: 'detached' });
    await page.reload();
    await expect.poll(() => page.getByLabel('The client’s message').inputValue()).toContain('DNS');
  });

  it('follow the settings: kind, channel, names, case closed', async () => {
    const page = await check('Hello Ms Okabe,\n\nThe list is back.\n\nHanna Reinhardt');
    await expect.poll(() => about(page, 'name-next-update').count()).toBe(1);
    await page.getByText('Settings').click();
    await page.getByLabel('What it is').selectOption('resolution');
    await about(page, 'name-next-update').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel('Somebody still waits').isChecked()).toBe(false);
    await expect.poll(() => about(page, 'greet-and-sign').count()).toBe(0);
    await page.getByLabel('Client’s name').fill('Farah Rahman');
    await about(page, 'greet-and-sign').waitFor();
  });
});

describe('the marks', () => {
  const hard = `A fifth of the office fi\tles,  with    blanks            at the end of the line     here \nhttps://example.com/a/very/long/address/without/any/place/to/break/it/anywhere/at/all?x=1234567890\n\n“You should have” AVAVA Tо 😀👩‍👩‍👧 naïve 会議は明日です. ${'word '.repeat(40)}\n- one\n- two\n`;

  it.each([
    ['a phone', { viewport: phone }],
    ['a narrow window', { viewport: { width: 320, height: 700 } }],
    ['a wide window', { viewport: { width: 1440, height: 900 } }],
    ['a page at 200%', { viewport: { width: 640, height: 450 }, theme: 'dark' as const }],
    ['forced colours', { viewport: { width: 400, height: 800 }, forcedColors: true }],
  ])('stand under their words on %s', async (_, options) => {
    const page = await check(hard, options);
    const editor = page.locator('.marked-editor');
    // The text is drawn by the field alone, then by the mirror alone: the same ink in the same place.
    const draw = async (by: 'textarea' | '.mirror') => {
      await editor.evaluate((element, drawing) => {
        for (const layer of element.querySelectorAll<HTMLElement>('textarea, .mirror')) {
          layer.style.forcedColorAdjust = 'none';
          layer.style.color = layer.matches(drawing) ? 'CanvasText' : 'transparent';
          layer.style.caretColor = 'transparent';
        }
        for (const marked of element.querySelectorAll('mark')) {
          marked.style.cssText = 'all: unset';
        }
        element.parentElement!.querySelector<HTMLElement>('.checker-bar')!.style.display = 'none';
      }, by);
      return sharp(await editor.screenshot())
        .greyscale()
        .raw()
        .toBuffer();
    };
    const [field, mirror] = [await draw('textarea'), await draw('.mirror')];
    const ink = field.filter((grey, at) => Math.abs(grey - field[0]!) > 60 && at > 0).length;
    const apart = field.filter((grey, at) => Math.abs(grey - mirror[at]!) > 60).length;
    expect(ink).toBeGreaterThan(1000);
    expect(apart / ink).toBeLessThan(0.01);
  });

  it('never scroll apart from the text: the field grows with it', async () => {
    const page = await check(`${bad}\n`.repeat(12), { viewport: phone });
    const overflow = await draft(page).evaluate((area) => area.scrollHeight - area.clientHeight);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('a replacement', () => {
  it('is put in by one click, and taken back by Ctrl+Z and by Undo', async () => {
    const page = await check(bad);
    await showAll(page);
    const mended = bad.replace('simply ', '');
    const apply = about(page, 'never-order-calm').getByRole('button', { name: 'Take out' });
    await apply.click();
    await expect.poll(() => draft(page).inputValue()).toBe(mended);
    await about(page, 'never-order-calm').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await apply.click();
    await button(page, 'Undo').click();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await about(page, 'never-order-calm').waitFor();
  });

  it('needs no keyboard on a touch screen', async () => {
    const context = await site.browser.newContext({
      baseURL: site.origin,
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto('/check/');
    await draft(page).fill(bad);
    await draft(page).blur();
    await button(page, /^Show all/).tap();
    await about(page, 'never-order-calm').getByRole('button', { name: 'Take out' }).tap();
    await expect.poll(() => draft(page).inputValue()).toBe(bad.replace('simply ', ''));
    await expect
      .poll(() => draft(page).evaluate((area) => area === document.activeElement))
      .toBe(false);
    await button(page, 'Undo').tap();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await context.close();
  });
});

describe('by keyboard and by ear', () => {
  it('F8 goes from finding to finding, and the list follows the caret', async () => {
    const page = await check(bad);
    const current = page.locator('.findings [aria-current=true]');
    const selected = () =>
      draft(page).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
    await draft(page).press('Control+End');
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await expect.poll(() => selected()).toMatch(/^You should have/);
    await expect.poll(() => current.innerText()).toContain('You should have');
    await expect
      .poll(() => page.locator('.checker-side > [role=status]').innerText())
      .toContain('Fix: “You should have');
    await page.keyboard.press('F8');
    await expect.poll(() => selected()).toBe('simply');
    // It is not among the heaviest three, and still shown while one is at it.
    await expect.poll(() => current.innerText()).toContain('simply');
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => selected()).toMatch(/^You should have/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await current.waitFor({ state: 'detached' });
  });

  it('Ctrl+Enter puts the offered words in', async () => {
    const page = await check(bad);
    await draft(page).press('Control+Home');
    await draft(page).evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('simply') + 2;
      area.setSelectionRange(at, at);
    });
    await page.locator('.findings [aria-current=true]').getByText('simply').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => draft(page).inputValue()).toBe(bad.replace('simply ', ''));
  });

  it('the counts are read out when typing has paused', async () => {
    const page = await check(bad);
    await expect
      .poll(() => page.locator('.checker-side > [role=status]').innerText(), { timeout: 5000 })
      .toMatch(/to fix.*of 100/);
  });

  it('shows the finding under the caret beside the text in a narrow window', async () => {
    const page = await check(bad, { viewport: { width: 400, height: 700 } });
    await button(page, 'Next ›').click();
    await button(page, 'Next ›').click();
    const now = page.locator('.checker-bar .now');
    await now.getByText('You should have').waitFor();
    await expect.poll(() => now.isVisible()).toBe(true);
    const { bottom } = await now.evaluate((element) => element.getBoundingClientRect());
    expect(bottom).toBeLessThanOrEqual(700);
  });

  it.each([
    { theme: 'light', viewport: { width: 1280, height: 900 } },
    { theme: 'dark', viewport: phone },
  ] as const)('meets no barrier that axe finds, $theme', async (options) => {
    const page = await check(bad, options);
    await showAll(page);
    await button(page, 'Next ›').click();
    await page.getByText('Settings').click();
    await page.getByText('I disagree').first().click();
    await page.locator('.skill-meter summary').first().click();
    await page.locator('.kept-disputes summary').click();
    await page.getByText('Nothing is kept').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await findOverflow(page)).toEqual([]);
    expectClean(page);
  });
});

describe('the score', () => {
  it('is shown by skill with the reasons behind it', async () => {
    const page = await check(bad);
    await expect.poll(() => score(page)).toBeLessThan(60);
    const skill = page.locator('.skill-meter [data-skill=working-with-emotions]');
    await skill.locator('summary').click();
    await expect
      .poll(() => skill.innerText())
      .toMatch(/Costs [\d.]+ of 100: its weight is \d+ of the \d+/);
  });

  it('rises from the first version of a demonstration to the better one', async () => {
    const page = await site.page('/check/');
    await button(page, 'First version').first().click();
    await findings(page).first().waitFor();
    const before = await score(page);
    const first = await draft(page).inputValue();
    await button(page, 'Show the better version').click();
    await expect.poll(() => score(page)).toBeGreaterThan(before);
    await button(page, 'Show the first version').click();
    await expect.poll(() => draft(page).inputValue()).toBe(first);
  });
});

describe('a disagreement', () => {
  it('is kept for the lead, who sees it, saves it and deletes it', async () => {
    const page = await check(bad);
    const item = about(page, 'no-blame').first();
    await item.getByText('I disagree').click();
    await button(item, 'Keep for the lead').click();
    await item.getByText('Write why first').waitFor();
    await expect
      .poll(() => item.getByLabel('Kept with it').inputValue())
      .toBe('You should have told us sooner.');
    await item.getByLabel('Why?').fill('We had agreed on it.');
    await item.getByLabel('Kept with it').fill('You should have told us.');
    await button(item, 'Keep for the lead').click();
    await item.getByText('Kept.').waitFor();

    await page.reload();
    await page.locator('.kept-disputes summary').click();
    const kept = page.locator('.kept-disputes li');
    await kept.waitFor();
    await expect.poll(() => kept.innerText()).toContain('You should have told us.');
    await expect.poll(() => kept.innerText()).toContain('We had agreed on it.');

    const save = button(page, 'Save as a file');
    const { name, bytes } = await download(page, () => save.click());
    expect(name).toMatch(/^clearline-disagreements-[\d-]+\.json$/);
    const file = JSON.parse(bytes.toString()) as {
      disputes: Record<string, unknown>[];
    };
    expect(file.disputes).toHaveLength(1);
    expect(file.disputes[0]).toMatchObject({
      rule: 'no-blame',
      verdict: 'broken',
      quote: expect.stringMatching(/^You should have/),
      stretch: 'You should have told us.',
      why: 'We had agreed on it.',
      brief: { channel: 'written', audience: 'non-technical', caseOpen: true },
    });
    expect(file.disputes[0]!['rulebook']).toMatch(/^[\da-f]{12}$/);

    await button(page, 'Delete all').click();
    await page.getByText('Nothing is kept').waitFor();
    await button(page.locator('.kept-disputes'), 'Undo').click();
    await kept.waitFor();
    await button(kept, 'Delete').click();
    await page.getByText('Nothing is kept').waitFor();
    expectClean(page);
  });

  it('can mute a rule with a reason; the muted are listed, shown in the meter, and unmuted', async () => {
    const page = await check(bad);
    const before = await score(page);
    const item = about(page, 'no-blame').first();
    await item.getByText('I disagree').click();
    await button(item, 'Mute this rule').click();
    await item.getByText('Write why first').waitFor();
    await item.getByLabel('Why?').fill('Internal joke.');
    await button(item, 'Mute this rule').click();
    await mark(page, 'You should have').waitFor({ state: 'detached' });
    await expect.poll(() => score(page)).toBeGreaterThan(before);

    await page.reload();
    const muted = page.locator('.muted-rules');
    await muted.getByText('Internal joke.').waitFor();
    // By its address: until the rulebook has come the list can only name the rule by its id.
    const meter = page
      .locator('.skill-meter li', { hasText: 'muted by you' })
      .filter({ has: page.locator('a[href="/rules/no-blame/"]') });
    await expect.poll(() => meter.count()).toBe(1);
    await expect.poll(() => page.locator('.checker-head').innerText()).toContain('1 muted');
    await button(muted, 'Unmute').click();
    await mark(page, 'You should have').waitFor();
    await expect.poll(() => muted.count()).toBe(0);
  });
});

describe('what was written', () => {
  it('comes over from the home page, within the tab', async () => {
    const page = await site.page('/');
    await page.getByLabel(/Paste a reply/).fill(bad);
    await button(page, 'Check it').click();
    await findings(page).first().waitFor();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    expect(page.url()).not.toContain('hesitate');
    const other = await site.page('/check/');
    await expect.poll(() => draft(other).inputValue()).toBe('');
  });

  it('outlives a reload, is erased on request, and comes back by Undo and by Ctrl+Z', async () => {
    const page = await check(bad);
    await page.getByText('Client’s message').click();
    await page.getByLabel('The client’s message').fill('It is dark.');
    await page.reload();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await button(page, 'Start again').click();
    await expect.poll(() => draft(page).inputValue()).toBe('');
    await expect.poll(() => tabDraft(page)).not.toContain('dark');
    await button(page, 'Undo').click();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await expect.poll(() => tabDraft(page)).toContain('dark');
    await button(page, 'Start again').click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    await button(page, 'Start again').click();
    await page.reload();
    await expect.poll(() => draft(page).inputValue()).toBe('');
  });

  it('is copied whole', async () => {
    const page = await check(bad);
    const copied = await ownClipboard(page);
    await button(page, 'Copy').click();
    await page.getByText('Copied.').waitFor();
    await expect.poll(copied).toBe(bad);
  });

  it('stays in the tab; 24 hours on this device are a choice, and end', async () => {
    const page = await site.page('/check/');
    await page.clock.install();
    await page.reload();
    await draft(page).fill(bad);
    const stored = () => page.evaluate(() => JSON.stringify(localStorage));
    await expect.poll(() => tabDraft(page)).toContain('hesitate');
    await expect.poll(() => stored()).not.toContain('hesitate');

    await page.getByLabel('Keep it on this device for 24 hours').check();
    await page.getByText(/Kept in this browser until \w+day/).waitFor();
    await expect.poll(stored).toContain('hesitate');
    const other = await page.context().newPage();
    await other.goto('/check/');
    await expect.poll(() => draft(other).inputValue()).toBe(bad);
    await other.close();

    await page.clock.fastForward('24:00:01');
    await expect.poll(stored).not.toContain('hesitate');
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
    const late = await page.context().newPage();
    await late.goto('/check/');
    await expect.poll(() => draft(late).inputValue()).toBe('');
  });

  it('is sent nowhere, and the engine is fetched when somebody begins', async () => {
    const page = await site.page('/check/');
    const sent: string[] = [];
    page.on('request', (request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    await page.waitForTimeout(300);
    expect(sent).toEqual([]);
    await draft(page).fill(bad);
    await findings(page).first().waitFor();
    expect(sent.some((request) => request.includes('rulebook'))).toBe(true);
    expect(sent.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(sent.join('\n')).not.toContain('hesitate');
    expectClean(page);
  });

  it('is safe when the rules do not load, and judged when they do', async () => {
    const page = await site.page('/check/');
    await page.route('**/rulebook.*.json', (route) => route.abort());
    await draft(page).fill(bad);
    await page.getByText('The rules did not load').waitFor();
    await page.unroute('**/rulebook.*.json');
    await button(page, 'Try again').click();
    await findings(page).first().waitFor();
    await expect.poll(() => draft(page).inputValue()).toBe(bad);
  });
});
