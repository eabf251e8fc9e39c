import { deriveGrowth, type Growth, type SkillGrowth } from '../../src/learner/growth.ts';
import { skillIds, type SkillId } from '../../src/schemas/skill.ts';
import { answerAudit } from './answerAudit.ts';
import { learners, type LearnerId } from './learners.ts';
import { deviation, mean } from './mean.ts';
import type { School } from './openSchool.ts';

/** Which form is done before the course, and which after it. */
export const formOrders = ['a→b', 'b→a'] as const;
export type FormOrder = (typeof formOrders)[number];

/** What the growth chart shows of one learner. */
export interface GrowthFigures {
  learner: LearnerId;
  /** Mean points before, over all skills and both orders. */
  before: number;
  /** Mean growth over all skills, in points, by the order of the forms. */
  byOrder: Record<FormOrder, number>;
  /** Its mean over both orders. */
  growth: number;
  /** Standard deviation, over the runs, of one learner's growth over both orders. */
  spread: number;
  /** The same mean by skill, and by skill and order. */
  skills: { skill: SkillId; growth: number; byOrder: Record<FormOrder, number> }[];
  /** Of the six skills, how many the chart calls each on average. */
  verdicts: Record<SkillGrowth['verdict'], number>;
  /** Fewest pieces of evidence any run gave for a skill in one audit. */
  leastEvidence: number;
}

/** Sends every learner through both audits, `runs` times in each order of the forms. */
export function growLearners(school: School, runs: number): GrowthFigures[] {
  return learners.map((learner) => {
    const grown = Object.fromEntries(
      formOrders.map((order) => {
        const [first, second] = order === 'a→b' ? (['a', 'b'] as const) : (['b', 'a'] as const);
        return [
          order,
          Array.from({ length: runs }, (_, run) =>
            deriveGrowth([
              ...answerAudit(learner, 'before', first, { name: order, run }, school),
              ...answerAudit(learner, 'after', second, { name: order, run }, school),
            ]),
          ),
        ];
      }),
    ) as Record<FormOrder, Growth[]>;
    const all = formOrders.flatMap((order) => grown[order]);
    const everySkill = all.flatMap(({ skills }) => skills);
    const both = Array.from({ length: runs }, (_, run) =>
      mean(formOrders.map((order) => changeOf(grown[order][run]!))),
    );
    const byOrder = (change: (growth: Growth) => number) =>
      Object.fromEntries(
        formOrders.map((order) => [order, mean(grown[order].map(change))]),
      ) as Record<FormOrder, number>;
    const count = (verdict: SkillGrowth['verdict']) =>
      everySkill.filter((skill) => skill.verdict === verdict).length / all.length;
    return {
      learner: learner.id,
      before: mean(all.map(({ overall }) => overall?.before ?? 0)),
      byOrder: byOrder(changeOf),
      growth: mean(both),
      spread: deviation(both),
      skills: skillIds.map((id, index) => {
        const orders = byOrder(({ skills }) => changeIn(skills[index]!));
        return { skill: id, growth: mean(Object.values(orders)), byOrder: orders };
      }),
      verdicts: {
        growth: count('growth'),
        decline: count('decline'),
        'no-clear-change': count('no-clear-change'),
        'too-little': count('too-little'),
      },
      leastEvidence: Math.min(...everySkill.flatMap(({ evidence }) => evidence)),
    };
  });
}

const changeOf = ({ overall }: Growth) => (overall === null ? 0 : overall.after - overall.before);

const changeIn = ({ before, after }: SkillGrowth) => (after ?? 0) - (before ?? 0);
