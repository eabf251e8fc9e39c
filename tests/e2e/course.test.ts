import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { loadReference } from '../loadReference.ts';
import { readRecord, type ReadRecord } from '../../src/learner/recordFile.ts';
import type { Exercise } from '../../src/schemas/exercise.ts';
import type { Reply } from '../../src/schemas/reply.ts';
import { answerExercise, ownThought } from './answerExercise.ts';
import { exportRecord, importRecord } from './moveRecord.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

// One story in the order of its days: each test begins where the one before it ended.

const { course, exercises, skills } = loadReference();
const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
/** An answer that breaks a rule: a lost fact alone has no new case to come back in. */
const failing = ({ answers }: Reply) => answers.fail.find(({ on }) => !on.includes(':'))!.text;
const passing = ({ answers }: Reply) => answers.pass[0]!;
/** What the newcomer sends to everybody before the course. */
const hasty = 'Hi, the issue is known and we are working on it. We will get back to you asap!';
/** The one reply of the course that the newcomer gets wrong. */
const slip = exercises.find(
  (exercise): exercise is Reply =>
    exercise.type === 'reply' && exercise.id === course.steps[0]!.together.exercise,
)!;

let site: OpenSite;
/** The course page, open in one tab. */
let board: Page;
/** Where the newcomer reads and writes, in another. */
let desk: Page;
let today: string;
let minute: number;

beforeAll(async () => {
  site = await openSite();
  board = await site.page('about:blank');
  desk = await board.context().newPage();
});
afterAll(() => site.close());

const button = (page: Page, name: string) => page.getByRole('button', { name });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const headline = () => board.locator('#today').innerText();
const step = (number: number) => board.locator('.steps > li').nth(number - 1);
const stateOf = (number: number) => step(number).locator('.state').innerText();
const daysOf = (number: number) => step(number).locator('summary small').innerText();

/** A day begins, and the newcomer opens the course. Noon in UTC is the same day nearly everywhere. */
async function begin(day: string) {
  today = day;
  minute = 0;
  await passTime();
  await board.goto('/course/');
  await board.locator('.course, .plan-form').first().waitFor();
}

/** Each thing done takes a minute. */
async function passTime() {
  await board.clock.setFixedTime(`${today}T12:${String(minute).padStart(2, '0')}:00Z`);
  minute += 1;
}

/** Opens a page at the desk, and waits until it answers. */
async function openAtDesk(path: string) {
  await passTime();
  await desk.goto(path, { waitUntil: 'domcontentloaded' });
  await desk.locator('astro-island[ssr][client=load]').first().waitFor({ state: 'detached' });
}

/** Does what is left of a step under some headings. The board in the other tab follows by itself. */
async function work(number: number, ...headings: string[]) {
  for (const heading of headings) {
    const list = step(number)
      .locator('section')
      .filter({ has: board.locator('h3', { hasText: heading }) });
    for (const path of await listPaths(list.locator('li:not(.done) a'))) {
      await openAtDesk(path);
      const exercise = byId.get(idOf(path));
      if (exercise === undefined) await readLesson();
      else await answer(exercise);
      // A step that is finished closes, and its lines with it.
      await list.locator(`li.done a[href="${path}"]`).waitFor({ state: 'attached' });
    }
  }
}

const answer = (exercise: Exercise) =>
  answerExercise(desk, exercise, exercise === slip ? failing(slip) : undefined);
const idOf = (path: string) => path.split('/').at(-2)!;
const listPaths = (links: Locator) =>
  links.evaluateAll((all) => all.map((anchor) => anchor.getAttribute('href')!));

/** Takes the first answer of each question at a lesson’s end. */
async function readLesson() {
  for (const question of await desk.locator('self-check fieldset').all()) {
    await question.getByRole('radio').first().check();
  }
  await desk.getByText('at first choice. The lesson counts as read.').waitFor();
}

/** Writes an audit to its end. @returns the ids of its cases */
async function writeAudit(
  phase: 'before' | 'after' | 'check',
  reply: (task: Reply) => string,
  length = course.audit.a.length,
) {
  await openAtDesk(`/course/${phase}/`);
  await button(desk, 'Begin').click();
  const asked: string[] = [];
  while (asked.length < length) {
    await desk.getByText(`Reply ${asked.length + 1} of ${length}`).waitFor();
    const box = desk.getByLabel('Your reply');
    const id = (await box.getAttribute('id'))!.replace('answer-', '');
    asked.push(id);
    await passTime();
    await box.fill(reply(byId.get(id) as Reply));
    await box.press('Control+Enter');
  }
  await desk.locator('#audit-done').waitFor();
  return asked;
}

/** What the pages of results show: their words, and every drawing to the last line. */
async function readResults(page: Page) {
  const shown: string[] = [];
  for (const path of ['/course/growth/', '/course/final/', '/course/certificate/']) {
    await page.goto(path);
    const sheet = page.locator('.growth, .certificate');
    await sheet.waitFor();
    shown.push(await sheet.innerText());
    shown.push(
      ...(await sheet.locator('svg').evaluateAll((all) => all.map((svg) => svg.outerHTML))),
    );
  }
  return shown;
}

/** The mean of a skill over an audit in a record, as the table shows it. */
function meanOf(record: Extract<ReadRecord, { ok: true }>, phase: string, skill: string) {
  const points = record.attempts.flatMap((attempt) =>
    attempt.phase === phase ? (attempt.skills?.[skill] ?? []) : [],
  );
  return String(Math.round(points.reduce((sum, one) => sum + one, 0) / points.length));
}

describe('a newcomer', () => {
  let before: string[];

  it('chooses a first day and writes the audit before it, without a word of marking', async () => {
    await begin('2027-01-03');
    await board.getByLabel('First day', { exact: true }).fill('2027-01-04');
    await board.getByLabel(/^Team call/).fill('16:30');
    await button(board, 'Begin the course').click();
    await expect.poll(headline).toBe('The course begins on Monday 4 January.');
    before = await writeAudit('before', () => hasty);
    expect([course.audit.a, course.audit.b]).toContainEqual(before);
    expect(await desk.locator('main').innerText()).not.toMatch(/points|Right|Not yet/);
    await expect.poll(() => link(board, 'First: the audit before').count()).toBe(0);
  });

  it('reads on one day, practises on the next, and sees step 1 finished', async () => {
    await begin('2027-01-04');
    await expect.poll(headline).toBe(`Reading day: Step 1, ${course.steps[0]!.title}.`);
    await work(1, 'Read', 'Short tasks');
    await begin('2027-01-05');
    await expect.poll(headline).toBe(`Practice day: Step 1, ${course.steps[0]!.title}.`);
    await work(1, 'Practice day');
    await expect.poll(() => stateOf(1)).toBe('done');
    await board.getByText('Step 1 is finished.').waitFor();
    await expect
      .poll(headline)
      .toBe(`Nothing is due. Step 2, ${course.steps[1]!.title}, begins on Wednesday 6 January.`);
  });

  it('meets what slipped again in a new case the morning after, and then no more', async () => {
    await begin('2027-01-06');
    const due = board.locator('.reviews li a');
    await due.first().waitFor();
    const [path] = await listPaths(due);
    expect(idOf(path!)).not.toBe(slip.id);
    await openAtDesk(path!);
    await answer(byId.get(idOf(path!))!);
    await expect.poll(() => listPaths(due)).not.toContain(path);
    await work(2, 'Read', 'Short tasks');
    await begin('2027-01-07');
    await work(2, 'Practice day');
    await expect.poll(() => stateOf(2)).toBe('done');
  });

  it('is late with step 3, hears by how much, loses nothing and catches up', async () => {
    await begin('2027-01-08');
    await work(3, 'Read', 'Short tasks');
    await begin('2027-01-12');
    await expect.poll(headline).toBe(`Day of grace: Step 3, ${course.steps[2]!.title}.`);
    await begin('2027-01-13');
    await expect.poll(headline).toBe(`Step 3, ${course.steps[2]!.title}, is 1 day late.`);
    await expect.poll(() => stateOf(3)).toBe('late');
    await work(3, 'Practice day');
    await expect.poll(() => stateOf(3)).toBe('done');
    await expect.poll(headline).toBe(`Practice day: Step 4, ${course.steps[3]!.title}.`);
    await work(4, 'Read', 'Short tasks', 'Practice day');
  });

  it('pauses before step 5, and the days wait', async () => {
    await begin('2027-01-14');
    await button(board, 'Pause').click();
    await expect.poll(headline).toBe('The course is paused.');
    await begin('2027-01-18');
    await expect.poll(() => stateOf(5)).toBe('paused');
    await button(board, 'Go on from today').click();
    await expect.poll(headline).toBe(`Reading day: Step 5, ${course.steps[4]!.title}.`);
    await expect.poll(() => daysOf(5)).toBe('Monday 18 January and Tuesday 19 January');
    await expect.poll(() => daysOf(7)).toBe('Friday 22 January and Monday 25 January');
    await work(5, 'Read', 'Short tasks');
    await begin('2027-01-19');
    await work(5, 'Practice day');
    await expect.poll(() => stateOf(5)).toBe('done');
  });

  it('finishes steps 6 and 7 and is asked for the second audit', async () => {
    await begin('2027-01-20');
    await work(6, 'Read', 'Short tasks');
    await begin('2027-01-21');
    await work(6, 'Practice day');
    await begin('2027-01-22');
    await work(7, 'Read', 'Short tasks');
    await openAtDesk('/course/certificate/');
    await desk.getByText('6 of 7 steps are done.').waitFor();
    await begin('2027-01-25');
    await work(7, 'Practice day');
    await expect.poll(headline).toBe('All seven steps are done.');
    await link(board, 'The audit after').waitFor();
  });

  it('writes other cases than before, better, and sees it in a chart and in numbers', async () => {
    await begin('2027-01-26');
    const after = await writeAudit('after', passing);
    expect([course.audit.a, course.audit.b].filter((form) => form[0] !== before[0])).toEqual([
      after,
    ]);
    await link(board, 'Your growth').waitFor();
    const record = readRecord(await exportRecord(desk));
    if (!record.ok) throw new Error(record.reason);

    await openAtDesk('/course/growth/');
    const chart = desk.getByRole('img', { name: /^Six skills before and after\./ });
    const told = (await chart.getAttribute('aria-label'))!;
    for (const { id, name } of skills) {
      const [from, to] = [meanOf(record, 'before', id), meanOf(record, 'after', id)];
      expect(told).toContain(`${name}: ${from} before, ${to} after`);
      const cells = await desk.locator(`tr[data-skill="${id}"] td`).allInnerTexts();
      expect(cells.slice(0, 2)).toEqual([from, to]);
    }
    expect(await desk.locator('table').innerText()).toMatch(/Growth: \d+ points, beyond the error/);
    const beside = desk.locator('.side-by-side blockquote');
    await expect
      .poll(() => beside.allInnerTexts())
      .toEqual([hasty, passing(byId.get(after.at(-1)!) as Reply)]);
  });

  it('reads what to rely on, what to practise and their own words, and signs the certificate', async () => {
    await openAtDesk('/course/final/');
    const review = desk.locator('.review');
    await review.getByRole('heading', { name: 'What you can rely on' }).waitFor();
    await review.getByRole('heading', { name: 'Three things to practise' }).waitFor();
    await review.getByText(ownThought).first().waitFor();
    await openAtDesk('/course/certificate/');
    await desk.getByLabel('Your name').fill('Adaeze Lindqvist');
    await desk.getByLabel('Your name').press('Tab');
    const sheet = desk.getByRole('img', { name: /^Certificate for Adaeze Lindqvist/ });
    const told = await sheet.getAttribute('aria-label');
    expect(told).toContain('3 January 2027 to 26 January 2027');
    expect(told).toContain('self-attested');
  });

  it('takes the record to a clean browser and finds the same picture there', async () => {
    const file = await exportRecord(desk);
    const other = await site.page('about:blank');
    await importRecord(other, file);
    expect(await readResults(other)).toEqual(await readResults(desk));
    expectClean(other);
  });

  it('is asked once more what has stayed, and not before its day, and sees it below the chart', async () => {
    const check = link(board, 'Day 30: three short replies');
    // Day 30 would have been 2 February; the pause moved the end, and the check with it.
    await begin('2027-02-03');
    await expect.poll(() => check.count()).toBe(0);
    await begin('2027-02-04');
    await check.click();
    expect(await writeAudit('check', passing, course.audit.check.length)).toEqual(
      course.audit.check,
    );
    await openAtDesk('/course/growth/');
    await desk.getByText(/All together: \d+ before, \d+ on day 30\./).waitFor();
    for (const page of [board, desk]) expectClean(page);
  });
});
