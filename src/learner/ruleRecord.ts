import type { Attempt } from '../schemas/attempt.ts';

/** How one rule went over a learner's first tries. */
export interface RuleRecord {
  rule: string;
  kept: number;
  broken: number;
  /** Share kept, 0 to 1. */
  share: number;
}

/** Every rule that was judged at least once, in the order of the alphabet. Audits count like any task. */
export function deriveRules(attempts: readonly Attempt[]): RuleRecord[] {
  const counts = new Map<string, { kept: number; broken: number }>();
  for (const attempt of attempts) {
    if (attempt.disagrees === true || attempt.try > 1) continue;
    for (const [list, key] of [
      [attempt.kept ?? [], 'kept'],
      [attempt.broken, 'broken'],
    ] as const) {
      for (const rule of list) {
        const count = counts.get(rule) ?? { kept: 0, broken: 0 };
        count[key] += 1;
        counts.set(rule, count);
      }
    }
  }
  return [...counts]
    .map(([rule, { kept, broken }]) => ({ rule, kept, broken, share: kept / (kept + broken) }))
    .sort((a, b) => a.rule.localeCompare(b.rule));
}

/** Times a rule must have been judged before it is called strong or weak. */
const leastTimes = 3;

/** What to praise first: the rules kept most surely. */
export const listStrong = (rules: readonly RuleRecord[], most = 3): RuleRecord[] =>
  rules
    .filter(({ kept, broken }) => kept + broken >= leastTimes && broken === 0)
    .sort((a, b) => b.kept - a.kept)
    .slice(0, most);

/** What to practise: the rules broken most, by share and then by number. */
export const listWeak = (rules: readonly RuleRecord[], most = 3): RuleRecord[] =>
  rules
    .filter(({ broken }) => broken > 0)
    .sort((a, b) => b.broken - a.broken || a.share - b.share)
    .slice(0, most);
