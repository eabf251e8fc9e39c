import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import type { Filled } from '../../src/schemas/skeleton.ts';
import { fillExample } from '../../src/schemas/slots.ts';
import { loadReference } from '../loadReference.ts';

// Every filled skeleton is a message somebody would send, so the engine judges it as a whole, by
// every rule. An example may break a rule only where its file names it and says why.

const content = loadReference();
const prepared = prepare(compileRulebook(content));

describe.each(content.skeletons)('skeletons/$id', (skeleton) => {
  const judge = (example: Filled) =>
    judgeReply(
      fillExample(skeleton, example),
      briefSchema.parse({ ...skeleton.brief, ...example.brief }),
      prepared,
    );

  it.each(skeleton.filled)('keeps the rules when filled for $for', (example) => {
    expect(fillExample(skeleton, example)).not.toMatch(/\[[^\]]+\]/);
    const spared = example.except.map(({ rule }) => rule);
    const broken = judge(example).findings.filter(
      ({ verdict, rule }) => verdict === 'broken' && !spared.includes(rule),
    );
    expect(broken.map(({ rule, quote }) => `${rule}: “${quote}”`)).toEqual([]);
  });

  it('spares no rule that its examples keep', () => {
    for (const example of skeleton.filled) {
      const { verdicts } = judge(example);
      for (const { rule } of example.except) expect(verdicts[rule], rule).toBe('broken');
    }
  });
});
