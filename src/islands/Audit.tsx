import { chooseForm, formOf, listAnswered, type AuditPhase } from '../learner/audit.ts';
import type { ServedReply } from '../schemas/served.ts';
import { AuditTask } from './audit/AuditTask.tsx';
import { OwnReplies } from './audit/OwnReplies.tsx';
import { KeptNote } from './parts/KeptNote.tsx';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './quiz.css';
import './audit/audit.css';

export interface AuditProps {
  phase: AuditPhase;
  forms: Record<'a' | 'b' | 'check', ServedReply[]>;
  rulebookUrl: string;
  recordHref: string;
  courseHref: string;
  growthHref: string;
}

/** An audit: a handful of replies in a row, no hints and no marking, so that before and after compare. */
export function Audit(props: AuditProps) {
  const { phase, forms, rulebookUrl, recordHref, courseHref, growthHref } = props;
  const { attempts, events, kept, record, note } = useLearnerLog();
  if (attempts === null) {
    return <BeingRead />;
  }
  const form = formOf(events, phase);
  const answered = listAnswered(attempts, phase);

  if (form === null) {
    const next = chooseForm(events, phase, Math.random());
    const minutes = (next === 'own' ? [] : forms[next]).reduce(
      (sum, task) => sum + task.minutes,
      0,
    );
    return (
      <section class="panel audit-start needs-scripts" aria-labelledby="audit-start">
        <h2 id="audit-start">Before you begin</h2>
        {next === 'own' ? (
          <p>
            Your first audit was of replies you had sent. For a fair comparison take the last ten
            again, from after the course.
          </p>
        ) : (
          <p>
            {forms[next].length} replies, about {minutes} minutes. Write each as you would send it
            today. There is no marking {phase === 'before' ? 'yet' : 'in between'}, and you can stop
            and go on later.
          </p>
        )}
        <div class="row">
          <button
            class="button primary"
            type="button"
            onClick={() => void note({ kind: 'audit', phase, form: next })}
          >
            Begin
          </button>
          {phase === 'before' && (
            <button
              class="button"
              type="button"
              onClick={() => void note({ kind: 'audit', phase, form: 'own' })}
            >
              I answer clients already: take my last ten replies
            </button>
          )}
        </div>
        <KeptNote kept={kept} href={recordHref} />
      </section>
    );
  }

  const done = (
    <section class="panel" aria-labelledby="audit-done">
      <h2 id="audit-done">
        {phase === 'before' ? 'Done. Now forget it.' : 'Done. Thank you for the last one, too.'}
      </h2>
      <p>
        {phase === 'before'
          ? 'You see how it went after the course, beside what you write then. Told now, it would only teach you these cases.'
          : 'Your growth is worked out from both audits.'}
      </p>
      <p class="row">
        <a class="button primary" href={phase === 'before' ? courseHref : growthHref}>
          {phase === 'before' ? 'To the course' : 'See your growth'}
        </a>
      </p>
    </section>
  );

  if (form === 'own') {
    return (
      <OwnReplies
        phase={phase}
        answered={answered}
        rulebookUrl={rulebookUrl}
        record={record}
        done={done}
      />
    );
  }
  const tasks = forms[form];
  const at = tasks.findIndex(({ id }) => !answered.has(id));
  if (at < 0) return done;
  return (
    <div class="quiz">
      <AuditTask
        key={tasks[at]!.id}
        task={tasks[at]!}
        phase={phase}
        place={at + 1}
        of={tasks.length}
        rulebookUrl={rulebookUrl}
        record={record}
      />
      <KeptNote kept={kept} href={recordHref} />
    </div>
  );
}
