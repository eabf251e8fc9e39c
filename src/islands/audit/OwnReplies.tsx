import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dropAnswerDraft } from '../../learner/answerDraft.ts';
import { fewestOwnReplies, ownReplies, type AuditPhase } from '../../learner/audit.ts';
import type { MessageKind } from '../../schemas/brief.ts';
import { sortVerdicts } from '../sortVerdicts.ts';
import { useAnswerDraft } from '../useAnswerDraft.ts';
import type { ScoredTry } from '../useLearnerLog.ts';
import { useMarker } from '../useMarker.ts';

/** What a reply was for, as its writer would say it. */
const kinds: [MessageKind, string][] = [
  ['first-reply', 'a first reply'],
  ['update', 'an update'],
  ['resolution', 'it is fixed'],
  ['refusal', 'a no'],
  ['information-request', 'a question to the client'],
  ['incident-alert', 'an alert'],
];

/** The last ten replies one really sent, judged on this device by the rules alone. */
export function OwnReplies(props: {
  phase: AuditPhase;
  answered: ReadonlySet<string>;
  rulebookUrl: string;
  record: (scored: ScoredTry) => Promise<void>;
  done: ComponentChildren;
}) {
  const { phase, answered, rulebookUrl, record, done } = props;
  const key = `${phase}:own`;
  const { text, notice, setNotice, write, reset } = useAnswerDraft(key, 1, '');
  const [kind, setKind] = useState<MessageKind>('first-reply');
  const [enough, setEnough] = useState(false);
  const { load } = useMarker(rulebookUrl);
  const count = answered.size;
  if (count >= ownReplies || enough) return <>{done}</>;

  async function keep() {
    if (text.trim() === '') {
      setNotice('Paste a reply first.');
      return;
    }
    setNotice('One moment.');
    try {
      const marker = await load();
      const { points, verdict, verdicts, skills } = marker.markSent(text, {
        kind,
        channel: 'written',
        audience: 'non-technical',
        scope: 'message',
        caseOpen: kind !== 'resolution',
      });
      await record({
        exercise: { id: `own-${count + 1}`, version: 1 },
        answer: { type: 'sent', text },
        points,
        verdict,
        skills,
        ...sortVerdicts({ verdicts }),
        phase,
      });
      dropAnswerDraft(key);
      reset('');
      setNotice(`Kept. ${count + 1} of ${ownReplies}.`);
    } catch {
      setNotice('The rules did not load. Check the connection, then try again; your text stays.');
    }
  }

  return (
    <form
      class="quiz quiz-form screen-only needs-scripts"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p>
        Paste the last ten replies you sent, newest first, the ones you are not proud of too. They
        are read in this browser and kept in your record; take out what should not lie there.
      </p>
      <label for="own-reply">
        Reply {count + 1} of {ownReplies}
      </label>
      <textarea
        id="own-reply"
        rows={10}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <label>
        It was{' '}
        <select
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as MessageKind)}
        >
          {kinds.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <button class="button primary" type="submit">
          Keep it
        </button>
        {count >= fewestOwnReplies && (
          <button class="button" type="button" onClick={() => setEnough(true)}>
            I have no more: {count} will do
          </button>
        )}
      </div>
      <p class="quiet" role="status">
        {notice}
      </p>
    </form>
  );
}
