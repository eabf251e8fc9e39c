import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import { fillSlots, nameSlot } from '../../src/schemas/slots.ts';
import { loadReference } from '../loadReference.ts';

// Every filled skeleton is a message somebody would send, so the engine judges it as a whole, by
// every rule. An example may break a rule only where its file names it and says why.

const content = loadReference();
const prepared = prepare(compileRulebook(content));

describe.each(content.skeletons)('skeletons/$id', (skeleton) => {
  const optional = skeleton.slots.filter((slot) => slot.optional).map(({ name }) => name);

  it.each(skeleton.filled)('keeps the rules when filled for $for', ({ values, brief, except }) => {
    const text = fillSlots(
      skeleton.text,
      { [nameSlot]: brief.agent ?? '', ...values },
      optional,
    );
    expect(text).not.toMatch(/\[[^\]]+\]/);
    const spared = except.map(({ rule }) => rule);
    const broken = judgeReply(
      text,
      briefSchema.parse({ ...skeleton.brief, ...brief }),
      prepared,
    ).findings.filter(({ verdict, rule }) => verdict === 'broken' && !spared.includes(rule));
    expect(broken.map(({ rule, quote }) => `${rule}: “${quote}”`)).toEqual([]);
  });

  it('spares no rule that its examples keep', () => {
    for (const { values, brief, except } of skeleton.filled) {
      const text = fillSlots(skeleton.text, { [nameSlot]: brief.agent ?? '', ...values }, optional);
      const { verdicts } = judgeReply(
        text,
        briefSchema.parse({ ...skeleton.brief, ...brief }),
        prepared,
      );
      for (const { rule } of except) expect(verdicts[rule], rule).toBe('broken');
    }
  });
});
