import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import type { ReplyKey } from '../../src/schemas/replyKey.ts';
import { makeBrief, makeRule, prepared, rulebook } from './rulebook.ts';

const verdictOf = (rule: string, text: string, key?: ReplyKey, brief = {}) =>
  judgeReply(text, makeBrief(brief), prepared, [rule], key).verdicts[rule];

describe('a key settles what the text leaves open', () => {
  it('who is speaking', () => {
    const text = 'I have unlocked your account.';
    expect(verdictOf('prove-who-speaks', text)).toBe('broken');
    expect(verdictOf('prove-who-speaks', text, { identity: 'proven' })).toBe('met');
    const coming = 'I will unlock your account at 14:00.';
    expect(verdictOf('prove-who-speaks', coming)).toBe('look');
    expect(verdictOf('prove-who-speaks', coming, { identity: 'open' })).toBe('broken');
    const asks = 'Please send me your password.';
    expect(verdictOf('prove-who-speaks', asks, { identity: 'proven' })).toBe('broken');
  });

  it('what the client did', () => {
    const reported = {
      id: 'on',
      what: 'that she left it on',
      accept: ['leaving it on'],
      reject: [],
    };
    const judge = (text: string) => verdictOf('thank-the-reporter', text, { reported });
    expect(judge('Thank you for leaving it on. I come at nine.')).toBe('met');
    expect(judge('Thank you for ringing at once. I come at nine.')).toBe('broken');
  });

  it('the first action of their plan', () => {
    const firstAction = {
      id: 'scanners',
      what: 'to power down the scanners',
      accept: ['power down the scanners'],
      reject: [],
    };
    const text = 'There is an attack. Please power down the scanners.';
    expect(verdictOf('cut-off-not-switch-off', text)).toBe('broken');
    expect(verdictOf('cut-off-not-switch-off', text, { firstAction })).toBe('met');
  });

  it('the facts of a handover', () => {
    const note =
      'Now: the gate shows red.\nBefore: green until six, the guard says.\nI think: the update.\nI need: the old version.\nPromised: a call at 09:00.';
    const brief = { kind: 'handover', channel: 'ticket', audience: 'colleague' };
    const facts = [
      { id: 'key', what: 'the key is at reception', accept: ['reception'], reject: [] },
    ];
    expect(verdictOf('hand-over-in-four-lines', note, undefined, brief)).toBe('met');
    expect(verdictOf('hand-over-in-four-lines', note, { facts }, brief)).toBe('broken');
  });
});

describe('a rule that only a dialogue can keep', () => {
  const withDialogue = prepare({
    ...rulebook,
    rules: [
      makeRule('ask-before-hold', { by: ['key'] }),
      makeRule('answer-first', { by: ['hint'] }),
      makeRule('no-such-check', { by: ['hint', 'key'] }),
    ],
  });
  it('does not apply to a reply, with a key or without', () => {
    for (const key of [undefined, { identity: 'open' as const }]) {
      const { verdicts, findings } = judgeReply(
        'Hold on.',
        makeBrief(),
        withDialogue,
        undefined,
        key,
      );
      expect(verdicts['ask-before-hold']).toBe('not-applicable');
      expect(verdicts).not.toHaveProperty('no-such-check');
      expect(findings).toEqual([]);
    }
  });
  it('is left out where it is not asked', () => {
    const { verdicts } = judgeReply('Hold on.', makeBrief(), withDialogue, ['answer-first']);
    expect(Object.keys(verdicts)).toEqual(['answer-first']);
  });
});
