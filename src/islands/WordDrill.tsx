import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExplanationResult } from '../engine/scoreExplanation.ts';
import type { Course } from '../schemas/course.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import { loadJson } from './loadJson.ts';
import { KeptNote } from './parts/KeptNote.tsx';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './quiz.css';

export interface WordDrillProps {
  words: { id: string; term: string; plain: string; explanation: string }[];
  listeners: Course['listeners'];
  rulebookUrl: string;
  wordBase: string;
  recordHref: string;
}

/** Seconds of the soft clock: it never stops anybody. */
const seconds = 10;

const ratings = ['It missed', 'Half of it', 'It landed'] as const;

interface Question {
  word: WordDrillProps['words'][number];
  listener: WordDrillProps['listeners'][number];
}

/** Plain words in ten seconds: a term comes up, and somebody waits for it in plain words. */
export function WordDrill(props: WordDrillProps) {
  const { words, listeners, rulebookUrl, wordBase, recordHref } = props;
  const { attempts, events, kept, note } = useLearnerLog();
  const [question, setQuestion] = useState<Question | null>(null);
  const [text, setText] = useState('');
  const [left, setLeft] = useState(seconds);
  const [result, setResult] = useState<ExplanationResult | null>(null);
  const [rated, setRated] = useState<number | null>(null);
  const [notice, setNotice] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const verdictLine = useRef<HTMLParagraphElement>(null);
  const drilled = events.filter((event) => event.kind === 'drill');
  const landed = useMemo(
    () => new Set(drilled.filter(({ rating }) => rating === 2).map(({ term }) => term)),
    [drilled.length],
  );

  useEffect(() => {
    if (question === null || result !== null || left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [question, result, left]);

  function ask() {
    // Words not landed yet first; among them by chance.
    const open = words.filter(({ id }) => !landed.has(id) && id !== question?.word.id);
    const pool = open.length > 0 ? open : words;
    setQuestion({ word: pick(pool), listener: pick(listeners) });
    setText('');
    setLeft(seconds);
    setResult(null);
    setRated(null);
    setNotice('');
    setTimeout(() => box.current?.focus());
  }

  async function judge() {
    if (question === null) return;
    if (text.trim() === '') {
      setNotice('Say something, however short. Ten seconds are not long.');
      box.current?.focus();
      return;
    }
    setNotice('One moment.');
    try {
      const [{ scoreExplanation }, { prepareOnce }, rulebook] = await Promise.all([
        import('../engine/scoreExplanation.ts'),
        import('./prepareOnce.ts'),
        loadJson<Rulebook>(rulebookUrl),
      ]);
      const judged = scoreExplanation(question.word.id, text, prepareOnce(rulebook));
      setNotice('');
      setResult(judged);
      if (judged.verdict !== 'unsure') await rate(judged.verdict === 'landed' ? 2 : 0);
      setTimeout(() => verdictLine.current?.focus());
    } catch {
      setNotice('The words did not load. Check the connection, then try again; your text stays.');
    }
  }

  async function rate(rating: number) {
    setRated(rating);
    await note({ kind: 'drill', term: question!.word.id, text: text.trim(), rating });
  }

  if (attempts === null) {
    return <BeingRead />;
  }
  if (question === null) {
    return (
      <div class="panel needs-scripts">
        <p>
          A word of the trade comes up, and somebody who does not know it waits. Explain it in ten
          seconds. The clock is soft: it only tells you.
        </p>
        <p class="quiet">
          {landed.size} of {words.length} words have landed so far.
        </p>
        <button class="button primary" type="button" onClick={ask}>
          First word
        </button>
      </div>
    );
  }

  const { word, listener } = question;
  return (
    <div class="quiz">
      <section class="quiz-task" aria-label="The task">
        <p>
          {listener.who}: “{listener.says.replace('…', word.term)}”
        </p>
        <p class="quiz-ask">{word.term}</p>
      </section>
      {result === null ? (
        <form
          class="quiz-form"
          onSubmit={(event) => {
            event.preventDefault();
            void judge();
          }}
        >
          <p role="timer" aria-live="off">
            {left > 0 ? `${left} seconds` : 'Ten seconds are over. Finish your sentence.'}
          </p>
          <label for="drill">In your words, to {listener.who}</label>
          <textarea
            id="drill"
            ref={box}
            rows={3}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void judge();
              }
            }}
          />
          <div class="row">
            <button class="button primary" type="submit">
              Said
            </button>
            <button class="button" type="button" onClick={ask}>
              Another word
            </button>
          </div>
          <p class="quiet" role="status">
            {notice}
          </p>
        </form>
      ) : (
        <section class="quiz-feedback" aria-label="How it went">
          <p ref={verdictLine} tabIndex={-1} role="alert">
            <strong>{verdictOf(result)}</strong>
          </p>
          <blockquote>{text}</blockquote>
          <p>
            The glossary says: <b>{word.plain}</b>. {word.explanation}{' '}
            <a href={`${wordBase}${word.id}/`}>The word’s page</a>
          </p>
          {result.verdict === 'unsure' && (
            <fieldset>
              <legend>What would {listener.who} say?</legend>
              <div class="row">
                {ratings.map((name, index) => (
                  <button
                    key={name}
                    class="button"
                    type="button"
                    aria-pressed={rated === index}
                    onClick={() => void rate(index)}
                  >
                    {name}
                  </button>
                ))}
              </div>
            </fieldset>
          )}
          <div class="row">
            <button class="button primary" type="button" onClick={ask}>
              Next word
            </button>
          </div>
        </section>
      )}
      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}

function verdictOf({ verdict, jargon, shared }: ExplanationResult): string {
  switch (verdict) {
    case 'landed':
      return `It landed. “${shared[0]}” carries it.`;
    case 'jargon':
      return `“${jargon[0]!.quote}” is a word of the trade, too. They now have two.`;
    case 'nothing':
      return 'That is the word itself. They have heard it already.';
    case 'unsure':
      return 'I could not tell: other words than the glossary’s. Judge it yourself.';
  }
}
