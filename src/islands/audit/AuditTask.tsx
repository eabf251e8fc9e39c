import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dropAnswerDraft } from '../../learner/answerDraft.ts';
import type { AuditPhase } from '../../learner/audit.ts';
import type { ServedReply } from '../../schemas/served.ts';
import { TaskText } from '../parts/TaskText.tsx';
import { sortVerdicts } from '../sortVerdicts.ts';
import { useAnswerDraft } from '../useAnswerDraft.ts';
import type { ScoredTry } from '../useLearnerLog.ts';
import { useMarker } from '../useMarker.ts';

/** One reply of an audit: written once, marked in silence. */
export function AuditTask(props: {
  task: ServedReply;
  phase: AuditPhase;
  /** Its place in the audit, counted from 1, and how many there are. */
  place: number;
  of: number;
  rulebookUrl: string;
  record: (scored: ScoredTry) => Promise<void>;
}) {
  const { task, phase, place, of, rulebookUrl, record } = props;
  const key = `${phase}:${task.id}`;
  const { text, notice, setNotice, write } = useAnswerDraft(key, task.version, '');
  const { load } = useMarker(rulebookUrl);
  const [empty, setEmpty] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const head = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (place > 1) head.current?.focus();
  }, []);

  async function keep() {
    // An empty reply is an answer too, but rarely the one that was meant.
    if (text.trim() === '' && !empty) {
      setEmpty(true);
      setNotice('Nothing is written. Leave it empty all the same? Then press the button again.');
      area.current?.focus();
      return;
    }
    setNotice('One moment.');
    try {
      const marker = await load();
      const result = marker.mark(task, text);
      await record({
        exercise: task,
        answer: { type: 'reply', text, send: false },
        points: result.points,
        verdict: result.verdict,
        ...sortVerdicts(result),
        skills: result.skills,
        phase,
      });
      dropAnswerDraft(key);
    } catch {
      setNotice('The rules did not load. Check the connection, then try again; your text stays.');
    }
  }

  return (
    <>
      <p class="quiet" tabIndex={-1} ref={head}>
        Reply {place} of {of}
      </p>
      <TaskText exercise={task} />
      <form
        class="quiz-form screen-only needs-scripts"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
        onFocusIn={() => void load().catch(() => null)}
      >
        <label for={`answer-${task.id}`}>Your reply</label>
        <textarea
          id={`answer-${task.id}`}
          ref={area}
          rows={Math.min(16, Math.max(7, text.split('\n').length + 2))}
          value={text}
          onInput={(event) => {
            setEmpty(false);
            write(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void keep();
            }
          }}
        />
        <div class="row">
          <button class="button primary" type="submit">
            {place === of ? 'Keep it and finish' : 'Keep it and go on'}
          </button>
        </div>
        <p class="quiet" role="status">
          {notice}
        </p>
      </form>
    </>
  );
}
