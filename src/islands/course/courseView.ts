import type { CourseStepFacts } from '../../learner/courseProgress.ts';
import type { Course } from '../../schemas/course.ts';
import type { ExerciseSummary } from '../../schemas/served.ts';

/** A step as the course page shows it. */
export interface CourseStepView extends CourseStepFacts {
  /** Minutes of theory with its short tasks, and of practice. */
  theory: number;
  practice: number;
  together: Course['steps'][number]['together'];
  pulse: Course['steps'][number]['pulse'];
}

/** What a list of things to do must know of an exercise. */
export type ExerciseTitle = Pick<
  ExerciseSummary,
  'id' | 'title' | 'type' | 'minutes' | 'lesson'
> & {
  rules: string[];
};

/** Addresses of the course's pages. */
export interface CourseLinks {
  course: string;
  /** Folders, with a slash at the end. */
  lessonBase: string;
  exerciseBase: string;
  before: string;
  after: string;
  check: string;
  growth: string;
  final: string;
  certificate: string;
  slips: string;
  swap: string;
}
