import type { Exercise } from '../schemas/exercise.ts';
import type { ExerciseSummary, ServedExercise } from '../schemas/served.ts';
import { toHref } from './links.ts';
import { rulebook, standard } from './standard.ts';
import { createHash } from 'node:crypto';

/** An exercise without the answers that only the tests need. */
export function serveExercise(exercise: Exercise): ServedExercise {
  if (exercise.type === 'emotion') return exercise;
  const { answers: _, ...served } = exercise;
  return served;
}

/** All exercises as the mixed set fetches them. */
export const servedExercises: ServedExercise[] = standard.exercises.map(serveExercise);

export const exercisesVersion = createHash('sha256')
  .update(JSON.stringify(servedExercises))
  .digest('hex')
  .slice(0, 12);

/** All exercises as lists show them. */
export const exerciseSummaries: ExerciseSummary[] = standard.exercises.map(
  ({ id, version, type, title, skill, lesson, difficulty, minutes }) => ({
    id,
    version,
    type,
    title,
    skill,
    lesson,
    difficulty,
    minutes,
  }),
);

/** What every exercise island is given besides its exercise. */
export const practiceProps = {
  rulebookUrl: toHref(`/_astro/rulebook.${rulebook.version}.json`),
  ruleBase: toHref('/rules/'),
  exerciseBase: toHref('/practice/'),
  recordHref: toHref('/practice/record/'),
};

/** The feelings as the emotion exercise offers them. */
export const feelingChoices = standard.feelings.map(({ id, name, neighbours, strengths }) => ({
  id,
  name,
  neighbours,
  strengths,
}));

/** Titles of the rules that emotion exercises point to. */
export function listRuleTitles(exercises: readonly Exercise[]): Record<string, string> {
  const ids = exercises.flatMap((exercise) =>
    exercise.type === 'emotion' ? exercise.openings.flatMap(({ rule }) => rule ?? []) : [],
  );
  return Object.fromEntries(
    standard.rules.filter(({ id }) => ids.includes(id)).map(({ id, title }) => [id, title]),
  );
}
