import { describe, expect, it } from 'vitest';
import { mixSet, type MixableExercise } from '../../src/learner/mixSet.ts';
import type { ExerciseProgress } from '../../src/learner/progress.ts';
import { skillIds } from '../../src/schemas/skill.ts';

const exercises: MixableExercise[] = Array.from({ length: 18 }, (_, index) => ({
  id: `item-${index}`,
  version: 1,
  skill: skillIds[index % 6]!,
  type: index % 3 === 0 ? 'emotion' : 'rephrase',
}));
const done = (best: number): ExerciseProgress => ({
  tries: 1,
  first: best,
  best,
  last: '2026-03-01T09:00:00.000Z',
  outdated: false,
});
/** Numbers that look random and are the same in each run. */
function seeded(seed: number) {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

describe('a mixed set', () => {
  it('holds ten different exercises', () => {
    const ids = mixSet(exercises, new Map(), seeded(7)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(10);
  });

  it('brings what was never tried before what was, and what went badly before what went well', () => {
    const progress = new Map(exercises.slice(0, 17).map(({ id }, index) => [id, done(index * 5)]));
    const ids = mixSet(exercises, progress, seeded(7)).map(({ id }) => id);
    expect(ids).toContain('item-17');
    expect(ids).toContain('item-0');
    expect(ids).not.toContain('item-16');
  });

  it('puts no two of one skill side by side while others are left', () => {
    for (let seed = 1; seed < 40; seed += 1) {
      const set = mixSet(exercises, new Map(), seeded(seed)).slice(0, 6);
      const pairs = set.slice(1).filter((exercise, index) => exercise.skill === set[index]!.skill);
      expect(pairs).toEqual([]);
    }
  });

  it('takes what there is when there are fewer than ten', () => {
    expect(mixSet(exercises.slice(0, 3), new Map(), seeded(1))).toHaveLength(3);
    expect(mixSet([], new Map(), seeded(1))).toEqual([]);
  });
});
