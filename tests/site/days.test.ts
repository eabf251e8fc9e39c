import { describe, expect, it } from 'vitest';
import { addMonths, formatDay } from '../../src/site/days.ts';
import { countMinutes } from '../../src/site/readingTime.ts';

describe('days', () => {
  it('are written as people read them', () => {
    expect(formatDay('2026-11-02')).toBe('2 November 2026');
  });

  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('from %s, %i months on, is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('reading time', () => {
  it('counts words, and neither imports, tags nor addresses', () => {
    const words = Array.from({ length: 400 }, () => 'word').join(' ');
    const marks = 'import Rule from \'../../x y z.astro\';\n\n<Rule id="a-b" /> [link](/a/b/c/)';
    expect(countMinutes(`${marks} ${words}`)).toBe(2);
    expect(countMinutes('Short.')).toBe(1);
  });
});
