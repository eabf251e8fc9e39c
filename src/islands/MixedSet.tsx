import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EmotionQuizProps } from './EmotionQuiz.tsx';
import type { ServedQuiz } from '../schemas/served.ts';
import type { AnswerVerdict } from '../engine/types.ts';
import { mixedSetSize, mixSet } from '../learner/mixSet.ts';
import { deriveProgress } from '../learner/progress.ts';
import type { Skill } from '../schemas/skill.ts';
import { loadJson } from './loadJson.ts';
import { verdictWords } from './parts/verdictWords.ts';
import { useQuizzes } from './useQuizzes.ts';
import { useLearnerLog } from './useLearnerLog.ts';
import './mixed.css';

export interface MixedSetProps {
  exercisesUrl: string;
  rulebookUrl: string;
  ruleBase: string;
  exerciseBase: string;
  recordHref: string;
  feelings: EmotionQuizProps['feelings'];
  ruleTitles: Record<string, string>;
  skills: Pick<Skill, 'id' | 'name'>[];
}

/** A running set, kept in `sessionStorage` so that a reload goes on at the same step. */
interface RunningSet {
  ids: string[];
  at: number;
  /** How the first try of this set went, by exercise id; absent where it was skipped or not reached. */
  results: Record<string, { points: number; verdict: AnswerVerdict }>;
}

const setKey = 'clearline:mixed-set';

/** Ten exercises of different skills, one after the other, with a score at the end. */
export function MixedSet(props: MixedSetProps) {
  const { exercisesUrl, skills } = props;
  const [exercises, setExercises] = useState<ServedQuiz[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [set, setSet] = useState<RunningSet | null>(readSet);
  const { attempts } = useLearnerLog();

  const { quizzes, failed: codeFailed } = useQuizzes(set !== null);

  useEffect(() => {
    loadJson<ServedQuiz[]>(exercisesUrl).then(setExercises, () => setFailed(true));
  }, [exercisesUrl]);

  const byId = useMemo(
    () => new Map(exercises?.map((exercise) => [exercise.id, exercise])),
    [exercises],
  );

  function update(next: RunningSet | null) {
    setSet(next);
    try {
      if (next === null) sessionStorage.removeItem(setKey);
      else sessionStorage.setItem(setKey, JSON.stringify(next));
    } catch {
      // Without storage the set lives as long as the page.
    }
  }

  function begin() {
    const progress = deriveProgress(attempts ?? [], exercises!);
    const mixed = mixSet(exercises!, progress, Math.random);
    update({ ids: mixed.map(({ id }) => id), at: 0, results: {} });
  }

  if (failed || codeFailed) {
    return (
      <div class="panel" role="alert">
        <p>The exercises did not load. Check the connection.</p>
        <button class="button" type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    );
  }
  if (exercises === null || attempts === null)
    return (
      <p class="needs-scripts" role="status">
        The set is being mixed.
      </p>
    );

  const mean = exercises.reduce((sum, { minutes }) => sum + minutes, 0) / exercises.length;
  const estimate = Math.round((mean * mixedSetSize) / 5) * 5;

  // A set begun before the content changed may name exercises that are gone.
  if (set === null || set.ids.some((id) => !byId.has(id))) {
    return (
      <div class="panel mixed-start">
        <p>
          {mixedSetSize} exercises from different skills, about {estimate} minutes in all. New ones
          come first, then those that went worst. You can skip any, stop at any time and go on in
          this tab.
        </p>
        <button class="button primary" type="button" onClick={begin}>
          Begin
        </button>
      </div>
    );
  }

  if (set.at >= set.ids.length) {
    return (
      <MixedResult
        set={set}
        exercises={set.ids.map((id) => byId.get(id)!)}
        skills={skills}
        exerciseBase={props.exerciseBase}
        onAgain={begin}
        onOpen={(at) => update({ ...set, at })}
      />
    );
  }

  const exercise = byId.get(set.ids[set.at]!)!;
  const done = set.results[exercise.id] !== undefined;
  const onScored = (points: number, verdict: AnswerVerdict) => {
    if (!done) update({ ...set, results: { ...set.results, [exercise.id]: { points, verdict } } });
  };

  return (
    <div class="mixed">
      <nav aria-label="Exercises of this set">
        <ol>
          {set.ids.map((id, index) => (
            <li key={id}>
              <button
                type="button"
                aria-current={index === set.at ? 'step' : undefined}
                class={set.results[id]?.verdict}
                onClick={() => update({ ...set, at: index })}
              >
                <span class="sr-only">Exercise </span>
                {index + 1}
                <span class="sr-only">{describeResult(set.results[id])}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <h2 id="current">
        {set.at + 1} of {set.ids.length}: {exercise.title}
      </h2>
      {quizzes === null ? (
        <p role="status">The exercise is loading.</p>
      ) : exercise.type === 'rephrase' ? (
        <quizzes.WritingQuiz key={exercise.id} {...props} exercise={exercise} onScored={onScored} />
      ) : (
        <quizzes.EmotionQuiz key={exercise.id} {...props} exercise={exercise} onScored={onScored} />
      )}
      <div class="row mixed-next screen-only">
        <button
          class={done ? 'button primary' : 'button'}
          type="button"
          onClick={() => {
            update({ ...set, at: set.at + 1 });
            scrollTo({ top: 0 });
          }}
        >
          {done
            ? set.at + 1 === set.ids.length
              ? 'See how it went'
              : 'Next exercise'
            : 'Skip this one'}
        </button>
        <button class="button" type="button" onClick={() => update({ ...set, at: set.ids.length })}>
          Stop here
        </button>
      </div>
    </div>
  );
}

function MixedResult(props: {
  set: RunningSet;
  exercises: ServedQuiz[];
  skills: MixedSetProps['skills'];
  exerciseBase: string;
  onAgain: () => void;
  onOpen: (at: number) => void;
}) {
  const { set, exercises, skills, exerciseBase, onAgain, onOpen } = props;
  const scored = exercises.filter(({ id }) => set.results[id] !== undefined);
  const pointsOf = ({ id }: ServedQuiz) => set.results[id]!.points;
  const mean = (list: readonly ServedQuiz[]) =>
    Math.round(list.reduce((sum, exercise) => sum + pointsOf(exercise), 0) / list.length);
  const bySkill = skills
    .map((skill) => ({ skill, own: scored.filter((exercise) => exercise.skill === skill.id) }))
    .filter(({ own }) => own.length > 0);
  const weakest = scored
    .filter((exercise) => pointsOf(exercise) < 100)
    .sort((a, b) => pointsOf(a) - pointsOf(b))
    .slice(0, 3);

  return (
    <section class="mixed-result" aria-label="How it went">
      <div class="panel" role="alert">
        <h2>
          {scored.length === 0
            ? 'Nothing done yet'
            : `${mean(scored)} of 100 points over ${scored.length} ${scored.length === 1 ? 'exercise' : 'exercises'}`}
        </h2>
        <p>
          {scored.length === 0
            ? 'You skipped all of them. Go back to one, or begin a new set.'
            : `The mean of your first tries in this set; from 80 points on, and with no fault left, an answer counts as right. ${exercises.length - scored.length === 0 ? 'You did all of them.' : `You left out ${exercises.length - scored.length}; they do not count.`}`}
        </p>
      </div>
      {bySkill.length > 0 && (
        <table>
          <caption>By skill</caption>
          <tbody>
            {bySkill.map(({ skill, own }) => (
              <tr key={skill.id} data-skill={skill.id}>
                <th scope="row">
                  <span class="skill-mark">{skill.name}</span>
                </th>
                <td>
                  <span class="bar" aria-hidden="true">
                    <span style={{ width: `${mean(own)}%` }} />
                  </span>
                </td>
                <td>{mean(own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {weakest.length > 0 && (
        <>
          <h3>Worth another look</h3>
          <ul>
            {weakest.map((exercise) => (
              <li key={exercise.id}>
                <a href={`${exerciseBase}${exercise.id}/`}>{exercise.title}</a>:{' '}
                {Math.round(pointsOf(exercise))} points
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="row screen-only">
        <button class="button primary" type="button" onClick={onAgain}>
          A new set
        </button>
        <button class="button" type="button" onClick={() => onOpen(0)}>
          Back to this set
        </button>
        <button class="button" type="button" onClick={() => print()}>
          Print this
        </button>
      </div>
    </section>
  );
}

function describeResult(result: RunningSet['results'][string] | undefined): string {
  return result === undefined
    ? ', not done'
    : `, ${verdictWords[result.verdict].toLowerCase()}, ${Math.round(result.points)} points`;
}

function readSet(): RunningSet | null {
  try {
    const data = JSON.parse(sessionStorage.getItem(setKey) ?? 'null') as RunningSet | null;
    return data !== null && Array.isArray(data.ids) && typeof data.at === 'number' && data.results
      ? data
      : null;
  } catch {
    return null;
  }
}
