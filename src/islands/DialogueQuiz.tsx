import { useRef, useState } from 'preact/hooks';
import type { AnswerVerdict, WritingResult } from '../engine/types.ts';
import { dropAnswerDraft } from '../learner/answerDraft.ts';
import type { SaidTurn, WrittenTurn } from '../schemas/dialogueTask.ts';
import type { ServedDialogue } from '../schemas/served.ts';
import { Disagree } from './parts/Disagree.tsx';
import { Hints } from './parts/Hints.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { KeysHelp } from './parts/KeysHelp.tsx';
import { Quoted } from './parts/Quoted.tsx';
import { PointLines } from './parts/PointLines.tsx';
import { Verdict } from './parts/Verdict.tsx';
import { verdictWords } from './parts/verdictWords.ts';
import { scoreTalk, type SpokenTurn } from './scoreTalk.ts';
import { sortVerdicts } from './sortVerdicts.ts';
import { useAnswerDraft } from './useAnswerDraft.ts';
import { useLearnerLog } from './useLearnerLog.ts';
import { useTalk } from './useTalk.ts';
import { useMarker } from './useMarker.ts';
import './quiz.css';
import './dialogue.css';

export interface DialogueQuizProps {
  exercise: ServedDialogue;
  rulebookUrl: string;
  /** Folder of the rule pages, with a slash at the end. */
  ruleBase: string;
  recordHref: string;
  /** Called when the talk has come to its end: a set of exercises goes on from here. */
  onScored?: (points: number, verdict: AnswerVerdict) => void;
}

const keys: [string, string][] = [
  ['Ctrl + Enter', 'say it'],
  ['?', 'show these keys (outside the text box)'],
];

/** A call or a chat, turn by turn: what one says decides what one hears. */
export function DialogueQuiz(props: DialogueQuizProps) {
  const { exercise, rulebookUrl, ruleBase, recordHref, onScored } = props;
  const { turns, medium } = exercise;
  const { talk, update, restored } = useTalk(exercise, nextWritten(turns, 0));
  const { spoken: spokenTurns, path, at, pending } = talk;
  /** What was said at each written turn, by its index in `turns`. */
  const spoken: ReadonlyMap<number, SpokenTurn> = new Map(
    spokenTurns.map((said) => [said.turn, said]),
  );
  const [modelShown, setModelShown] = useState(false);
  const { marker, load } = useMarker(rulebookUrl);
  const { record, kept } = useLearnerLog();
  const draft = useAnswerDraft(exercise.id, exercise.version, '');
  const area = useRef<HTMLTextAreaElement>(null);

  const ended = at >= turns.length;
  const turn = ended ? null : (turns[at] as WrittenTurn);
  const triesHere = path.filter((said) => said.turn === at).length;
  const total = ended ? scoreTalk(path) : null;

  async function say() {
    if (turn === null) return;
    if (draft.text.trim() === '') {
      draft.setNotice('There is nothing to say yet.');
      area.current?.focus();
      return;
    }
    draft.setNotice(marker === null ? 'One moment: the rules are loading.' : '');
    let result: WritingResult;
    try {
      result = (await load()).markTurn(exercise, turn, draft.text);
    } catch {
      draft.setNotice(
        'The rules did not load. Check the connection, then say it again; your text stays.',
      );
      return;
    }
    draft.setNotice('');
    const said = { turn: at, text: draft.text.trim(), result };
    update({ ...talk, path: [...path, said], pending: said });
    setModelShown(false);
  }

  function goOn() {
    if (pending === null) return;
    const next = nextWritten(turns, at + 1);
    update({ spoken: [...spokenTurns, pending], path, at: next, pending: null });
    draft.reset('');
    dropAnswerDraft(exercise.id);
    if (next >= turns.length) {
      const { points, verdict } = scoreTalk(path);
      void record(scoredTry());
      onScored?.(points, verdict);
    } else setTimeout(() => area.current?.focus());
  }

  function sayAgain() {
    update({ ...talk, pending: null });
    setTimeout(() => area.current?.focus());
  }

  /** Back to one's own turn: it and all after it are unsaid, and stay in the path. */
  function goBack(to: number) {
    const old = spoken.get(to);
    update({
      ...talk,
      spoken: spokenTurns.filter((said) => said.turn < to),
      at: to,
      pending: null,
    });
    draft.write(old?.text ?? '');
    setTimeout(() => area.current?.focus());
  }

  function startAgain() {
    update({ spoken: [], path: [], at: nextWritten(turns, 0), pending: null });
    draft.reset('');
    dropAnswerDraft(exercise.id);
  }

  const scoredTry = () => {
    const { points, verdict, verdicts, skills } = scoreTalk(path);
    return {
      exercise,
      answer: {
        type: 'dialogue' as const,
        path: path.map(({ turn: index, text, result }) => ({
          turn: index,
          text,
          points: result.points,
        })),
      },
      points,
      verdict,
      ...sortVerdicts({ verdicts }),
      skills,
    };
  };

  return (
    <div class="quiz">
      <section class="quiz-task" aria-label="The task">
        <p>{exercise.situation}</p>
        <p class="quiz-ask">{exercise.task}</p>
      </section>

      <div role="log" aria-label={medium === 'phone' ? 'The call' : 'The chat'}>
        <ol class={`talk ${medium}`}>
          {turns.slice(0, at).map((said, index) => (
            <TalkLine
              key={index}
              turn={said}
              own={spoken.get(index) ?? null}
              wentWrong={wentWrong(spoken, index)}
              onBack={() => goBack(index)}
            />
          ))}
          {pending && turn && (
            <li class="ours">
              <b>{turn.name}</b>
              <p>{pending.text}</p>
            </li>
          )}
        </ol>
      </div>

      {turn && pending === null && (
        <form
          class="quiz-form screen-only needs-scripts"
          onSubmit={(event) => {
            event.preventDefault();
            void say();
          }}
          onFocusIn={() => void load().catch(() => null)}
        >
          <label for={`answer-${exercise.id}`}>
            {turn.name}: {turn.ask}
          </label>
          <textarea
            id={`answer-${exercise.id}`}
            ref={area}
            rows={4}
            value={draft.text}
            onInput={(event) => draft.write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void say();
              }
            }}
          />
          <div class="row">
            <button class="button primary" type="submit">
              {medium === 'phone' ? 'Say it' : 'Send it'}
            </button>
            <KeysHelp keys={keys} />
          </div>
          <p class="quiet" role="status">
            {draft.notice || restored}
          </p>
          <Hints hints={exercise.hints} />
        </form>
      )}

      {pending && turn && (
        <section class="quiz-feedback" aria-label="The marking of this turn">
          <Verdict
            verdict={pending.result.verdict}
            points={pending.result.points}
            summary={pending.result.summary}
            tries={triesHere}
          />
          {pending.result.remarks.length > 0 && (
            <ol class="remarks">
              {pending.result.remarks.map((remark) => (
                <li key={`${remark.about}${remark.start}`}>
                  <Quoted quote={remark.quote} text={remark.text} />
                  {remark.fix !== '' && <p class="fix">{remark.fix}</p>}
                  {remark.kind === 'rule' && (
                    <p class="quiet">
                      <a href={`${ruleBase}${remark.about}/`}>
                        {marker?.titles.get(remark.about) ?? remark.about}
                      </a>
                    </p>
                  )}
                </li>
              ))}
            </ol>
          )}
          <p class="about-draft">{turn.note}</p>
          <PointLines lines={pending.result.lines} />
          {(modelShown || triesHere > 1 || pending.result.verdict === 'right') && (
            <figure>
              <figcaption>One good way to say it</figcaption>
              <blockquote>{turn.model}</blockquote>
            </figure>
          )}
          <div class="row screen-only">
            <button class="button primary" type="button" onClick={goOn}>
              Go on
            </button>
            {pending.result.verdict !== 'right' && (
              <button class="button" type="button" onClick={sayAgain}>
                Say it again
              </button>
            )}
            {!modelShown && triesHere < 2 && pending.result.verdict !== 'right' && (
              <button class="button" type="button" onClick={() => setModelShown(true)}>
                Show a good way
              </button>
            )}
          </div>
        </section>
      )}

      {total && (
        <section class="quiz-feedback" aria-label="The whole talk">
          <Verdict
            verdict={total.verdict}
            points={total.points}
            summary="The mean of your first tries at each turn."
            tries={1}
          />
          <p class="about-draft">
            <strong>
              {total.verdict === 'right' ? 'What this talk shows:' : 'How it goes at its best:'}
            </strong>{' '}
            {exercise.verdict}
          </p>
          <h3>Your path</h3>
          <ol class="path">
            {path.map(({ turn: index, text, result }, step) => (
              <li key={step}>
                <strong>
                  {verdictWords[result.verdict]}, {Math.round(result.points)}.
                </strong>{' '}
                {(turns[index] as WrittenTurn).ask}
                <blockquote>{text}</blockquote>
              </li>
            ))}
          </ol>
          <div class="row screen-only">
            <button class="button" type="button" onClick={startAgain}>
              Start over
            </button>
            <Disagree onDisagree={() => record({ ...scoredTry(), disagrees: true })} />
          </div>
        </section>
      )}

      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

function TalkLine(props: {
  turn: SaidTurn | WrittenTurn;
  own: SpokenTurn | null;
  wentWrong: boolean;
  onBack: () => void;
}) {
  const { turn, own, wentWrong: wrong, onBack } = props;
  const ours = turn.speaker === 'agent';
  if (!('ask' in turn)) {
    return (
      <li class={ours ? 'ours' : 'theirs'}>
        <b>{turn.name}</b>
        <p>{wrong && turn.otherwise !== undefined ? turn.otherwise : turn.text}</p>
      </li>
    );
  }
  return own === null ? null : (
    <li class={ours ? 'ours' : 'theirs'}>
      <b>{turn.name}</b>
      <p>{own.text}</p>
      <p class="quiet">
        {verdictWords[own.result.verdict]}, {Math.round(own.result.points)} points{' '}
        <button class="button small screen-only" type="button" onClick={onBack}>
          Go back to here
        </button>
      </p>
    </li>
  );
}

/** The index of the first written turn from `from` on; the number of turns where none is left. */
function nextWritten(turns: ServedDialogue['turns'], from: number): number {
  const index = turns.findIndex((turn, at) => at >= from && 'ask' in turn);
  return index < 0 ? turns.length : index;
}

/** True where the last thing the learner said before this line was not right. */
function wentWrong(spoken: ReadonlyMap<number, SpokenTurn>, index: number): boolean {
  const before = [...spoken.values()].filter(({ turn }) => turn < index).at(-1);
  return before !== undefined && before.result.verdict !== 'right';
}
