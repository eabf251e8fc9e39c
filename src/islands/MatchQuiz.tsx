import { useMemo, useRef, useState } from 'preact/hooks';
// From its own file: through the index the page would load the checks of texts, which it never needs.
import { scoreMatch, type MatchResult } from '../engine/scoreMatch.ts';
import type { AnswerVerdict } from '../engine/types.ts';
import { dropAnswerDraft } from '../learner/answerDraft.ts';
import type { Match } from '../schemas/match.ts';
import { Disagree } from './parts/Disagree.tsx';
import { Hints } from './parts/Hints.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { KeysHelp } from './parts/KeysHelp.tsx';
import { OrderBoard } from './parts/OrderBoard.tsx';
import { PickBoard } from './parts/PickBoard.tsx';
import { SortBoard } from './parts/SortBoard.tsx';
import { Verdict } from './parts/Verdict.tsx';
import { shuffleById } from './shuffle.ts';
import { useSavedState } from './useSavedState.ts';
import { useLearnerLog } from './useLearnerLog.ts';
import './quiz.css';
import './match.css';

export interface MatchQuizProps {
  exercise: Match;
  recordHref: string;
  /** Called when a try has been scored: a set of exercises goes on from here. */
  onScored?: (points: number, verdict: AnswerVerdict) => void;
}

const keys: Record<Match['board']['form'], [string, string][]> = {
  sort: [
    ['1 – 5', 'put the line you are on into that bin'],
    ['Ctrl + Enter', 'mark my answer'],
    ['?', 'show these keys'],
  ],
  order: [
    ['Alt + ↑ ↓', 'move the line you are on'],
    ['Ctrl + Enter', 'mark my answer'],
    ['?', 'show these keys'],
  ],
  pick: [
    ['1 – 5', 'choose in the question you are on'],
    ['Ctrl + Enter', 'mark my answer'],
    ['?', 'show these keys'],
  ],
};

/** A task of judgement: sort into bins, put in order, or choose; partial credit, a reason for each line. */
export function MatchQuiz({ exercise, recordHref, onScored }: MatchQuizProps) {
  const { board } = exercise;
  const count = board.form === 'pick' ? board.rounds.length : board.items.length;
  const shuffled = useMemo(() => shuffleAway(count, exercise.id), [count, exercise.id]);
  const empty = () =>
    board.form === 'order' ? shuffled : Array.from<null>({ length: count }).fill(null);
  const [choices, setChoices] = useSavedState<(string | number | null)[]>(
    exercise.id,
    exercise.version,
    empty(),
    (chosen) => chosen.length === 0,
  );
  const [results, setResults] = useState<MatchResult[]>([]);
  const [answering, setAnswering] = useState(true);
  const [shown, setShown] = useState(false);
  const [notice, setNotice] = useState('');
  const { record, kept } = useLearnerLog();
  const form = useRef<HTMLFormElement>(null);
  const latest = results.at(-1);
  /** On a retry, what was right stays as it is; an order is tried again whole. */
  const locked = (index: number) => board.form !== 'order' && latest?.lines[index]?.share === 1;

  function submit() {
    const open = choices.filter((choice) => choice === null).length;
    if (open > 0) {
      setNotice(
        open === 1
          ? 'One is still open, and here it is.'
          : `${open} are still open; here is the first.`,
      );
      goToFirstOpen();
      return;
    }
    const result = scoreMatch(exercise, choices);
    setResults([...results, result]);
    setAnswering(false);
    setNotice('');
    dropAnswerDraft(exercise.id);
    void record(scoredTry(result));
    onScored?.(result.points, result.verdict);
  }

  function goToFirstOpen() {
    const lines = [...(form.current?.querySelectorAll('fieldset') ?? [])];
    lines
      .find((line) => line.querySelector(':checked') === null)
      ?.querySelector('input')
      ?.focus();
  }

  function tryAgain() {
    setAnswering(true);
    setTimeout(() => form.current?.querySelector<HTMLElement>('input:enabled, button')?.focus());
  }

  const scoredTry = (result: MatchResult) => ({
    exercise,
    answer: { type: 'match' as const, choices },
    points: result.points,
    verdict: result.verdict,
    broken: result.verdict === 'not-yet' ? exercise.rules : [],
    kept: result.verdict === 'right' ? exercise.rules : [],
    skills: { [exercise.skill]: result.points },
  });

  function startAgain() {
    setChoices(empty());
    dropAnswerDraft(exercise.id);
    setResults([]);
    setShown(false);
    setAnswering(true);
  }

  const boardProps = {
    choices,
    onChange: setChoices,
    order: shuffled,
    locked,
    result: answering ? null : (latest ?? null),
    reveal: shown || results.length > 1 || latest?.verdict === 'right',
  };

  return (
    <div class="quiz">
      <section class="quiz-task" aria-label="The task">
        <p>{exercise.situation}</p>
        {exercise.exhibits.map(({ from, text }) => (
          <figure key={text}>
            <figcaption>{from}</figcaption>
            <blockquote data-quoted>{text}</blockquote>
          </figure>
        ))}
        <p class="quiz-ask">{exercise.task}</p>
      </section>

      {latest && !answering && (
        <Verdict
          verdict={latest.verdict}
          points={latest.points}
          summary={latest.summary}
          tries={results.length}
        />
      )}

      <form
        ref={form}
        class="quiz-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (answering && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          }
        }}
      >
        {board.form === 'sort' ? (
          <SortBoard board={board} {...boardProps} />
        ) : board.form === 'order' ? (
          <OrderBoard board={board} {...boardProps} />
        ) : (
          <PickBoard board={board} name={exercise.id} {...boardProps} />
        )}
        {answering && (
          <>
            <div class="row screen-only needs-scripts">
              <button class="button primary" type="submit">
                Mark my answer
              </button>
              <KeysHelp keys={keys[board.form]} />
            </div>
            <p class="quiet" role="status">
              {notice}
            </p>
            <Hints hints={exercise.hints} />
          </>
        )}
      </form>

      {latest && !answering && (
        <section class="quiz-feedback" aria-label="What decides">
          <p class="about-draft">
            <strong>What decides here:</strong> {exercise.verdict}
          </p>
          <div class="row screen-only">
            {latest.verdict !== 'right' && (
              <button class="button primary" type="button" onClick={tryAgain}>
                Try again what was not right
              </button>
            )}
            {!boardProps.reveal && (
              <button class="button" type="button" onClick={() => setShown(true)}>
                Show the answer
              </button>
            )}
            <button class="button" type="button" onClick={startAgain}>
              Start over
            </button>
            <Disagree
              key={results.length}
              onDisagree={() => record({ ...scoredTry(latest), disagrees: true })}
            />
          </div>
        </section>
      )}

      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

/** A shuffled order that is never the right one by chance. */
function shuffleAway(count: number, id: string): number[] {
  const order = shuffleById(count, id);
  return order.every((value, index) => value === index) ? [...order].reverse() : order;
}
