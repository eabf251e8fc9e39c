import { skillIds } from '../schemas/skill.ts';
import type { ExerciseType } from '../schemas/exercise.ts';
import {
  coverBy,
  leastPractised,
  listAuditExercises,
  listLessonExercises,
  listPractised,
  listQuizzes,
} from './coverage.ts';
import type { LocatedContent } from './loadContent.ts';
import type { ReferenceTools } from './referenceTools.ts';

/** Exercises of a lesson, all six kinds among them. */
const perLesson = 8;
const types: readonly ExerciseType[] = [
  'reply',
  'rephrase',
  'match',
  'emotion',
  'reflect',
  'dialogue',
];
/** Minutes of core exercises on practice day. */
const practiceMinutes = { from: 45, to: 60 } as const;
/** Short tasks on the first day of a step. */
const tasksPerStep = 3;

/** Finds holes in the course: a lesson without a kind of exercise, a rule nobody practises, a day too long. */
export function checkCourse(content: LocatedContent, tools: ReferenceTools): void {
  const { course, lessons, exercises } = content;
  const { complain, expectIds, expectId } = tools;
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
  const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);

  const used = new Map<string, string>();
  const claim = (entry: (typeof lessons)[number] | typeof course, field: string, id: string) => {
    const owner = used.get(id);
    if (owner !== undefined) {
      complain(
        entry,
        field,
        `The exercise "${id}" has its place in ${owner}. Leave one of the two.`,
      );
    }
    used.set(id, `${entry.origin.file}, ${field}`);
  };

  for (const lesson of lessons) {
    expectIds(lesson, 'cards', 'card', lesson.cards);
    expectIds(lesson, 'checklists', 'checklist', lesson.checklists);
    for (const field of ['tasks', 'core', 'more'] as const) {
      expectIds(lesson, field, 'exercise', lesson[field]);
      for (const id of lesson[field]) claim(lesson, field, id);
    }
    const own = find(listLessonExercises([lesson]));
    for (const { id, lesson: number } of own) {
      if (number !== lesson.number) {
        complain(
          lesson,
          '',
          `The exercise "${id}" says lesson ${number}. Change its "lesson" or move it.`,
        );
      }
    }
    if (own.length < perLesson) {
      complain(lesson, '', `It has ${own.length} exercises; a lesson has ${perLesson} at least.`);
    }
    for (const type of types) {
      if (!own.some((exercise) => exercise.type === type)) {
        complain(lesson, '', `It has no exercise of the kind "${type}". Every lesson has all six.`);
      }
    }
  }

  expectIds(course, 'fromDayOne', 'rule', course.fromDayOne);
  for (const form of ['a', 'b', 'check'] as const) {
    expectIds(course, `audit.${form}`, 'exercise', course.audit[form]);
    for (const id of course.audit[form]) claim(course, `audit.${form}`, id);
  }
  for (const exercise of find(listAuditExercises(course))) {
    if (exercise.type !== 'reply') {
      complain(
        exercise,
        'type',
        'An audit is made of replies alone: each gives evidence of several skills.',
      );
    }
  }
  const numbers = course.steps.flatMap(({ lessons: own }) => own);
  if (numbers.join() !== lessons.map(({ number }) => number).join()) {
    complain(
      course,
      'steps',
      `The steps hold lessons ${numbers.join(', ')}; there are ${lessons.map(({ number }) => number).join(', ')}.`,
    );
  }
  course.steps.forEach((step, index) => {
    expectId(course, `steps.${index}.together.exercise`, 'exercise', step.together.exercise);
    const own = lessons.filter(({ number }) => step.lessons.includes(number));
    const minutes = find(own.flatMap(({ core }) => core)).reduce((sum, e) => sum + e.minutes, 0);
    if (minutes < practiceMinutes.from || minutes > practiceMinutes.to) {
      complain(
        course,
        `steps.${index}`,
        `Its core exercises take ${minutes} minutes; practice day takes ${practiceMinutes.from} to ${practiceMinutes.to}. Move one to "more", or back.`,
      );
    }
    const tasks = own.flatMap((lesson) => lesson.tasks).length;
    if (tasks !== tasksPerStep) {
      complain(
        course,
        `steps.${index}`,
        `It has ${tasks} short tasks; the first day of a step has ${tasksPerStep}.`,
      );
    }
  });

  for (const exercise of listQuizzes(content) as typeof exercises) {
    if (exercise.type !== 'rephrase' && exercise.type !== 'emotion') {
      complain(
        exercise,
        '',
        `No lesson and no audit names it. Put "${exercise.id}" into a lesson's "tasks", "core" or "more".`,
      );
    }
  }

  const practised = find(listLessonExercises(lessons));
  for (const [what, keys, covered] of [
    ['rule', content.rules.map(({ id }) => id), coverBy(practised, listPractised)],
    ['skill', skillIds, coverBy(practised, ({ skill }) => [skill])],
  ] as const) {
    for (const key of keys) {
      const times = covered.get(key)?.length ?? 0;
      if (times < leastPractised) {
        complain(
          course,
          '',
          `The ${what} "${key}" is practised by ${times === 0 ? 'no exercise' : 'one exercise'} of the course; give it ${leastPractised} at least.`,
        );
      }
    }
  }
}
