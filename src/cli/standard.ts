import type { Rulebook } from '../schemas/rulebook.ts';
import type { Rule } from '../schemas/rule.ts';

/** What `explain` tells of a rule besides what the engine knows of it. */
export type RuleExplanation = Pick<Rule, 'id' | 'why' | 'pairs'> &
  Pick<Rule['check'], 'looksFor' | 'person'>;

/** What the command line judges by and explains. */
export interface Standard {
  rulebook: Rulebook;
  explanations: RuleExplanation[];
}

/**
 * Fetches the standard, from the repository's `content/` or from a package.
 *
 * @param teamFile another team's file instead of the standard's own
 * @throws UsageError where it cannot be had
 */
export type LoadStandard = (teamFile?: string) => Standard;
