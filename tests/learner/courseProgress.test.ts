import { describe, expect, it } from 'vitest';
import { deriveSteps, type CourseLesson } from '../../src/learner/courseProgress.ts';
import type { Attempt } from '../../src/schemas/attempt.ts';
import type { LearnerEvent } from '../../src/schemas/learnerEvent.ts';
import { makeAttempt } from './makeAttempt.ts';
import { makeEvent } from './makeEvent.ts';

const lesson = (number: number, change: Partial<CourseLesson> = {}): CourseLesson => ({
  number,
  title: `Lesson ${number}`,
  id: `lesson-${number}`,
  minutes: 20,
  tasks: [`task-${number}`],
  core: [`core-${number}-a`, `core-${number}-b`],
  more: [`more-${number}`],
  ...change,
});
const steps = [
  { title: 'One', lessons: [lesson(1)] },
  { title: 'Two', lessons: [lesson(2), lesson(3, { core: ['core-3-a'] })] },
];
const readLesson = (number: number) =>
  makeEvent({ kind: 'lesson', lesson: number, right: 2, of: 4 });
const tried = (...ids: string[]) => ids.map((exercise) => makeAttempt({ exercise }));
const first = (attempts: Attempt[], events: LearnerEvent[]) =>
  deriveSteps(steps, attempts, events)[0]!;
const doneOf = (attempts: Attempt[], events: LearnerEvent[] = []) =>
  first(attempts, events).items.flatMap(({ id, done }) => (done ? id : []));

describe('a step', () => {
  const allDue = tried('task-1', 'core-1-a', 'core-1-b');

  it('is done when its lesson is read and each task and core exercise was tried', () => {
    expect(first(allDue, [readLesson(1)]).done).toBe(true);
  });

  it('is not done while the lesson is unread or one exercise is open', () => {
    expect(first(allDue, []).done).toBe(false);
    expect(first(allDue, [readLesson(2)]).done).toBe(false);
    for (const { exercise } of allDue) {
      const others = allDue.filter((attempt) => attempt.exercise !== exercise);
      expect(first(others, [readLesson(1)]).done, exercise).toBe(false);
    }
  });

  it('asks for no further practice', () => {
    const { items } = first(allDue, [readLesson(1)]);
    expect(items.find(({ id }) => id === 'more-1')).toMatchObject({ kind: 'more', done: false });
  });

  it('with two lessons waits for both', () => {
    const all = tried('task-2', 'task-3', 'core-2-a', 'core-2-b', 'core-3-a');
    const second = (events: LearnerEvent[]) => deriveSteps(steps, all, events)[1]!.done;
    expect(second([readLesson(2)])).toBe(false);
    expect(second([readLesson(2), readLesson(3)])).toBe(true);
  });

  it('lists reading first, then the short tasks, then practice that mixes its lessons', () => {
    expect(deriveSteps(steps, [], [])[1]!.items.map(({ id }) => id)).toEqual([
      'lesson-2',
      'lesson-3',
      'task-2',
      'task-3',
      'core-2-a',
      'core-3-a',
      'core-2-b',
      'more-2',
      'more-3',
    ]);
  });
});

describe('an exercise', () => {
  it('is done with its first try, whatever it earned', () => {
    expect(doneOf([makeAttempt({ exercise: 'core-1-a', points: 0, verdict: 'not-yet' })])).toEqual([
      'core-1-a',
    ]);
  });

  it('is done although its text has changed since', () => {
    expect(doneOf([makeAttempt({ exercise: 'core-1-a', version: 7 })])).toEqual(['core-1-a']);
  });

  it('that asks for a thought of one’s own is done when something was written', () => {
    const reflection = makeEvent({
      kind: 'reflection',
      exercise: 'core-1-b',
      version: 1,
      text: 'I shorten too late.',
      again: false,
    });
    expect(doneOf([], [reflection])).toEqual(['core-1-b']);
  });

  it('is not done by an audit, nor by a disagreement alone', () => {
    expect(doneOf([makeAttempt({ exercise: 'core-1-a', phase: 'before' })])).toEqual([]);
    expect(doneOf([makeAttempt({ exercise: 'core-1-a', disagrees: true })])).toEqual([]);
  });
});
