import { describe, expect, it } from 'vitest';
import { fillSlots, listSlots, splitSlots } from '../../src/schemas/slots.ts';

const text = `Subject: [thing]: next news at [hour]

Hello [name],

[a way to work meanwhile]

I will write at [hour].`;

describe('listSlots', () => {
  it('names each slot once, in the order in which they first stand', () => {
    expect(listSlots(text)).toEqual(['thing', 'hour', 'name', 'a way to work meanwhile']);
    expect(listSlots('No slot, no [] either.')).toEqual([]);
  });
});

describe('splitSlots', () => {
  it('gives back the whole text when it is joined again', () => {
    const joined = splitSlots(text).map((part) => (part.slot ? `[${part.text}]` : part.text));
    expect(joined.join('')).toBe(text);
  });
});

describe('fillSlots', () => {
  it('fills a slot wherever it stands and leaves an empty one in its brackets', () => {
    const filled = fillSlots(text, { hour: ' 14:00 ', name: '  ' });
    expect(filled).toContain('next news at 14:00');
    expect(filled).toContain('I will write at 14:00.');
    expect(filled).toContain('Hello [name],');
  });

  it('drops the line of an optional slot that is empty, and one blank line with it', () => {
    const filled = fillSlots(text, { name: 'Mr Oyelaran' }, ['a way to work meanwhile']);
    expect(filled).toContain('Hello Mr Oyelaran,\n\nI will write');
    expect(fillSlots(text, { 'a way to work meanwhile': 'Use scale 2.' })).toContain(
      'Use scale 2.',
    );
  });

  it('takes a value as it is, brackets and dollar signs included', () => {
    expect(fillSlots('It costs [sum].', { sum: '$& and [tax]' })).toBe('It costs $& and [tax].');
  });
});
