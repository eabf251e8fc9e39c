import type { LearnerEvent } from '../../schemas/learnerEvent.ts';
import type { CourseLinks, CourseStepView, ExerciseTitle } from './courseView.ts';

/** More than these at once is homework. */
const mostAtOnce = 3;

/** What the learner wrote for themselves in an earlier step, asked once more: does it still hold? */
export function ReturningThoughts(props: {
  events: readonly LearnerEvent[];
  steps: readonly CourseStepView[];
  /** The step to go on with, counted from 1; null when all are done. */
  current: number | null;
  exercises: readonly ExerciseTitle[];
  links: CourseLinks;
}) {
  const { events, steps, current, exercises, links } = props;
  const written = events.filter((event) => event.kind === 'reflection');
  const asked = new Set(written.flatMap(({ exercise, again }) => (again ? [exercise] : [])));
  const earlier = new Set(
    steps
      .slice(0, current === null ? undefined : current - 1)
      .flatMap(({ lessons }) => lessons.map(({ number }) => number)),
  );
  const back = exercises.filter(
    ({ id, lesson }) =>
      earlier.has(lesson) && !asked.has(id) && written.some(({ exercise }) => exercise === id),
  );

  return back.length === 0 ? null : (
    <div class="reviews">
      <h3>You wrote for yourself</h3>
      <p class="quiet">Does it still hold?</p>
      <ul>
        {back.slice(0, mostAtOnce).map(({ id, title }) => (
          <li key={id}>
            <a href={`${links.exerciseBase}${id}/`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
