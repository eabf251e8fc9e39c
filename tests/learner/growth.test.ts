import { describe, expect, it } from 'vitest';
import { deriveGrowth, listFirst } from '../../src/learner/growth.ts';
import type { Attempt } from '../../src/schemas/attempt.ts';
import type { SkillId } from '../../src/schemas/skill.ts';
import { makeAttempt } from './makeAttempt.ts';

const skill: SkillId = 'text-design';

/** An audit: one task for each score. */
const audit = (
  phase: NonNullable<Attempt['phase']>,
  scores: readonly number[],
  of: SkillId = skill,
) =>
  scores.map((score, index) =>
    makeAttempt({ exercise: `${phase}-${of}-${index}`, phase, skills: { [of]: score } }),
  );
const grow = (attempts: readonly Attempt[], to?: 'after' | 'check') =>
  deriveGrowth(attempts, to).skills.find((entry) => entry.skill === skill)!;
const five = (score: number) => Array<number>(5).fill(score);
const compare = (before: readonly number[], after: readonly number[]) =>
  grow([...audit('before', before), ...audit('after', after)]);

describe('a change of a skill', () => {
  it.each([
    [60, 71, 'growth'],
    [60, 69, 'no-clear-change'],
    [60, 60, 'no-clear-change'],
    [60, 51, 'no-clear-change'],
    [60, 49, 'decline'],
  ])(
    'from %i to %i on five tasks without scatter is “%s”: the error is 9.9',
    (before, after, verdict) => {
      const growth = compare(five(before), five(after));
      expect(growth).toMatchObject({ before, after, evidence: [5, 5], verdict });
      expect(growth.error).toBeCloseTo(9.92, 2);
    },
  );

  it('must be larger where the scores scatter', () => {
    // Both sides have a standard deviation of 15.8: SEM 7.07, error 19.6.
    const scattered = [50, 60, 70, 80, 90];
    const moved = (by: number) =>
      compare(
        scattered.map((score) => score - 20),
        scattered.map((score) => score - 20 + by),
      );
    expect(moved(19).error).toBeCloseTo(19.6, 2);
    expect(moved(19).verdict).toBe('no-clear-change');
    expect(moved(20).verdict).toBe('growth');
  });

  it('must be larger where scores of other skills scatter, as one’s own five are too rough', () => {
    const noisy = (phase: 'before' | 'after') => audit(phase, [0, 100, 0, 100], 'uniform-style');
    const own = [...audit('before', five(60)), ...audit('after', five(71))];
    expect(grow(own).verdict).toBe('growth');
    expect(grow([...own, ...noisy('before'), ...noisy('after')]).verdict).toBe('no-clear-change');
  });

  it('is measured by the audit with fewer tasks', () => {
    const growth = compare(five(60), [70, 70, 70, 70]);
    expect(growth.error).toBeCloseTo(11.09, 2);
    expect(growth.verdict).toBe('no-clear-change');
  });

  it('is not spoken of below four pieces of evidence on either side', () => {
    expect(compare([0, 0, 0], five(100)).verdict).toBe('too-little');
    expect(compare(five(0), [100, 100, 100]).verdict).toBe('too-little');
    expect(compare([0, 0, 0, 0], [100, 100, 100, 100]).verdict).toBe('growth');
  });

  it('is not spoken of before there is a second audit', () => {
    expect(grow(audit('before', five(60)))).toMatchObject({ after: null, verdict: 'too-little' });
  });

  it('on day 30 is measured against the check, and not against the audit after', () => {
    const attempts = [
      ...audit('before', five(40)),
      ...audit('after', five(90)),
      ...audit('check', five(45)),
    ];
    expect(grow(attempts, 'check')).toMatchObject({ after: 45, verdict: 'no-clear-change' });
  });
});

describe('what counts in an audit', () => {
  const [first, ...rest] = audit('before', five(60));
  const again = { ...first!, id: 'attempt-again', skills: { [skill]: 100 } };

  it('is the first answer to each task', () => {
    expect(listFirst([first!, again, ...rest], 'before')).toEqual([first, ...rest]);
    expect(grow([first!, again, ...rest]).before).toBe(60);
  });

  it('is no disagreement, which repeats an answer', () => {
    expect(listFirst([{ ...again, disagrees: true }, first!], 'before')).toEqual([first]);
  });

  it('is no try of the course', () => {
    const { phase: _, ...practised } = again;
    expect(listFirst([practised, first!], 'before')).toEqual([first]);
  });
});

describe('all skills together', () => {
  it('are the mean of those seen on both sides', () => {
    const { overall, skills } = deriveGrowth([
      ...audit('before', five(40)),
      ...audit('after', five(60)),
      ...audit('before', five(60), 'uniform-style'),
      ...audit('after', five(90), 'uniform-style'),
      ...audit('before', five(0), 'case-management'),
    ]);
    expect(overall).toEqual({ before: 50, after: 75 });
    expect(skills).toHaveLength(6);
  });

  it('are nothing where no skill has both', () => {
    expect(deriveGrowth(audit('before', five(40))).overall).toBeNull();
  });
});
