import { useMemo } from 'preact/hooks';
import { deriveReviews, listDue } from '../learner/reviews.ts';
import { formatCourseDay } from '../learner/today.ts';
import { dayOf } from '../learner/plan.ts';
import type { ExerciseTitle } from './course/courseView.ts';
import { exerciseTypeNames } from './exerciseTypeNames.ts';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import { useToday } from './useToday.ts';
import './growth/growth.css';

export interface ReviewQueueProps {
  exercises: ExerciseTitle[];
  ruleTitles: Record<string, string>;
  ruleBase: string;
  exerciseBase: string;
  practiceHref: string;
}

/** "Review what slips": every rule that was broken, when it comes back, and in which case. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { exercises, ruleTitles, ruleBase, exerciseBase, practiceHref } = props;
  const { attempts } = useLearnerLog();
  const now = useToday();
  const reviews = useMemo(() => deriveReviews(attempts ?? [], exercises), [attempts, exercises]);
  if (attempts === null) {
    return <BeingRead />;
  }
  if (reviews.length === 0) {
    return (
      <div class="panel needs-scripts">
        <p>
          {attempts.length === 0
            ? 'Nothing has slipped, because nothing was tried. Answer a few exercises first.'
            : 'Nothing has slipped yet. When a rule does, it waits here and comes back in a new case.'}
        </p>
        <a class="button primary" href={practiceHref}>
          To the exercises
        </a>
      </div>
    );
  }
  const due = new Set(listDue(reviews, now, reviews.length).map(({ rule }) => rule));
  return (
    <div class="growth">
      <p>
        {due.size === 0
          ? `Nothing is due today. The next comes back on ${formatCourseDay(dayOf(new Date(reviews[0]!.due)))}.`
          : `${due.size} ${due.size === 1 ? 'rule is' : 'rules are'} due. Two or three a day are enough.`}
      </p>
      <table>
        <caption>What slipped, the soonest first</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Slipped</th>
            <th scope="col">Comes back</th>
            <th scope="col">In this case</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map(({ rule, slips, due: on, exercise }) => (
            <tr key={rule}>
              <th scope="row">
                <a href={`${ruleBase}${rule}/`}>{ruleTitles[rule] ?? rule}</a>
              </th>
              <td>{slips === 1 ? 'once' : `${slips} times`}</td>
              <td>{due.has(rule) ? 'today' : formatCourseDay(dayOf(new Date(on)))}</td>
              <td>
                {exercise === null ? (
                  'no exercise practises it'
                ) : (
                  <a href={`${exerciseBase}${exercise.id}/`}>
                    {exercise.title} ({exerciseTypeNames[exercise.type].toLowerCase()})
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
