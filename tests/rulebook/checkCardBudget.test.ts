import { describe, expect, it } from 'vitest';
import { checkCardBudget, countSideWords } from '../../src/rulebook/checkCardBudget.ts';
import { fitCardSide, measurePicture } from '../../src/rulebook/fitCardSide.ts';
import type { Card, CardSide } from '../../src/schemas/card.ts';

const repeat = (count: number, word = 'word') =>
  Array.from({ length: count }, () => word).join(' ');
const makeSide = (...texts: string[]): CardSide => ({
  rows: texts.map((text) => ({ text, copy: false })),
});
const findTitle = (id: string) => (id === 'answer-first' ? 'Answer first' : undefined);

function check(front: CardSide) {
  const card: Card = {
    id: 'sample',
    number: 99,
    title: 'Sample',
    purpose: 'To be counted.',
    skill: 'text-design',
    rules: ['answer-first'],
    front,
    back: makeSide('One row.'),
    quiz: 'How many?',
    reviewed: '2026-11-22',
  };
  return checkCardBudget(card, 'content/cards/sample.mdx', findTitle);
}

describe('checkCardBudget', () => {
  it('accepts 45 words in six rows', () => {
    expect(check(makeSide(repeat(10), ...Array.from({ length: 5 }, () => repeat(7))))).toEqual([]);
  });

  it('refuses the 46th word and says how many to take out', () => {
    const [fault, ...more] = check(makeSide(repeat(46)));
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ file: 'content/cards/sample.mdx', field: 'front' });
    expect(fault!.mend).toContain('46 words');
    expect(fault!.mend).toContain('Take out 1.');
  });

  it('refuses a seventh row', () => {
    const [fault] = check(makeSide(...Array.from({ length: 7 }, () => 'row')));
    expect(fault!.mend).toContain('7 rows');
  });

  it('refuses words too long for the lines of a card', () => {
    const [fault] = check(
      makeSide(...Array.from({ length: 6 }, () => repeat(7, 'responsibilities-of-others'))),
    );
    expect(fault!.field).toBe('front');
    expect(fault!.mend).toMatch(/lines too long/);
  });

  it('counts lead, labels, and rule titles where a row has no text', () => {
    const side: CardSide = {
      lead: 'Two words',
      rows: [
        { label: 'One', rule: 'answer-first', copy: false },
        { text: 'Three words here', rule: 'answer-first', copy: false },
        { text: 'a – dash', copy: false },
      ],
    };
    expect(countSideWords(side, findTitle)).toBe(2 + 1 + 2 + 3 + 2);
  });
});

describe('fitCardSide', () => {
  it('sets few words large and many words at 9 pt or more', () => {
    expect(fitCardSide(makeSide('Short.', 'And sweet.'), findTitle)).toBe(1.16);
    const full = makeSide(...Array.from({ length: 6 }, () => repeat(7, 'letters')));
    expect(fitCardSide(full, findTitle)).toBeGreaterThanOrEqual(0.98);
  });

  it('leaves a picture its room', () => {
    const side = makeSide(...Array.from({ length: 6 }, () => repeat(7, 'letters')));
    const bare = fitCardSide(side, findTitle)!;
    const taken = measurePicture({ width: 340, height: 66 });
    expect(taken).toBeGreaterThan(3);
    expect(taken).toBeLessThan(4.5);
    expect(fitCardSide(side, findTitle, taken)).toBeLessThan(bare);
    expect(fitCardSide(side, findTitle, 15)).toBeUndefined();
  });
});
