import { useState } from 'preact/hooks';
import { deriveSteps, type CourseStepFacts } from '../learner/courseProgress.ts';
import { deriveGrowth } from '../learner/growth.ts';
import type { Skill } from '../schemas/skill.ts';
import { CertificateSheet } from './certificate/CertificateSheet.tsx';
import { saveFile } from './saveFile.ts';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './certificate/certificate.css';

export interface CertificateProps {
  skills: Pick<Skill, 'id' | 'name'>[];
  steps: (CourseStepFacts & { theory: number; practice: number })[];
  /** Minutes of the exercises, by id. */
  minutes: Record<string, number>;
  team: string;
  courseHref: string;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The certificate: name, dates, skills, hours, and a plain line that the learner attests it themselves. */
export function Certificate({ skills, steps, minutes, team, courseHref }: CertificateProps) {
  const { attempts, events, note } = useLearnerLog();
  const [typed, setTyped] = useState<string | null>(null);
  if (attempts === null) {
    return <BeingRead />;
  }
  const progress = deriveSteps(steps, attempts, events);
  const done = progress.filter((step) => step.done).length;
  if (done < steps.length) {
    return (
      <div class="panel needs-scripts">
        <p>
          {done} of {steps.length} steps are done. The certificate is here when all of them are.
        </p>
        <a class="button primary" href={courseHref}>
          The course
        </a>
      </div>
    );
  }
  const name = typed ?? events.findLast((event) => event.kind === 'name')?.name ?? '';
  const moments = attempts.map(({ at }) => at);
  const tried = [...new Set(attempts.map(({ exercise }) => exercise))];
  const total =
    steps.reduce((sum, { lessons }) => sum + lessons.reduce((all, l) => all + l.minutes, 0), 0) +
    tried.reduce((sum, id) => sum + (minutes[id] ?? 0), 0);
  const growth = deriveGrowth(attempts);
  const facts = {
    name,
    team,
    from: dayFormat.format(new Date(moments[0] ?? Date.now())),
    to: dayFormat.format(new Date(moments.at(-1) ?? Date.now())),
    exercises: tried.length,
    hours: Math.max(1, Math.round(total / 60)),
    skills: skills.map(({ id, name: skill }) => {
      const own = growth.skills.find((entry) => entry.skill === id);
      return { id, name: skill, after: own?.after ?? null, grown: own?.verdict === 'growth' };
    }),
  };

  function saveSvg() {
    const svg = document.querySelector('.certificate svg')!.cloneNode(true) as SVGSVGElement;
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    saveFile('clearline-certificate.svg', svg.outerHTML, 'image/svg+xml');
  }

  return (
    <div class="certificate">
      <form
        class="row screen-only"
        onSubmit={(event) => {
          event.preventDefault();
          void note({ kind: 'name', name: name.trim() });
        }}
      >
        <label>
          Your name{' '}
          <input
            class="box"
            value={name}
            autocomplete="name"
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => typed !== null && void note({ kind: 'name', name: typed.trim() })}
          />
        </label>
        <button class="button primary" type="button" disabled={name === ''} onClick={() => print()}>
          Print
        </button>
        <button class="button" type="button" disabled={name === ''} onClick={saveSvg}>
          Save as a picture (SVG)
        </button>
      </form>
      <CertificateSheet {...facts} />
    </div>
  );
}
