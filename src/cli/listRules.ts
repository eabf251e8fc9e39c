import { judgedRuleIds } from '../engine/index.ts';
import type { RuleCriterion } from '../schemas/rulebook.ts';
import type { LoadStandard } from './standard.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './UsageError.ts';

/** `clearline rules`: every rule in force, by skill, and who decides on it. */
export function listRules(
  args: readonly string[],
  { stdout }: Streams,
  load: LoadStandard,
): number {
  if (args.length > 0)
    throw new UsageError('"rules" takes no argument. For one rule: explain RULE.');
  const { rules, skills } = load().rulebook;
  const width = Math.max(...rules.map(({ id }) => id.length));
  const titleWidth = Math.max(...rules.map(({ title }) => title.length));
  const blocks = skills
    .map(({ id, name }) => ({ name, own: rules.filter(({ skill }) => skill === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => {
      const lines = own.map(
        (rule) => `  ${rule.id.padEnd(width)}  ${rule.title.padEnd(titleWidth)}  ${decider(rule)}`,
      );
      return [name, ...lines].join('\n');
    });
  stdout.write(`${blocks.join('\n\n')}\n\n${legend}\n`);
  return 0;
}

const legend =
  'judged: the program decides. hint: it points, a person decides. person: no program can tell from one reply.';

/** Who decides whether a reply keeps the rule. */
function decider({ id, by }: RuleCriterion): 'judged' | 'hint' | 'person' {
  if (!judgedRuleIds.includes(id)) return 'person';
  return by.includes('machine') ? 'judged' : 'hint';
}
