import { useMemo, useState } from 'preact/hooks';
import { deriveProgress, type ExerciseProgress } from '../learner/progress.ts';
import type { ExerciseSummary } from '../schemas/served.ts';
import type { Skill, SkillId } from '../schemas/skill.ts';
import { KeptNote } from './parts/KeptNote.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './practice.css';

export interface PracticeListProps {
  exercises: ExerciseSummary[];
  skills: Pick<Skill, 'id' | 'name'>[];
  exerciseBase: string;
  recordHref: string;
}

const types = [
  {
    id: 'rephrase',
    name: 'Say it better',
    line: 'A word, a sentence or a message that misses. Write it so that it lands.',
  },
  {
    id: 'emotion',
    name: 'Spot the emotion',
    line: 'A client writes or calls. See what they feel, and choose your first sentence.',
  },
] as const;

/** All exercises by type and skill, each with what was done and how well. */
export function PracticeList({ exercises, skills, exerciseBase, recordHref }: PracticeListProps) {
  const [skill, setSkill] = useState<SkillId | null>(null);
  const { attempts, kept } = useLearnerLog();
  const progress = useMemo(() => deriveProgress(attempts ?? [], exercises), [attempts, exercises]);
  const done = exercises.filter(({ id }) => progress.has(id)).length;
  const order = skills.map(({ id }) => id);

  return (
    <div class="practice">
      <fieldset class="practice-filter screen-only needs-scripts">
        <legend>Skill</legend>
        <div class="row">
          <button
            class="button small"
            type="button"
            aria-pressed={skill === null}
            onClick={() => setSkill(null)}
          >
            All
          </button>
          {skills.map(({ id, name }) => (
            <button
              key={id}
              class="button small"
              type="button"
              data-skill={id}
              aria-pressed={skill === id}
              onClick={() => setSkill(skill === id ? null : id)}
            >
              <span class="skill-mark">{name}</span>
            </button>
          ))}
        </div>
      </fieldset>
      <p role="status">
        {attempts !== null &&
          (done === 0
            ? 'Nothing done yet. Any exercise is a good first one.'
            : `${done} of ${exercises.length} done.`)}
      </p>
      {types.map(({ id: type, name, line }) => {
        const shown = exercises
          .filter(
            (exercise) => exercise.type === type && (skill === null || exercise.skill === skill),
          )
          .sort(
            (a, b) =>
              order.indexOf(a.skill) - order.indexOf(b.skill) ||
              a.difficulty - b.difficulty ||
              a.title.localeCompare(b.title),
          );
        return (
          <section key={type} aria-labelledby={type}>
            <h2 id={type}>{name}</h2>
            <p>{line}</p>
            {shown.length === 0 ? (
              <p class="quiet">No exercise of this kind for this skill.</p>
            ) : (
              <ul>
                {shown.map((exercise) => (
                  <li key={exercise.id} data-skill={exercise.skill}>
                    <a href={`${exerciseBase}${exercise.id}/`}>{exercise.title}</a>
                    <span class="quiet">
                      {skills.find(({ id }) => id === exercise.skill)?.name} ·{' '}
                      {['warm-up', 'working case', 'hard'][exercise.difficulty - 1]} ·{' '}
                      {exercise.minutes} min
                    </span>
                    <Done progress={progress.get(exercise.id)} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

function Done({ progress }: { progress: ExerciseProgress | undefined }) {
  if (progress === undefined) return <span class="done">not done</span>;
  const { first, best, tries, outdated } = progress;
  return (
    <span class="done">
      <strong>{Math.round(first)}</strong>
      {tries > 1 && best > first && ` → ${Math.round(best)}`} points
      {outdated && ', changed since'}
    </span>
  );
}
