import type { Course } from '../schemas/course.ts';
import type { Exercise } from '../schemas/exercise.ts';
import type { Lesson } from '../schemas/lesson.ts';

/** Times each rule and each skill is practised in the course at least. */
export const leastPractised = 2;

/** Ids of the rules an exercise practises. */
export function listPractised(exercise: Exercise): string[] {
  const rules =
    exercise.type === 'emotion'
      ? exercise.openings.flatMap(({ rule }) => rule ?? [])
      : exercise.type === 'dialogue'
        ? [
            ...exercise.rules,
            ...exercise.turns.flatMap((turn) => ('ask' in turn ? turn.rules : [])),
          ]
        : exercise.rules;
  return [...new Set(rules)];
}

/** Ids of the lessons' exercises, in the order of the lessons. */
export const listLessonExercises = (lessons: readonly Lesson[]): string[] =>
  lessons.flatMap(({ tasks, core, more }) => [...tasks, ...core, ...more]);

/** Ids of the audits' exercises. */
export const listAuditExercises = ({ audit }: Course): string[] => [
  ...audit.a,
  ...audit.b,
  ...audit.check,
];

/** The quiz items: exercises that belong to no lesson and no audit. */
export function listQuizzes<T extends Exercise>(content: {
  exercises: readonly T[];
  lessons: readonly Lesson[];
  course: Course;
}): Extract<T, { type: 'rephrase' | 'emotion' }>[] {
  const placed = new Set([
    ...listLessonExercises(content.lessons),
    ...listAuditExercises(content.course),
  ]);
  return content.exercises.filter(
    (exercise): exercise is Extract<T, { type: 'rephrase' | 'emotion' }> =>
      !placed.has(exercise.id),
  );
}

/** Which exercises of the course practise what, by the id of a rule or skill. */
export function coverBy<T extends Exercise>(
  exercises: readonly T[],
  keysOf: (exercise: T) => readonly string[],
): Map<string, T[]> {
  const covered = new Map<string, T[]>();
  for (const exercise of exercises) {
    for (const key of keysOf(exercise)) {
      covered.set(key, [...(covered.get(key) ?? []), exercise]);
    }
  }
  return covered;
}
