import { courseSummaries } from './served.ts';
import { standard } from './standard.ts';

/** What the course's islands are given, kept as small as they need it. */

/** The six skills by name. */
export const skillNames = standard.skills.map(({ id, name }) => ({ id, name }));

/** Replies in each form of the audit. */
export const auditSizes = {
  a: standard.course.audit.a.length,
  b: standard.course.audit.b.length,
  check: standard.course.audit.check.length,
};

/** Titles of all rules by id. */
export const ruleTitles: Record<string, string> = Object.fromEntries(
  standard.rules.map(({ id, title }) => [id, title]),
);

/**
 * Everything that can be tried outside an audit, for lists of things to do. A question for oneself
 * brings no rule back: nothing there is judged.
 */
export const courseExerciseTitles = courseSummaries.map(
  ({ id, title, type, minutes, lesson, rules }) => ({
    id,
    title,
    type,
    minutes,
    lesson,
    rules: type === 'reflect' ? [] : rules,
  }),
);
