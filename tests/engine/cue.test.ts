import { expect, it } from 'vitest';
import { compileCue, findCue, read } from '../../src/engine/index.ts';

const finds = (cue: string, text: string) => {
  const { words } = read(text);
  return findCue(words, compileCue(cue)).map(({ from, to }) =>
    text.slice(words[from]!.start, words[to - 1]!.end),
  );
};

it('takes either word of an alternative', () => {
  expect(finds('ring|call you', 'I ring you, he calls you, they call you.')).toEqual([
    'ring you',
    'call you',
  ]);
});

it('takes any ending after a star', () => {
  expect(finds('apolog*', 'We apologise; our apologies. An apple.')).toEqual([
    'apologise',
    'apologies',
  ]);
});

it('spans a gap of three words and no more', () => {
  expect(finds('will ... ring', 'I will surely and gladly ring.')).toEqual([
    'will surely and gladly ring',
  ]);
  expect(finds('will ... ring', 'I will surely and very gladly ring.')).toEqual([]);
});

it('leaves optional words out', () => {
  expect(
    finds('thank you [very much] for', 'Thank you for it. Thank you very much for it.'),
  ).toEqual(['Thank you for', 'Thank you very much for']);
});

it('never crosses the end of a sentence', () => {
  expect(finds('you ... should', 'I saw you. They should go.')).toEqual([]);
});

it('expands contractions on both sides', () => {
  expect(finds("can't", 'We cannot go.')).toEqual(['cannot']);
  expect(finds('can not', "We can't go, we can’t.")).toEqual(["can't", 'can’t']);
});

it('reads a hyphenated alternative as several words', () => {
  expect(finds('get-in-touch|call', 'Get in touch or call.')).toEqual(['Get in touch', 'call']);
});

it('takes a number for its word and an hour in its other spellings', () => {
  expect(finds('14 days', 'within fourteen days')).toEqual(['fourteen days']);
  for (const text of ['at 15:00', 'at 3 pm', 'at 3pm', 'at 15.00', "at 3 o'clock"]) {
    expect(finds('15:00', text), text).toHaveLength(1);
  }
  expect(finds('15:00', 'at 3 am')).toEqual([]);
});
