import { describe, expect, it } from 'vitest';
import { readSwap, writeSwap, type SwapLetter } from '../../src/learner/swapLink.ts';

const answer = (text: string): SwapLetter => ({ kind: 'answer', step: 3, from: 'Zoë', text });
const encode = (letter: unknown) =>
  `swap=${Buffer.from(JSON.stringify(letter)).toString('base64url')}`;

describe('a swap link', () => {
  it.each([
    ['plain text', 'Your till prints again.'],
    ['emoji', 'Thank you 🙏🏽 👩‍👩‍👧'],
    ['right-to-left text', 'سأتصل بك في الساعة ١٤:٠٠\nשלום'],
    ['line ends, quotation marks and signs of addresses', 'a\r\n\n"b" #c?d&e=f+g/h%20'],
    ['nothing', ''],
    ['half of an emoji', '\ud83d'],
  ])('carries %s there and back', (_, text) => {
    expect(readSwap(`#${writeSwap(answer(text))}`)).toEqual(answer(text));
  });

  it('carries a review with a note for each thing to look for, empty ones included', () => {
    const review: SwapLetter = {
      kind: 'review',
      step: 7,
      from: 'علي',
      notes: ['', 'Clear.', '🙂'],
      text: 'The van comes at ten.',
    };
    expect(readSwap(writeSwap(review))).toEqual(review);
  });

  it('is made of signs that no program breaks a link at', () => {
    for (let length = 0; length < 60; length += 1) {
      expect(writeSwap(answer('ÿ?>~'.repeat(length)))).toMatch(/^swap=[\w-]+$/);
    }
  });

  it('is refused wherever it was cut on its way', () => {
    const link = writeSwap(answer('I ring you at 14:00 🚒.'));
    for (let length = 0; length < link.length; length += 1) {
      expect(readSwap(link.slice(0, length)), String(length)).toBeNull();
    }
  });

  it('is refused when it is the mark of another place', () => {
    for (const hash of [
      '',
      '#',
      '#step=3',
      '#swap=',
      '#swap=hello',
      '#swap=%F0%9F',
      '#swipe=eyJ9',
    ]) {
      expect(readSwap(hash), hash).toBeNull();
    }
  });

  it('is refused when it carries something else than a letter', () => {
    const letter = answer('x');
    expect(readSwap(encode(letter))).toEqual(letter);
    for (const foreign of [
      null,
      'text',
      [letter],
      { ...letter, kind: 'script' },
      { ...letter, step: '3' },
      { ...letter, html: '<b>' },
      { kind: 'review', step: 3, from: 'Zoë', text: 'x' },
    ]) {
      expect(readSwap(encode(foreign)), JSON.stringify(foreign)).toBeNull();
    }
  });
});
