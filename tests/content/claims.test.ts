import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '../../src/rulebook/parseEntry.ts';
import { loadReference } from '../loadReference.ts';

const content = loadReference();
const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx|yaml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('content', name), 'utf8') }));

describe('claims', () => {
  // Repeated everywhere and traced to nothing, or misquoted from what was measured.
  const folklore: [string, RegExp][] = [
    ['Mehrabian’s 93%', /\b(?:93|55|38)\s?(?:%|per cent) of (?:all )?communication|non-?verbal/i],
    ['the average hold', /average (?:time on )?hold\b.{0,30}\b13\b/i],
    ['callers who leave', /\b60\s?(?:%|per cent)\b.{0,40}\b(?:leave|switch)\b.{0,40}\bcall/i],
    ['stress cuts processing', /stress.{0,40}\b80\s?(?:%|per cent)/i],
    ['a standard for hold', /industry standard/i],
  ];

  it.each(folklore)('do not repeat folklore: %s', (_, pattern) => {
    expect(files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('carry their source in the same paragraph', () => {
    const research =
      /\b(?:a|one|five|several|most) stud(?:y|ies)\b|\bresearchers?\b|\bsurveyed\b|\b\d+ people (?:were|rated|preferred)|\bexperiments?\b/i;
    const bare = files
      .filter(({ name }) => name.startsWith('docs'))
      .flatMap(({ name, text }) =>
        splitFrontmatter(text)
          .body.split(/\n{2,}/)
          .filter((paragraph) => research.test(paragraph) && !paragraph.includes('<Cite'))
          .map((paragraph) => `${name}: ${paragraph.slice(0, 80)}`),
      );
    // Two pages speak of research in general.
    const general = /^docs\/(?:about\/sources|tone\/rulings)\b/;
    expect(bare.filter((line) => !general.test(line))).toEqual([]);
  });

  it('lean on sources that somebody cites, each of them', () => {
    const cited = new Set([
      ...content.rules.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
      ...content.rulings.flatMap(({ sides }) => sides.flatMap(({ sources }) => sources)),
      ...files.flatMap(({ text }) => [...text.matchAll(/<Cite id="([^"]+)"/g)].map(([, id]) => id!)),
    ]);
    expect(content.sources.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('days of review', () => {
  it('are not in the future', () => {
    const today = new Date().toISOString().slice(0, 10);
    const days = [
      ...content.rules,
      ...content.cards,
      ...content.checklists,
      ...content.skeletons,
      ...content.chapters,
    ].map(({ id, reviewed }) => ({ id, reviewed }));
    expect(days.filter(({ reviewed }) => reviewed > today)).toEqual([]);
  });

  it('stand on every page in prose but the one for lost addresses', () => {
    const undated = files
      .filter(({ name }) => name.startsWith('docs') && !name.endsWith('404.mdx'))
      .filter(({ text }) => !/^reviewed: \d{4}-\d\d-\d\d$/m.test(splitFrontmatter(text).head))
      .map(({ name }) => name);
    expect(undated).toEqual([]);
  });
});
