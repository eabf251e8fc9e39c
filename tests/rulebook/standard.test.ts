import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { loadReference } from '../loadReference.ts';
import { splitFrontmatter } from '../../src/rulebook/parseEntry.ts';
import { skillIds } from '../../src/schemas/skill.ts';

const content = loadReference();

it('is sound as content/team.yaml has it', () => {
  expect(() => loadContent('content')).not.toThrow();
});

describe('the standard is whole', () => {
  it('holds all rules, twelve of them core, four in each of the three blocks', () => {
    expect(content.rules.length).toBeGreaterThanOrEqual(51);
    const core = content.rules.filter((rule) => rule.core);
    for (const block of ['simplify', 'useful', 'informed']) {
      expect(core.filter((rule) => rule.block === block)).toHaveLength(4);
    }
    expect(core).toHaveLength(12);
  });

  it('holds at least 211 words, fourteen feelings and neutral, six skills', () => {
    expect(content.terms.length).toBeGreaterThanOrEqual(211);
    expect(content.feelings).toHaveLength(15);
    expect(content.feelings.map(({ id }) => id)).toContain('neutral');
    expect(content.skills.map(({ id }) => id)).toEqual(skillIds);
  });

  it('shows each rule in pairs from at least three trades, one of them near to break it and one near to keep it', () => {
    const poor = content.rules.filter(({ pairs, examples }) => {
      const trades = new Set(pairs.map(({ trade }) => trade));
      const nearMiss = [...examples.breaks, ...examples.keeps].some((example) => example.nearMiss);
      return trades.size < 3 || !nearMiss;
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('shows each rule that holds in several channels in more than one', () => {
    const poor = content.rules.filter(
      ({ channels, pairs }) =>
        channels.length > 1 && new Set(pairs.map(({ channel }) => channel)).size < 2,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('has a prose body for each rule, card and checklist', () => {
    for (const folder of ['rules', 'cards', 'checklists']) {
      for (const name of readdirSync(`content/${folder}`)) {
        const source = readFileSync(`content/${folder}/${name}`, 'utf8');
        const words = splitFrontmatter(source).body.split(/\s+/);
        expect(words.length, `${folder}/${name}`).toBeGreaterThan(40);
      }
    }
  });

  it('offers at least eight items of each quiz, spread over all six skills', () => {
    for (const type of ['rephrase', 'emotion']) {
      expect(
        content.exercises.filter((exercise) => exercise.type === type).length,
      ).toBeGreaterThanOrEqual(8);
    }
    expect(new Set(content.exercises.map(({ skill }) => skill))).toEqual(new Set(skillIds));
  });

  it('has at least two rephrase items that need no change', () => {
    const right = content.exercises.filter(
      (exercise) => exercise.type === 'rephrase' && exercise.key.sendAsIs,
    );
    expect(right.length).toBeGreaterThanOrEqual(2);
  });
});
