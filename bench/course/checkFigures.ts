import { leastEvidence } from '../../src/learner/growth.ts';
import { answerKinds } from './compareForms.ts';
import { formOrders } from './growLearners.ts';
import type { LearnerId } from './learners.ts';
import type { Figures } from './simulate.ts';

/**
 * Who must earn more than whom in every lesson, and by how many points at least; below 0, a tie that
 * may fall so far short. Among those who say nothing of their own no order is asked: the task and a
 * foreign answer hold a fact of the case now and then, and which of them does is chance.
 */
export const orders: readonly { better: LearnerId; worse: LearnerId; by: number }[] = [
  { better: 'model', worse: 'good', by: -0.5 },
  { better: 'good', worse: 'polishing', by: -0.5 },
  { better: 'polishing', worse: 'one fault', by: -0.5 },
  { better: 'good', worse: 'one fault', by: 5 },
  { better: 'good', worse: 'improving', by: -0.5 },
  { better: 'improving', worse: 'first drafts', by: -0.5 },
  { better: 'good', worse: 'unchanged', by: 5 },
  { better: 'unchanged', worse: 'first drafts', by: 5 },
  { better: 'one fault', worse: 'first drafts', by: 5 },
  { better: 'model', worse: 'pasted model', by: 10 },
  { better: 'first drafts', worse: 'random', by: 10 },
  { better: 'first drafts', worse: 'pasted task', by: 10 },
  { better: 'first drafts', worse: 'pasted skeleton', by: 10 },
  { better: 'random', worse: 'empty', by: 0 },
  { better: 'pasted task', worse: 'empty', by: 0 },
  { better: 'pasted skeleton', worse: 'empty', by: 0 },
];

/** How far an improving learner may fall back from one lesson to the next, as a share of the whole way. */
const mostFallBack = 0.1;
/** Growth of somebody who stays the same, in points, over both orders of the forms. */
const mostGrowthOfUnchanged = 2;
/** Skills, of six, that the chart must call grown for somebody who goes from first drafts to good. */
const fewestGrown = 4;
/** Skills, of six, that it may call changed for somebody who stays the same; 5 % would be 0.3. */
const mostFalselyChanged = 0.6;
/** Points between the forms in what the same kind of answer earns in one skill. */
const mostBetweenForms = 3;

const round = (points: number) => points.toFixed(1);

/** The required orders that the lessons do not show, a sentence each. */
export function checkLessons({ lessons }: Figures): string[] {
  const faults = lessons.flatMap(({ number, points }) =>
    orders
      .filter(({ better, worse, by }) => points[better] - points[worse] < by)
      .map(
        ({ better, worse, by }) =>
          `Lesson ${number}: ${better} (${round(points[better])}) must lead ${worse} (${round(points[worse])}) by ${by}.`,
      ),
  );
  const way = lessons.map(({ number, points }) => ({ number, share: shareOfWay(points) }));
  const falls = way.flatMap(({ number, share }, index) => {
    const before = way[index - 1]?.share ?? 0;
    return share < before - mostFallBack
      ? [
          `Lesson ${number}: improving falls back from ${round(before * 100)} to ${round(share * 100)} % of the way.`,
        ]
      : [];
  });
  return [...faults, ...falls];
}

/** How far an improving learner has come from first drafts to good: 0 to 1. */
export const shareOfWay = (points: Record<LearnerId, number>): number =>
  (points.improving - points['first drafts']) / (points.good - points['first drafts']);

/** What the growth chart shows of a learner and should not, a sentence each. */
export function checkGrowth({ growth }: Figures): string[] {
  return growth.flatMap((figures) => {
    const { learner, before, verdicts } = figures;
    const faults: string[] = [];
    const demand = (met: boolean, what: string) => {
      if (!met) faults.push(`${learner}: ${what}.`);
    };
    const falselyChanged = verdicts.growth + verdicts.decline;
    if (learner === 'improving') {
      demand(verdicts.growth >= fewestGrown, `grows in ${round(verdicts.growth)} skills only`);
    }
    if (learner === 'improving' || learner === 'polishing') {
      for (const order of formOrders) {
        demand(figures.byOrder[order] > 0, `grows by ${round(figures.byOrder[order])} in ${order}`);
      }
      demand(verdicts.decline < 0.1, `declines in ${round(verdicts.decline)} skills`);
    } else {
      demand(
        Math.abs(figures.growth) < mostGrowthOfUnchanged,
        `stays the same and grows by ${round(figures.growth)} points`,
      );
      demand(
        falselyChanged <= mostFalselyChanged,
        `stays the same and changes in ${round(falselyChanged)} skills`,
      );
    }
    if (learner === 'model')
      demand(before === 100 && falselyChanged === 0, 'is not 100 throughout');
    if (learner === 'empty') demand(before === 0 && figures.growth === 0, 'is not 0 throughout');
    return faults;
  });
}

/** Where the two forms are not equally hard, or show too little of a skill. */
export function checkForms({ forms, growth }: Figures): string[] {
  const least = Math.min(...growth.map((figures) => figures.leastEvidence));
  return [
    ...(least < leastEvidence ? [`A skill has ${least} pieces of evidence in one audit.`] : []),
    ...forms.skills.flatMap(({ skill, means, evidence }) => [
      ...answerKinds
        .filter((kind) => Math.abs(means.a[kind] - means.b[kind]) > mostBetweenForms)
        .map(
          (kind) =>
            `${skill}: ${kind} answers earn ${round(means.a[kind])} in form A and ${round(means.b[kind])} in form B.`,
        ),
      ...(['a', 'b'] as const)
        .filter((form) => evidence[form] < leastEvidence)
        .map((form) => `${skill}: ${evidence[form]} tasks of form ${form} give evidence.`),
    ]),
  ];
}
