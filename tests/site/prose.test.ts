import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import { loadReference } from '../loadReference.ts';
import { builtSites } from './builtSites.ts';
import { readProse } from './readProse.ts';
import { readSite } from './readSite.ts';

// The site keeps its own standard on every page as it is built, generated ones included. What a
// page shows as wrong, or only talks about, is marked `data-quoted`; a passage that breaks a rule
// for a better reason says which and why in `data-spared` (Spared.astro in MDX).

/** Rules that hold for prose about work as well as for words to a client. */
const proseRules = [
  'calm-words',
  'likelihood-scale',
  'never-order-calm',
  'no-absolute-promise',
  'no-blame',
  'no-but-after-empathy',
  'no-stock-phrases',
  'sentence-under-25',
];

const prepared = prepare(compileRulebook(loadReference()));
const brief = briefSchema.parse({ scope: 'sentence' });
const { folder, base } = builtSites[0]!;
const sections = Map.groupBy(
  readSite(folder, base).pages.flatMap(({ path, html }) =>
    readProse(html).map((passage) => ({ ...passage, path })),
  ),
  ({ path }) => path.split('/')[1] || 'home',
);

describe('the prose of the built site', () => {
  const seen = new Set<string>();

  it('is found at all, in every part of the site', () => {
    expect([...sections.keys()]).toEqual(
      expect.arrayContaining(['home', 'rules', 'guide', 'tone', 'cards', 'skeletons', 'words']),
    );
    expect([...sections.values()].flat().length).toBeGreaterThan(3_000);
  });

  it.each([...sections])('keeps the rules under %s', (_, passages) => {
    const breaches = passages.flatMap(({ path, text, spared }) => {
      if (seen.has(text)) return [];
      seen.add(text);
      return judgeReply(text, brief, prepared, proseRules)
        .findings.filter(({ verdict, rule }) => verdict === 'broken' && !spared.includes(rule))
        .map(({ rule, quote }) => `${path} ${rule}: “${quote}”`);
    });
    expect(breaches).toEqual([]);
  });

  it('spares nothing without a reason', () => {
    const spared = readSite(folder, base).pages.flatMap(({ tags }) =>
      tags.flatMap(({ attributes }) => attributes['data-spared'] ?? []),
    );
    for (const sparing of spared) expect(sparing).toMatch(/^[a-z0-9-]+: \S+(?: \S+){3,}/);
  });
});

describe('readProse', () => {
  it('reads blocks, leaves out what is quoted, and knows what is spared', () => {
    const html = `<main><h1>Title</h1><p>Kept.</p><div data-quoted><p>Bad.</p></div>
      <div data-spared="no-blame: somebody is quoted here"><ul><li>Item<br>two.</li></ul></div>
      <p>A <button class="term">term</button> in a line. <button>Copy</button></p></main><footer><p>Out.</p></footer>`;
    expect(readProse(html)).toEqual([
      { text: 'Kept.', spared: [] },
      { text: 'Item\ntwo.', spared: ['no-blame'] },
      { text: 'A term in a line.', spared: [] },
    ]);
  });
});
