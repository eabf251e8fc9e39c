import type { Content } from '../../src/rulebook/content.ts';
import { compareForms, type FormFigures } from './compareForms.ts';
import { growLearners, type GrowthFigures } from './growLearners.ts';
import { openSchool } from './openSchool.ts';
import { teachLessons, type LessonFigures } from './teachLessons.ts';

/** What the simulated learners show of the course. */
export interface Figures {
  lessons: LessonFigures[];
  growth: GrowthFigures[];
  forms: FormFigures;
}

/** How many times each learner goes to school; all of it is seeded, so the figures are always the same. */
export interface Runs {
  /** Through the lessons. */
  lessons: number;
  /** Through the two audits, in each order of the forms. */
  audits: number;
}

/** Sends every scripted learner through the lessons and the audits. */
export function simulate(content: Content, runs: Runs): Figures {
  const school = openSchool(content);
  return {
    lessons: teachLessons(school, runs.lessons),
    growth: growLearners(school, runs.audits),
    forms: compareForms(school),
  };
}
