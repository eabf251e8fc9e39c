import type { Brief } from '../schemas/brief.ts';
import type { RuleCriterion } from '../schemas/rulebook.ts';

/**
 * Whether a rule is asked of a message at all, by what the brief says of it.
 * A rule bound to kinds is left out where the brief names no kind.
 */
export function applies({ channels, applies: when }: RuleCriterion, brief: Brief): boolean {
  if (!channels.includes(brief.channel)) return false;
  if (when.kinds !== undefined && (brief.kind === undefined || !when.kinds.includes(brief.kind))) {
    return false;
  }
  if (when.audiences !== undefined && !when.audiences.includes(brief.audience)) return false;
  if (when.caseOpen === true && !brief.caseOpen) return false;
  return when.wholeMessage !== true || brief.scope === 'message';
}
