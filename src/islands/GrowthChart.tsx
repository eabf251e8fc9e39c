import { useMemo } from 'preact/hooks';
import { deriveGrowth, leastEvidence, listFirst, type Growth } from '../learner/growth.ts';
import { deriveRules } from '../learner/ruleRecord.ts';
import type { Attempt } from '../schemas/attempt.ts';
import type { Skill } from '../schemas/skill.ts';
import { SkillPicture } from './growth/SkillPicture.tsx';
import { verdictLine, whatMoved } from './growth/tellGrowth.ts';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './growth/growth.css';

export interface GrowthChartProps {
  skills: Pick<Skill, 'id' | 'name'>[];
  ruleTitles: Record<string, string>;
  ruleBase: string;
  beforeHref: string;
  afterHref: string;
  checkHref: string;
  finalHref: string;
}

/** Six skills before and after: a picture, the numbers, what moved, the first reply beside the last. */
export function GrowthChart(props: GrowthChartProps) {
  const { skills, ruleTitles, ruleBase, beforeHref, afterHref, checkHref, finalHref } = props;
  const { attempts } = useLearnerLog();
  const growth = useMemo(() => deriveGrowth(attempts ?? []), [attempts]);
  const check = useMemo(() => deriveGrowth(attempts ?? [], 'check'), [attempts]);
  if (attempts === null) {
    return <BeingRead />;
  }
  const before = listFirst(attempts, 'before');
  const after = listFirst(attempts, 'after');
  if (before.length === 0 || after.length === 0) {
    const [href, name] =
      before.length === 0 ? [beforeHref, 'The audit before'] : [afterHref, 'The audit after'];
    return (
      <div class="panel needs-scripts">
        <p>
          Growth needs two audits to compare.{' '}
          {before.length === 0
            ? 'The first one is best written before lesson 1.'
            : 'The first one is done; the second comes after step 7.'}
        </p>
        <a class="button primary" href={href}>
          {name}
        </a>
      </div>
    );
  }
  const moved = whatMoved(deriveRules(before), deriveRules(after));
  const checked = listFirst(attempts, 'check').length > 0;

  return (
    <div class="growth">
      <SkillPicture growth={growth} skills={skills} />
      <GrowthTable growth={growth} skills={skills} />
      <p class="quiet">
        A change counts only beyond the measurement error of this learner’s own scores (1.96 · √2 ·
        the standard error), with at least {leastEvidence} replies behind each skill. Anything
        smaller may be chance, so it is called no clear change.
      </p>
      <section aria-labelledby="moved">
        <h2 id="moved">What moved, and why</h2>
        {moved.length === 0 ? (
          <p>No rule was kept clearly more or less often in the second audit than in the first.</p>
        ) : (
          <ul>
            {moved.map(({ rule, from, to }) => (
              <li key={rule}>
                <a href={`${ruleBase}${rule}/`}>{ruleTitles[rule] ?? rule}</a>: kept in{' '}
                {Math.round(from * 100)}% of replies before, in {Math.round(to * 100)}% after.
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="first-last">
        <h2 id="first-last">The first reply beside the last</h2>
        <div class="side-by-side">
          <OwnReply title="First" attempt={before[0]!} />
          <OwnReply title="Last" attempt={after.at(-1)!} />
        </div>
      </section>
      {checked && (
        <section aria-labelledby="day-30">
          <h2 id="day-30">Day 30</h2>
          <p>
            The short check has too few replies to speak of single skills. All together:{' '}
            {Math.round(check.overall?.before ?? 0)} before, {Math.round(check.overall?.after ?? 0)}{' '}
            on day 30.
          </p>
        </section>
      )}
      <p class="row screen-only">
        <a class="button primary" href={finalHref}>
          The final review
        </a>
        {!checked && (
          <a class="button" href={checkHref}>
            The short check on day 30
          </a>
        )}
        <button class="button" type="button" onClick={() => print()}>
          Print
        </button>
      </p>
    </div>
  );
}

function GrowthTable({ growth, skills }: { growth: Growth; skills: GrowthChartProps['skills'] }) {
  return (
    <table>
      <caption>The six skills in numbers, 0 to 100</caption>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Replies</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {growth.skills.map((skill) => (
          <tr key={skill.skill} data-skill={skill.skill}>
            <th scope="row">
              <span class="skill-mark">
                {skills.find(({ id }) => id === skill.skill)?.name ?? skill.skill}
              </span>
            </th>
            <td>{skill.before === null ? 'none' : Math.round(skill.before)}</td>
            <td>{skill.after === null ? 'none' : Math.round(skill.after)}</td>
            <td>
              {skill.evidence[0]} and {skill.evidence[1]}
            </td>
            <td>{verdictLine(skill)}</td>
          </tr>
        ))}
        {growth.overall && (
          <tr>
            <th scope="row">All together</th>
            <td>{Math.round(growth.overall.before)}</td>
            <td>{Math.round(growth.overall.after)}</td>
            <td />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function OwnReply({ title, attempt }: { title: string; attempt: Attempt }) {
  const { answer, at } = attempt;
  return (
    <figure>
      <figcaption>
        {title}, {new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' })}
      </figcaption>
      <blockquote>{'text' in answer ? answer.text : ''}</blockquote>
    </figure>
  );
}
