import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadReference } from '../loadReference.ts';
import { makeAttempt } from '../learner/makeAttempt.ts';
import { makeEvent } from '../learner/makeEvent.ts';
import type { LearnerRecord } from '../../src/learner/learnerLog.ts';
import { writeRecord } from '../../src/learner/recordFile.ts';
import type { DialogueTask } from '../../src/schemas/dialogueTask.ts';
import type { ExerciseType } from '../../src/schemas/exercise.ts';
import type { Lesson } from '../../src/schemas/lesson.ts';
import type { Match } from '../../src/schemas/match.ts';
import type { Reflect } from '../../src/schemas/reflect.ts';
import type { Reply } from '../../src/schemas/reply.ts';
import { listGoodTurns, write } from './answerExercise.ts';
import { download } from './download.ts';
import { exportRecord, importRecord } from './moveRecord.ts';
import { ownClipboard } from './ownClipboard.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const { course, exercises, lessons } = loadReference();
const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
const ofCourse = lessons.flatMap(({ tasks, core, more }) =>
  [...tasks, ...core, ...more].map((id) => byId.get(id)!),
);
const first = <T>(type: ExerciseType) => ofCourse.find((exercise) => exercise.type === type) as T;
const reply = first<Reply>('reply');
const dialogue = first<DialogueTask>('dialogue');
const reflect = first<Reflect>('reflect');
const sort = ofCourse.find(
  (exercise): exercise is Match => exercise.type === 'match' && exercise.board.form === 'sort',
)!;
const lesson = lessons[0]!;
const titleOf = (step: number) => course.steps[step - 1]!.title;

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** What is in the file that a button hands out. */
const downloadText = async (page: Page, name: string) =>
  (await download(page, () => button(page, name).click())).bytes.toString();
const headline = (page: Page) => page.locator('#today').innerText();
const step = (page: Page, number: number) => page.locator('.steps > li').nth(number - 1);
const daysOf = (page: Page, number: number) => step(page, number).locator('summary small');
const box = (page: Page) => page.locator('.quiz-form textarea');
const isAwake = (page: Page) =>
  page.locator('astro-island[ssr][client=load]').first().waitFor({ state: 'detached' });
const plan = () => makeEvent({ kind: 'plan', start: '2027-01-04', pace: 'working', call: '16:30' });

/** What a record holds when some steps are done, from the first on, and a plan for working days. */
function finish(steps: number): LearnerRecord {
  const done = course.steps.slice(0, steps).flatMap((one) => one.lessons);
  const read = lessons.filter(({ number }) => done.includes(number));
  const due = read.flatMap(({ tasks, core }) => [...tasks, ...core]).map((id) => byId.get(id)!);
  return {
    attempts: due
      .filter(({ type }) => type !== 'reflect')
      .map(({ id }) => makeAttempt({ exercise: id, broken: [], kept: ['greet-and-sign'] })),
    events: [
      plan(),
      ...read.map(({ number }) => makeEvent({ kind: 'lesson', lesson: number, right: 3, of: 3 })),
      ...due
        .filter(({ type }) => type === 'reflect')
        .map(({ id }) =>
          makeEvent({
            kind: 'reflection',
            exercise: id,
            version: 1,
            text: `I wrote this on ${id}.`,
            again: false,
          }),
        ),
    ],
  };
}

/** A fresh browser on a day, with a record in it. */
async function openOn(day: string, record?: LearnerRecord, path = '/course/') {
  const page = await site.page('about:blank');
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  if (record !== undefined) await importRecord(page, writeRecord(record, new Date()));
  await page.goto(path);
  await isAwake(page);
  return page;
}

/** Closes a tab, and opens the same page in a new one of the same browser. */
async function reopen(page: Page) {
  const path = page.url();
  const next = await page.context().newPage();
  await page.close();
  await next.goto(path);
  await isAwake(next);
  return next;
}

/** Answers every question of a self-check, the first of them wrongly at first; that choice counts. */
async function answerSelfCheck(page: Page, { selfCheck }: Lesson) {
  const questions = page.locator('self-check fieldset');
  for (const [at, { options }] of selfCheck.entries()) {
    const wrong = options.find(({ right }) => !right)!;
    const right = options.find((option) => option.right)!;
    for (const { text, why } of at === 0 ? [wrong, right] : [right]) {
      await questions.nth(at).getByRole('radio', { name: text, exact: true }).check();
      await questions.nth(at).getByText(why).waitFor();
    }
  }
}

/** Blocks everything a browser can store in, before a page looks for it. */
const blockStorage = (page: Page) =>
  page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: blocked });
    Object.defineProperty(window, 'localStorage', { get: blocked });
  });

describe('a closed tab', () => {
  it('loses no word of a reply, of an audit, or of a question for oneself', async () => {
    const unfinished = 'Hello, I was in the middle of';
    let page = await site.page('/course/before/');
    await button(page, 'Begin').click();
    await box(page).waitFor();
    for (const path of ['/course/before/', `/practice/${reply.id}/`, `/practice/${reflect.id}/`]) {
      await page.goto(path);
      await isAwake(page);
      await box(page).fill(`${unfinished} ${path}`);
      page = await reopen(page);
      await page.getByText('Your unfinished answer is back.').waitFor();
      await expect.poll(() => box(page).inputValue()).toBe(`${unfinished} ${path}`);
    }
  });

  it('loses no turn of a talk, and no line that was sorted', async () => {
    let page = await site.page(`/practice/${dialogue.id}/`);
    const [said, begun] = listGoodTurns(dialogue);
    await write(page, said!);
    await button(page, 'Go on').click();
    await box(page).fill(begun!.slice(0, 20));
    page = await reopen(page);
    await page.getByRole('log').getByText(said!.trim()).waitFor();
    await expect.poll(() => box(page).inputValue()).toBe(begun!.slice(0, 20));

    await page.goto(`/practice/${sort.id}/`);
    await isAwake(page);
    await page.locator('.board fieldset').nth(1).getByRole('radio').first().press('2');
    page = await reopen(page);
    const choice = page.locator('.board fieldset').nth(1).getByRole('radio').nth(1);
    await expect.poll(() => choice.isChecked()).toBe(true);
    expectClean(page);
  });
});

describe('a second tab', () => {
  it('is told of by the first, and follows a plan that is changed there', async () => {
    const page = await openOn('2027-01-04');
    const other = await page.context().newPage();
    await other.goto('/course/');
    await other.getByRole('heading', { name: 'Choose your first day' }).waitFor();
    await button(page, 'Begin the course').click();
    await expect.poll(() => headline(other)).toBe(`Reading day: Step 1, ${titleOf(1)}.`);

    for (const tab of [page, other]) {
      await tab.goto(`/practice/${reply.id}/`);
      await isAwake(tab);
    }
    await box(other).fill('Written in the other tab');
    await page.getByText('Another tab has this exercise open too.').waitFor();
    expectClean(page);
  });
});

describe('where storage is blocked', () => {
  it('says so, works, and saves what there is to a file', async () => {
    const page = await site.page('about:blank');
    await blockStorage(page);
    await page.goto('/course/');
    await page.getByText('does not let the site store anything').waitFor();
    await button(page, 'Begin the course').click();
    await page.locator('#today').waitFor();
    await page.goto(`/practice/${reflect.id}/`);
    await isAwake(page);
    await write(page, 'I begin with the cause, as always.');
    await page.getByText(/^You wrote on/).waitFor();
    const file = await downloadText(page, 'Save them to a file');
    await page.goto('/');
    expectClean(page);

    const other = await openOn('2027-01-04');
    await importRecord(other, file);
    await other.goto(`/practice/${reflect.id}/`);
    await other.getByText('I begin with the cause, as always.').waitFor();
  });
});

describe('an audit', () => {
  it('is offered until its last reply is written', async () => {
    const page = await openOn('2027-01-03', finish(0), '/course/before/');
    await button(page, 'Begin').click();
    await write(page, 'I will ring you at nine.');
    await page.getByText(/^Reply 2 of/).waitFor();
    await page.goto('/course/');
    await page.getByRole('link', { name: 'First: the audit before' }).click();
    await page.getByText(/^Reply 2 of/).waitFor();
    await write(page, '');
    await page.getByText('Nothing is written. Leave it empty all the same?').waitFor();
    expectClean(page);
  });

  it('takes the last replies one sent, and ends after four of them', async () => {
    const page = await openOn('2027-01-03', finish(0), '/course/before/');
    await button(page, 'I answer clients already: take my last ten replies').click();
    for (const number of [1, 2, 3, 4]) {
      await page.getByLabel(`Reply ${number} of 10`).fill(`Hello, I will ring you at ${number}.`);
      await page.getByLabel('It was').selectOption('an update');
      await button(page, 'Keep it').click();
      await page.getByText(`Kept. ${number} of 10.`).waitFor();
    }
    await button(page, 'I have no more: 4 will do').click();
    await page.getByRole('link', { name: 'To the course' }).click();
    await page.locator('#today').waitFor();
    await expect
      .poll(() => page.getByRole('link', { name: 'First: the audit before' }).count())
      .toBe(0);
    expectClean(page);
  });
});

describe('the plan', () => {
  it('moves by a shift, from the days to come on, and into the calendar with it', async () => {
    const page = await openOn('2027-01-06', finish(1));
    await expect
      .poll(() => daysOf(page, 2).innerText())
      .toBe('Wednesday 6 January and Thursday 7 January');
    const before = readCalendar(await downloadText(page, 'Calendar file'));
    // Seven times two days, and the check on day 30.
    expect(before.days).toHaveLength(15);
    expect(before.days.slice(0, 5)).toEqual('0104 0105 0106 0107 0108'.split(' ').map(in2027));
    // The team's call after the first practice day, at 16:30 in the learner's own time zone.
    expect(before.calls).toHaveLength(7);
    expect(before.calls[0]).toBe(
      new Date(2027, 0, 5, 16, 30).toISOString().replace(/[-:]|\.\d+/g, ''),
    );

    await page.getByLabel('Shift by').fill('2');
    await button(page, 'Shift').click();
    await page.getByText('All days from today moved by 2 days.').waitFor();
    await expect
      .poll(() => daysOf(page, 2).innerText())
      .toBe('Friday 8 January and Monday 11 January');
    await expect
      .poll(() => daysOf(page, 1).innerText())
      .toBe('Monday 4 January and Tuesday 5 January');
    const after = readCalendar(await downloadText(page, 'Calendar file'));
    expect(after.days.slice(0, 5)).toEqual('0104 0105 0108 0111 0112'.split(' ').map(in2027));
    // The same entries, so a calendar moves them instead of adding others.
    expect(after.ids).toEqual(before.ids);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expectClean(page);
  });

  it('is paused without a day being late, and goes on where it stood', async () => {
    const page = await openOn('2027-01-06', finish(1));
    await button(page, 'Pause').click();
    await expect.poll(() => headline(page)).toBe('The course is paused.');
    await page.clock.setFixedTime('2027-02-15T12:00:00Z');
    await page.reload();
    await expect.poll(() => page.locator('.state.late').count()).toBe(0);
    await button(page, 'Go on from today').click();
    await expect.poll(() => headline(page)).toBe(`Reading day: Step 2, ${titleOf(2)}.`);
    await expect
      .poll(() => daysOf(page, 2).innerText())
      .toBe('Monday 15 February and Tuesday 16 February');
  });

  it('changes its start and its pace', async () => {
    const page = await openOn('2027-01-04', finish(0));
    await button(page, 'Change start or pace').click();
    await page.getByLabel('First day', { exact: true }).fill('2027-01-09');
    await page.getByRole('radio', { name: /^Every day/ }).check();
    await button(page, 'Keep this plan').click();
    await expect.poll(() => headline(page)).toBe('The course begins on Saturday 9 January.');
    await expect
      .poll(() => daysOf(page, 7).innerText())
      .toBe('Thursday 21 January and Friday 22 January');
  });

  it('tells of today on the home page, once a course was begun', async () => {
    const page = await openOn('2027-01-11', undefined, '/');
    await expect.poll(() => page.locator('course-today').isVisible()).toBe(false);
    await importRecord(page, writeRecord(finish(1), new Date()));
    await page.goto('/');
    const today = page.locator('course-today');
    await today.getByRole('heading', { name: `Step 2, ${titleOf(2)}, is 1 day late.` }).waitFor();
    await today.getByRole('link', { name: 'To the course' }).click();
    await expect.poll(() => headline(page)).toBe(`Step 2, ${titleOf(2)}, is 1 day late.`);
    await button(page, 'Shift').click();
    await page.getByText('All days from Thursday 7 January moved by 1 day.').waitFor();
    await expect.poll(() => headline(page)).toBe(`Day of grace: Step 2, ${titleOf(2)}.`);
    expectClean(page);
  });
});

const in2027 = (day: string) => `2027${day}`;

/** The days, calls and ids of a calendar file, in the order of the file. */
function readCalendar(text: string) {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const list = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
  return {
    days: list('DTSTART;VALUE=DATE'),
    calls: list('DTSTART'),
    ids: list('UID'),
    sequence: Math.max(...list('SEQUENCE').map(Number)),
  };
}

describe('a swap', () => {
  it('carries an answer to a colleague in a link, and their notes back in another', async () => {
    const { together } = course.steps[1]!;
    const text = 'Hello Ms Şahin,\n“half past two” it is: I will ring you at 14:30. Zoë';
    const answer = { type: 'reply', text, send: false } as const;
    const page = await openOn('2027-01-07', {
      attempts: [makeAttempt({ exercise: together.exercise, answer })],
      events: [plan()],
    });
    const copied = await ownClipboard(page);
    await step(page, 2).locator('summary').click();
    await step(page, 2).getByRole('link', { name: 'Swap and review' }).click();
    await expect.poll(() => page.getByLabel('Your answer').inputValue()).toBe(text);
    await page.getByLabel('Your name, for your colleague').fill('Zoë');
    await button(page, 'Copy the link for your colleague').click();
    await page.getByText('Copied.').waitFor();

    const colleague = await site.page(copied());
    const copiedBack = await ownClipboard(colleague);
    await colleague.getByText('Zoë answered').waitFor();
    await expect.poll(() => colleague.locator('blockquote').innerText()).toBe(text);
    await colleague.getByLabel(together.lookFor[0]!).fill('After one line – well done.');
    await button(colleague, 'Copy the link with your notes').click();
    await colleague.getByText('Copied.').waitFor();

    await page.goto(copiedBack());
    await page.getByRole('heading', { name: 'Your colleague read your answer' }).waitFor();
    await page.getByText('After one line – well done.').waitFor();
    await expect
      .poll(() => page.getByText('Nothing noted.').count())
      .toBe(together.lookFor.length - 1);
    await page.goto(copiedBack().slice(0, -9));
    await page.getByText('This link was cut on its way.').waitFor();
    for (const tab of [page, colleague]) expectClean(tab);
  });
});

describe('a lesson', () => {
  const address = `/lessons/${lesson.id}/`;
  const place = (page: Page) => page.locator('.talk-player .place');
  const caption = (page: Page) => page.locator('.talk-player .caption');

  it('is told as a talk without a voice: the captions go on by themselves', async () => {
    const page = await site.page('about:blank');
    await page.clock.install();
    await page.goto(address);
    await button(page, 'Hear it as a talk').click();
    await expect
      .poll(async () => {
        await page.clock.fastForward(1000);
        return page.locator('.talk-player .voice').innerText();
      })
      .toContain('no voice of its own, so the captions go on');
    const begun = await caption(page).innerText();
    await expect
      .poll(async () => {
        await page.clock.fastForward(1000);
        return caption(page).innerText();
      })
      .not.toBe(begun);
    await expect
      .poll(async () => {
        await page.clock.fastForward(15_000);
        return place(page).innerText();
      })
      .toMatch(/^Slide 2 of \d+$/);
    expectClean(page);
  });

  it('is told by keys: Space pauses, arrows change the slide, Escape closes', async () => {
    const page = await site.page(address);
    await button(page, 'Hear it as a talk').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `${lesson.title}: the talk` });
    await dialog.getByText(/captions go on by themselves/).waitFor();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Go on' }).waitFor();
    const slides = page.locator('[data-slide] h2');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => place(page).innerText()).toMatch(/^Slide 2 of/);
    await expect
      .poll(() => caption(page).innerText())
      .toBe((await slides.nth(1).innerText()).trim());
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => place(page).innerText()).toMatch(/^Slide 1 of/);

    await dialog.getByText('Transcript').click();
    const sentence = dialog.locator('.transcript p').nth(2).getByRole('button').nth(1);
    await sentence.click();
    await expect.poll(() => caption(page).innerText()).toBe(await sentence.innerText());
    await expect.poll(() => sentence.getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    const opener = button(page, 'Hear it as a talk');
    await expect.poll(() => opener.evaluate((node) => node === document.activeElement)).toBe(true);
    expectClean(page);
  });

  it('builds its reply step by step, and counts as read after its self-check', async () => {
    const page = await openOn('2027-01-04', finish(0), address);
    const steps = page.locator('worked-reply li');
    const { length } = lesson.worked.steps;
    for (let shown = 1; shown < length; shown += 1) {
      await expect.poll(() => steps.nth(shown).isVisible()).toBe(false);
      await button(page, `Next step (${shown + 1} of ${length})`).click();
      await expect.poll(() => steps.nth(shown).isVisible()).toBe(true);
    }

    await answerSelfCheck(page, lesson);
    const all = lesson.selfCheck.length;
    await page
      .getByText(`${all - 1} of ${all} at first choice. The lesson counts as read.`)
      .waitFor();
    await page.goto('/course/');
    await step(page, 1).locator(`li.done a[href="${address}"]`).waitFor();
    expectClean(page);
  });

  it('says so where its self-check cannot count', async () => {
    const blocked = await site.page('about:blank');
    await blockStorage(blocked);
    await blocked.goto(address);
    await answerSelfCheck(blocked, lesson);
    await blocked.getByText('the lesson will not show as read').waitFor();

    const offline = await site.page(address);
    await offline.context().setOffline(true);
    await answerSelfCheck(offline, lesson);
    await offline.getByText('load the page again and answer once more').waitFor();
  });
});

describe('what one wrote for oneself', () => {
  it('comes back in a later step, and no more once it was looked at again', async () => {
    const done = finish(3);
    const written = done.events.find((event) => event.kind === 'reflection')!;
    const asked = byId.get(written.exercise) as Reflect;
    const page = await openOn('2027-01-12', done);
    await page.locator('.today').getByRole('link', { name: asked.title }).click();
    await page.getByText(written.text).waitFor();
    await page.getByText(asked.later).waitFor();
    await write(page, 'It holds, and I now notice when it does not.');
    await page.getByText('Kept, beside what you wrote before.').waitFor();
    await page.goto('/course/');
    await page.locator('.today').waitFor();
    await expect
      .poll(() => page.locator('.today').getByRole('link', { name: asked.title }).count())
      .toBe(0);
    await page.goto('/course/final/');
    for (const text of [written.text, 'It holds, and I now notice when it does not.']) {
      await page.getByText(text).waitFor();
    }
    expectClean(page);
  });
});

describe('small rewards', () => {
  it('are switched off at once, on the course page and in the exercises', async () => {
    const page = await openOn('2027-01-06', finish(1));
    await page.getByText('Step 1 is finished.').waitFor();
    await page.getByRole('checkbox', { name: /^Say so when a step is finished/ }).uncheck();
    await expect.poll(() => page.getByText('Step 1 is finished.').count()).toBe(0);
    await page.goto(`/practice/${reply.id}/`);
    await isAwake(page);
    await write(page, reply.answers.fail[0]!.text);
    await button(page, 'Show the marking').click();
    await button(page, 'Try again').click();
    await write(page, reply.answers.pass[0]!);
    await page.locator('.quiz-drafts').waitFor();
    await expect.poll(() => page.getByText('better than your first').count()).toBe(0);
  });
});

describe('erase', () => {
  it('means erase: answers, plan, and every word not yet handed in', async () => {
    const page = await openOn('2027-01-06', finish(1), `/practice/${reply.id}/`);
    await box(page).fill('Nobody else needs to read this.');
    await page.goto('/practice/record/');
    await button(page, 'Erase everything').click();
    await page.getByText('Your record is erased.').waitFor();
    const stored = await page.evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toMatch(/Nobody else|clearline:(?:answer|course)/);
    await page.goto(`/practice/${reply.id}/`);
    await isAwake(page);
    await expect.poll(() => box(page).inputValue()).toBe(reply.start ?? '');
    await page.goto('/');
    await expect.poll(() => page.locator('course-today').isVisible()).toBe(false);
    await page.goto('/course/');
    await page.getByRole('heading', { name: 'Choose your first day' }).waitFor();
    await page.goto('/practice/record/');
    await page.getByText('Nothing here yet').waitFor();
  });

  it('can be undone until one leaves, plan and all', async () => {
    const page = await openOn('2027-01-06', finish(1), '/practice/record/');
    const focused = page.locator(':focus');
    await button(page, 'Erase everything').press('Enter');
    await expect.poll(() => focused.innerText()).toBe('Undo erase');
    await page.keyboard.press('Enter');
    await page.getByText('Your record is back.').waitFor();
    await expect.poll(() => focused.innerText()).toBe('Erase everything');
    await page.goto('/');
    await page
      .locator('course-today')
      .getByRole('heading', { name: `Reading day: Step 2, ${titleOf(2)}.` })
      .waitFor();
    const before = finish(1);
    const after = JSON.parse(await exportRecord(page)) as LearnerRecord;
    expect(after.attempts).toHaveLength(before.attempts.length);
    expect(after.events).toHaveLength(before.events.length);
  });
});

describe('without scripts', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const read = async (page: Page, path: string) => {
    await page.goto(path);
    return flat(await page.locator('main').innerText());
  };

  it('the lesson can be read: its text, its reply in all steps, its questions with the reasons', async () => {
    const page = await site.page('about:blank', { javaScript: false });
    const text = await read(page, `/lessons/${lesson.id}/`);
    for (const { add, why } of lesson.worked.steps) {
      expect(text).toContain(flat(add));
      expect(text).toContain(flat(why));
    }
    for (const { ask, options } of lesson.selfCheck) {
      expect(text).toContain(flat(ask));
      for (const { why } of options) expect(text).toContain(flat(why));
    }
    const links = page.locator('main a[href^="/practice/"]');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const id of [...lesson.tasks, ...lesson.core]) expect(paths).toContain(`/practice/${id}/`);
  });

  it('the tasks can be read with their good answers and reasons', async () => {
    const page = await site.page('about:blank', { javaScript: false });
    const told = await read(page, `/practice/${reply.id}/`);
    for (const { text } of [...reply.sheet, ...reply.models]) expect(told).toContain(flat(text));
    expect(told).toContain(flat(reply.task));
    const talk = await read(page, `/practice/${dialogue.id}/`);
    for (const turn of dialogue.turns) {
      if ('ask' in turn) expect(talk).toContain(flat(turn.model));
    }
    const sorted = await read(page, `/practice/${sort.id}/`);
    if (sort.board.form === 'sort') {
      for (const { text, why } of sort.board.items) {
        expect(sorted).toContain(flat(text));
        expect(sorted).toContain(flat(why));
      }
    }
    expect(await read(page, `/practice/${reflect.id}/`)).toContain(flat(reflect.task));
  });

  it('the course lists its lessons, and the audit and the swap their tasks', async () => {
    const page = await site.page('about:blank', { javaScript: false });
    const listed = await read(page, '/course/');
    for (const { title, description } of lessons) {
      expect(listed).toContain(flat(title));
      expect(listed).toContain(flat(description));
    }
    const audit = await read(page, '/course/before/');
    for (const id of course.audit.a) {
      expect(audit).toContain(flat((byId.get(id) as Reply).task));
    }
    const swap = await read(page, '/course/swap/');
    for (const { together } of course.steps) expect(swap).toContain(flat(together.steps[0]!));
  });
});
