import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LearnerRecord as Entries } from '../learner/learnerLog.ts';
import { hasChosenFile } from '../learner/chosenFile.ts';
import { rememberCourse } from '../learner/courseFlag.ts';
import { dropAllDrafts } from '../learner/answerDraft.ts';
import { deriveProgress, deriveSkills } from '../learner/progress.ts';
import { readRecord } from '../learner/recordFile.ts';
import type { ExerciseSummary } from '../schemas/served.ts';
import type { Skill } from '../schemas/skill.ts';
import { formatMoment } from './formatMoment.ts';
import { NotedList } from './record/NotedList.tsx';
import { verdictWords } from './parts/verdictWords.ts';
import { saveRecord } from './saveRecord.ts';
import { appendToLog, eraseLog } from './learnerLog.ts';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './record.css';

export interface LearnerRecordProps {
  exercises: ExerciseSummary[];
  skills: Pick<Skill, 'id' | 'name'>[];
  exerciseBase: string;
}

const phaseWords = {
  before: 'in the audit before',
  after: 'in the audit after',
  check: 'in the check on day 30',
} as const;

/** What was done and how well; export, import and erase. */
export function LearnerRecord({ exercises, skills, exerciseBase }: LearnerRecordProps) {
  const { attempts, events, unreadable, kept } = useLearnerLog();
  const [message, setMessage] = useState('');
  const [erased, setErased] = useState<Entries | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const eraseButton = useRef<HTMLButtonElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const isComingBack = useRef(false);
  const entries = (attempts?.length ?? 0) + events.length;
  const progress = useMemo(() => deriveProgress(attempts ?? [], exercises), [attempts, exercises]);
  const bySkill = useMemo(() => deriveSkills(progress, exercises), [progress, exercises]);

  useEffect(() => {
    if (!isComingBack.current || entries === 0) return;
    isComingBack.current = false;
    eraseButton.current?.focus();
  }, [entries]);

  function exportRecord() {
    saveRecord({ attempts: attempts!, events });
    setMessage('The file is in your downloads.');
  }

  /** Adds entries from elsewhere; with a plan among them the home page tells of the course again. */
  async function bring(others: Entries) {
    const added = await appendToLog(others);
    if (others.events.some(({ kind }) => kind === 'plan')) rememberCourse(true);
    return added;
  }

  async function importRecord() {
    const chosen = file.current?.files?.[0];
    if (chosen === undefined) return;
    const read = readRecord(await chosen.text());
    file.current!.value = '';
    if (!read.ok) {
      setMessage(read.reason);
      return;
    }
    const added = await bring(read);
    setMessage(
      added === 0
        ? 'Everything in this file was here already.'
        : `${added} ${added === 1 ? 'entry' : 'entries'} added; what was here stays.`,
    );
  }

  async function erase() {
    const before = { attempts: attempts!, events };
    await eraseLog();
    dropAllDrafts();
    rememberCourse(false);
    // A file that was written into stays as it is: emptied too, it would be no backup.
    if (hasChosenFile()) {
      const { forgetChosenFile } = await import('../learner/writeChosenFile.ts');
      await forgetChosenFile();
    }
    setErased(before);
    setMessage('Your record is erased. You can still undo it until you leave this page.');
    // The button that was pressed is switched off now, and would drop the focus.
    setTimeout(() => undoButton.current?.focus());
  }

  async function undoErase() {
    await bring(erased!);
    setErased(null);
    setMessage('Your record is back.');
    isComingBack.current = true;
  }

  if (attempts === null) return <BeingRead />;

  const tried = attempts.filter(({ disagrees }) => disagrees !== true);
  /** The first audit is marked in silence until the second one is written. */
  const secret = (phase: (typeof attempts)[number]['phase']) =>
    phase === 'before' && !attempts.some((attempt) => attempt.phase === 'after');
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]));

  return (
    <div class="record">
      {!kept && (
        <p class="panel" role="alert">
          This browser does not let the site store anything. What you do lasts until you close the
          page; export it before you go.
        </p>
      )}
      {unreadable > 0 && (
        <p class="panel" role="alert">
          {unreadable === 1 ? 'One entry' : `${unreadable} entries`} could not be read: damaged, or
          made by a newer version of the site. They are left as they are.
        </p>
      )}

      <section aria-labelledby="skills">
        <h2 id="skills">By skill</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Done</th>
              <th scope="col">Mean of first tries</th>
            </tr>
          </thead>
          <tbody>
            {skills.map(({ id, name }) => {
              const own = bySkill.find(({ skill }) => skill === id);
              return (
                <tr key={id} data-skill={id}>
                  <th scope="row">
                    <span class="skill-mark">{name}</span>
                  </th>
                  <td>
                    {own?.done ?? 0} of {own?.of ?? 0}
                  </td>
                  <td>
                    {own?.mean == null ? (
                      'nothing yet'
                    ) : (
                      <>
                        <span class="bar" aria-hidden="true">
                          <span style={{ width: `${own.mean}%` }} />
                        </span>
                        {Math.round(own.mean)}
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>

      <section aria-labelledby="answers">
        <h2 id="answers">Your answers</h2>
        {tried.length === 0 ? (
          <p>Nothing here yet. Answers appear as soon as one is marked.</p>
        ) : (
          <ul>
            {[...attempts].reverse().map((attempt) => (
              <li key={attempt.id}>
                <details>
                  <summary>
                    <time dateTime={attempt.at}>{formatMoment(attempt.at)}</time>{' '}
                    {known.get(attempt.exercise)?.title ?? `${attempt.exercise} (no longer here)`}:
                    {secret(attempt.phase)
                      ? 'kept, marked after the course'
                      : `try ${attempt.try}, ${verdictWords[attempt.verdict].toLowerCase()}, ${Math.round(attempt.points)} points`}
                    {attempt.phase !== undefined && `, ${phaseWords[attempt.phase]}`}
                    {attempt.disagrees && ', you disagreed'}
                    {known.has(attempt.exercise) &&
                      known.get(attempt.exercise)!.version !== attempt.version &&
                      ', the exercise has changed since'}
                  </summary>
                  {'text' in attempt.answer && <blockquote>{attempt.answer.text}</blockquote>}
                  {attempt.answer.type === 'dialogue' && (
                    <ol>
                      {attempt.answer.path.map(({ text, points }, index) => (
                        <li key={index}>
                          {text} ({Math.round(points)} points)
                        </li>
                      ))}
                    </ol>
                  )}
                  {known.has(attempt.exercise) && attempt.phase === undefined && (
                    <p>
                      <a href={`${exerciseBase}${attempt.exercise}/`}>Open the exercise</a>
                    </p>
                  )}
                </details>
              </li>
            ))}
          </ul>
        )}
      </section>

      <NotedList events={events} titles={new Map(exercises.map(({ id, title }) => [id, title]))} />

      <section class="screen-only" aria-labelledby="keep">
        <h2 id="keep">Keep it, move it, erase it</h2>
        <p>
          The record lives in this browser and nowhere else. Safari erases a site’s storage after
          seven days without a visit; on a shared desk somebody may clear it. Export it in time.
        </p>
        <div class="row">
          <button
            class="button primary"
            type="button"
            disabled={entries === 0}
            onClick={exportRecord}
          >
            Export to a file
          </button>
          <button class="button" type="button" onClick={() => file.current?.click()}>
            Import a file
          </button>
          <input
            ref={file}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label="A record to import"
            onChange={() => void importRecord()}
          />
          <button
            ref={eraseButton}
            class="button"
            type="button"
            disabled={entries === 0}
            onClick={() => void erase()}
          >
            Erase everything
          </button>
          {erased && (
            <button ref={undoButton} class="button" type="button" onClick={() => void undoErase()}>
              Undo erase
            </button>
          )}
          <button class="button" type="button" onClick={() => print()}>
            Print
          </button>
        </div>
        <p role="status">{message}</p>
      </section>
    </div>
  );
}
