import { useRef, useState } from 'preact/hooks';
import type { AnswerVerdict, WritingResult } from '../engine/types.ts';
import { dropAnswerDraft } from '../learner/answerDraft.ts';
import type { ServedRephrase, ServedReply } from '../schemas/served.ts';
import { Disagree } from './parts/Disagree.tsx';
import { Hints } from './parts/Hints.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { KeysHelp } from './parts/KeysHelp.tsx';
import { MarkedText, type Mark } from './parts/MarkedText.tsx';
import { Better } from './parts/Better.tsx';
import { Quoted } from './parts/Quoted.tsx';
import { PointLines } from './parts/PointLines.tsx';
import { TaskText } from './parts/TaskText.tsx';
import { Verdict } from './parts/Verdict.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import { sortVerdicts } from './sortVerdicts.ts';
import { useAnswerDraft } from './useAnswerDraft.ts';
import { useMarker } from './useMarker.ts';
import './quiz.css';

export interface WritingQuizProps {
  exercise: ServedRephrase | ServedReply;
  rulebookUrl: string;
  /** Folder of the rule pages, with a slash at the end. */
  ruleBase: string;
  recordHref: string;
  /** Called when a try has been scored: a set of exercises goes on from here. */
  onScored?: (points: number, verdict: AnswerVerdict) => void;
}

/** One scored try, as it stays on the page. */
interface Draft {
  text: string;
  sent: boolean;
  result: WritingResult;
}

const noTitles: ReadonlyMap<string, string> = new Map();

/** Tries after which the model answers open by themselves. */
const triesBeforeModels = 2;

const keys: [string, string][] = [
  ['Ctrl + Enter', 'mark my answer'],
  ['?', 'show these keys (outside the text box)'],
];

/** A text to say better or a reply to write: write, commit, see what was missed, revise. */
export function WritingQuiz(props: WritingQuizProps) {
  const { exercise, rulebookUrl, ruleBase, recordHref, onScored } = props;
  /** The draft one starts from and may send as it stands; a whole reply has none. */
  const original = exercise.type === 'rephrase' ? exercise.original : (exercise.start ?? null);
  const { text, notice, setNotice, write, reset } = useAnswerDraft(
    exercise.id,
    exercise.version,
    original ?? '',
  );
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [pending, setPending] = useState<{ text: string; sent: boolean } | null>(null);
  const [guess, setGuess] = useState<string | null>(null);
  const [writing, setWriting] = useState(true);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const [modelsAsked, setModelsAsked] = useState(false);
  const { marker, load } = useMarker(rulebookUrl);
  const { record, kept } = useLearnerLog();
  const area = useRef<HTMLTextAreaElement>(null);
  const guessing = useRef<HTMLButtonElement>(null);

  const latest = drafts.at(-1);
  const models = drafts.length >= triesBeforeModels || modelsAsked;

  async function submit(sent: boolean) {
    if (!sent && text.trim() === '') {
      setNotice('There is nothing to mark yet. Write your version, or send it as it stands.');
      area.current?.focus();
      return;
    }
    const answer = { text: sent ? original! : text, sent };
    if (marker === null) {
      setNotice('One moment: the rules are loading.');
      try {
        await load();
      } catch {
        setNotice(
          'The rules did not load. Check the connection, then mark your answer again; your text stays.',
        );
        return;
      }
    }
    // Before the first marking the learner may say what a colleague would mark: commit, then see.
    if (drafts.length === 0 && !sent) {
      setPending(answer);
      setGuess(null);
      setTimeout(() => guessing.current?.focus());
    } else await mark(answer);
  }

  async function mark(answer: { text: string; sent: boolean }) {
    const result = (await load()).mark(exercise, answer.sent ? { send: true } : answer.text);
    setPending(null);
    setWriting(false);
    setNotice('');
    setDrafts([...drafts, { ...answer, result }]);
    if (result.verdict === 'right') dropAnswerDraft(exercise.id);
    void record({
      exercise,
      answer: { type: exercise.type, text: answer.text, send: answer.sent },
      points: result.points,
      verdict: result.verdict,
      ...sortVerdicts(result),
      skills: result.skills,
    });
    onScored?.(result.points, result.verdict);
  }

  function revise() {
    setWriting(true);
    setTimeout(() => area.current?.focus());
  }

  function startAgain() {
    const erased = text;
    const before = drafts;
    setDrafts([]);
    setModelsAsked(false);
    setWriting(true);
    reset(original ?? '');
    dropAnswerDraft(exercise.id);
    setUndo(() => () => {
      write(erased);
      setDrafts(before);
      setUndo(null);
    });
    setTimeout(() => area.current?.focus());
  }
  const titles = marker?.titles ?? noTitles;
  const ruleLink = (id: string) => <a href={`${ruleBase}${id}/`}>{titles.get(id) ?? id}</a>;

  return (
    <div class="quiz">
      <TaskText exercise={exercise} />

      {writing && pending === null && (
        <form
          class="quiz-form screen-only needs-scripts"
          onSubmit={(event) => {
            event.preventDefault();
            void submit(false);
          }}
          onFocusIn={() => void load().catch(() => null)}
        >
          <label for={`answer-${exercise.id}`}>
            {exercise.type === 'reply' ? 'Your reply' : 'Your version'}
          </label>
          <textarea
            id={`answer-${exercise.id}`}
            ref={area}
            rows={Math.min(14, Math.max(4, text.split('\n').length + 2))}
            value={text}
            onInput={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void submit(false);
              }
            }}
          />
          <div class="row">
            <button class="button primary" type="submit">
              Mark my answer
            </button>
            {original !== null && (
              <button class="button" type="button" onClick={() => void submit(true)}>
                Send it as it stands
              </button>
            )}
            {original !== null && text === original && (
              <button class="button" type="button" onClick={() => write('')}>
                Empty the box
              </button>
            )}
            {undo && (
              <button class="button" type="button" onClick={undo}>
                Undo start over
              </button>
            )}
            <KeysHelp keys={keys} />
          </div>
          <p class="quiet" role="status">
            {notice}
          </p>
          <Hints hints={exercise.hints} />
        </form>
      )}

      {pending && (
        <section class="quiz-guess panel screen-only" aria-label="Before you see the marking">
          <blockquote>{pending.text}</blockquote>
          <p id={`guess-${exercise.id}`}>
            <strong>Before you see the marking:</strong> which rule might your text break?
          </p>
          <div class="row">
            {exercise.rules.map((id) => (
              <button
                key={id}
                class="button small"
                type="button"
                aria-pressed={guess === id}
                onClick={() => setGuess(guess === id ? null : id)}
              >
                {titles.get(id) ?? id}
              </button>
            ))}
            <button
              class="button small"
              type="button"
              aria-pressed={guess === 'none'}
              onClick={() => setGuess(guess === 'none' ? null : 'none')}
            >
              None
            </button>
          </div>
          <button
            class="button primary"
            type="button"
            ref={guessing}
            aria-describedby={`guess-${exercise.id}`}
            onClick={() => void mark(pending)}
          >
            Show the marking
          </button>
        </section>
      )}

      {latest && !pending && (
        <WritingFeedback
          draft={latest}
          tries={drafts.length}
          guess={
            guess === null
              ? null
              : answerGuess(guess, sortVerdicts(drafts[0]!.result).broken, titles)
          }
          ruleLink={ruleLink}
          titles={titles}
          aboutTitle={original === null ? 'What decides here:' : 'About the draft you were given:'}
          traps={
            exercise.type === 'reply' ? exercise.sheet.filter(({ trap }) => trap !== undefined) : []
          }
        />
      )}

      {latest && !writing && !pending && (
        <div class="row screen-only">
          {latest.result.verdict !== 'right' && (
            <button class="button primary" type="button" onClick={revise}>
              Try again
            </button>
          )}
          {!models && (
            <button class="button" type="button" onClick={() => setModelsAsked(true)}>
              Show model answers
            </button>
          )}
          <button class="button" type="button" onClick={startAgain}>
            Start over
          </button>
          <Disagree
            key={drafts.length}
            onDisagree={() =>
              record({
                exercise,
                answer: { type: exercise.type, text: latest.text, send: latest.sent },
                points: latest.result.points,
                verdict: latest.result.verdict,
                ...sortVerdicts(latest.result),
                disagrees: true,
              })
            }
          />
        </div>
      )}

      {drafts.length > 1 && (
        <section class="quiz-drafts" aria-label="Your drafts">
          <h3>First and latest draft</h3>
          <Better from={drafts[0]!.result.points} to={latest!.result.points} />
          <div>
            {[drafts[0]!, latest!].map((draft, index) => (
              <figure key={index}>
                <figcaption>
                  {index === 0 ? 'First' : `Try ${drafts.length}`}:{' '}
                  {Math.round(draft.result.points)} points
                </figcaption>
                <blockquote>{draft.text}</blockquote>
              </figure>
            ))}
          </div>
        </section>
      )}

      {latest && models && (
        <section class="quiz-models" aria-label="Model answers">
          <h3>{exercise.models.length === 1 ? 'A good answer' : 'Good answers'}</h3>
          {exercise.models.map((model) => (
            <figure key={model.text}>
              <blockquote>{model.text}</blockquote>
              <figcaption>{model.note}</figcaption>
            </figure>
          ))}
        </section>
      )}

      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

const factWords = {
  missing: 'Lost',
  contradicted: 'You say the opposite',
  said: 'Better left unsaid',
} as const;

function answerGuess(
  guess: string,
  broken: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  if (guess === 'none') {
    return broken.length === 0 ? 'You saw it: it breaks none.' : 'You expected none. See below.';
  }
  const title = titles.get(guess) ?? guess;
  return broken.includes(guess)
    ? `You saw it: ${title}.`
    : `You thought of “${title}”. The machine found nothing against that one.`;
}

function WritingFeedback(props: {
  draft: Draft;
  tries: number;
  /** What came of the learner's own guess, in a sentence; null where there was none. */
  guess: string | null;
  ruleLink: (id: string) => preact.ComponentChildren;
  titles: ReadonlyMap<string, string>;
  /** What the key's last word is about. */
  aboutTitle: string;
  /** Lines of the sheet that were not for the client. */
  traps: readonly ServedReply['sheet'][number][];
}) {
  const { draft, tries, guess, ruleLink, titles, aboutTitle, traps } = props;
  const { result } = draft;
  const unsaid = result.lost.filter(({ id }) => !result.remarks.some(({ about }) => about === id));
  const marks: Mark[] = [
    ...result.findings.flatMap(({ start, end, verdict, rule }) =>
      start === null || end === null || verdict === 'unsure'
        ? []
        : [{ start, end, look: verdict, label: titles.get(rule) ?? rule }],
    ),
    ...result.kept.map(({ start, end, what }) => ({
      start,
      end,
      look: 'kept' as const,
      label: `kept: ${what}`,
    })),
  ];

  return (
    <section class="quiz-feedback" aria-label="The marking">
      <Verdict
        verdict={result.verdict}
        points={result.points}
        summary={result.summary}
        tries={tries}
      />
      {guess && <p>{guess}</p>}
      {!draft.sent && <MarkedText text={draft.text} marks={marks} />}
      {result.remarks.length > 0 && (
        <ol class="remarks">
          {result.remarks.map((remark) => (
            <li key={`${remark.about}${remark.start}`}>
              <Quoted quote={remark.quote} text={remark.text} />
              {remark.fix !== '' && <p class="fix">{remark.fix}</p>}
              {remark.kind === 'rule' && <p class="quiet">{ruleLink(remark.about)}</p>}
            </li>
          ))}
        </ol>
      )}
      {result.more > 0 && (
        <p class="quiet">
          {result.more === 1 ? 'One more remark waits' : `${result.more} more remarks wait`} until
          these are fixed.
        </p>
      )}
      {result.kept.length + unsaid.length > 0 && (
        <ul class="facts">
          {result.kept.map((fact) => (
            <li key={fact.id} class="kept">
              Kept: {fact.what}
            </li>
          ))}
          {unsaid.map((fact) => (
            <li key={fact.id} class="lost">
              {factWords[fact.how]}: {fact.what}
            </li>
          ))}
        </ul>
      )}
      <p class="about-draft">
        <strong>{aboutTitle}</strong> {result.aboutDraft}
      </p>
      {traps.length > 0 && (
        <div class="about-draft">
          <strong>What was not for the client, and why:</strong>
          <ul>
            {traps.map(({ text, trap }) => (
              <li key={text}>
                <q>{text}</q> {trap}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PointLines lines={result.lines} />
    </section>
  );
}
