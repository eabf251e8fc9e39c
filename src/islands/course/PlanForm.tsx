import { useState } from 'preact/hooks';
import type { Day, Plan } from '../../learner/plan.ts';
import type { NewEvent } from '../../schemas/learnerEvent.ts';

/** Start, pace and the team's call: chosen once, changed at any time. */
export function PlanForm(props: {
  /** The plan to change; null for a first one. */
  plan: Plan | null;
  today: Day;
  onPlan: (event: NewEvent) => Promise<void>;
  onCancel?: () => void;
}) {
  const { plan, today, onPlan, onCancel } = props;
  const [start, setStart] = useState(plan?.start ?? today);
  const [pace, setPace] = useState<Plan['pace']>(plan?.pace ?? 'working');
  const [call, setCall] = useState(plan?.call ?? '');

  return (
    <form
      class="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onPlan({ kind: 'plan', start, pace, call: call === '' ? null : call });
      }}
    >
      <label>
        First day
        <input
          class="box"
          type="date"
          required
          value={start}
          onInput={(event) => setStart(event.currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>Pace</legend>
        <label>
          <input
            type="radio"
            name="pace"
            checked={pace === 'working'}
            onChange={() => setPace('working')}
          />{' '}
          Working days, Monday to Friday: about three weeks
        </label>
        <label>
          <input
            type="radio"
            name="pace"
            checked={pace === 'calendar'}
            onChange={() => setPace('calendar')}
          />{' '}
          Every day: two weeks
        </label>
      </fieldset>
      <label>
        Team call at the end of each practice day, if you have one
        <input
          class="box"
          type="time"
          value={call}
          onInput={(event) => setCall(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button class="button primary" type="submit">
          {plan === null ? 'Begin the course' : 'Keep this plan'}
        </button>
        {onCancel && (
          <button class="button" type="button" onClick={onCancel}>
            Leave it as it is
          </button>
        )}
      </div>
    </form>
  );
}
