import type { Attempt } from '../schemas/attempt.ts';
import type { SkillId } from '../schemas/skill.ts';

/** What progress must know of an exercise. */
export interface ExerciseFacts {
  id: string;
  version: number;
  skill: SkillId;
}

/** How one exercise went. */
export interface ExerciseProgress {
  tries: number;
  /** Points of the first try: the one that counts. */
  first: number;
  best: number;
  /** When it was last tried, ISO 8601. */
  last: string;
  /** True where the exercise has changed since. */
  outdated: boolean;
}

/** Progress by exercise id; exercises never tried are left out, and so are answers in an audit. */
export function deriveProgress(
  attempts: readonly Attempt[],
  exercises: readonly ExerciseFacts[],
): Map<string, ExerciseProgress> {
  const versions = new Map(exercises.map(({ id, version }) => [id, version]));
  const progress = new Map<string, ExerciseProgress>();
  // By the number of the try before the hour: a clock that was set back does not make the second one first.
  for (const attempt of [...attempts].sort((a, b) => a.try - b.try || a.at.localeCompare(b.at))) {
    const version = versions.get(attempt.exercise);
    if (version === undefined || attempt.disagrees === true || attempt.phase !== undefined)
      continue;
    const known = progress.get(attempt.exercise);
    progress.set(attempt.exercise, {
      tries: (known?.tries ?? 0) + 1,
      first: known?.first ?? attempt.points,
      best: Math.max(known?.best ?? 0, attempt.points),
      last: known !== undefined && known.last > attempt.at ? known.last : attempt.at,
      outdated: attempt.version !== version,
    });
  }
  return progress;
}

/** How one skill stands: the mean of first tries, and how many exercises stand behind it. */
export interface SkillProgress {
  skill: SkillId;
  done: number;
  of: number;
  /** 0 to 100, or null where nothing was tried. */
  mean: number | null;
}

/** Progress by skill, in the order in which the skills first appear among the exercises. */
export function deriveSkills(
  progress: ReadonlyMap<string, ExerciseProgress>,
  exercises: readonly ExerciseFacts[],
): SkillProgress[] {
  return [...new Set(exercises.map(({ skill }) => skill))].map((skill) => {
    const own = exercises.filter((exercise) => exercise.skill === skill);
    const firsts = own.flatMap(({ id }) => progress.get(id)?.first ?? []);
    return {
      skill,
      done: firsts.length,
      of: own.length,
      mean: firsts.length === 0 ? null : firsts.reduce((a, b) => a + b, 0) / firsts.length,
    };
  });
}
