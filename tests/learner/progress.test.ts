import { describe, expect, it } from 'vitest';
import { deriveProgress, deriveSkills, type ExerciseFacts } from '../../src/learner/progress.ts';
import { makeAttempt } from './makeAttempt.ts';

const exercises: ExerciseFacts[] = [
  { id: 'printer-note', version: 1, skill: 'text-design' },
  { id: 'angry-letter', version: 3, skill: 'working-with-emotions' },
  { id: 'quiet-call', version: 1, skill: 'working-with-emotions' },
];

describe('progress', () => {
  it('counts the first try and remembers the best', () => {
    const progress = deriveProgress(
      [
        makeAttempt({ at: '2026-03-02T09:00:00.000Z', try: 2, points: 95 }),
        makeAttempt({ at: '2026-03-01T09:00:00.000Z', try: 1, points: 40 }),
        makeAttempt({ at: '2026-03-03T09:00:00.000Z', try: 3, points: 70 }),
      ],
      exercises,
    );
    expect(progress.get('printer-note')).toMatchObject({ tries: 3, first: 40, best: 95 });
  });

  it('takes the first try for the first, also when the clock was set back before the second', () => {
    const progress = deriveProgress(
      [
        makeAttempt({ at: '2026-03-09T09:00:00.000Z', try: 1, points: 40 }),
        makeAttempt({ at: '2026-03-01T09:00:00.000Z', try: 2, points: 95 }),
      ],
      exercises,
    );
    expect(progress.get('printer-note')).toMatchObject({
      first: 40,
      best: 95,
      last: '2026-03-09T09:00:00.000Z',
    });
  });

  it('marks an exercise that has changed since', () => {
    const old = makeAttempt({ exercise: 'angry-letter', version: 2 });
    expect(deriveProgress([old], exercises).get('angry-letter')?.outdated).toBe(true);
    expect(deriveProgress([{ ...old, version: 3 }], exercises).get('angry-letter')?.outdated).toBe(
      false,
    );
  });

  it('leaves out exercises that are gone', () => {
    expect(deriveProgress([makeAttempt({ exercise: 'gone' })], exercises).size).toBe(0);
  });

  it('does not count a disagreement as a try', () => {
    const attempts = [makeAttempt({ points: 40 }), makeAttempt({ points: 40, disagrees: true })];
    expect(deriveProgress(attempts, exercises).get('printer-note')?.tries).toBe(1);
  });

  it('gives each skill the mean of its first tries, and says how many stand behind it', () => {
    const progress = deriveProgress(
      [
        makeAttempt({ exercise: 'angry-letter', points: 50 }),
        makeAttempt({ exercise: 'quiet-call', points: 90 }),
      ],
      exercises,
    );
    expect(deriveSkills(progress, exercises)).toEqual([
      { skill: 'text-design', done: 0, of: 1, mean: null },
      { skill: 'working-with-emotions', done: 2, of: 2, mean: 70 },
    ]);
  });
});
