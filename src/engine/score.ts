import type { RuleCriterion, Rulebook } from '../schemas/rulebook.ts';
import type { SkillId } from '../schemas/skill.ts';
import type { Finding, Judgement, RuleScore, Scorecard } from './types.ts';

/**
 * Scores a judgement: the share of the applicable rules' weights that was kept, 0 to 100.
 *
 * `look` and `unsure` are never scored. Where two broken rules point at the same words, only the
 * heavier one costs points; the other is shown and counts neither way.
 */
export function score(
  judgement: Judgement,
  rulebook: Pick<Rulebook, 'rules' | 'skills'>,
): Scorecard {
  const asked = rulebook.rules.filter(({ id }) => judgement.verdicts[id] !== undefined);
  const paidBy = shareSpans(asked, judgement);
  const scored = asked.filter(({ id }) => isScored(id, judgement, paidBy));
  const total = sumWeights(scored);
  const rules = asked.map((rule) => explain(rule, judgement, paidBy, total, asked));
  const skills: Scorecard['skills'] = {};
  for (const { id } of rulebook.skills) {
    skills[id] = shareKept(scored, judgement, id);
  }
  return { overall: shareKept(scored, judgement), skills, rules };
}

function isScored(
  id: string,
  { verdicts }: Judgement,
  paidBy: ReadonlyMap<string, string>,
): boolean {
  const verdict = verdicts[id];
  return verdict === 'met' || (verdict === 'broken' && !paidBy.has(id));
}

function sumWeights(rules: readonly RuleCriterion[]): number {
  let sum = 0;
  for (const { weight } of rules) sum += weight;
  return sum;
}

function shareKept(
  rules: readonly RuleCriterion[],
  { verdicts }: Judgement,
  skillId?: SkillId,
): number | null {
  let total = 0;
  let kept = 0;
  for (const { id, skill, weight } of rules) {
    if (skillId !== undefined && skill !== skillId) continue;
    total += weight;
    if (verdicts[id] === 'met') kept += weight;
  }
  return total === 0 ? null : Math.round((kept / total) * 100);
}

/** For each broken rule whose words all lie under heavier findings: the rule that pays for them. */
function shareSpans(rules: readonly RuleCriterion[], judgement: Judgement): Map<string, string> {
  const paidBy = new Map<string, string>();
  const charged: Finding[] = [];
  const heaviestFirst = rules
    .filter(({ id }) => judgement.verdicts[id] === 'broken')
    .sort((a, b) => b.weight - a.weight);
  for (const { id } of heaviestFirst) {
    const own = judgement.findings.filter(
      ({ rule, verdict }) => rule === id && verdict === 'broken',
    );
    const payers = own.map((finding) => charged.find((other) => overlaps(finding, other)));
    const first = payers[0];
    if (first !== undefined && payers.every((payer) => payer !== undefined)) {
      paidBy.set(id, first.rule);
    } else {
      charged.push(...own);
    }
  }
  return paidBy;
}

function overlaps(a: Finding, b: Finding): boolean {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return false;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  // A long sentence holds many faults; they are the same words only where most of them are shared.
  return shared * 2 > Math.max(a.end - a.start, b.end - b.start);
}

function explain(
  { id, title, skill, weight }: RuleCriterion,
  { verdicts, findings }: Judgement,
  paidBy: ReadonlyMap<string, string>,
  total: number,
  rules: readonly RuleCriterion[],
): RuleScore {
  const verdict = verdicts[id]!;
  const payer = paidBy.get(id);
  const base = { rule: id, title, skill, weight, verdict };
  if (verdict !== 'broken') return { ...base, deduction: 0, how: unscored[verdict] };
  if (payer !== undefined) {
    const name = rules.find((rule) => rule.id === payer)?.title ?? payer;
    return {
      ...base,
      deduction: 0,
      how: `Costs nothing more: the same words are counted under “${name}”.`,
    };
  }
  const deduction = Math.round((weight / total) * 1000) / 10;
  const places = findings.filter(
    ({ rule, verdict: shown }) => rule === id && shown === 'broken',
  ).length;
  const often = places > 1 ? ` (${places} places, counted once)` : '';
  return {
    ...base,
    deduction,
    how: `Costs ${deduction} of 100: its weight is ${weight} of the ${total} that were asked${often}.`,
  };
}

const unscored = {
  met: 'Kept.',
  look: 'A hint for a person to judge; it costs nothing.',
  unsure: 'Could not tell, so it is not scored.',
  'not-applicable': 'Not asked of this message.',
} as const;
