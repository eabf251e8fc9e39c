import { createHash } from 'node:crypto';
import {
  listAuditExercises,
  listLessonExercises,
  listPractised,
  listQuizzes,
} from '../rulebook/coverage.ts';
import { criteriaOf } from '../rulebook/criteriaOf.ts';
import type { Exercise } from '../schemas/exercise.ts';
import type { Reply } from '../schemas/reply.ts';
import type {
  Criteria,
  ExerciseSummary,
  ServedExercise,
  ServedQuiz,
  ServedReply,
} from '../schemas/served.ts';
import { toHref } from './links.ts';
import { findExercise, rulebook, rulesInForce, standard } from './standard.ts';

/** The exercises of the lessons, in their order; those of the audits; and all others, the quiz items. */
export const courseExercises: Exercise[] = listLessonExercises(standard.lessons).map(findExercise);
const auditExercises = listAuditExercises(standard.course).map(findExercise) as Reply[];
export const quizExercises = listQuizzes(standard);

const isOfCourse = new Set(courseExercises.map(({ id }) => id));

/** An exercise without the answers that only the tests need, and with its criteria where it has any. */
export function serveExercise(exercise: Exercise): ServedExercise {
  if (exercise.type !== 'rephrase' && exercise.type !== 'reply' && exercise.type !== 'dialogue') {
    return exercise;
  }
  const { answers: _, ...served } = exercise;
  if (!isOfCourse.has(exercise.id)) return served;
  const criteria = criteriaOf(exercise.lesson, rulesInForce, standard.course.fromDayOne);
  return { ...served, criteria };
}

/** The quiz items as the mixed set fetches them. */
export const servedQuizzes = quizExercises.map((exercise) => serveExercise(exercise) as ServedQuiz);

/** A task of an audit is judged by every rule in force, none before another. */
const auditCriteria: Criteria = { inForce: rulesInForce.map(({ id }) => id), fresh: [] };

/** The audits' tasks by form. */
export const servedAudits = Object.fromEntries(
  Object.entries(standard.course.audit).map(([form, ids]) => [
    form,
    ids.map((id) => ({
      ...(serveExercise(findExercise(id)) as ServedReply),
      criteria: auditCriteria,
    })),
  ]),
) as Record<'a' | 'b' | 'check', ServedReply[]>;

/** Names a JSON asset by what it holds. */
export const versionOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);

const summarise = ({
  id,
  version,
  type,
  title,
  skill,
  lesson,
  difficulty,
  minutes,
}: Exercise): ExerciseSummary => ({
  id,
  version,
  type,
  title,
  skill,
  lesson,
  difficulty,
  minutes,
});

/** The quiz items as the practice page lists them. */
export const quizSummaries: ExerciseSummary[] = quizExercises.map(summarise);

/** Everything that can be tried outside an audit, with the rules it practises. */
export const courseSummaries = [...courseExercises, ...quizExercises].map((exercise) => ({
  ...summarise(exercise),
  rules: listPractised(exercise),
}));

/** All that a record may name: audits too, whose tasks have no page of their own. */
export const recordSummaries: ExerciseSummary[] = [
  ...courseExercises,
  ...quizExercises,
  ...auditExercises,
].map(summarise);

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
