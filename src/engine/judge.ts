import type { Brief } from '../schemas/brief.ts';
import type { ReplyKey } from '../schemas/replyKey.ts';
import type { RuleCriterion } from '../schemas/rulebook.ts';
import { applies } from './applies.ts';
import { checks } from './checks/index.ts';
import type { Signals } from './detect.ts';
import type { Outcome } from './outcome.ts';
import type { PreparedRulebook } from './prepare.ts';
import type { Finding, Judgement, Verdict } from './types.ts';

/** Of one rule, more findings than this help nobody, and a text that holds them is no reply. */
const mostFindings = 200;

const notEnglish = {
  reason: 'I could not tell: too few of these words are English.',
  fix: 'Check it yourself, or ask a colleague who reads this language.',
};

/**
 * Gives one verdict for every rule that has a check. Rules that only a dialogue's key can settle
 * do not apply to a reply.
 *
 * @param ruleIds rules to ask; left out, all of the rulebook's that have a check
 * @param key what the case's author knows; left out, every rule is judged by the text and the brief
 */
export function judge(
  signals: Signals,
  brief: Brief,
  prepared: PreparedRulebook,
  ruleIds?: readonly string[],
  key?: ReplyKey,
): Judgement {
  const verdicts: Record<string, Verdict> = {};
  const findings: Finding[] = [];
  for (const rule of prepared.rules.values()) {
    if (ruleIds !== undefined && !ruleIds.includes(rule.id)) continue;
    const check = checks[rule.id];
    if (check === undefined) {
      if (needsDialogue(rule)) verdicts[rule.id] = 'not-applicable';
      continue;
    }
    // What is asked of a whole message is not asked of each turn inside a call.
    const isTurn = rule.applies.wholeMessage === true && signals.draft.transcript;
    if (isTurn || !applies(rule, brief)) {
      verdicts[rule.id] = 'not-applicable';
      continue;
    }
    const outcome: Outcome = signals.english
      ? check(signals, key)
      : { verdict: 'unsure', findings: [{ at: null, ...notEnglish }] };
    // Only a machine's rule, or one that a key settles, can be broken; of the others the engine may
    // only say "look here".
    const mayBreak = rule.by.includes('machine') || (outcome.byKey === true && key !== undefined);
    const soften = (verdict: Verdict): Verdict =>
      verdict === 'broken' && !mayBreak ? 'look' : verdict;
    verdicts[rule.id] = soften(outcome.verdict);
    for (const { at: place, reason, fix, replacement, verdict } of outcome.findings.slice(
      0,
      mostFindings,
    )) {
      const at = place !== null && place.end > place.start ? place : null;
      const shown = soften(verdict ?? outcome.verdict);
      if (shown === 'met' || shown === 'not-applicable') continue;
      findings.push({
        rule: rule.id,
        verdict: shown,
        start: at?.start ?? null,
        end: at?.end ?? null,
        quote: at === null ? '' : signals.draft.text.slice(at.start, at.end),
        reason,
        fix,
        ...(at !== null && replacement !== undefined && { replacement }),
      });
    }
  }
  dropTwins(findings, verdicts);
  findings.sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0);
  return { brief, verdicts, findings };
}

/** True for a rule that no single reply can keep or break: only turns and their key show it. */
function needsDialogue({ by }: RuleCriterion): boolean {
  return by.every((decider) => decider === 'key');
}

/** "ASAP" is found as a vague time: as a short form it is not found again. */
function dropTwins(findings: Finding[], verdicts: Record<string, Verdict>): void {
  const rule = 'spell-out-short-forms';
  const before = verdicts[rule];
  if (before !== 'broken' && before !== 'look') return;
  const others = findings.filter(
    (other) => other.rule !== rule && other.verdict === 'broken' && sameWordRules.has(other.rule),
  );
  const twins = new Set(
    findings.filter(
      (finding) =>
        finding.rule === rule &&
        finding.start !== null &&
        others.some(({ start, end }) => start! <= finding.start! && end! >= finding.end!),
    ),
  );
  if (twins.size === 0) return;
  const kept = findings.filter((finding) => !twins.has(finding));
  findings.splice(0, findings.length, ...kept);
  const left = kept.filter((finding) => finding.rule === rule);
  if (left.some(({ verdict }) => verdict === 'broken')) return;
  verdicts[rule] = left.length > 0 ? 'look' : 'met';
}

/** Rules whose findings are about single words. */
const sameWordRules = new Set(['exact-dates-times', 'no-stock-phrases', 'no-slang-no-emoji']);
