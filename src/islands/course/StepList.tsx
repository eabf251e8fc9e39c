import type { StepItem, StepProgress } from '../../learner/courseProgress.ts';
import type { Plan, StepState } from '../../learner/plan.ts';
import { formatCourseDay } from '../../learner/today.ts';
import type { LearnerEvent, NewEvent } from '../../schemas/learnerEvent.ts';
import { exerciseTypeNames } from '../exerciseTypeNames.ts';
import type { CourseLinks, CourseStepView, ExerciseTitle } from './courseView.ts';
import { PulseQuestion } from './PulseQuestion.tsx';

const stateWords: Record<StepState, string> = {
  done: 'done',
  ahead: 'ahead',
  theory: 'reading day',
  practice: 'due today',
  grace: 'day of grace',
  late: 'late',
  paused: 'paused',
};

const groups = [
  { kinds: ['lesson'], title: 'Read' },
  { kinds: ['task'], title: 'Short tasks, the same day' },
  { kinds: ['core'], title: 'Practice day' },
  { kinds: ['more'], title: 'More practice, never due' },
] as const;

/** The seven steps with their days; the current one stands open. */
export function StepList(props: {
  steps: readonly CourseStepView[];
  plan: Plan;
  progress: readonly StepProgress[];
  states: readonly StepState[];
  /** The step to go on with, counted from 1, or null. */
  current: number | null;
  exercises: readonly ExerciseTitle[];
  links: CourseLinks;
  events: readonly LearnerEvent[];
  rewards: boolean;
  onNote: (event: NewEvent) => Promise<void>;
}) {
  const { steps, plan, progress, states, current, exercises, links, events, rewards, onNote } =
    props;
  // A finished step closes, so what is said about it stands outside.
  const lastDone = states.lastIndexOf('done');
  return (
    <ol class="steps">
      {steps.map((step, index) => {
        const days = plan.steps[index]!;
        const { items } = progress[index]!;
        const state = states[index]!;
        const together = events.some(
          (event) => event.kind === 'together' && event.step === index + 1,
        );
        return (
          <li key={step.title}>
            <details open={current === index + 1}>
              <summary>
                <b>
                  Step {index + 1}: {step.title}
                </b>
                <span class={`state ${state}`}>{stateWords[state]}</span>
                <small>
                  {formatCourseDay(days.theory)} and {formatCourseDay(days.practice)}
                </small>
              </summary>
              {groups.map(({ kinds, title }) => {
                const own = items.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
                return own.length === 0 ? null : (
                  <section key={title}>
                    <h3>
                      {title}
                      <small>{describeTime(kinds[0], step)}</small>
                    </h3>
                    <ul>
                      {own.map((item) => (
                        <Item key={item.id} {...{ item, step, exercises, links }} />
                      ))}
                    </ul>
                  </section>
                );
              })}
              <section>
                <h3>
                  With a colleague: {step.together.title}
                  <small>about {step.together.minutes} minutes</small>
                </h3>
                <ol>
                  {step.together.steps.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
                <p class="row screen-only">
                  <a class="button small" href={`${links.swap}#step=${index + 1}`}>
                    Swap and review
                  </a>
                  {together ? (
                    <span class="quiet">Done together.</span>
                  ) : (
                    <button
                      class="button small"
                      type="button"
                      onClick={() => void onNote({ kind: 'together', step: index + 1 })}
                    >
                      We did it
                    </button>
                  )}
                </p>
              </section>
              <PulseQuestion step={index + 1} pulse={step.pulse} events={events} onNote={onNote} />
            </details>
            {index === lastDone && rewards && (
              <p class="better">
                Step {index + 1} is finished. That is {describeCount(items)}.
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Item(props: {
  item: StepItem;
  step: CourseStepView;
  exercises: readonly ExerciseTitle[];
  links: CourseLinks;
}) {
  const { item, step, exercises, links } = props;
  const lesson = item.kind === 'lesson' ? step.lessons.find(({ id }) => id === item.id) : undefined;
  const exercise = exercises.find(({ id }) => id === item.id);
  return (
    <li class={item.done ? 'done' : undefined}>
      <span class="mark" aria-hidden="true">
        {item.done ? '✓' : '○'}
      </span>
      <a href={`${lesson ? links.lessonBase : links.exerciseBase}${item.id}/`}>
        {lesson ? `Lesson ${lesson.number}: ${lesson.title}` : exercise?.title}
      </a>
      <small>
        {exercise && `${exerciseTypeNames[exercise.type]}, `}
        {(lesson ?? exercise)?.minutes} minutes{item.done && ', done'}
      </small>
    </li>
  );
}

function describeTime(kind: string, step: CourseStepView): string {
  if (kind === 'lesson') return `${step.theory} minutes with the short tasks`;
  return kind === 'core' ? `${step.practice} minutes` : '';
}

function describeCount(items: readonly StepItem[]): string {
  const done = items.filter(({ kind, done: isDone }) => isDone && kind !== 'lesson').length;
  return `${done} ${done === 1 ? 'case' : 'cases'} you have met before anybody rang`;
}
