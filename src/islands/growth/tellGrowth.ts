import type { SkillGrowth } from '../../learner/growth.ts';
import type { RuleRecord } from '../../learner/ruleRecord.ts';

/** What a skill's change says, in words. */
export function verdictLine({ verdict, before, after, error }: SkillGrowth): string {
  const change = Math.round((after ?? 0) - (before ?? 0));
  const signed = change < 0 ? `−${-change}` : `${change}`;
  switch (verdict) {
    case 'growth':
      return `Growth: ${change} points, beyond the error of ${Math.round(error)}.`;
    case 'decline':
      return `Down by ${-change} points, beyond the error of ${Math.round(error)}.`;
    case 'no-clear-change':
      return `No clear change: ${signed} points, within the error of ${Math.round(error)}.`;
    case 'too-little':
      return 'Too few replies to say.';
  }
}

/** Least change in the share of replies that kept a rule: one reply in three. */
const leastMove = 1 / 3;
const mostMoved = 6;

/** The rules whose share of keeping replies moved most between two audits, the greatest move first. */
export function whatMoved(
  before: readonly RuleRecord[],
  after: readonly RuleRecord[],
): { rule: string; from: number; to: number }[] {
  return before
    .flatMap(({ rule, share }) => {
      const later = after.find((entry) => entry.rule === rule);
      return later === undefined ? [] : [{ rule, from: share, to: later.share }];
    })
    .filter(({ from, to }) => Math.abs(to - from) >= leastMove)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
    .slice(0, mostMoved);
}
