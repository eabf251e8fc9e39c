import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
// From its own file: through the index the page would load the checks of texts, which it never needs.
import { scoreEmotion } from '../engine/scoreEmotion.ts';
import type { AnswerVerdict, EmotionPart, EmotionResult } from '../engine/types.ts';
import { dropAnswerDraft } from '../learner/answerDraft.ts';
import type { Emotion } from '../schemas/exercise.ts';
import type { Feeling } from '../schemas/feeling.ts';
import { cutWords, joinMarks } from './messageWords.ts';
import { Disagree } from './parts/Disagree.tsx';
import { Hints } from './parts/Hints.tsx';
import { isTyping, KeysHelp } from './parts/KeysHelp.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { MarkedText, type Mark } from './parts/MarkedText.tsx';
import { MarkWords } from './parts/MarkWords.tsx';
import { PointLines } from './parts/PointLines.tsx';
import { Verdict } from './parts/Verdict.tsx';
import { verdictWords } from './parts/verdictWords.ts';
import { shuffleById } from './shuffle.ts';
import { useSavedState } from './useSavedState.ts';
import { useLearnerLog } from './useLearnerLog.ts';
import './quiz.css';

export interface EmotionQuizProps {
  exercise: Emotion;
  feelings: Pick<Feeling, 'id' | 'name' | 'neighbours' | 'strengths'>[];
  /** Titles of the rules that the openings show or break, by id. */
  ruleTitles: Record<string, string>;
  /** Folder of the rule pages, with a slash at the end. */
  ruleBase: string;
  recordHref: string;
  /** Called when a try has been scored: a set of exercises goes on from here. */
  onScored?: (points: number, verdict: AnswerVerdict) => void;
}

/** What was chosen so far; kept through a closed tab. */
interface Choices {
  /** Indices of the marked words. */
  marked: number[];
  feeling: string | null;
  strength: number | null;
  opening: number | null;
}
const nothingChosen: Choices = { marked: [], feeling: null, strength: null, opening: null };

const strengthNames = ['mild', 'clear', 'strong'] as const;

const keys: [string, string][] = [
  ['← →', 'walk the words of the message'],
  ['↑ ↓', 'eight words back or on'],
  ['Space', 'mark a word; with Shift and an arrow, mark on'],
  ['1 – 5', 'choose a first sentence'],
  ['Ctrl + Enter', 'mark my answer'],
  ['?', 'show these keys'],
];

/** A client's text: mark what shows the feeling, name it, set its strength, choose the first sentence. */
export function EmotionQuiz(props: EmotionQuizProps) {
  const { exercise, feelings, ruleTitles, ruleBase, recordHref, onScored } = props;
  const [choices, setChoices] = useSavedState<Choices>(
    exercise.id,
    exercise.version,
    nothingChosen,
    (chosen) => chosen === nothingChosen,
  );
  const { feeling, strength, opening } = choices;
  const marked = useMemo(() => new Set(choices.marked), [choices.marked]);
  const choose = (choice: Partial<Choices>) => setChoices({ ...choices, ...choice });
  const [results, setResults] = useState<EmotionResult[]>([]);
  const [answering, setAnswering] = useState(true);
  const [shown, setShown] = useState(false);
  const [notice, setNotice] = useState('');
  const { record, kept } = useLearnerLog();
  const form = useRef<HTMLFormElement>(null);
  const pieces = useMemo(() => cutWords(exercise.message), [exercise]);
  const openings = useMemo(() => shuffleById(exercise.openings.length, exercise.id), [exercise]);
  const latest = results.at(-1);

  /** On a retry, what was right stays as it is. */
  const locked = (part: 'marks' | 'feeling' | 'strength' | 'opening') =>
    latest !== undefined && latest[part].verdict === 'right';

  useEffect(() => {
    const chooseByKey = (event: KeyboardEvent) => {
      if (!answering || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = Number(event.key) - 1;
      if (openings[index] !== undefined && !locked('opening')) {
        choose({ opening: openings[index] });
        form.current?.querySelectorAll<HTMLInputElement>('[name=opening]')[index]?.focus();
      }
    };
    addEventListener('keydown', chooseByKey);
    return () => removeEventListener('keydown', chooseByKey);
  });

  const readResponse = () => ({
    marks: joinMarks(pieces, marked),
    feeling,
    strength: feeling === 'neutral' ? null : strength,
    opening,
  });

  function submit() {
    const missing = [
      feeling === null && 'a feeling',
      feeling !== null && feeling !== 'neutral' && strength === null && 'how strong it is',
      opening === null && 'a first sentence',
    ].filter((part) => part !== false);
    if (missing.length > 0) {
      setNotice(`Still to choose: ${missing.join(', ')}.`);
      return;
    }
    const response = readResponse();
    const result = scoreEmotion(exercise, response, feelings);
    setResults([...results, result]);
    setAnswering(false);
    setNotice('');
    dropAnswerDraft(exercise.id);
    void record({ ...scoredTry(result), answer: { type: 'emotion', ...response } });
    onScored?.(result.points, result.verdict);
  }

  const scoredTry = (result: EmotionResult) => ({
    exercise,
    points: result.points,
    verdict: result.verdict,
    ...ruleOfOpening(exercise, opening),
    skills: { [exercise.skill]: result.points },
  });

  function startAgain() {
    setChoices(nothingChosen);
    setResults([]);
    setShown(false);
    setAnswering(true);
  }

  const chosenFeeling = feelings.find(({ id }) => id === feeling);
  return (
    <div class="quiz">
      <section class="quiz-task" aria-label="The task">
        <p>{exercise.situation}</p>
      </section>

      {answering && (
        <form
          ref={form}
          class="quiz-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        >
          <fieldset disabled={locked('marks')}>
            <legend>1. Mark the words that show it{locked('marks') && ' (right already)'}</legend>
            <p class="quiet">
              From {exercise.from}. Click or drag; by keyboard, arrows and Space. If nothing shows a
              feeling, mark nothing.
            </p>
            <MarkWords
              message={exercise.message}
              marked={marked}
              onChange={(words) => choose({ marked: [...words] })}
              label={`Message from ${exercise.from}`}
            />
          </fieldset>

          <fieldset class="needs-scripts" disabled={locked('feeling')}>
            <legend>2. Which feeling is it?{locked('feeling') && ' (right already)'}</legend>
            <div class="choices">
              {feelings.map(({ id, name }) => (
                <label key={id}>
                  <input
                    type="radio"
                    name="feeling"
                    value={id}
                    checked={feeling === id}
                    onChange={() => choose({ feeling: id })}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </div>
          </fieldset>

          {feeling !== 'neutral' && (
            <fieldset class="needs-scripts" disabled={locked('strength')}>
              <legend>3. How strong?{locked('strength') && ' (right already)'}</legend>
              <div class="choices tall">
                {strengthNames.map((name, index) => (
                  <label key={name}>
                    <input
                      type="radio"
                      name="strength"
                      value={index + 1}
                      checked={strength === index + 1}
                      onChange={() => choose({ strength: index + 1 })}
                    />
                    <span>
                      {name}
                      {chosenFeeling && <small>such as “{chosenFeeling.strengths[index]}”</small>}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}

          <fieldset class="needs-scripts" disabled={locked('opening')}>
            <legend>
              {feeling === 'neutral' ? 3 : 4}. Your first sentence to them
              {locked('opening') && ' (right already)'}
            </legend>
            <div class="choices long">
              {openings.map((index, position) => (
                <label key={index}>
                  <input
                    type="radio"
                    name="opening"
                    value={index}
                    checked={opening === index}
                    onChange={() => choose({ opening: index })}
                  />
                  <span>
                    <kbd aria-hidden="true">{position + 1}</kbd> {exercise.openings[index]!.text}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>

          <div class="row screen-only needs-scripts">
            <button class="button primary" type="submit">
              Mark my answer
            </button>
            <KeysHelp keys={keys} />
          </div>
          <p class="quiet" role="status">
            {notice}
          </p>
          <Hints hints={exercise.hints} />
        </form>
      )}

      {latest && !answering && (
        <section class="quiz-feedback" aria-label="The marking">
          <Verdict
            verdict={latest.verdict}
            points={latest.points}
            summary={latest.summary}
            tries={results.length}
          />
          <MarkedText text={exercise.message} marks={latest.marks.items.map(toMark)} />
          <p class="legend quiet">
            <mark class="kept">found</mark> <mark class="missed">missed</mark>{' '}
            <mark class="decoy">not a sign</mark>
          </p>
          <dl class="parts">
            <Part title="The words" part={latest.marks} />
            <Part title="The feeling" part={latest.feeling} />
            <Part title="Its strength" part={latest.strength} />
            <Part title="The first sentence" part={latest.opening} />
          </dl>
          <PointLines
            lines={[
              { text: 'First sentence', ...latest.opening },
              { text: 'Marked words', ...latest.marks },
              { text: 'Feeling', ...latest.feeling },
              { text: 'Strength', ...latest.strength },
            ].filter(({ of }) => of > 0)}
          />
          {(shown || results.length > 1 || latest.verdict === 'right') && (
            <section aria-label="All first sentences">
              <h3>Every first sentence, and what it does</h3>
              <ul class="openings">
                {exercise.openings.map(({ text, share, why, rule }) => (
                  <li key={text}>
                    <q>{text}</q>
                    <p>
                      <strong>
                        {share === 1 ? 'The best.' : share > 0 ? 'Will do.' : 'Makes it worse.'}
                      </strong>{' '}
                      {why}
                      {rule && (
                        <>
                          {' '}
                          <a href={`${ruleBase}${rule}/`}>{ruleTitles[rule] ?? rule}</a>
                        </>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div class="row screen-only">
            {latest.verdict !== 'right' && (
              <button class="button primary" type="button" onClick={() => setAnswering(true)}>
                Try again what was not right
              </button>
            )}
            {!shown && results.length < 2 && latest.verdict !== 'right' && (
              <button class="button" type="button" onClick={() => setShown(true)}>
                Show the answer
              </button>
            )}
            <button class="button" type="button" onClick={startAgain}>
              Start over
            </button>
            <Disagree
              key={results.length}
              onDisagree={() =>
                record({
                  ...scoredTry(latest),
                  answer: { type: 'emotion', ...readResponse() },
                  disagrees: true,
                })
              }
            />
          </div>
        </section>
      )}

      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

/** The chosen first sentence shows its rule kept or broken. */
function ruleOfOpening(
  { openings }: Emotion,
  chosen: number | null,
): { broken: string[]; kept: string[] } {
  const { rule, share } = openings[chosen ?? -1] ?? {};
  return {
    broken: rule !== undefined && share === 0 ? [rule] : [],
    kept: rule !== undefined && share === 1 ? [rule] : [],
  };
}

function Part({ title, part }: { title: string; part: EmotionPart }) {
  return part.of === 0 ? null : (
    <div>
      <dt>
        {title}: {verdictWords[part.verdict].toLowerCase()}, {Math.round(part.points)} of{' '}
        {Math.round(part.of)}
      </dt>
      <dd>{part.reason}</dd>
    </div>
  );
}

function toMark({ start, end, kind, why }: EmotionResult['marks']['items'][number]): Mark {
  const looks = { found: 'kept', missed: 'missed', decoy: 'decoy', extra: 'decoy' } as const;
  const names = { found: 'found', missed: 'missed', decoy: 'not a sign', extra: 'not a sign' };
  return {
    start,
    end,
    look: looks[kind],
    label: why === '' ? names[kind] : `${names[kind]}: ${why}`,
  };
}
