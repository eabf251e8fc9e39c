import { useRef } from 'preact/hooks';
import { dropAnswerDraft } from '../learner/answerDraft.ts';
import type { Reflect } from '../schemas/reflect.ts';
import { formatMoment } from './formatMoment.ts';
import { Hints } from './parts/Hints.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { useAnswerDraft } from './useAnswerDraft.ts';
import { useLearnerLog } from './useLearnerLog.ts';
import './quiz.css';

export interface ReflectTaskProps {
  exercise: Reflect;
  recordHref: string;
  /** Called when something was kept: a set of exercises goes on from here. */
  onDone?: () => void;
}

/** Words of one short sentence: fewer are no thought yet. */
const fewestWords = 4;

/** A question to oneself: never scored, kept, and asked again on a later visit. */
export function ReflectTask({ exercise, recordHref, onDone }: ReflectTaskProps) {
  const { events, note, kept } = useLearnerLog();
  const { text, notice, setNotice, write, reset } = useAnswerDraft(
    exercise.id,
    exercise.version,
    '',
  );
  const area = useRef<HTMLTextAreaElement>(null);
  const written = events
    .filter((event) => event.kind === 'reflection')
    .filter((event) => event.exercise === exercise.id);
  const first = written[0];

  async function keep() {
    if (text.trim().split(/\s+/).length < fewestWords) {
      setNotice('Write one sentence at least. Nobody marks it.');
      area.current?.focus();
      return;
    }
    await note({
      kind: 'reflection',
      exercise: exercise.id,
      version: exercise.version,
      text: text.trim(),
      again: first !== undefined,
    });
    dropAnswerDraft(exercise.id);
    reset('');
    setNotice(
      first === undefined
        ? 'Kept. It comes back in a later step and at the end of the course.'
        : 'Kept, beside what you wrote before.',
    );
    onDone?.();
  }

  function begin(starter: string) {
    write(text.trim() === '' ? `${starter} ` : `${text.trimEnd()}\n${starter} `);
    area.current?.focus();
  }

  return (
    <div class="quiz">
      <section class="quiz-task" aria-label="The question">
        <p>{exercise.situation}</p>
        <p class="quiz-ask">{first === undefined ? exercise.task : exercise.later}</p>
      </section>
      {written.length > 0 && (
        <section aria-label="What you wrote">
          {written.map(({ id, at, text: own }) => (
            <figure key={id}>
              <figcaption>You wrote on {formatMoment(at)}</figcaption>
              <blockquote>{own}</blockquote>
            </figure>
          ))}
        </section>
      )}
      <form
        class="quiz-form screen-only needs-scripts"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <label for={`answer-${exercise.id}`}>
          {first === undefined ? 'For yourself' : 'Does it still hold?'}
        </label>
        <textarea
          id={`answer-${exercise.id}`}
          ref={area}
          rows={5}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void keep();
            }
          }}
        />
        {first === undefined && (
          <div class="row">
            <span class="quiet">Begin with:</span>
            {exercise.starters.map((starter) => (
              <button
                key={starter}
                class="button small"
                type="button"
                onClick={() => begin(starter)}
              >
                {starter} …
              </button>
            ))}
          </div>
        )}
        <div class="row">
          <button class="button primary" type="submit">
            Keep it
          </button>
        </div>
        <p class="quiet" role="status">
          {notice}
        </p>
        <Hints hints={exercise.hints} />
      </form>
      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}
