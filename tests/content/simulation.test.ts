import { beforeAll, expect, it } from 'vitest';
import { checkForms, checkGrowth, checkLessons } from '../../bench/course/checkFigures.ts';
import { simulate, type Figures } from '../../bench/course/simulate.ts';
import { loadReference } from '../loadReference.ts';

// Scripted learners of different quality go through the course: whoever answers better must earn more,
// and whoever stays the same must not be told that they grew. `npm run bench:course` shows the figures.

let figures: Figures;
beforeAll(() => {
  figures = simulate(loadReference(), { lessons: 4, audits: 240 });
}, 120_000);

it('gives better answers more points in every lesson', () => {
  expect(figures.lessons.length).toBe(9);
  expect(checkLessons(figures)).toEqual([]);
});

it('shows growth where there is some, and none where there is none', () => {
  expect(checkGrowth(figures)).toEqual([]);
  const unchanged = figures.growth.find(({ learner }) => learner === 'unchanged')!;
  expect(Math.abs(unchanged.growth)).toBeLessThan(2);
});

it('has two audits that are equally hard', () => {
  expect(checkForms(figures)).toEqual([]);
});
