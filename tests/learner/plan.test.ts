import { describe, expect, it } from 'vitest';
import type { StepItem, StepProgress } from '../../src/learner/courseProgress.ts';
import {
  dayOf,
  derivePlan,
  stateOfStep,
  stepCount,
  type Day,
  type Plan,
} from '../../src/learner/plan.ts';
import { describeToday } from '../../src/learner/today.ts';
import type { NewEvent } from '../../src/schemas/learnerEvent.ts';
import { makeEvent } from './makeEvent.ts';

// The clocks there change on 29 March and on 25 October 2026, both Sundays.
process.env['TZ'] = 'Europe/Warsaw';

const begin = (start: Day, pace: Plan['pace'] = 'calendar', call: string | null = null) =>
  ({ kind: 'plan', start, pace, call }) as const;
const shift = (on: Day, days: number) => ({ kind: 'shift', on, days }) as const;
const pause = (on: Day) => ({ kind: 'pause', on }) as const;
const resume = (on: Day) => ({ kind: 'resume', on }) as const;

/** The plan after these events. */
function plan(events: readonly NewEvent[], today: Day = '2026-11-23'): Plan {
  const derived = derivePlan(events.map(makeEvent), today);
  if (derived === null) throw new Error('there is no plan');
  return derived;
}
/** The fourteen days of a plan, without year. */
const daysOf = ({ steps }: Plan) =>
  steps.flatMap(({ theory, practice }) => [theory.slice(5), practice.slice(5)]);

describe('a plan', () => {
  it('is none before a start is chosen', () => {
    expect(derivePlan([makeEvent(pause('2026-11-23'))], '2026-11-23')).toBeNull();
  });

  it('takes fourteen days in a row at calendar pace, and the day after each step is one of grace', () => {
    const { steps } = plan([begin('2026-11-23')]);
    expect(steps).toHaveLength(stepCount);
    expect(steps[0]).toEqual({
      step: 1,
      theory: '2026-11-23',
      practice: '2026-11-24',
      grace: '2026-11-25',
    });
    expect(steps[6]).toEqual({
      step: 7,
      theory: '2026-12-05',
      practice: '2026-12-06',
      grace: '2026-12-07',
    });
  });

  it('leaves out weekends at working pace, also for the day of grace', () => {
    const working = plan([begin('2026-11-26', 'working')]);
    expect(daysOf(working)).toEqual(
      '11-26 11-27 11-30 12-01 12-02 12-03 12-04 12-07 12-08 12-09 12-10 12-11 12-14 12-15'.split(
        ' ',
      ),
    );
    expect(working.steps[0]!.grace).toBe('2026-11-30');
  });

  it('begins on Monday where a Saturday was chosen at working pace, and on the Saturday at calendar pace', () => {
    expect(plan([begin('2026-11-28', 'working')]).start).toBe('2026-11-30');
    expect(plan([begin('2026-11-28')]).start).toBe('2026-11-28');
  });

  it('has its check on day 30, and never before the course has ended', () => {
    const shifted = plan([begin('2026-11-23'), shift('2026-11-25', 30)]);
    expect(shifted.check > shifted.steps[6]!.practice).toBe(true);
    expect(plan([begin('2026-11-23')]).check).toBe('2026-12-22');
    expect(plan([begin('2026-11-28', 'working')]).check).toBe('2026-12-29');
  });

  it('keeps its id through every change and counts the changes, but not what is no change of it', () => {
    const first = makeEvent(begin('2026-11-23'));
    const changed = [
      first,
      makeEvent(shift('2026-11-24', 2)),
      makeEvent({ kind: 'lesson', lesson: 1, right: 3, of: 4 }),
      makeEvent(pause('2026-11-25')),
      makeEvent(resume('2026-11-26')),
      makeEvent(begin('2026-12-07', 'working', '16:30')),
    ];
    expect(derivePlan([first], '2026-11-23')).toMatchObject({ id: first.id, changes: 0 });
    expect(derivePlan(changed, '2026-11-23')).toMatchObject({
      id: first.id,
      changes: 4,
      start: '2026-12-07',
      pace: 'working',
      call: '16:30',
    });
  });
});

describe('a pause', () => {
  const days = (events: NewEvent[], today?: Day) => daysOf(plan(events, today)).slice(0, 5);

  it('takes its days out of the course and leaves those before it alone', () => {
    const events = [begin('2026-11-23'), pause('2026-11-25'), resume('2026-11-28')];
    expect(days(events)).toEqual(['11-23', '11-24', '11-28', '11-29', '11-30']);
    expect(plan(events).paused).toBe(false);
  });

  it('costs nothing when it ends on the day it began', () => {
    const events = [begin('2026-11-23'), pause('2026-11-25'), resume('2026-11-25')];
    expect(days(events)).toEqual(['11-23', '11-24', '11-25', '11-26', '11-27']);
  });

  it('that nobody ends moves on with each day, so that the next day is always tomorrow', () => {
    const events = [begin('2026-11-23'), pause('2026-11-25')];
    for (const [today, next] of [
      ['2026-11-25', '11-26'],
      ['2026-11-27', '11-28'],
      ['2026-12-31', '01-01'],
    ] as const) {
      expect(days(events, today).slice(0, 3), today).toEqual(['11-23', '11-24', next]);
      expect(plan(events, today).paused).toBe(true);
    }
  });

  it('lasts from the first time it was asked for, also when a second device asks again', () => {
    const events = [begin('2026-11-23'), pause('2026-11-24'), pause('2026-11-26')];
    expect(days([...events, resume('2026-11-28')])).toEqual([
      '11-23',
      '11-28',
      '11-29',
      '11-30',
      '12-01',
    ]);
  });

  it('may be followed by another', () => {
    const events = [
      begin('2026-11-23'),
      pause('2026-11-24'),
      resume('2026-11-25'),
      pause('2026-11-26'),
      resume('2026-11-28'),
    ];
    expect(days(events)).toEqual(['11-23', '11-25', '11-28', '11-29', '11-30']);
  });
});

describe('a shift', () => {
  const days = (...events: NewEvent[]) => daysOf(plan(events)).slice(0, 5);

  it('moves the days from its own on, and none before', () => {
    expect(days(begin('2026-11-23'), shift('2026-11-25', 3))).toEqual([
      '11-23',
      '11-24',
      '11-28',
      '11-29',
      '11-30',
    ]);
  });

  it('adds to another on the same day', () => {
    expect(days(begin('2026-11-23'), shift('2026-11-24', 1), shift('2026-11-24', 1))).toEqual([
      '11-23',
      '11-26',
      '11-27',
      '11-28',
      '11-29',
    ]);
  });

  it('adds to another that it overlaps', () => {
    expect(days(begin('2026-11-23'), shift('2026-11-24', 3), shift('2026-11-25', 2))).toEqual([
      '11-23',
      '11-29',
      '11-30',
      '12-01',
      '12-02',
    ]);
  });

  it('adds to another that lies after it, as when two devices each made one', () => {
    expect(days(begin('2026-11-23'), shift('2026-11-25', 2), shift('2026-11-24', 2))).toEqual([
      '11-23',
      '11-28',
      '11-29',
      '11-30',
      '12-01',
    ]);
  });

  it('asked for before the first day moves the first day', () => {
    expect(plan([begin('2026-11-23'), shift('2026-11-20', 4)]).start).toBe('2026-11-27');
  });

  it('asked for on a Saturday moves Monday at working pace', () => {
    expect(days(begin('2026-11-26', 'working'), shift('2026-11-28', 1))).toEqual([
      '11-26',
      '11-27',
      '12-01',
      '12-02',
      '12-03',
    ]);
  });

  it('into a weekend ends on Monday at working pace', () => {
    expect(days(begin('2026-11-26', 'working'), shift('2026-11-27', 1))[1]).toBe('11-30');
  });

  it('is past when a new start is chosen, which holds as it stands', () => {
    const events = [begin('2026-11-23'), shift('2026-11-25', 10), begin('2026-11-30')];
    expect(days(...events)).toEqual(['11-30', '12-01', '12-02', '12-03', '12-04']);
  });

  it('outlives a change of the call or of the pace', () => {
    const shifted = [begin('2026-11-23'), shift('2026-11-25', 3)] as const;
    expect(days(...shifted, begin('2026-11-23', 'calendar', '16:30'))).toEqual(days(...shifted));
    expect(days(...shifted, begin('2026-11-23', 'working'))).toEqual([
      '11-23',
      '11-24',
      '11-30',
      '12-01',
      '12-02',
    ]);
  });

  it('of the first day is not counted twice when the plan is then kept as it is shown', () => {
    const shifted = [begin('2026-11-23'), shift('2026-11-23', 2)] as const;
    const shown = plan(shifted).start;
    expect(plan([...shifted, begin(shown, 'calendar', '09:00')]).start).toBe(shown);
  });
});

describe('where the clocks change', () => {
  it.each([
    ['spring', '2026-03-25', '03-25 03-26 03-27 03-28 03-29 03-30 03-31 04-01'],
    ['autumn', '2026-10-22', '10-22 10-23 10-24 10-25 10-26 10-27 10-28 10-29'],
  ])('in %s no day of the course is lost or met twice', (_, start, expected) => {
    expect(daysOf(plan([begin(start)])).slice(0, 8)).toEqual(expected.split(' '));
  });

  it('a working week goes on from Friday to Monday', () => {
    expect(daysOf(plan([begin('2026-03-27', 'working')])).slice(0, 2)).toEqual(['03-27', '03-30']);
    expect(daysOf(plan([begin('2026-10-23', 'working')])).slice(0, 2)).toEqual(['10-23', '10-26']);
  });

  it('a shift and a pause over that night are as long as anywhere else', () => {
    expect(daysOf(plan([begin('2026-03-27'), shift('2026-03-28', 3)]))[1]).toBe('03-31');
    const paused = [begin('2026-10-23'), pause('2026-10-24')];
    expect(daysOf(plan(paused, '2026-10-25'))[1]).toBe('10-26');
  });

  it('a day lasts from midnight to midnight on the learner’s own clock', () => {
    expect(dayOf(new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28');
    expect(dayOf(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    expect(dayOf(new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29');
    expect(dayOf(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
  });
});

describe('a step', () => {
  // Reading on Thursday, practice on Friday, grace until Monday.
  const working = plan([begin('2026-11-26', 'working')]);
  const state = (today: Day, { done = false, paused = false } = {}) =>
    stateOfStep({ ...working, paused }, working.steps[0]!, done, today);

  it.each([
    ['2026-11-25', 'ahead'],
    ['2026-11-26', 'theory'],
    ['2026-11-27', 'practice'],
    ['2026-11-28', 'grace'],
    ['2026-11-30', 'grace'],
    ['2026-12-01', 'late'],
  ] as const)('on %s is “%s”', (today, expected) => expect(state(today)).toBe(expected));

  it('is still one of reading on a weekend before its practice day', () => {
    const fromFriday = plan([begin('2026-11-27', 'working')]);
    expect(stateOfStep(fromFriday, fromFriday.steps[0]!, false, '2026-11-29')).toBe('theory');
  });

  it('is not late on the weekend behind its day of grace', () => {
    const fromWednesday = plan([begin('2026-11-25', 'working')]);
    const onDay = (today: Day) => stateOfStep(fromWednesday, fromWednesday.steps[0]!, false, today);
    expect(['2026-11-27', '2026-11-29', '2026-11-30'].map(onDay)).toEqual([
      'grace',
      'grace',
      'late',
    ]);
  });

  it('is never late while the course is paused', () => {
    expect(state('2026-12-24', { paused: true })).toBe('paused');
  });

  it('is done once it is done, however late, early or paused', () => {
    for (const today of ['2026-11-01', '2026-12-24']) {
      expect(state(today, { done: true })).toBe('done');
      expect(state(today, { done: true, paused: true })).toBe('done');
    }
  });
});

describe('today', () => {
  const titles = Array.from({ length: stepCount }, (_, index) => `title ${index + 1}`);
  const item = (kind: StepItem['kind'], done: boolean): StepItem => ({
    kind,
    id: `${kind}-item`,
    done,
  });
  /** Seven steps of one lesson, one task and one exercise nobody must do; the first so many are done. */
  const progress = (done: number): StepProgress[] =>
    titles.map((_, index) => ({
      items: [item('lesson', index <= done), item('task', index < done), item('more', false)],
      done: index < done,
    }));
  const tell = (done: number, today: Day, events: NewEvent[] = [begin('2026-11-23')]) =>
    describeToday(plan(events, today), progress(done), titles, today);

  it('says before the start when the course begins, and asks for no step yet', () => {
    expect(tell(0, '2026-11-21')).toMatchObject({
      headline: 'The course begins on Monday 23 November.',
      step: null,
    });
  });

  it('on a reading day says what is to do and when practice is due', () => {
    const { headline, line, step } = tell(0, '2026-11-23');
    expect(headline).toBe('Reading day: Step 1, title 1.');
    expect(line).toBe('1 of 2 still to do. Practice is due by the end of Tuesday 24 November.');
    expect(step).toBe(1);
  });

  it('on practice day says that it is due by the end of the day', () => {
    expect(tell(0, '2026-11-24')).toMatchObject({
      headline: 'Practice day: Step 1, title 1.',
      line: '1 of 2 still to do. Due by the end of today.',
    });
  });

  it('on the day of grace says that it is still on time', () => {
    expect(tell(0, '2026-11-25')).toMatchObject({
      headline: 'Day of grace: Step 1, title 1.',
      step: 1,
      states: ['grace', 'theory', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'],
    });
  });

  it('puts a late step before the one of today, and counts the days since its grace', () => {
    expect(tell(0, '2026-11-26')).toMatchObject({
      headline: 'Step 1, title 1, is 1 day late.',
      step: 1,
      states: ['late', 'practice', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'],
    });
    expect(tell(0, '2026-11-29').headline).toBe('Step 1, title 1, is 4 days late.');
  });

  it('counts late days by the calendar, also over the night when the clocks change', () => {
    const { headline } = tell(0, '2026-03-30', [begin('2026-03-26')]);
    expect(headline).toBe('Step 1, title 1, is 2 days late.');
  });

  it('makes nobody later by a pause', () => {
    const paused = [begin('2026-11-23'), pause('2026-11-28'), resume('2026-12-10')];
    expect(tell(0, '2026-12-10', paused)).toMatchObject({
      headline: 'Step 1, title 1, is 3 days late.',
      late: 3,
    });
  });

  it('a late step is on time again when its plan is shifted by the days it is late', () => {
    const { late, shiftFrom } = tell(0, '2026-11-29');
    const shifted = tell(0, '2026-11-29', [begin('2026-11-23'), shift(shiftFrom, late)]);
    expect(shifted).toMatchObject({ headline: 'Day of grace: Step 1, title 1.', late: 0 });
    expect(shifted.shiftFrom).toBe('2026-11-29');
  });

  it('lets who is ahead go on at once', () => {
    expect(tell(2, '2026-11-24')).toMatchObject({
      headline: 'Nothing is due. Step 3, title 3, begins on Friday 27 November.',
      line: 'You may go on at once. Days are reminders, no locks.',
      step: 3,
    });
  });

  it('says of a paused course that nothing is due, and where it goes on', () => {
    const told = tell(1, '2026-12-24', [begin('2026-11-23'), pause('2026-11-26')]);
    expect(told.headline).toBe('The course is paused.');
    expect(told.line).toContain('Step 2, title 2');
    expect(told.states).toEqual(['done', ...Array<string>(6).fill('paused')]);
  });

  it('says that all is done, whatever the day', () => {
    for (const today of ['2026-11-24', '2027-05-01']) {
      expect(tell(7, today)).toMatchObject({ headline: 'All seven steps are done.', step: null });
    }
  });
});
