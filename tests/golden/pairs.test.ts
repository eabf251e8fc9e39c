import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  comparePairs,
  judgePair,
  readBeforeAfter,
  readMinimalPairs,
} from '../../bench/golden/measurePairs.ts';
import { listMachineRules } from '../../bench/golden/measureTrust.ts';
import { prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import { loadReference } from '../loadReference.ts';

const content = loadReference();
const prepared = prepare(compileRulebook(content));
const minimalPairs = readMinimalPairs();
const beforeAfter = readBeforeAfter();
/** What the engine still gets wrong. A pair that is mended leaves the list; none may join it. */
const openPairs: string[] = JSON.parse(readFileSync('tests/golden/open-pairs.json', 'utf8'));

describe('the minimal pairs', () => {
  it('are at least 60, with two and more for every rule a machine may call broken', () => {
    expect(minimalPairs.length).toBeGreaterThanOrEqual(60);
    for (const rule of listMachineRules(content)) {
      const own = minimalPairs.filter((pair) => pair.rule === rule);
      expect(own.length, rule).toBeGreaterThanOrEqual(2);
    }
  });

  it('flip the verdict by their one change, but for those that are known to stay open', () => {
    const wrong = minimalPairs.flatMap((pair) => {
      const fault = judgePair(pair, prepared);
      return fault === null ? [] : [`${pair.id} ${pair.rule}: ${fault}`];
    });
    expect(wrong).toEqual(openPairs);
  });
});

describe('a reply and its better version', () => {
  it('score higher in 95 of 100 pairs written without sight of the engine', () => {
    expect(beforeAfter.length).toBeGreaterThanOrEqual(50);
    const { engine, pairs, lost } = comparePairs(beforeAfter, prepared);
    expect(engine / pairs, `lost: ${lost.join(', ')}`).toBeGreaterThanOrEqual(0.95);
  });

  it('score higher in 95 of 100 of the pairs on the site', () => {
    const own = content.pairs.map(({ id, channel, before, after }) => ({
      id,
      brief: briefSchema.parse({ channel }),
      before,
      after,
    }));
    const { engine, pairs, lost } = comparePairs(own, prepared);
    expect(engine / pairs, `lost: ${lost.join(', ')}`).toBeGreaterThanOrEqual(0.95);
  });
});
