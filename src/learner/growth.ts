import type { Attempt } from '../schemas/attempt.ts';
import { skillIds, type SkillId } from '../schemas/skill.ts';

/** Pieces of evidence a skill needs before its change is spoken of (practice.md). */
export const leastEvidence = 4;
/** Two-sided 95 % of a normal distribution. */
const confidence = 1.96;
/**
 * Least standard deviation assumed for the score of one task, in points: somebody who scores the same
 * on all five tasks has not shown that the scale is free of error. Ours: two readings of the same
 * reply by the engine and by a person differ by about this much (see the page on trust).
 */
const leastDeviation = 8;

/** What the audits say of one skill. */
export interface SkillGrowth {
  skill: SkillId;
  /** Mean of the tasks, 0 to 100; null without evidence. */
  before: number | null;
  after: number | null;
  /** Pieces of evidence in each. */
  evidence: [number, number];
  /** Points a change must exceed to count: 1.96 · √2 · SEM. */
  error: number;
  /** `too-little` where either side has fewer pieces of evidence than `leastEvidence`. */
  verdict: 'growth' | 'decline' | 'no-clear-change' | 'too-little';
}

/** The six skills before and after, and all of them together. */
export interface Growth {
  skills: SkillGrowth[];
  /** Mean over the skills that have both sides; null where none has. */
  overall: { before: number; after: number } | null;
}

/**
 * Compares two audits.
 *
 * The standard error of measurement of a skill's mean is s / √n. The deviation s is pooled over all
 * skills and both audits of this learner, each score against the mean of its own skill and audit: with
 * five tasks a skill's own deviation is too rough. n is the smaller of the two numbers of tasks.
 *
 * @param to the audit compared with the one before: `after`, or `check` on day 30
 */
export function deriveGrowth(
  attempts: readonly Attempt[],
  to: 'after' | 'check' = 'after',
): Growth {
  const scores = (phase: Attempt['phase'], skill: SkillId) =>
    listFirst(attempts, phase).flatMap(({ skills }) => skills?.[skill] ?? []);
  const cells = skillIds.map((skill) => ({
    skill,
    before: scores('before', skill),
    after: scores(to, skill),
  }));
  const deviation = Math.max(
    leastDeviation,
    pooledDeviation(cells.flatMap(({ before, after }) => [before, after])),
  );
  const skills = cells.map(({ skill, before, after }): SkillGrowth => {
    const fewest = Math.min(before.length, after.length);
    const sem = deviation / Math.sqrt(Math.max(1, fewest));
    const error = confidence * Math.SQRT2 * sem;
    const change = (mean(after) ?? 0) - (mean(before) ?? 0);
    return {
      skill,
      before: mean(before),
      after: mean(after),
      evidence: [before.length, after.length],
      error,
      verdict:
        fewest < leastEvidence
          ? 'too-little'
          : change > error
            ? 'growth'
            : change < -error
              ? 'decline'
              : 'no-clear-change',
    };
  });
  const both = skills.filter(({ before, after }) => before !== null && after !== null);
  return {
    skills,
    overall:
      both.length === 0
        ? null
        : { before: mean(both.map((s) => s.before!))!, after: mean(both.map((s) => s.after!))! },
  };
}

/** The attempts of an audit, the first on each task. */
export function listFirst(attempts: readonly Attempt[], phase: Attempt['phase']): Attempt[] {
  const first = new Map<string, Attempt>();
  for (const attempt of attempts) {
    if (attempt.phase === phase && attempt.disagrees !== true && !first.has(attempt.exercise)) {
      first.set(attempt.exercise, attempt);
    }
  }
  return [...first.values()];
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
}

/** √(Σ(x − x̄)² / Σ(n − 1)) over groups with their own means; 0 where no group has two values. */
function pooledDeviation(groups: readonly (readonly number[])[]): number {
  let squares = 0;
  let freedom = 0;
  for (const group of groups) {
    const middle = mean(group);
    if (middle === null) continue;
    squares += group.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    freedom += group.length - 1;
  }
  return freedom <= 0 ? 0 : Math.sqrt(squares / freedom);
}
