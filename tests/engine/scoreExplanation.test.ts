import { describe, expect, it } from 'vitest';
import { scoreExplanation } from '../../src/engine/scoreExplanation.ts';
import { prepared } from './rulebook.ts';

const explain = (term: string, text: string) => scoreExplanation(term, text, prepared);
const jargonOf = (term: string, text: string) => [
  ...new Set(explain(term, text).jargon.map(({ quote }) => quote)),
];

describe('an explanation in ten seconds', () => {
  it('lands when it says a key idea of the plain words', () => {
    expect(explain('cache', 'It keeps a copy, so that a page comes faster.')).toMatchObject({
      verdict: 'landed',
      jargon: [],
      shared: ['copy'],
    });
  });

  it('lands with the plain words in another form', () => {
    expect(explain('switch', 'Think of a box where all the cables meet.').verdict).toBe('landed');
    expect(explain('switch', 'One place joining every cable.').shared).toEqual(['joins', 'cables']);
  });

  it('does not land on words that hold any sentence together', () => {
    expect(explain('proxy', 'It is between you and them.')).toMatchObject({
      verdict: 'unsure',
      shared: [],
    });
  });

  it('is left to the learner where it is plain but shares no idea with ours', () => {
    expect(explain('cache', 'Like the drawer beside your stove.')).toMatchObject({
      verdict: 'unsure',
      jargon: [],
    });
  });

  it('is nothing when nothing was written, or the word alone was said again', () => {
    for (const text of ['', '  \n', '…!', '🙂', 'proxy', 'Proxies!']) {
      expect(explain('proxy', text), JSON.stringify(text)).toEqual({
        verdict: 'nothing',
        jargon: [],
        shared: [],
      });
    }
  });

  it('is refused for a word that the glossary does not have', () => {
    expect(() => explain('flux', 'A thing.')).toThrow(RangeError);
  });
});

describe('jargon in an explanation', () => {
  it('is another word of the trade, also where a key idea is said', () => {
    const text = 'The cache is a copy, and the proxy asks for it first.';
    expect(explain('cache', text)).toMatchObject({ verdict: 'jargon', shared: ['copy'] });
    expect(jargonOf('cache', text)).toEqual(['proxy']);
  });

  it('is letters that nobody outside knows', () => {
    expect(jargonOf('proxy', 'It stands before the VPN and looks at each letter.')).toEqual([
      'VPN',
    ]);
  });

  it('is never the word that is explained, in any of its forms', () => {
    expect(jargonOf('proxy', 'Proxies are gatekeepers. A proxy stands at the door.')).toEqual([]);
    expect(jargonOf('vpn', 'A VPN is a protected way to the office.')).toEqual([]);
  });

  it('is not an everyday word that happens to be one of ours elsewhere', () => {
    expect(explain('cache', 'You switch off the light, and it still has a copy.').verdict).toBe(
      'landed',
    );
  });
});
