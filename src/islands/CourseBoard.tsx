import { useEffect, useMemo, useState } from 'preact/hooks';
import { isAudited } from '../learner/audit.ts';
import { hasCourse, rememberCourse } from '../learner/courseFlag.ts';
import { deriveSteps } from '../learner/courseProgress.ts';
import { dayOf, derivePlan } from '../learner/plan.ts';
import { readRewards, saveRewards } from '../learner/rewards.ts';
import { describeToday } from '../learner/today.ts';
import type { CourseLinks, CourseStepView, ExerciseTitle } from './course/courseView.ts';
import { DueReviews } from './course/DueReviews.tsx';
import { PlanForm } from './course/PlanForm.tsx';
import { PlanTools } from './course/PlanTools.tsx';
import { ReturningThoughts } from './course/ReturningThoughts.tsx';
import { StepList } from './course/StepList.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import { useToday } from './useToday.ts';
import './course/course.css';

export interface CourseBoardProps {
  steps: CourseStepView[];
  exercises: ExerciseTitle[];
  links: CourseLinks;
  /** Replies in each form of the audit. */
  auditSizes: { a: number; b: number; check: number };
  recordHref: string;
}

/** The course as this learner has it: today, what is done, due and late, and the plan itself. */
export function CourseBoard(props: CourseBoardProps) {
  const { steps, exercises, links, auditSizes, recordHref } = props;
  const { attempts, events, kept, note } = useLearnerLog();
  const [changing, setChanging] = useState(false);
  const [rewards, setRewards] = useState(readRewards);
  const now = useToday();
  const today = dayOf(now);
  const plan = useMemo(() => derivePlan(events, today), [events, today]);
  const progress = useMemo(
    () => deriveSteps(steps, attempts ?? [], events),
    [steps, attempts, events],
  );

  useEffect(() => {
    if (attempts !== null && (plan !== null) !== hasCourse()) rememberCourse(plan !== null);
  }, [attempts, plan]);

  if (attempts === null) {
    return <BeingRead what="Your course" />;
  }

  if (plan === null) {
    return (
      <section class="panel needs-scripts" aria-labelledby="begin">
        <h2 id="begin">Choose your first day</h2>
        <PlanForm plan={null} today={today} onPlan={(event) => note(event)} />
        <KeptNote kept={kept} href={recordHref} />
      </section>
    );
  }

  const told = describeToday(
    plan,
    progress,
    steps.map(({ title }) => title),
    today,
  );
  const audited = (phase: 'before' | 'after' | 'check') =>
    isAudited(attempts, events, phase, auditSizes);
  // Once a step is learnt, a first audit would no longer show where somebody began.
  const beforeIsOpen = !audited('before') && !progress[0]!.done;
  const allDone = told.states.every((state) => state === 'done');
  const nextItem = told.step === null ? null : firstOpen(progress[told.step - 1]!.items);

  return (
    <div class="course">
      <section class="panel today" aria-labelledby="today">
        <h2 id="today">{told.headline}</h2>
        <p>
          {audited('after')
            ? 'Both audits are in: your growth, the review and the certificate are ready.'
            : told.line}
        </p>
        <div class="row screen-only">
          {beforeIsOpen && (
            <a class="button primary" href={links.before}>
              First: the audit before
            </a>
          )}
          {nextItem && (
            <a class={beforeIsOpen ? 'button' : 'button primary'} href={hrefOf(nextItem, links)}>
              {titleOf(nextItem, steps, exercises)}
            </a>
          )}
          {allDone && !audited('after') && (
            <a class="button primary" href={links.after}>
              The audit after
            </a>
          )}
          {audited('after') && !audited('check') && today >= plan.check && (
            <a class="button primary" href={links.check}>
              Day 30: three short replies
            </a>
          )}
          {audited('after') && (
            <>
              <a class="button primary" href={links.growth}>
                Your growth
              </a>
              <a class="button" href={links.final}>
                The final review
              </a>
              <a class="button" href={links.certificate}>
                The certificate
              </a>
            </>
          )}
        </div>
        {!allDone && (
          <p class="screen-only">
            <a href={changing ? '#change' : '#plan-tools'}>
              {plan.paused ? 'Go on, or change your plan' : 'Pause, shift or change your plan'}
            </a>
          </p>
        )}
        <DueReviews attempts={attempts} exercises={exercises} links={links} now={now} />
        <ReturningThoughts
          current={allDone ? null : (told.step ?? 1)}
          {...{ events, steps, exercises, links }}
        />
      </section>

      <StepList
        steps={steps}
        plan={plan}
        progress={progress}
        states={told.states}
        current={told.step}
        exercises={exercises}
        links={links}
        events={events}
        rewards={rewards}
        onNote={note}
      />

      {changing ? (
        <section class="panel" aria-labelledby="change">
          <h2 id="change">Change the plan</h2>
          <PlanForm
            plan={plan}
            today={today}
            onPlan={async (event) => {
              await note(event);
              setChanging(false);
            }}
            onCancel={() => setChanging(false)}
          />
        </section>
      ) : (
        <PlanTools
          plan={plan}
          steps={steps}
          today={today}
          told={told}
          courseHref={links.course}
          rewards={rewards}
          onRewards={(on) => {
            saveRewards(on);
            setRewards(on);
          }}
          onNote={note}
          onChange={() => setChanging(true)}
        />
      )}
      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

type Item = { kind: string; id: string; done: boolean };

const firstOpen = (items: readonly Item[]): Item | null =>
  items.find(({ done, kind }) => !done && kind !== 'more') ?? null;

const hrefOf = ({ kind, id }: Item, links: CourseLinks) =>
  `${kind === 'lesson' ? links.lessonBase : links.exerciseBase}${id}/`;

function titleOf(
  { kind, id }: Item,
  steps: readonly CourseStepView[],
  exercises: readonly ExerciseTitle[],
): string {
  const entries = kind === 'lesson' ? steps.flatMap(({ lessons }) => lessons) : exercises;
  const title = entries.find((entry) => entry.id === id)?.title ?? id;
  return kind === 'lesson' ? `Read: ${title}` : title;
}
