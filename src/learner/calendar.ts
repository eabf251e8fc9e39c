import ical, { ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator';
import { addMinutes, parseISO, set } from 'date-fns';
import type { Day, Plan } from './plan.ts';

/** What the calendar says of one step. */
export interface CalendarStep {
  title: string;
  /** Minutes of theory and of practice. */
  theory: number;
  practice: number;
}

/** Of a whole-day entry the library writes the day in UTC, wherever the learner is. */
const startOfWholeDay = (day: Day) => new Date(`${day}T00:00:00Z`);

/** Minutes of a team's call. */
const callMinutes = 15;

/**
 * The plan as the text of an .ics file: for each step a day of theory, a day of practice with the
 * deadline, and the team's call where there is one; at the end the check of day 30.
 *
 * Days are whole-day entries, which belong to no time zone; a call stands at an instant. The ids
 * are made of the plan's own, so a file written after a change updates the entries of the first one.
 *
 * @param courseUrl address of the course page, shown in each entry
 * @param now stamped on every entry
 */
export function writeCalendar(
  plan: Plan,
  steps: readonly CalendarStep[],
  courseUrl: string,
  now: Date,
): string {
  const calendar = ical({
    name: 'Clearline: the course',
    prodId: { company: 'Clearline', product: 'course', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const idOf = (what: string, step: number) => `${what}-${step}-${plan.id}@clearline`;
  const common = { sequence: plan.changes, stamp: now, url: courseUrl };
  for (const days of plan.steps) {
    const step = steps[days.step - 1]!;
    const name = `step ${days.step}, ${step.title}`;
    for (const [what, day, summary, description] of [
      [
        'theory',
        days.theory,
        `Course, read: ${name}`,
        `About ${step.theory} minutes to read, and three short tasks.`,
      ],
      [
        'practice',
        days.practice,
        `Course, practise: ${name}`,
        `About ${step.practice} minutes. Due by the end of today, with a day of grace until ${days.grace}.`,
      ],
    ] as const) {
      calendar.createEvent({
        ...common,
        id: idOf(what, days.step),
        start: startOfWholeDay(day),
        allDay: true,
        summary,
        description: `${description} ${courseUrl}`,
        busystatus: ICalEventBusyStatus.FREE,
      });
    }
    if (plan.call !== null) {
      const [hours, minutes] = plan.call.split(':').map(Number);
      const start = set(parseISO(days.practice), { hours, minutes });
      calendar.createEvent({
        ...common,
        id: idOf('call', days.step),
        start,
        end: addMinutes(start, callMinutes),
        summary: `Course, team call: ${name}`,
        description: `What went well, what slipped, one reply read aloud. ${courseUrl}`,
      });
    }
  }
  calendar.createEvent({
    ...common,
    id: idOf('check', 30),
    start: startOfWholeDay(plan.check),
    allDay: true,
    summary: 'Course, day 30: three short replies',
    description: `What has stayed? About twenty minutes. ${courseUrl}`,
    busystatus: ICalEventBusyStatus.FREE,
  });
  return calendar.toString();
}
