import { describe, expect, it } from 'vitest';
import type { WritingResult } from '../../src/engine/types.ts';
import { scoreTalk, type SpokenTurn } from '../../src/islands/scoreTalk.ts';
import { sortVerdicts } from '../../src/islands/sortVerdicts.ts';

/** Something said at a turn, marked as given. */
function say(turn: number, points: number, change: Partial<WritingResult> = {}): SpokenTurn {
  const result: WritingResult = {
    verdict: points >= 80 ? 'right' : points >= 40 ? 'partly-right' : 'not-yet',
    points,
    passMark: 80,
    summary: '',
    aboutDraft: '',
    lines: [],
    kept: [],
    lost: [],
    remarks: [],
    more: 0,
    findings: [],
    verdicts: {},
    copied: null,
    skills: {},
    unchanged: false,
    words: 10,
    ...change,
  };
  return { turn, text: `${turn}: ${points}`, result };
}

describe('a talk', () => {
  it('earns the mean of its turns', () => {
    expect(scoreTalk([say(1, 100), say(3, 50), say(5, 60)])).toMatchObject({
      points: 70,
      verdict: 'partly-right',
    });
  });

  it('counts the first try at each turn, also when one went back and said it better', () => {
    const unsaid = [say(1, 20), say(3, 100), say(1, 100), say(3, 0), say(5, 60)];
    expect(scoreTalk(unsaid).points).toBe(60);
  });

  it('is right when each first try was, and not before', () => {
    expect(scoreTalk([say(1, 90), say(3, 85)]).verdict).toBe('right');
    expect(scoreTalk([say(1, 60), say(1, 100), say(3, 100)]).verdict).toBe('partly-right');
  });

  it('is not yet right when no first try was even partly', () => {
    expect(scoreTalk([say(1, 10), say(3, 0)]).verdict).toBe('not-yet');
    expect(scoreTalk([say(1, 10), say(3, 50)]).verdict).toBe('partly-right');
  });
});

describe('the rules of a talk', () => {
  it('are broken when one turn broke them, before or after another kept them', () => {
    const keeping = { verdicts: { 'no-blame': 'met' } } as const;
    const breaking = { verdicts: { 'no-blame': 'broken' } } as const;
    for (const talk of [
      [say(1, 100, keeping), say(3, 50, breaking)],
      [say(1, 50, breaking), say(3, 100, keeping)],
    ]) {
      expect(sortVerdicts(scoreTalk(talk))).toEqual({ broken: ['no-blame'], kept: [] });
    }
  });

  it('stay broken when the turn was said again without the fault', () => {
    const talk = [
      say(1, 50, { verdicts: { 'no-blame': 'broken' } }),
      say(1, 100, { verdicts: { 'no-blame': 'met' } }),
    ];
    expect(sortVerdicts(scoreTalk(talk)).broken).toEqual(['no-blame']);
  });

  it('are kept when every turn that could judge them kept them', () => {
    const talk = [
      say(1, 100, { verdicts: { 'answer-first': 'met', 'no-blame': 'look' } }),
      say(3, 100, { verdicts: { 'answer-first': 'not-applicable', 'no-blame': 'unsure' } }),
    ];
    expect(sortVerdicts(scoreTalk(talk))).toEqual({ broken: [], kept: ['answer-first'] });
  });
});

it('gives each skill the mean of the first tries that showed it', () => {
  const talk = [
    say(1, 100, { skills: { 'uniform-style': 100 } }),
    say(3, 50, { skills: { 'uniform-style': 40, 'text-design': 80 } }),
    say(3, 50, { skills: { 'uniform-style': 0, 'text-design': 0 } }),
  ];
  expect(scoreTalk(talk).skills).toEqual({ 'uniform-style': 70, 'text-design': 80 });
});
