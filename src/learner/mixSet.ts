import type { ExerciseFacts, ExerciseProgress } from './progress.ts';

/** Exercises in a mixed set. */
export const mixedSetSize = 10;

/** What mixing must know of an exercise. */
export interface MixableExercise extends ExerciseFacts {
  type: string;
}

/**
 * Chooses a mixed set: first what was never tried, then what went worst and longest ago;
 * among equals by chance. Neighbours in the set differ in skill where they can,
 * because practice that mixes tasks teaches to choose the rule.
 *
 * @param random numbers from 0 to below 1, `Math.random` outside tests
 */
export function mixSet<T extends MixableExercise>(
  exercises: readonly T[],
  progress: ReadonlyMap<string, ExerciseProgress>,
  random: () => number,
  size = mixedSetSize,
): T[] {
  const ranked = exercises
    .map((exercise) => ({ exercise, need: need(progress.get(exercise.id)), chance: random() }))
    .sort((a, b) => b.need - a.need || a.chance - b.chance)
    .map(({ exercise }) => exercise);
  return spread(ranked.slice(0, size));
}

/** Higher is sooner: untried 101, then 100 minus the points of the best try. */
function need(progress: ExerciseProgress | undefined): number {
  return progress === undefined ? 101 : 100 - progress.best;
}

/** Reorders so that neighbours differ in skill and, next, in type, as far as the set allows. */
function spread<T extends MixableExercise>(exercises: readonly T[]): T[] {
  const left = [...exercises];
  const ordered: T[] = [];
  while (left.length > 0) {
    const before = ordered.at(-1);
    const index =
      before === undefined
        ? 0
        : firstIndex(
            left,
            ({ skill, type }) => skill !== before.skill && type !== before.type,
            ({ skill }) => skill !== before.skill,
          );
    ordered.push(...left.splice(index, 1));
  }
  return ordered;
}

function firstIndex<T>(list: readonly T[], ...wishes: ((entry: T) => boolean)[]): number {
  for (const wish of wishes) {
    const index = list.findIndex(wish);
    if (index >= 0) return index;
  }
  return 0;
}
