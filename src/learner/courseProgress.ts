import type { Attempt } from '../schemas/attempt.ts';
import type { LearnerEvent } from '../schemas/learnerEvent.ts';

/** What the course must know of a lesson. */
export interface CourseLesson {
  number: number;
  title: string;
  /** Folder of its page. */
  id: string;
  /** Minutes to read it. */
  minutes: number;
  tasks: string[];
  core: string[];
  more: string[];
}

/** A step with its lessons. */
export interface CourseStepFacts {
  title: string;
  lessons: CourseLesson[];
}

/** One thing to do in a step. */
export interface StepItem {
  kind: 'lesson' | 'task' | 'core' | 'more';
  /** A lesson's id or an exercise's. */
  id: string;
  done: boolean;
}

/** What was done of a step, and what is left. */
export interface StepProgress {
  items: StepItem[];
  /** True when all lessons are read and every task and core exercise was tried. */
  done: boolean;
}

/** Ids of what has been tried: exercises answered, questions for oneself written on. */
export function listTried(
  attempts: readonly Attempt[],
  events: readonly LearnerEvent[],
): ReadonlySet<string> {
  return new Set([
    ...attempts
      .filter(({ disagrees, phase }) => disagrees !== true && phase === undefined)
      .map(({ exercise }) => exercise),
    ...events.flatMap((event) => (event.kind === 'reflection' ? [event.exercise] : [])),
  ]);
}

/** How far each step has come, in the order of the steps. */
export function deriveSteps(
  steps: readonly CourseStepFacts[],
  attempts: readonly Attempt[],
  events: readonly LearnerEvent[],
): StepProgress[] {
  const tried = listTried(attempts, events);
  const read = new Set(events.flatMap((event) => (event.kind === 'lesson' ? [event.lesson] : [])));
  return steps.map(({ lessons }) => {
    const list = (kind: 'task' | 'core' | 'more', ids: readonly string[]) =>
      ids.map((id): StepItem => ({ kind, id, done: tried.has(id) }));
    const items = [
      ...lessons.map(({ id, number }): StepItem => ({
        kind: 'lesson',
        id,
        done: read.has(number),
      })),
      ...lessons.flatMap(({ tasks }) => list('task', tasks)),
      // Practice day mixes the lessons of a step on purpose.
      ...interleave(lessons.map(({ core }) => list('core', core))),
      ...lessons.flatMap(({ more }) => list('more', more)),
    ];
    return { items, done: items.every(({ kind, done }) => done || kind === 'more') };
  });
}

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
