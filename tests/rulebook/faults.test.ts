import { describe, expect, it } from 'vitest';
import { listQuizzes } from '../../src/rulebook/coverage.ts';
import { ContentError } from '../../src/rulebook/contentError.ts';
import { copyContent } from './contentCopy.ts';

const rule = 'rules/name-next-update.mdx';
const ruleFile = `content/${rule}`;

describe('a fault in the content stops the build and names the file, the field and the mend', () => {
  it('for a mistyped key', () => {
    const content = copyContent();
    content.replace(rule, 'related:', 'relatd:');
    expect(content.faults()).toEqual([
      expect.objectContaining({
        file: ruleFile,
        field: 'relatd',
        mend: 'There is no field "relatd" here. Did you mean "related"?',
      }),
    ]);
  });

  it('for a key that is nowhere near an allowed one', () => {
    const content = copyContent();
    content.replace(rule, 'lesson: 4', 'lesson: 4\nmascot: owl');
    const [fault] = content.faults();
    expect(fault).toMatchObject({ file: ruleFile, field: 'mascot' });
    expect(fault!.mend).toMatch(/Allowed here: title, statement/);
  });

  it('for a missing key', () => {
    const content = copyContent();
    content.replace(rule, /\nask: .*\n/, '\n');
    expect(content.faults()).toEqual([
      expect.objectContaining({
        file: ruleFile,
        field: 'ask',
        mend: 'This field is missing. Add it; it must be text.',
      }),
    ]);
  });

  it('for a value out of its list, with the list and the line', () => {
    const content = copyContent();
    content.replace(rule, 'block: informed', 'block: infromed');
    const [fault] = content.faults();
    expect(fault).toMatchObject({ file: ruleFile, field: 'block' });
    expect(fault!.mend).toMatch(/"infromed" must be one of: simplify, useful, informed/);
    expect(fault!.line).toBe(6);
  });

  it('for a value of the wrong kind', () => {
    const content = copyContent();
    content.replace(rule, 'lesson: 4', 'lesson: four');
    expect(content.faults()[0]).toMatchObject({
      field: 'lesson',
      mend: 'This must be a number, not text.',
    });
  });

  it('for a field deep in a list', () => {
    const content = copyContent();
    content.replace(rule, '  - trade: crane operator', '  - trad: crane operator');
    expect(
      content
        .faults()
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['pairs.0.trad', 'pairs.0.trade']);
  });

  it('for too few say-this / not-that pairs', () => {
    const content = copyContent();
    content.replace(rule, /pairs:\n[\s\S]*?examples:/, 'pairs: []\nexamples:');
    expect(content.faults()[0]!.mend).toBe('Show at least three say-this / not-that pairs.');
  });

  it('for a rule id that names nothing, with the nearest one', () => {
    const content = copyContent();
    content.replace(rule, 'related: [exact-dates-times', 'related: [exact-date-times');
    expect(content.faults()).toEqual([
      {
        file: ruleFile,
        field: 'related.0',
        mend: 'There is no rule "exact-date-times". Did you mean "exact-dates-times"?',
      },
    ]);
  });

  it('for a source that does not exist', () => {
    const content = copyContent();
    content.replace(rule, 'source: maister-waiting', 'source: maister-queueing');
    expect(content.faults()[0]).toMatchObject({ file: ruleFile, field: 'evidence.0.source' });
  });

  it('for a word that stands twice', () => {
    const content = copyContent();
    const term = content.load().terms.find(({ id }) => id === 'lateral-movement')!;
    content.write(
      'glossary/extra.yaml',
      `title: Extra\nterms:\n  - { id: ${term.id}, term: something else, plain: x, explanation: x, keep: x }\n`,
    );
    const [fault] = content.faults();
    expect(fault!.mend).toMatch(
      /The word "lateral-movement" stands in content\/glossary\/.*\.yaml already/,
    );
  });

  it('for one spelling claimed by two words', () => {
    const content = copyContent();
    content.write(
      'glossary/zz-extra.yaml',
      'title: Extra\nterms:\n  - { id: sideways, term: lateral movement, plain: x, explanation: x, keep: x }\n',
    );
    expect(content.faults()[0]!.mend).toMatch(/is a form of the word "lateral-movement" already/);
  });

  it('for neighbours that are not mutual', () => {
    const content = copyContent();
    content.replace('feelings.yaml', /neighbours: \[/, 'neighbours: [relief, ');
    expect(content.faults().some(({ mend }) => mend.includes('Neighbours are mutual'))).toBe(true);
  });

  it('for a quotation that does not stand in the message', () => {
    const content = copyContent();
    const exercise = content.load().exercises.find(({ type }) => type === 'emotion')!;
    content.replace(
      `exercises/emotion/${exercise.id}.yaml`,
      /quote: .*/,
      'quote: words nobody wrote',
    );
    expect(content.faults()[0]).toMatchObject({
      field: 'key.marks.0.quote',
      mend: '"words nobody wrote" does not stand in the message. Quote it exactly, line breaks included.',
    });
  });

  it('for a failing answer that names a rule the item does not judge', () => {
    const content = copyContent();
    const exercise = listQuizzes(content.load()).find(({ type }) => type === 'rephrase')!;
    content.replace(`exercises/rephrase/${exercise.id}.yaml`, /\bon: .*/, 'on: reach-the-decider');
    expect(content.faults()[0]!.mend).toMatch(/"reach-the-decider" is not among this item's rules/);
  });

  it('for a card side that holds too many words', () => {
    const content = copyContent();
    const card = content.load().cards.find(({ front }) => front.lead === undefined)!;
    content.replace(`cards/${card.id}.mdx`, /front:\n/, `front:\n  lead: ${'word '.repeat(46)}\n`);
    const faults = content.faults();
    expect(faults.some(({ field }) => field.startsWith('front'))).toBe(true);
  });

  it('for a placeholder that team.yaml does not fill', () => {
    const content = copyContent();
    content.replace(rule, 'statement: ', 'statement: "{{team.phon}}" # ');
    expect(content.faults()[0]).toMatchObject({
      file: ruleFile,
      mend: '{{team.phon}} names no value of team.yaml. Did you mean "phone"?',
    });
  });

  it('for a placeholder in prose that team.yaml does not fill, with the line', () => {
    const content = copyContent();
    content.replace(rule, '{{team.interval.group}}', '{{team.intervals.group}}');
    const [fault] = content.faults();
    expect(fault).toMatchObject({ file: ruleFile });
    expect(fault!.line).toBeGreaterThan(100);
    expect(fault!.mend).toContain('Did you mean "interval.group"?');
  });

  it('for a number out of its range, with both numbers', () => {
    const content = copyContent();
    content.replace(rule, 'lesson: 4', 'lesson: 12');
    expect(content.faults()[0]!.mend).toBe('This must be at most 9; it is 12.');
  });

  it('for a plant without its safety line', () => {
    const content = copyContent();
    content.replace('team.yaml', /\nsafetyLine: .*/, '');
    expect(content.faults()[0]).toMatchObject({ file: 'content/team.yaml', field: 'safetyLine' });
  });

  it('for a clock time without quotes or out of the day', () => {
    const content = copyContent();
    content.replace('team.yaml', "from: '07:00'", "from: '25:00'");
    expect(content.faults()[0]!.mend).toBe(
      'This must be a clock time such as "08:00" (in quotes).',
    );
  });

  it('for text that is no YAML, with the line', () => {
    const content = copyContent();
    content.replace(rule, 'skill: case-management', 'skill: [case-management');
    const [fault] = content.faults();
    expect(fault!.file).toBe(ruleFile);
    expect(fault!.mend).toMatch(/This is not YAML/);
    expect(fault!.line).toBeGreaterThan(1);
  });

  it('for a file name that cannot be an id', () => {
    const content = copyContent();
    content.write('phrases/Stock Phrases.yaml', 'x: 1');
    expect(content.faults()[0]!.mend).toMatch(/Rename the file: .* such as "stock-phrases.yaml"/);
  });

  it('for a missing file', () => {
    const content = copyContent();
    content.remove('feelings.yaml');
    expect(content.faults()[0]).toMatchObject({ file: 'content/feelings.yaml' });
  });

  it('with every fault in one message', () => {
    const content = copyContent();
    content.replace(rule, 'block: informed', 'block: infromed');
    content.replace('rules/no-blame.mdx', 'lesson: 5', 'lesson: 50');
    expect(() => content.load()).toThrow(ContentError);
    expect(() => content.load()).toThrow(/2 faults[^]*name-next-update[^]*no-blame/);
  });
});
