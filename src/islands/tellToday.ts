import { deriveSteps, type CourseStepFacts } from '../learner/courseProgress.ts';
import { dayOf, derivePlan } from '../learner/plan.ts';
import { describeToday, type Today } from '../learner/today.ts';
import { getLearnerLog } from './learnerLog.ts';

/** What is due today in the course that was begun in this browser; null where there is none. */
export async function tellToday(steps: readonly CourseStepFacts[]): Promise<Today | null> {
  const { attempts, events } = await (await getLearnerLog()).readAll();
  const today = dayOf(new Date());
  const plan = derivePlan(events, today);
  if (plan === null) return null;
  const titles = steps.map(({ title }) => title);
  return describeToday(plan, deriveSteps(steps, attempts, events), titles, today);
}
