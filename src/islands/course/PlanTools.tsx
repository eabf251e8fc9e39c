import { useState } from 'preact/hooks';
import type { Day, Plan } from '../../learner/plan.ts';
import { formatCourseDay, type Today } from '../../learner/today.ts';
import type { NewEvent } from '../../schemas/learnerEvent.ts';
import { saveFile } from '../saveFile.ts';
import { ChosenFile } from './ChosenFile.tsx';
import type { CourseStepView } from './courseView.ts';

/** Pause, shift, change, take it into the calendar, keep it in a file. */
export function PlanTools(props: {
  plan: Plan;
  steps: readonly CourseStepView[];
  today: Day;
  told: Today;
  courseHref: string;
  rewards: boolean;
  onRewards: (on: boolean) => void;
  onNote: (event: NewEvent) => Promise<void>;
  onChange: () => void;
}) {
  const { plan, steps, today, courseHref, rewards, onRewards, onNote, onChange } = props;
  const { late, shiftFrom } = props.told;
  const [days, setDays] = useState(Math.max(1, late));
  const [message, setMessage] = useState('');

  async function saveCalendar() {
    try {
      const { writeCalendar } = await import('../../learner/calendar.ts');
      const text = writeCalendar(plan, steps, new URL(courseHref, location.href).href, new Date());
      saveFile('clearline-course.ics', text, 'text/calendar');
      setMessage(
        'The calendar file is in your downloads. Opened again after a change, it moves the same entries.',
      );
    } catch {
      setMessage('The calendar file could not be made. Check the connection, then try again.');
    }
  }

  return (
    <section class="screen-only plan-tools" aria-labelledby="plan-tools">
      <h2 id="plan-tools">Your plan</h2>
      <p>
        Days are reminders, no locks: you may work ahead, and nothing closes. Life comes first, so
        pause or shift as you need.
      </p>
      <div class="row">
        {plan.paused ? (
          <button
            class="button primary"
            type="button"
            onClick={() => void onNote({ kind: 'resume', on: today })}
          >
            Go on from today
          </button>
        ) : (
          <button
            class="button"
            type="button"
            onClick={() => void onNote({ kind: 'pause', on: today })}
          >
            Pause
          </button>
        )}
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            const from = shiftFrom === today ? 'today' : formatCourseDay(shiftFrom);
            void onNote({ kind: 'shift', on: shiftFrom, days }).then(() =>
              setMessage(`All days from ${from} moved by ${days} ${days === 1 ? 'day' : 'days'}.`),
            );
          }}
        >
          <label>
            Shift by{' '}
            <input
              type="number"
              min={1}
              max={90}
              required
              value={days}
              onInput={(event) => setDays(event.currentTarget.valueAsNumber)}
            />{' '}
            days
          </label>
          <button class="button" type="submit">
            Shift
          </button>
        </form>
        <button class="button" type="button" onClick={onChange}>
          Change start or pace
        </button>
        <button class="button" type="button" onClick={() => void saveCalendar()}>
          Calendar file
        </button>
      </div>
      <label class="switch">
        <input
          type="checkbox"
          checked={rewards}
          onChange={(event) => onRewards(event.currentTarget.checked)}
        />{' '}
        Say so when a step is finished or a draft got better
      </label>
      <ChosenFile />
      <p role="status">{message}</p>
    </section>
  );
}
