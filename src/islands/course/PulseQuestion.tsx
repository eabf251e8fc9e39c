import { useState } from 'preact/hooks';
import type { LearnerEvent, NewEvent } from '../../schemas/learnerEvent.ts';
import type { CourseStepView } from './courseView.ts';

/** "How is it going?": one answer a step and a line if one likes; never scored, kept on the device. */
export function PulseQuestion(props: {
  step: number;
  pulse: CourseStepView['pulse'];
  events: readonly LearnerEvent[];
  onNote: (event: NewEvent) => Promise<void>;
}) {
  const { step, pulse, events, onNote } = props;
  const [note, setNote] = useState('');
  const given = events
    .filter((event) => event.kind === 'pulse')
    .findLast((event) => event.step === step);

  return (
    <section class="pulse">
      <h3>{pulse.ask}</h3>
      {given ? (
        <p>
          You said: “{pulse.answers[given.answer] ?? ''}”
          {given.note !== '' && `, and: “${given.note}”`}
        </p>
      ) : (
        <div class="screen-only">
          <label>
            A line to it, if you like{' '}
            <input
              class="box"
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
          <div class="row">
            {pulse.answers.map((answer, index) => (
              <button
                key={answer}
                class="button small"
                type="button"
                onClick={() =>
                  void onNote({ kind: 'pulse', step, answer: index, note: note.trim() })
                }
              >
                {answer}
              </button>
            ))}
          </div>
          <p class="quiet">It stays on this device and goes into your export, nowhere else.</p>
        </div>
      )}
    </section>
  );
}
