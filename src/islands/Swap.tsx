import { useEffect, useState } from 'preact/hooks';
import { longestSwap, readSwap, writeSwap, type SwapLetter } from '../learner/swapLink.ts';
import type { Course } from '../schemas/course.ts';
import { copy } from './copy.ts';
import { useLearnerLog } from './useLearnerLog.ts';
import './quiz.css';
import './growth/growth.css';

export interface SwapProps {
  steps: { title: string; together: Course['steps'][number]['together']; exerciseTitle: string }[];
  exerciseBase: string;
}

/** Swap and review: two people read each other's answer, by link or side by side. */
export function Swap({ steps, exerciseBase }: SwapProps) {
  const [hash, setHash] = useState('');
  useEffect(() => {
    const look = () => setHash(location.hash);
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const letter = readSwap(hash);
  const cut = letter === null && hash.startsWith('#swap=');
  const asked = Number(/^#step=(\d)$/.exec(hash)?.[1] ?? 1);
  if (letter?.kind === 'answer' && steps[letter.step - 1]) {
    return <Reading letter={letter} step={steps[letter.step - 1]!} exerciseBase={exerciseBase} />;
  }
  if (letter?.kind === 'review' && steps[letter.step - 1]) {
    return <Reviewed letter={letter} step={steps[letter.step - 1]!} />;
  }
  return (
    <div class="quiz needs-scripts">
      {cut && (
        <p class="panel" role="alert">
          This link was cut on its way. Ask for it again, as an attachment or in two halves.
        </p>
      )}
      <Giving
        key={asked}
        steps={steps}
        first={Math.min(Math.max(asked, 1), steps.length)}
        exerciseBase={exerciseBase}
      />
    </div>
  );
}

/** One's own answer, made into a link; or a colleague's beside it on one screen. */
function Giving(props: SwapProps & { first: number }) {
  const { steps, first, exerciseBase } = props;
  const [number, setNumber] = useState(first);
  const [typed, setTyped] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [beside, setBeside] = useState(false);
  const { attempts } = useLearnerLog();
  const step = steps[number - 1]!;
  const { together } = step;
  const own = attempts?.findLast(({ exercise }) => exercise === together.exercise)?.answer;
  const text = typed ?? (own !== undefined && 'text' in own ? own.text : '');

  return (
    <>
      <label>
        Step{' '}
        <select
          value={number}
          onChange={(event) => {
            setNumber(Number(event.currentTarget.value));
            setTyped(null);
          }}
        >
          {steps.map(({ title }, index) => (
            <option key={title} value={index + 1}>
              {index + 1}: {title}
            </option>
          ))}
        </select>
      </label>
      <section aria-label="The task">
        <h2>{together.title}</h2>
        <ol>
          {together.steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>
          The case: <a href={`${exerciseBase}${together.exercise}/`}>{step.exerciseTitle}</a>
        </p>
      </section>
      <div class={beside ? 'side-by-side' : ''}>
        <div class="quiz-form">
          <label for="swap-own">Your answer</label>
          <textarea
            id="swap-own"
            rows={9}
            maxLength={longestSwap}
            value={text}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        {beside && (
          <div class="quiz-form">
            <label for="swap-other">Your colleague’s answer</label>
            <textarea id="swap-other" rows={9} />
          </div>
        )}
      </div>
      {beside && (
        <ul>
          {together.lookFor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <label>
        Your name, for your colleague{' '}
        <input class="box" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <CopyLink
        name="Copy the link for your colleague"
        letter={
          text.trim() === '' ? null : { kind: 'answer', step: number, from: name.trim(), text }
        }
      />
      <p>
        <button class="button" type="button" onClick={() => setBeside(!beside)}>
          {beside ? 'One answer alone' : 'We sit side by side'}
        </button>
      </p>
      <p class="quiet">
        The answer travels inside the link, behind its #. No server ever gets it; whoever has the
        link can read it.
      </p>
    </>
  );
}

/** A colleague's answer, with what to look for. */
function Reading(props: {
  letter: Extract<SwapLetter, { kind: 'answer' }>;
  step: SwapProps['steps'][number];
  exerciseBase: string;
}) {
  const { letter, step, exerciseBase } = props;
  const { lookFor, exercise, title } = step.together;
  const [notes, setNotes] = useState<string[]>(() => lookFor.map(() => ''));
  const [name, setName] = useState('');
  return (
    <div class="quiz">
      <section aria-label="The answer to read">
        <h2>{title}</h2>
        <p>
          {letter.from === '' ? 'Your colleague' : letter.from} answered{' '}
          <a href={`${exerciseBase}${exercise}/`}>{step.exerciseTitle}</a>. Read it as the client
          would, once, and then note what you found.
        </p>
        <blockquote>{letter.text}</blockquote>
      </section>
      <div class="quiz-form">
        {lookFor.map((line, index) => (
          <label key={line}>
            {line}
            <textarea
              rows={2}
              value={notes[index]}
              onInput={(event) => {
                const value = event.currentTarget.value;
                setNotes(notes.map((note, at) => (at === index ? value : note)));
              }}
            />
          </label>
        ))}
        <label>
          Your name{' '}
          <input class="box" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <CopyLink
          name="Copy the link with your notes"
          letter={
            notes.every((note) => note.trim() === '')
              ? null
              : { kind: 'review', step: letter.step, from: name.trim(), notes, text: letter.text }
          }
        />
      </div>
    </div>
  );
}

/** What a colleague noted. */
function Reviewed(props: {
  letter: Extract<SwapLetter, { kind: 'review' }>;
  step: SwapProps['steps'][number];
}) {
  const { letter, step } = props;
  return (
    <div class="quiz">
      <h2>{letter.from === '' ? 'Your colleague' : letter.from} read your answer</h2>
      <blockquote>{letter.text}</blockquote>
      <dl>
        {step.together.lookFor.map((line, index) => (
          <div key={line}>
            <dt>{line}</dt>
            <dd>{letter.notes[index]?.trim() || 'Nothing noted.'}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function CopyLink({ name, letter }: { name: string; letter: SwapLetter | null }) {
  const [told, setTold] = useState('');
  return (
    <p class="row">
      <button
        class="button primary"
        type="button"
        disabled={letter === null}
        onClick={() => {
          const address = `${location.href.split('#')[0]}#${writeSwap(letter!)}`;
          void copy(address).then(setTold);
        }}
      >
        {name}
      </button>
      <span role="status">{told}</span>
    </p>
  );
}
