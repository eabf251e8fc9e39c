import { describe, expect, it } from 'vitest';
import { readGolden } from '../../bench/golden/readGolden.ts';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadReference } from '../loadReference.ts';

const prepared = prepare(compileRulebook(loadReference()));
const replies = readGolden();

/** Ways the same reply arrives: what a keyboard, a mail program or a tablet makes of it changes no verdict. */
const ways: [name: string, change: (text: string) => string][] = [
  ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
  ['curly apostrophes', (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')],
  ['straight apostrophes', (text) => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'")],
  ['curly quotation marks', (text) => text.replace(/"([^"\n]*)"/g, '“$1”')],
  ['straight quotation marks', (text) => text.replace(/“([^“”\n]*)”/g, '"$1"')],
  ['no-break spaces before numbers', (text) => text.replace(/(?<=\p{L}) (?=\d)/gu, '\u00A0')],
  ['blanks at line ends', (text) => text.replace(/(?<=\S)\n/g, '  \n')],
  ['invisible marks in words', (text) => text.replace(/(?<=\p{Ll})(?=tion)/gu, '\u200B')],
  ['soft hyphens', (text) => text.replace(/(?<=\p{Ll}{3})(?=ing\b)/gu, '\u00AD')],
  ['an emptied line at the end', (text) => `${text}\n\n \n`],
];

describe.each(ways)('a reply with %s', (_, change) => {
  it('gets the verdicts it gets without them', () => {
    const differing = replies.flatMap(({ id, text, brief }) => {
      const changed = change(text);
      if (changed === text) return [];
      const before = judgeReply(text, brief, prepared).verdicts;
      const after = judgeReply(changed, brief, prepared).verdicts;
      return Object.keys(before)
        .filter((rule) => before[rule] !== after[rule])
        .map((rule) => `${id}: ${rule} ${before[rule]} → ${after[rule]}`);
    });
    expect(differing).toEqual([]);
  });
});
