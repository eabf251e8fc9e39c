import { useMemo } from 'preact/hooks';
import { deriveGrowth } from '../learner/growth.ts';
import { deriveRules, listStrong, listWeak, type RuleRecord } from '../learner/ruleRecord.ts';
import type { Reflect } from '../schemas/reflect.ts';
import type { Skill } from '../schemas/skill.ts';
import type { CourseLinks, ExerciseTitle } from './course/courseView.ts';
import { formatMoment } from './formatMoment.ts';
import { verdictLine } from './growth/tellGrowth.ts';
import { BeingRead } from './parts/BeingRead.tsx';
import { useLearnerLog } from './useLearnerLog.ts';
import './growth/growth.css';

export interface FinalReviewProps {
  skills: Pick<Skill, 'id' | 'name' | 'line'>[];
  /** Every rule with its skill, and a card that helps with it where there is one. */
  rules: { id: string; title: string; skill: string; card: { id: string; title: string } | null }[];
  exercises: ExerciseTitle[];
  reflections: Pick<Reflect, 'id' | 'title' | 'later'>[];
  ruleBase: string;
  cardBase: string;
  links: CourseLinks;
}

/** The course in the learner's own record: what is strong, what moved, three things to practise. */
export function FinalReview(props: FinalReviewProps) {
  const { skills, rules, exercises, reflections, ruleBase, cardBase, links } = props;
  const { attempts, events } = useLearnerLog();
  const growth = useMemo(() => deriveGrowth(attempts ?? []), [attempts]);
  // What holds now counts: answers from the last audit before those of the first weeks.
  const record = useMemo(() => {
    const all = attempts ?? [];
    const late = all.filter(({ phase }) => phase === 'after');
    return {
      all: deriveRules(all.filter(({ phase }) => phase !== 'before')),
      late: deriveRules(late),
    };
  }, [attempts]);
  if (attempts === null) {
    return <BeingRead />;
  }
  if (record.all.length === 0) {
    return (
      <div class="panel needs-scripts">
        <p>There is nothing to review yet. Begin with a lesson; this page fills as you answer.</p>
        <a class="button primary" href={links.course}>
          The course
        </a>
      </div>
    );
  }

  const strong = listStrong(record.all);
  const weakNow = listWeak(record.late.length > 0 ? record.late : record.all);
  const ruleOf = (id: string) => rules.find((rule) => rule.id === id);
  const ruleLink = ({ rule }: RuleRecord) => (
    <a href={`${ruleBase}${rule}/`}>{ruleOf(rule)?.title ?? rule}</a>
  );
  const tried = new Set(attempts.map(({ exercise }) => exercise));
  const written = events.filter((event) => event.kind === 'reflection');

  return (
    <div class="growth review">
      <section aria-labelledby="strong">
        <h2 id="strong">What you can rely on</h2>
        {strong.length === 0 ? (
          <p>No rule has been kept three times in a row yet. The next cases will show one.</p>
        ) : (
          <ul>
            {strong.map((rule) => (
              <li key={rule.rule}>
                {ruleLink(rule)}: kept in all {rule.kept} answers that asked for it.
              </li>
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="by-skill">
        <h2 id="by-skill">Skill by skill</h2>
        {skills.map((skill) => {
          const own = record.all.filter(({ rule }) => ruleOf(rule)?.skill === skill.id);
          const grown = growth.skills.find((entry) => entry.skill === skill.id);
          const kept = own.reduce((sum, entry) => sum + entry.kept, 0);
          const judged = own.reduce((sum, entry) => sum + entry.kept + entry.broken, 0);
          const weakest = listWeak(own, 2);
          return (
            <div key={skill.id} data-skill={skill.id}>
              <h3>
                <span class="skill-mark">{skill.name}</span>
              </h3>
              <p>
                {judged === 0
                  ? 'Not asked for yet.'
                  : `Kept ${kept} of ${judged} times over the course. `}
                {grown !== undefined && grown.verdict !== 'too-little' && verdictLine(grown)}
              </p>
              {weakest.length > 0 && (
                <p>
                  Slipped most:{' '}
                  {weakest.map((rule, index) => (
                    <>
                      {index > 0 && ', '}
                      {ruleLink(rule)} ({rule.broken} of {rule.kept + rule.broken})
                    </>
                  ))}
                  .
                </p>
              )}
            </div>
          );
        })}
      </section>

      <section aria-labelledby="three">
        <h2 id="three">Three things to practise</h2>
        {weakNow.length === 0 ? (
          <p>Nothing slipped in what you wrote last. Take one hard case a week to keep it so.</p>
        ) : (
          <ol>
            {weakNow.map((rule) => {
              const { card } = ruleOf(rule.rule) ?? { card: null };
              const cases = exercises
                .filter((exercise) => exercise.rules.includes(rule.rule))
                .sort((a, b) => Number(tried.has(a.id)) - Number(tried.has(b.id)))
                .slice(0, 2);
              return (
                <li key={rule.rule}>
                  <strong>{ruleLink(rule)}</strong>: broken in {rule.broken} of{' '}
                  {rule.kept + rule.broken}.
                  <ul>
                    {cases.map(({ id, title }) => (
                      <li key={id}>
                        Case: <a href={`${links.exerciseBase}${id}/`}>{title}</a>
                        {tried.has(id) && ' (again)'}
                      </li>
                    ))}
                    {card && (
                      <li>
                        Card: <a href={`${cardBase}${card.id}/`}>{card.title}</a>
                      </li>
                    )}
                  </ul>
                </li>
              );
            })}
          </ol>
        )}
      </section>

      {written.length > 0 && (
        <section aria-labelledby="you-wrote">
          <h2 id="you-wrote">You wrote</h2>
          {written.map(({ id, at, text, exercise }) => {
            const asked = reflections.find((reflection) => reflection.id === exercise);
            return (
              <figure key={id}>
                <figcaption>
                  {asked?.title ?? exercise}, {formatMoment(at)}
                </figcaption>
                <blockquote>{text}</blockquote>
                {asked && (
                  <p class="screen-only">
                    <a href={`${links.exerciseBase}${exercise}/`}>{asked.later}</a>
                  </p>
                )}
              </figure>
            );
          })}
        </section>
      )}

      <p class="row screen-only">
        <a class="button primary" href={links.certificate}>
          The certificate
        </a>
        <a class="button" href={links.growth}>
          The growth chart
        </a>
        <a class="button" href={links.slips}>
          What slips
        </a>
        <button class="button" type="button" onClick={() => print()}>
          Print
        </button>
      </p>
    </div>
  );
}
