import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/types.ts';
import { cutSegments } from '../../src/islands/checker/cutSegments.ts';
import {
  compare,
  dropRepeats,
  findAt,
  findNext,
  moveFindings,
  sortByWeight,
} from '../../src/islands/checker/findings.ts';

const text = 'You should have told us. We fix the DNS soon.';

/** A finding about the given words of the text; without words, about something missing. */
function find(quote: string, verdict: Finding['verdict'] = 'broken', rule = quote): Finding {
  const start = quote === '' ? null : text.indexOf(quote);
  const end = start === null ? null : start + quote.length;
  return { rule, verdict, start, end, quote, reason: '', fix: '' };
}
const blame = find('You should have');
const sentence = find('We fix the DNS soon.', 'look');
const jargon = find('DNS');
const soon = find('soon');
const missing = find('', 'broken', 'missing');
const all = [soon, missing, sentence, jargon, blame];

describe('findings that say the same', () => {
  it('are shown once', () => {
    const foreign = (rule: string) => ({ ...find('', 'unsure', rule), reason: 'Not English.' });
    expect(dropRepeats([foreign('a'), foreign('b'), jargon])).toEqual([foreign('a'), jargon]);
  });
});

describe('the order of findings', () => {
  it('puts what breaks a rule before hints, and the heavier before the lighter', () => {
    const weights: Record<string, number> = { DNS: 3, missing: 4, soon: 3, [sentence.rule]: 5 };
    const order = sortByWeight(all, (rule) => weights[rule] ?? 1);
    expect(order).toEqual([missing, jargon, soon, blame, sentence]);
  });

  it('in the text goes round its ends, both ways', () => {
    expect(findNext(all, 0, 1)).toBe(blame);
    expect(findNext(all, blame, 1)).toBe(sentence);
    expect(findNext(all, soon, 1)).toBe(blame);
    expect(findNext(all, blame, -1)).toBe(soon);
    expect(findNext(all, text.length, -1)).toBe(soon);
    expect(findNext([missing], 0, 1)).toBeNull();
  });
});

describe('the finding under the caret', () => {
  it('is the one with the fewest words around it', () => {
    const at = text.indexOf('DNS') + 1;
    expect(findAt(all, { start: at, end: at })).toBe(jargon);
    expect(findAt(all, { start: jargon.end! + 1, end: jargon.end! + 1 })).toBe(soon);
    const fix = text.indexOf('fix');
    expect(findAt(all, { start: fix, end: fix })).toBe(sentence);
    expect(findAt(all, { start: blame.end! + 2, end: blame.end! + 2 })).toBeNull();
  });
});

describe('findings about the text before the last keystroke', () => {
  it('move with their words, and those whose words changed wait to be judged', () => {
    const after = text.replace('We', 'Today we');
    const moved = moveFindings(all, text, after);
    expect(moved.map(({ rule }) => rule)).toEqual(['soon', 'missing', 'DNS', 'You should have']);
    for (const { start, end, quote } of moved.filter((finding) => finding.start !== null)) {
      expect(after.slice(start!, end!)).toBe(quote);
    }
  });

  it.each([
    ['', 'abc'],
    ['abc', ''],
    ['aaa', 'aa'],
    ['one two', 'one more two'],
    ['same', 'same'],
  ])('one text becomes the other by the smallest change: %j, %j', (before, after) => {
    const { start, end, text: put } = compare(before, after);
    expect(before.slice(0, start) + put + before.slice(end)).toBe(after);
    expect(end - start + put.length).toBeLessThanOrEqual(Math.max(before.length, after.length));
  });
});

describe('the segments of the text', () => {
  it('are the text again, each with the heaviest look on it', () => {
    const segments = cutSegments(text, all, jargon);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    const of = (words: string) => segments.find((segment) => segment.text === words);
    expect(of('You should have')).toMatchObject({ look: 'broken', doubled: false });
    expect(of('We fix the ')).toMatchObject({ look: 'look', doubled: false, current: false });
    expect(of('DNS')).toMatchObject({ look: 'broken', doubled: true, current: true });
    expect(of(' told us. ')).toMatchObject({ look: null });
  });
});
