import { describe, expect, it } from 'vitest';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { loadReference } from '../loadReference.ts';

const loadSchool = () => loadContent('content', 'tests/fixtures/school-team.yaml');

describe('another team is served by its own team.yaml', () => {
  it('fills the team’s values wherever a text names them', () => {
    const ours = JSON.stringify(loadReference());
    const theirs = JSON.stringify(loadSchool());
    // Compared as truth values: a failure should not print the whole standard.
    expect(ours.includes('01632 960 199')).toBe(true);
    expect(theirs.includes('01632 960 199')).toBe(false);
    expect(theirs.includes('01632 960 322')).toBe(true);
    expect(theirs.includes('{{team.')).toBe(false);
  });

  it('leaves no empty row or hint where the team has no safety line', () => {
    const { cards, checklists } = loadSchool();
    const rows = cards.flatMap(({ front, back }) => [...front.rows, ...back.rows]);
    expect(rows.every(({ text, rule }) => text !== '' && (text ?? rule) !== undefined)).toBe(true);
    const hints = checklists.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.map(({ hint }) => hint)),
    );
    expect(hints).not.toContain('');
  });

  it('keeps a rule that is switched off readable, with the reason, and takes it out of the rulebook', () => {
    const content = loadSchool();
    const rule = content.rules.find(({ id }) => id === 'drop-fillers');
    expect(rule?.change).toEqual({ off: true, reason: 'Nobody here records calls.' });
    expect(compileRulebook(content).rules.map(({ id }) => id)).not.toContain('drop-fillers');
    expect(compileRulebook(loadReference()).rules.map(({ id }) => id)).toContain('drop-fillers');
  });

  it('shows the team’s own wording of a rule and keeps the original', () => {
    const content = loadSchool();
    const rule = content.rules.find(({ id }) => id === 'sentence-under-25')!;
    expect(rule.statement).toBe('No sentence is longer than 18 words.');
    expect(rule.change?.original).toMatch(/25 words/);
    const compiled = compileRulebook(content).rules.find(({ id }) => id === 'sentence-under-25')!;
    expect(compiled.statement).toBe('No sentence is longer than 18 words.');
  });

  it('gives each team its own rulebook version, and the same team the same one', () => {
    const version = compileRulebook(loadReference()).version;
    expect(compileRulebook(loadReference()).version).toBe(version);
    expect(compileRulebook(loadSchool()).version).not.toBe(version);
  });
});
