import { addressOf } from './addressOf.ts';
import { findLikely } from './nearest.ts';
import type { LoadStandard } from './standard.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './UsageError.ts';

/** `clearline explain RULE`: what the rule asks, why, and how it looks when it is kept. */
export function explainRule(
  args: readonly string[],
  { stdout }: Streams,
  load: LoadStandard,
): number {
  const [id, ...more] = args;
  if (id === undefined || more.length > 0) {
    throw new UsageError('Name one rule: explain RULE. "clearline rules" lists them.');
  }
  const { rulebook, explanations } = load();
  const rule = rulebook.rules.find((entry) => entry.id === id);
  const explanation = explanations.find((entry) => entry.id === id);
  if (rule === undefined || explanation === undefined) {
    const likely = findLikely(id, rulebook.rules).join('", or "');
    throw new UsageError(
      `There is no rule "${id}". ` +
        (likely === '' ? '"clearline rules" lists them.' : `Did you mean "${likely}"?`),
    );
  }
  const skill = rulebook.skills.find((entry) => entry.id === rule.skill)?.name ?? rule.skill;
  const lines = [
    `${rule.title} (${rule.id})`,
    '',
    rule.statement,
    '',
    `Ask yourself: ${rule.ask}`,
    `Asked when: ${rule.applies.when}`,
    `Counts for: ${skill}, weight ${rule.weight} of 5; ${rule.channels.join(', ')}`,
    `Why: ${explanation.why}`,
    `The program looks for: ${explanation.looksFor}`,
    `Only a person can judge: ${explanation.person}`,
    ...explanation.pairs.flatMap(({ trade, not, say }) => [
      '',
      `For example, to this reader: ${trade}`,
      indent('Not: ', not),
      indent('Say: ', say),
    ]),
    '',
    addressOf(rule.id),
  ];
  stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Puts a label before a text of one or more lines, which hang below its first word. */
function indent(label: string, text: string): string {
  return `  ${label}${text.replace(/\n/g, `\n${' '.repeat(label.length + 2)}`)}`;
}
