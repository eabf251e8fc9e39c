import { describe, expect, it } from 'vitest';
import { deriveRules, listStrong, listWeak } from '../../src/learner/ruleRecord.ts';
import { makeAttempt } from './makeAttempt.ts';

/** So many first tries, each with these rules broken and kept. */
const tries = (times: number, broken: string[], kept: string[] = []) =>
  Array.from({ length: times }, () => makeAttempt({ broken, kept }));

describe('the record of the rules', () => {
  it('counts for each rule how often it was kept and broken', () => {
    const attempts = [...tries(3, ['no-blame'], ['answer-first']), ...tries(1, [], ['no-blame'])];
    expect(deriveRules(attempts)).toEqual([
      { rule: 'answer-first', kept: 3, broken: 0, share: 1 },
      { rule: 'no-blame', kept: 1, broken: 3, share: 0.25 },
    ]);
  });

  it('counts first tries only, those of an audit among them', () => {
    const attempts = [
      makeAttempt({ broken: ['no-blame'] }),
      makeAttempt({ try: 2, broken: [], kept: ['no-blame'] }),
      makeAttempt({ phase: 'before', broken: ['no-blame'] }),
    ];
    expect(deriveRules(attempts)).toMatchObject([{ rule: 'no-blame', kept: 0, broken: 2 }]);
  });

  it('does not count a disagreement, which repeats a try', () => {
    const attempts = [...tries(1, ['no-blame']), makeAttempt({ disagrees: true })];
    expect(deriveRules(attempts)).toMatchObject([{ rule: 'no-blame', broken: 1 }]);
  });

  it('reads entries from before the course, which do not say what was kept', () => {
    const { kept: _, ...old } = makeAttempt({ broken: ['no-blame'] });
    expect(deriveRules([old])).toMatchObject([{ rule: 'no-blame', kept: 0, broken: 1 }]);
  });
});

describe('strong rules', () => {
  it('are those kept three times or more and never broken, the surest first', () => {
    const rules = deriveRules([
      ...tries(1, [], ['a', 'b', 'c', 'd']),
      ...tries(1, [], ['a', 'b', 'c']),
      ...tries(1, [], ['a', 'b', 'c']),
      ...tries(1, ['c'], ['b']),
    ]);
    expect(listStrong(rules).map(({ rule }) => rule)).toEqual(['b', 'a']);
  });

  it('are three at most', () => {
    expect(listStrong(deriveRules(tries(3, [], ['a', 'b', 'c', 'd'])))).toHaveLength(3);
  });
});

describe('weak rules', () => {
  it('are those broken most, and among equals those kept least', () => {
    const rules = deriveRules([
      ...tries(2, ['a', 'b'], ['d']),
      ...tries(1, ['c'], ['a', 'd']),
      ...tries(2, ['c'], ['d']),
    ]);
    expect(listWeak(rules).map(({ rule }) => rule)).toEqual(['c', 'b', 'a']);
  });

  it('are three at most, and none that was never broken', () => {
    expect(listWeak(deriveRules(tries(1, ['a', 'b', 'c', 'd'])))).toHaveLength(3);
    expect(listWeak(deriveRules(tries(4, [], ['a'])))).toEqual([]);
  });
});
