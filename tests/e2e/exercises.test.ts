import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { loadReference } from '../loadReference.ts';
import type { DialogueTask } from '../../src/schemas/dialogueTask.ts';
import type { Emotion } from '../../src/schemas/exercise.ts';
import type { Match } from '../../src/schemas/match.ts';
import type { Reflect } from '../../src/schemas/reflect.ts';
import type { Reply } from '../../src/schemas/reply.ts';
import { answerExercise, listGoodTurns, putInOrder } from './answerExercise.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const { exercises, lessons, rules, terms } = loadReference();
const ofCourse = exercises.filter(({ id }) =>
  lessons.some(({ tasks, core, more }) => [...tasks, ...core, ...more].includes(id)),
);
type Board<F> = Match & { board: Extract<Match['board'], { form: F }> };
const findBoard = <F extends Match['board']['form']>(form: F) =>
  ofCourse.find(
    (exercise): exercise is Board<F> => exercise.type === 'match' && exercise.board.form === form,
  )!;
const sort = findBoard('sort');
const order = findBoard('order');
const pick = findBoard('pick');
const emotion = ofCourse.find(
  (exercise): exercise is Emotion =>
    exercise.type === 'emotion' && exercise.key.feeling.id !== 'neutral',
)!;
const reflect = ofCourse.find((exercise): exercise is Reflect => exercise.type === 'reflect')!;
/** A reply with a wrong answer that breaks a rule it practises, and with something not to be told. */
const reply = ofCourse.find(
  (exercise): exercise is Reply =>
    exercise.type === 'reply' &&
    exercise.sheet.some(({ trap }) => trap !== undefined) &&
    exercise.answers.fail.some(({ on }) => exercise.rules.includes(on)),
)!;
const weakReply = reply.answers.fail.find(({ on }) => reply.rules.includes(on))!;
/** A talk whose first turn can go wrong, and then the other side says something else. */
const dialogue = ofCourse.find(
  (exercise): exercise is DialogueTask =>
    exercise.type === 'dialogue' &&
    exercise.answers.fail.some(({ turn }) => turn === 1) &&
    answersTo(exercise)?.otherwise !== undefined,
)!;
const titleOf = (rule: string) => rules.find(({ id }) => id === rule)!.title;

/** What the other side says after the learner’s first turn. */
function answersTo({ turns }: DialogueTask) {
  const next = turns[turns.findIndex((turn) => 'ask' in turn) + 1];
  return next !== undefined && 'text' in next ? next : undefined;
}

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const verdict = (page: Page) => page.locator('.verdict h3');
const box = (page: Page) => page.locator('.quiz-form textarea');
const isFocused = (target: Locator) =>
  target.evaluate((node) => node.contains(document.activeElement));

/** Opens an exercise and goes to its text by the skip link. From here on no mouse is needed. */
async function openByKeys(id: string) {
  const page = await site.page(`/practice/${id}/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  return page;
}

/** Presses Tab until the focus is on a thing, or within it. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(target)}`);
}

/** Goes to a button and presses it. */
async function pressButton(page: Page, name: string | RegExp) {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

/** Replaces what is in the box that has the focus, and hands it in. */
async function hand(page: Page, text: string) {
  await expect.poll(() => isFocused(box(page))).toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+Enter');
}

/** The key that puts a line of the sorting board into a bin. */
const keyOf = (bin: string) => String(sort.board.bins.findIndex(({ id }) => id === bin) + 1);
const wrongBin = sort.board.bins.find(
  ({ id }) => id !== sort.board.items[0]!.bin && id !== sort.board.items[0]!.also,
)!.id;

/** Sorts all lines by keys, the first of the file into a bin of one’s choice. */
async function sortByKeys(page: Page, first: string) {
  const texts = await page.locator('.board legend').allInnerTexts();
  for (const text of texts) {
    const item = sort.board.items.find((one) => one.text.trim() === text.trim())!;
    await tabTo(page, group(page, item.text));
    await page.keyboard.press(keyOf(item === sort.board.items[0] ? first : item.bin));
  }
  await page.keyboard.press('Control+Enter');
}

describe('an exercise, by keyboard alone', () => {
  it('sorts lines by the numbers of the bins, and goes to the first that is open', async () => {
    const page = await openByKeys(sort.id);
    await tabTo(page, page.locator('.board fieldset').first());
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(`${sort.board.items.length - 1} are still open; here is the first.`)
      .waitFor();
    await expect.poll(() => isFocused(page.locator('.board fieldset').nth(1))).toBe(true);
    await tabTo(page, page.locator('.board fieldset').first(), 'Shift+Tab');
    await sortByKeys(page, sort.board.items[0]!.bin);
    await expect.poll(() => verdict(page).innerText()).toBe('Right. 100 of 100 points');
    await expect.poll(() => isFocused(verdict(page))).toBe(true);
    const told = await page.locator('.board').innerText();
    for (const { why } of sort.board.items) expect(told).toContain(why);
    expectClean(page);
  });

  it('puts lines in order with Alt and the arrows; the focus goes with the line', async () => {
    const page = await openByKeys(order.id);
    const lines = page.locator('.board > li');
    for (const [place, { text }] of order.board.items.entries()) {
      const line = lines.filter({ hasText: text });
      await tabTo(page, line);
      const from = (await lines.locator('> p').allInnerTexts()).indexOf(text);
      for (let at = from; at > place; at -= 1) await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(() => isFocused(line)).toBe(true);
    }
    await page.getByText(/^Now at place \d of/).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => verdict(page).innerText()).toBe('Right. 100 of 100 points');
    expectClean(page);
  });

  it('picks by the number that stands beside each choice', async () => {
    const page = await openByKeys(pick.id);
    for (const { ask, options } of pick.board.rounds) {
      const round = group(page, ask);
      await tabTo(page, round);
      const shown = await round.locator('label').allInnerTexts();
      const best = options.find(({ share }) => share === 1)!;
      const place = shown.findIndex((text) => text.endsWith(best.text));
      await page.keyboard.press(shown[place]!.trim().slice(0, 1));
      await expect.poll(() => round.locator('input').nth(place).isChecked()).toBe(true);
    }
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => verdict(page).innerText()).toBe('Right. 100 of 100 points');
    expectClean(page);
  });

  it('hears a feeling: arrows and Space in the message and the choices, digits for the sentence', async () => {
    const page = await openByKeys(emotion.id);
    await tabTo(page, page.locator('[data-word="0"]'));
    await page.keyboard.press('Space');
    for (const name of ['feeling', 'strength']) {
      const wanted = String(name === 'feeling' ? emotion.key.feeling.id : emotion.key.strength);
      const choices = page.locator(`[name=${name}]`);
      await tabTo(page, choices.first());
      await page.keyboard.press('Space');
      const checked = page.locator(`[name=${name}]:checked`);
      while ((await checked.inputValue()) !== wanted) await page.keyboard.press('ArrowRight');
    }
    const best = emotion.openings.find(({ share }) => share === 1)!;
    const sentences = await page.locator('label:has([name=opening])').allInnerTexts();
    const place = sentences.findIndex((text) => text.endsWith(best.text));
    await page.keyboard.press(String(place + 1));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => verdict(page).innerText()).toMatch(/^(?:Right|Partly right)\./);
    await expect.poll(() => page.locator('.parts').innerText()).toContain(best.why);
    expectClean(page);
  });

  it('writes a reply: a guess before the marking, a second draft beside the first', async () => {
    const page = await openByKeys(reply.id);
    await tabTo(page, box(page));
    await hand(page, weakReply.text);
    await expect.poll(() => isFocused(button(page, 'Show the marking'))).toBe(true);
    await expect.poll(() => page.locator('.remarks').count()).toBe(0);
    const guess = page.locator('.quiz-guess').getByRole('button', { name: titleOf(weakReply.on) });
    await tabTo(page, guess, 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => guess.getAttribute('aria-pressed')).toBe('true');
    await pressButton(page, 'Show the marking');
    await page.getByText(`You saw it: ${titleOf(weakReply.on)}.`).waitFor();
    await expect.poll(() => isFocused(verdict(page))).toBe(true);
    const traps = await page.locator('.quiz-feedback').innerText();
    for (const { trap } of reply.sheet) if (trap !== undefined) expect(traps).toContain(trap);

    await pressButton(page, 'Try again');
    await hand(page, reply.answers.pass[0]!);
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right\. .* \(try 2;/);
    await page.getByText(/^\d+ points better than your first\./).waitFor();
    await expect
      .poll(() => page.locator('.quiz-drafts blockquote').allInnerTexts())
      .toEqual([weakReply.text.trim(), reply.answers.pass[0]!.trim()]);
    await expect
      .poll(() => page.locator('.quiz-models blockquote').count())
      .toBe(reply.models.length);
    expectClean(page);
  });

  it('goes back in a talk, says it better, and reports the whole path', async () => {
    const page = await openByKeys(dialogue.id);
    const [first, second, ...rest] = listGoodTurns(dialogue);
    const weak = dialogue.answers.fail.find(({ turn }) => turn === 1)!.text.trim();
    const log = page.getByRole('log');
    const { text, otherwise } = answersTo(dialogue)!;
    await tabTo(page, box(page));
    await hand(page, weak);
    await expect.poll(() => verdict(page).innerText()).not.toMatch(/^Right/);
    await pressButton(page, 'Go on');
    await log.getByText(otherwise!).waitFor();
    await hand(page, second!);
    await pressButton(page, 'Go on');

    await tabTo(page, button(page, 'Go back to here').first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => box(page).inputValue()).toBe(weak);
    await expect.poll(() => log.getByText(otherwise!).count()).toBe(0);
    await hand(page, first!);
    await pressButton(page, 'Go on');
    await log.getByText(text).waitFor();
    for (const said of [second!, ...rest]) {
      await hand(page, said);
      await pressButton(page, 'Go on');
    }

    const path = [weak, second, first, second, ...rest].map((said) => said!.trim());
    await expect.poll(() => page.locator('.path blockquote').allInnerTexts()).toEqual(path);
    // The first thing said counts, so a turn taken back does not.
    const total = await verdict(page).innerText();
    expect(total).toMatch(/^Partly right\./);
    expect(total).not.toContain(' 100 of');
    await page.goto('/practice/record/');
    const report = page.locator('.record li').filter({ hasText: dialogue.title });
    await report.locator('summary').click();
    const kept = await report.locator('ol li').allInnerTexts();
    expect(kept.map((line) => line.replace(/ \(\d+ points\)$/, ''))).toEqual(path);
    expectClean(page);
  });

  it('writes for oneself, is not marked, and is asked again later', async () => {
    const page = await openByKeys(reflect.id);
    await tabTo(page, box(page));
    await hand(page, 'No idea.');
    await page.getByText('Write one sentence at least. Nobody marks it.').waitFor();
    await tabTo(page, button(page, reflect.starters[0]!));
    await page.keyboard.press('Enter');
    await expect.poll(() => box(page).inputValue()).toBe(`No idea.\n${reflect.starters[0]} `);
    await hand(page, 'I say the hour last, and they wait for it first.');
    await page.getByText('Kept. It comes back').waitFor();
    await expect.poll(() => verdict(page).count()).toBe(0);

    await page.reload();
    await page.getByText(reflect.later).waitFor();
    await page.getByText(/^You wrote on/).waitFor();
    await page.getByLabel('Does it still hold?').focus();
    await hand(page, 'It holds on Mondays and slips on Fridays.');
    await expect
      .poll(() => page.locator('.quiz figure blockquote').allInnerTexts())
      .toEqual([
        'I say the hour last, and they wait for it first.',
        'It holds on Mondays and slips on Fridays.',
      ]);
    expectClean(page);
  });
});

describe('the mouse', () => {
  it('drags a line into a bin, and the last line of an order to the first place', async () => {
    // Tall enough to show both ends of a drag: nothing scrolls on the way.
    const viewport = { width: 1280, height: 1800 };
    const page = await site.page(`/practice/${sort.id}/`, { viewport });
    const { text, bin } = sort.board.items[0]!;
    const place = sort.board.bins.findIndex(({ id }) => id === bin);
    const line = page.locator('.board > li').filter({ has: group(page, text) });
    await line.dragTo(page.locator('.bins li').nth(place), { sourcePosition: { x: 8, y: 8 } });
    await expect.poll(() => line.getByRole('radio').nth(place).isChecked()).toBe(true);
    await expect.poll(() => page.locator('.bins small').nth(place).innerText()).toBe('1');

    await page.goto(`/practice/${order.id}/`);
    await page.locator('astro-island[ssr][client=load]').first().waitFor({ state: 'detached' });
    const lines = page.locator('.board > li');
    const last = await lines.last().locator('> p').innerText();
    await lines.last().dragTo(lines.first(), { sourcePosition: { x: 8, y: 8 } });
    await expect.poll(() => lines.first().locator('> p').innerText()).toBe(last);
    expectClean(page);
  });
});

describe('a board', () => {
  it('keeps what was right on a second try and says which bin was meant', async () => {
    const page = await openByKeys(sort.id);
    await sortByKeys(page, wrongBin);
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Partly right/);
    await button(page, 'Show the answer').click();
    const meant = sort.board.bins.find(({ id }) => id === sort.board.items[0]!.bin)!.name;
    await page.getByText(`It belongs to “${meant}”.`).waitFor();
    await button(page, 'Try again what was not right').click();
    const [first, second] = sort.board.items;
    const locked = group(page, second!.text).getByRole('radio').first();
    await expect.poll(() => locked.isDisabled()).toBe(true);
    await group(page, first!.text).getByRole('radio').first().press(keyOf(first!.bin));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right\. 100 .* \(try 2;/);
  });

  it('shows the order that was meant after a wrong one', async () => {
    const page = await site.page(`/practice/${order.id}/`);
    await putInOrder(page, order.board.items.map(({ text }) => text).toReversed());
    await button(page, 'Mark my answer').click();
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Not yet/);
    await button(page, 'Show the answer').click();
    await expect
      .poll(() => page.locator('.solution li').allInnerTexts())
      .toEqual(order.board.items.map(({ text }) => text));
  });
});

describe('a talk', () => {
  it('ends right where every turn was right at once', async () => {
    const page = await site.page(`/practice/${dialogue.id}/`);
    await answerExercise(page, dialogue);
    await expect.poll(() => verdict(page).innerText()).toMatch(/^Right\./);
    await page.getByText(dialogue.verdict).waitFor();
  });
});

describe('plain words in ten seconds', () => {
  const words = terms.filter(({ use }) => use === 'explain');
  const word = words.find(({ id }) => id === 'firewall')!;
  const explain = async (page: Page, text: string) => {
    await expect.poll(() => isFocused(page.locator('#drill'))).toBe(true);
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
  };

  it('tells what landed, what is a word of the trade itself, and asks where it cannot tell', async () => {
    const page = await site.page('about:blank');
    // Chance picks a word; here always the same place in the list.
    await page.addInitScript(
      (share) => (Math.random = () => share),
      (words.indexOf(word) + 0.5) / words.length,
    );
    await page.goto('/course/ten-seconds/');
    await tabTo(page, button(page, 'First word'));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.quiz-ask').innerText()).toBe(word.term);
    await explain(page, '  ');
    await page.getByText('Say something, however short.').waitFor();
    await explain(page, `It is ${word.plain}.`);
    await page
      .getByRole('alert')
      .getByText(/^It landed\./)
      .waitFor();

    await pressButton(page, 'Next word');
    await expect.poll(() => page.locator('.quiz-ask').innerText()).not.toBe(word.term);
    await explain(page, 'You reach it through the VPN.');
    await page.getByText(/“VPN” is a word of the trade, too\./).waitFor();

    await pressButton(page, 'Next word');
    await explain(page, 'Mmm, purple.');
    await page.getByText(/^I could not tell/).waitFor();
    await pressButton(page, 'Half of it');
    await expect.poll(() => button(page, 'Half of it').getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await page.getByText(`1 of ${words.length} words have landed so far.`).waitFor();
    expectClean(page);
  });

  it('has a clock that only tells: after ten seconds one may finish the sentence', async () => {
    const page = await site.page('about:blank');
    await page.clock.install();
    await page.goto('/course/ten-seconds/');
    await button(page, 'First word').click();
    await page.locator('#drill').fill('It is a thing that');
    const clock = page.getByRole('timer');
    await expect
      .poll(async () => {
        await page.clock.fastForward(1000);
        return clock.innerText();
      })
      .toBe('Ten seconds are over. Finish your sentence.');
    await expect.poll(() => page.locator('#drill').inputValue()).toBe('It is a thing that');
    await page.locator('#drill').press('Control+Enter');
    await page.getByRole('alert').waitFor();
  });
});
