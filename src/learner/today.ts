import { format, parseISO } from 'date-fns';
import type { StepProgress } from './courseProgress.ts';
import { countLateDays, stateOfStep, type Day, type Plan, type StepState } from './plan.ts';

/** What a learner should know on opening the site. */
export interface Today {
  headline: string;
  line: string;
  /** The step to go on with, counted from 1; null before the start and after the end. */
  step: number | null;
  states: StepState[];
  /** Days the step is late, and the first day a shift would move: that of a late step's practice, or today. */
  late: number;
  shiftFrom: Day;
}

/** A day as people read it: "Monday 23 November". */
export const formatCourseDay = (day: Day): string => format(parseISO(day), 'EEEE d MMMM');

/** What is due today, what is late, and what comes next. A late step comes before today's. */
export function describeToday(
  plan: Plan,
  progress: readonly StepProgress[],
  titles: readonly string[],
  today: Day,
): Today {
  const states = plan.steps.map((days, index) =>
    stateOfStep(plan, days, progress[index]?.done ?? false, today),
  );
  const open = states.findIndex((state) => state !== 'done');
  const late = states[open] === 'late' ? countLateDays(plan, plan.steps[open]!, today) : 0;
  const shiftFrom = late > 0 ? plan.steps[open]!.practice : today;
  const tell = (step: number | null, headline: string, line: string): Today => ({
    headline,
    line,
    step,
    states,
    late,
    shiftFrom,
  });
  if (open < 0) {
    return tell(
      null,
      'All seven steps are done.',
      'What is left is the second audit, and then your growth.',
    );
  }
  const days = plan.steps[open]!;
  const name = `Step ${open + 1}, ${titles[open]}`;
  const items = progress[open]?.items.filter(({ kind }) => kind !== 'more') ?? [];
  const left = items.filter(({ done }) => !done).length;
  const leftWords = `${left} of ${items.length} still to do.`;
  if (plan.paused) {
    return tell(open + 1, 'The course is paused.', `Nothing is due. When you go on: ${name}.`);
  }
  switch (states[open]) {
    case 'late':
      return tell(
        open + 1,
        `${name}, is ${late} ${late === 1 ? 'day' : 'days'} late.`,
        `${leftWords} Do it now, or shift your plan by as many days. No points are lost.`,
      );
    case 'grace':
      return tell(
        open + 1,
        `Day of grace: ${name}.`,
        `${leftWords} Done by tonight, it is on time.`,
      );
    case 'practice':
      return tell(open + 1, `Practice day: ${name}.`, `${leftWords} Due by the end of today.`);
    case 'theory':
      return tell(
        open + 1,
        `Reading day: ${name}.`,
        `${leftWords} Practice is due by the end of ${formatCourseDay(days.practice)}.`,
      );
    default:
      return tell(
        open === 0 ? null : open + 1,
        open === 0
          ? `The course begins on ${formatCourseDay(days.theory)}.`
          : `Nothing is due. ${name}, begins on ${formatCourseDay(days.theory)}.`,
        open === 0
          ? 'Until then: the first audit, before you have learnt anything.'
          : 'You may go on at once. Days are reminders, no locks.',
      );
  }
}
