import type { CourseLinks, CourseStepView } from '../islands/course/courseView.ts';
import { docs } from './docs.ts';
import { toHref } from './links.ts';
import { countMinutes } from './readingTime.ts';
import { findExercise, standard } from './standard.ts';

export const lessonHref = (id: string) => toHref(`/lessons/${id}/`);

/** Minutes to read a lesson: its prose, its worked reply and its self-check. */
export function minutesOfLesson(id: string): number {
  const body = docs.find(({ path }) => path === `/lessons/${id}/`)?.body ?? '';
  const { worked, selfCheck } = standard.lessons.find((lesson) => lesson.id === id)!;
  const more = [
    worked.scene,
    ...worked.steps.flatMap(({ add, why }) => [add, why]),
    ...selfCheck.flatMap(({ ask, options }) => [ask, ...options.map(({ text }) => text)]),
  ];
  return countMinutes([body, ...more].join(' '));
}

const sumMinutes = (ids: readonly string[]) =>
  ids.reduce((sum, id) => sum + findExercise(id).minutes, 0);

/** The seven steps with their lessons. */
export const courseSteps: CourseStepView[] = standard.course.steps.map((step) => {
  const lessons = standard.lessons
    .filter(({ number }) => step.lessons.includes(number))
    .map(({ number, title, id, tasks, core, more }) => ({
      number,
      title,
      id,
      minutes: minutesOfLesson(id),
      tasks,
      core,
      more,
    }));
  return {
    title: step.title,
    lessons,
    theory:
      lessons.reduce((sum, { minutes }) => sum + minutes, 0) +
      sumMinutes(lessons.flatMap(({ tasks }) => tasks)),
    practice: sumMinutes(lessons.flatMap(({ core }) => core)),
    together: step.together,
    pulse: step.pulse,
  };
});

/** Addresses of the course's pages. */
export const courseLinks: CourseLinks = {
  course: toHref('/course/'),
  lessonBase: toHref('/lessons/'),
  exerciseBase: toHref('/practice/'),
  before: toHref('/course/before/'),
  after: toHref('/course/after/'),
  check: toHref('/course/check/'),
  growth: toHref('/course/growth/'),
  final: toHref('/course/final/'),
  certificate: toHref('/course/certificate/'),
  slips: toHref('/practice/slips/'),
  swap: toHref('/course/swap/'),
};
