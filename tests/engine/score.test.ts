import { expect, it } from 'vitest';
import {
  judgeReply,
  prepare,
  score,
  type Finding,
  type Judgement,
  type Verdict,
} from '../../src/engine/index.ts';
import { makeBrief, makeRule, prepared, rulebook } from './rulebook.ts';

const rules = [
  makeRule('heavy', { weight: 5, skill: 'case-management' }),
  makeRule('light', { weight: 1 }),
  makeRule('other', { weight: 2 }),
];
const finding = (rule: string, start: number | null, end: number | null): Finding => ({
  rule,
  verdict: 'broken',
  start,
  end,
  quote: '',
  reason: '',
  fix: '',
});
const judgement = (verdicts: Record<string, Verdict>, findings: Finding[] = []): Judgement => ({
  brief: makeBrief(),
  verdicts,
  findings,
});
const scoreOf = (verdicts: Record<string, Verdict>, findings: Finding[] = []) =>
  score(judgement(verdicts, findings), { rules, skills: rulebook.skills });

it('is the kept share of the weights of the rules that applied', () => {
  const card = scoreOf({ heavy: 'met', light: 'broken', other: 'met' }, [finding('light', 0, 4)]);
  expect(card.overall).toBe(88);
  expect(card.skills['case-management']).toBe(100);
  expect(card.skills['uniform-style']).toBe(67);
  expect(card.rules.find(({ rule }) => rule === 'light')?.deduction).toBe(12.5);
});

it('leaves hints and “could not tell” out, and is null where nothing was scored', () => {
  expect(scoreOf({ heavy: 'met', light: 'look', other: 'unsure' }).overall).toBe(100);
  expect(scoreOf({ heavy: 'look', light: 'not-applicable' }).overall).toBeNull();
});

it('charges one span once, to the heavier rule', () => {
  const card = scoreOf({ heavy: 'broken', light: 'broken', other: 'met' }, [
    finding('heavy', 0, 10),
    finding('light', 0, 9),
  ]);
  expect(card.overall).toBe(29);
  expect(card.rules.find(({ rule }) => rule === 'light')).toMatchObject({ deduction: 0 });
  expect(card.rules.find(({ rule }) => rule === 'light')?.how).toContain('same words');
});

it('charges both where they point at different words or at something missing', () => {
  expect(
    scoreOf({ heavy: 'broken', light: 'broken', other: 'met' }, [
      finding('heavy', 0, 10),
      finding('light', 20, 29),
    ]).overall,
  ).toBe(25);
  expect(
    scoreOf({ heavy: 'broken', light: 'broken', other: 'met' }, [
      finding('heavy', null, null),
      finding('light', null, null),
    ]).overall,
  ).toBe(25);
});

it('says of each rule how it came into the score', () => {
  for (const { how } of scoreOf({ heavy: 'met', light: 'broken', other: 'look' }, [
    finding('light', 0, 4),
  ]).rules) {
    expect(how).toMatch(/\.$/);
  }
});

it('leaves a rule without a check out of the verdicts, and a hint rule unbroken', () => {
  const small = prepare({
    ...rulebook,
    rules: [makeRule('no-such-check'), makeRule('no-stock-phrases', { by: ['hint'] })],
  });
  const { verdicts } = judgeReply('Do not hesitate.', makeBrief(), small);
  expect(verdicts).toEqual({ 'no-stock-phrases': 'look' });
});

it('asks only the rules it is given, and only where channel and kind fit', () => {
  expect(
    Object.keys(judgeReply('It works.', makeBrief(), prepared, ['no-blame']).verdicts),
  ).toEqual(['no-blame']);
  const bound = prepare({
    ...rulebook,
    rules: [
      makeRule('no-blame', { applies: { when: 'x', kinds: ['update'] } }),
      makeRule('no-stock-phrases', { channels: ['phone'] }),
    ],
  });
  expect(judgeReply('It works.', makeBrief(), bound).verdicts).toEqual({
    'no-blame': 'not-applicable',
    'no-stock-phrases': 'not-applicable',
  });
  expect(judgeReply('It works.', makeBrief({ kind: 'update' }), bound).verdicts['no-blame']).toBe(
    'met',
  );
});
