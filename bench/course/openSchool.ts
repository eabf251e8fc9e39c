import { prepare, type PreparedRulebook, type WritingResult } from '../../src/engine/index.ts';
import type { Content } from '../../src/rulebook/content.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { listLessonExercises } from '../../src/rulebook/coverage.ts';
import { criteriaOf } from '../../src/rulebook/criteriaOf.ts';
import type { DialogueTask } from '../../src/schemas/dialogueTask.ts';
import type { Emotion, Exercise, Rephrase } from '../../src/schemas/exercise.ts';
import type { Match } from '../../src/schemas/match.ts';
import type { Reply } from '../../src/schemas/reply.ts';
import type { Rulebook } from '../../src/schemas/rulebook.ts';
import type { Criteria } from '../../src/schemas/served.ts';
import type { Skeleton } from '../../src/schemas/skeleton.ts';
import type { SkillId } from '../../src/schemas/skill.ts';

/** An exercise of the course that earns points, with the rules it is judged by and its authors' answers. */
export type Scored = ((Rephrase | Reply | DialogueTask) & { criteria: Criteria }) | Emotion | Match;
export type AuditTask = Reply & { criteria: Criteria };
export type Form = 'a' | 'b';

/** Everything that learners meet, and what marks them. */
export interface School {
  prepared: PreparedRulebook;
  feelings: Rulebook['feelings'];
  skeletons: readonly Skeleton[];
  lessons: readonly { number: number; exercises: readonly Scored[] }[];
  forms: Record<Form, readonly AuditTask[]>;
  /** Good answers of the whole course, with the exercise each was written for. */
  answers: readonly { exercise: string; text: string }[];
  /** By skill, what its rules say not to write, as far as the machine sees it. */
  badSentences: ReadonlyMap<SkillId, readonly string[]>;
  /** First drafts written before, by where they stand. */
  drafts: Map<string, string>;
  /** Marks made before: the same text at the same place is marked once. */
  marked: Map<string, WritingResult>;
}

/** Serves the lessons and audits as the site does, and keeps the authors' answers with them. */
export function openSchool(content: Content): School {
  const rulebook = compileRulebook(content);
  const byId = new Map(content.exercises.map((exercise) => [exercise.id, exercise]));
  const find = (id: string): Exercise => {
    const exercise = byId.get(id);
    if (exercise === undefined) throw new Error(`There is no exercise "${id}".`);
    return exercise;
  };
  const serve = (id: string): Scored[] => {
    const exercise = find(id);
    if (exercise.type === 'reflect') return [];
    if (exercise.type === 'match' || exercise.type === 'emotion') return [exercise];
    const criteria = criteriaOf(exercise.lesson, rulebook.rules, content.course.fromDayOne);
    return [{ ...exercise, criteria }];
  };
  const lessons = content.lessons.map((lesson) => ({
    number: lesson.number,
    exercises: listLessonExercises([lesson]).flatMap(serve),
  }));
  const everyRule: Criteria = { inForce: rulebook.rules.map(({ id }) => id), fresh: [] };
  const serveForm = (ids: readonly string[]) =>
    ids.map((id) => ({ ...(find(id) as Reply), criteria: everyRule }));
  return {
    prepared: prepare(rulebook),
    feelings: rulebook.feelings,
    skeletons: content.skeletons,
    lessons,
    forms: { a: serveForm(content.course.audit.a), b: serveForm(content.course.audit.b) },
    answers: lessons.flatMap(({ exercises }) => exercises.flatMap(listPassed)),
    badSentences: listBadSentences(content.rules),
    drafts: new Map(),
    marked: new Map(),
  };
}

function listBadSentences(rules: Content['rules']): School['badSentences'] {
  const bySkill = new Map<SkillId, string[]>();
  for (const { skill, check, pairs } of rules) {
    if (!check.by.includes('machine')) continue;
    const written = pairs.filter(({ channel }) => channel === 'written').map(({ not }) => not);
    if (written.length > 0) bySkill.set(skill, [...(bySkill.get(skill) ?? []), ...written]);
  }
  return bySkill;
}

function listPassed(exercise: Scored): School['answers'] {
  if (!('answers' in exercise)) return [];
  return exercise.answers.pass.map((answer) => ({
    exercise: exercise.id,
    text: typeof answer === 'string' ? answer : answer.text,
  }));
}
