import type { RuleScore, Scorecard } from '../../engine/types.ts';
import type { MutedRule } from '../../learner/mutedRules.ts';
import type { Rulebook } from '../../schemas/rulebook.ts';
import '../bar.css';

/** The score by skill; behind each, the rules that were asked and what they cost. */
export function SkillMeter(props: {
  rulebook: Rulebook;
  scorecard: Scorecard;
  muted: readonly MutedRule[];
  ruleBase: string;
}) {
  const { rulebook, scorecard, muted, ruleBase } = props;
  return (
    <section class="skill-meter" aria-labelledby="by-skill">
      <h2 id="by-skill">By skill</h2>
      {rulebook.skills.map(({ id, name }) => {
        const points = scorecard.skills[id] ?? null;
        const asked = scorecard.rules.filter(
          ({ skill, verdict }) => skill === id && verdict !== 'not-applicable',
        );
        const kept = asked.filter(({ verdict }) => verdict === 'met');
        const silent = rulebook.rules.filter(
          (rule) => rule.skill === id && muted.some((entry) => entry.rule === rule.id),
        );
        const link = ({ rule, title }: Pick<RuleScore, 'rule' | 'title'>) => (
          <a href={`${ruleBase}${rule}/`}>{title}</a>
        );
        return (
          <details key={id} data-skill={id}>
            <summary>
              <span>{name}</span>
              {points === null ? (
                <span class="quiet">{asked.length === 0 ? 'not asked' : 'not scored'}</span>
              ) : (
                <>
                  <span class="bar">
                    <span style={{ width: `${points}%` }} />
                  </span>
                  <strong>{points}</strong>
                </>
              )}
            </summary>
            <ul>
              {asked
                .filter(({ verdict }) => verdict !== 'met')
                .sort((a, b) => b.deduction - a.deduction)
                .map((score) => (
                  <li key={score.rule}>
                    {link(score)}: {score.how}
                  </li>
                ))}
              {kept.length > 0 && (
                <li>
                  Kept:{' '}
                  {kept.map((score, index) => (
                    <>
                      {index > 0 && ', '}
                      {link(score)}
                    </>
                  ))}
                  .
                </li>
              )}
              {silent.map(({ id: rule, title }) => (
                <li key={rule}>{link({ rule, title })}: muted by you, not scored.</li>
              ))}
              {asked.length + silent.length === 0 && <li>No rule of it fits this message.</li>}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
