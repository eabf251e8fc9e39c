import { addDays, formatISO, isWeekend, parseISO } from 'date-fns';
import type { EventOf, LearnerEvent } from '../schemas/learnerEvent.ts';

/** A day as "2026-11-22", in the learner's own time zone. */
export type Day = string;

/** Two-day steps in the course. */
export const stepCount = 7;

/** The days of one step. */
export interface StepDays {
  /** Counted from 1. */
  step: number;
  /** Theory and the short tasks. */
  theory: Day;
  /** Practice, due by the end of this day. */
  practice: Day;
  /** The day of grace: what is done by its end is not late. */
  grace: Day;
}

/** The course as this learner has planned it. */
export interface Plan {
  /** Id of the first plan event: stays the same through every change, so calendar entries keep theirs. */
  id: string;
  /** Times the plan was changed since. */
  changes: number;
  start: Day;
  pace: 'calendar' | 'working';
  /** Clock time of the team's call after each step, or null. */
  call: string | null;
  /** True between `pause` and `resume`: nothing is late then. */
  paused: boolean;
  steps: StepDays[];
  /** The day of the short check: day 30, and after long pauses ten days behind the last practice day. */
  check: Day;
  /** Pauses and shifts. */
  gaps: Gap[];
}

/** Days without the course: from, and the first day it goes on again. */
export interface Gap {
  from: Day;
  to: Day;
}

export const dayOf = (moment: Date): Day => formatISO(moment, { representation: 'date' });
const latestOf = (one: Day, other: Day): Day => (one > other ? one : other);
const plus = (day: Day, days: number): Day => dayOf(addDays(parseISO(day), days));

/**
 * Derives the plan from the events; null before the learner has chosen a start.
 *
 * A start on a weekend begins on the next working day where the pace is working days. While paused,
 * the days to come are shown as if the course went on tomorrow.
 *
 * @param events in the order of time
 * @param today the learner's own day
 */
export function derivePlan(events: readonly LearnerEvent[], today: Day): Plan | null {
  const plans = events.filter((event): event is EventOf<'plan'> => event.kind === 'plan');
  const latest = plans.at(-1);
  if (latest === undefined) return null;
  const { gaps, paused } = listGaps(events, latest, today);
  const courseDays = listCourseDays(latest, gaps, stepCount * 2 + 1);
  return {
    id: plans[0]!.id,
    changes: events.filter(({ kind }) => /^(?:plan|pause|resume|shift)$/.test(kind)).length - 1,
    start: courseDays[0]!,
    pace: latest.pace,
    call: latest.call,
    paused,
    gaps,
    check: latestOf(plus(courseDays[0]!, 29), plus(courseDays[stepCount * 2 - 1]!, 10)),
    steps: Array.from({ length: stepCount }, (_, index) => ({
      step: index + 1,
      theory: courseDays[index * 2]!,
      practice: courseDays[index * 2 + 1]!,
      grace: courseDays[index * 2 + 2]!,
    })),
  };
}

type Course = Pick<Plan, 'start' | 'pace'>;

/** Pauses and shifts; a pause nobody ended lasts until tomorrow at least. */
function listGaps(
  events: readonly LearnerEvent[],
  course: Course,
  today: Day,
): { gaps: Gap[]; paused: boolean } {
  const gaps: Gap[] = [];
  let pausedOn: Day | null = null;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'pause') pausedOn ??= event.on;
    else if (event.kind === 'resume' && pausedOn !== null) {
      gaps.push({ from: pausedOn, to: event.on });
      pausedOn = null;
    } else if (event.kind === 'shift' && !isTakenBack(event, events.slice(index + 1))) {
      gaps.push(makeRoom(event, course, gaps));
    }
  }
  if (pausedOn !== null) gaps.push({ from: pausedOn, to: plus(today, 1) });
  return { gaps, paused: pausedOn !== null };
}

/** A start that was chosen after a shift is meant as it stands: what moved the days up to it is past. */
const isTakenBack = ({ on }: EventOf<'shift'>, later: readonly LearnerEvent[]): boolean =>
  later.some((event) => event.kind === 'plan' && event.start >= on);

/** The gap of a shift: it begins on a day of the course, and adds to the gaps that are there already. */
function makeRoom({ on, days }: EventOf<'shift'>, course: Course, gaps: readonly Gap[]): Gap {
  const start = on > course.start ? on : course.start;
  const from = listCourseDays({ ...course, start }, gaps, 1)[0]!;
  let to = from;
  for (let left = days; left > 0; to = plus(to, 1)) if (!isFree(to, gaps)) left -= 1;
  return { from, to };
}

const isFree = (day: Day, gaps: readonly Gap[]): boolean =>
  gaps.some(({ from, to }) => from <= day && day < to);

/** So many days of the course, weekends left out at working pace, gaps left out at any. */
function listCourseDays({ start, pace }: Course, gaps: readonly Gap[], count: number): Day[] {
  const days: Day[] = [];
  for (let day = start; days.length < count; day = plus(day, 1)) {
    if (isCourseDay(day, pace, gaps)) days.push(day);
  }
  return days;
}

const isCourseDay = (day: Day, pace: Plan['pace'], gaps: readonly Gap[]): boolean =>
  !(pace === 'working' && isWeekend(parseISO(day))) && !isFree(day, gaps);

/** Days of the course since a step's day of grace: weekends at working pace and pauses make nobody later. */
export function countLateDays({ pace, gaps }: Plan, { grace }: StepDays, today: Day): number {
  let late = 0;
  for (let day = plus(grace, 1); day <= today; day = plus(day, 1)) {
    if (isCourseDay(day, pace, gaps)) late += 1;
  }
  return late;
}

/** How a step stands today. */
export type StepState = 'done' | 'ahead' | 'theory' | 'practice' | 'grace' | 'late' | 'paused';

/** @param done whether everything that is due in the step has been done */
export function stateOfStep(plan: Plan, days: StepDays, done: boolean, today: Day): StepState {
  if (done) return 'done';
  if (plan.paused) return 'paused';
  if (today < days.theory) return 'ahead';
  if (today < days.practice) return 'theory';
  if (today === days.practice) return 'practice';
  return countLateDays(plan, days, today) === 0 ? 'grace' : 'late';
}
