import type { RuleCriterion } from '../schemas/rulebook.ts';
import type { Criteria } from '../schemas/served.ts';

/**
 * By which rules an exercise of a lesson is judged: those of this lesson and of all before it, and
 * from the first day on those whose breach does harm.
 *
 * @param fromDayOne ids of the rules whose breach does harm (`content/course.yaml`)
 */
export function criteriaOf(
  lesson: number,
  rules: readonly Pick<RuleCriterion, 'id' | 'lesson'>[],
  fromDayOne: readonly string[],
): Criteria {
  return {
    inForce: rules
      .filter((rule) => rule.lesson <= lesson || fromDayOne.includes(rule.id))
      .map(({ id }) => id),
    fresh: rules.filter((rule) => rule.lesson === lesson).map(({ id }) => id),
  };
}
