import { describe, expect, it } from 'vitest';
import { bands, readGolden } from '../../bench/golden/readGolden.ts';
import { f1, kappa, wilson } from '../../bench/golden/tally.ts';
import { loadReference } from '../loadReference.ts';

const replies = readGolden();
const rules = new Map(loadReference().rules.map((rule) => [rule.id, rule]));

describe('the golden replies', () => {
  it('are at least 400, over at least 40 prompts, each prompt in one half only', () => {
    expect(replies.length).toBeGreaterThanOrEqual(400);
    const halves = new Map<string, Set<string>>();
    for (const { prompt, half } of replies) {
      halves.set(prompt, (halves.get(prompt) ?? new Set()).add(half));
    }
    expect(halves.size).toBeGreaterThanOrEqual(40);
    expect([...halves].filter(([, half]) => half.size !== 1)).toEqual([]);
  });

  it('are of every kind, channel and audience, and about a third of each band', () => {
    const seen = (pick: (reply: (typeof replies)[number]) => string | undefined) =>
      new Set(replies.map(pick)).size;
    expect(seen(({ brief }) => brief.kind)).toBe(8);
    expect(seen(({ brief }) => brief.channel)).toBe(3);
    expect(seen(({ brief }) => brief.audience)).toBe(4);
    for (const band of bands) {
      const share = replies.filter((reply) => reply.band === band).length / replies.length;
      expect(share, band).toBeGreaterThan(0.25);
      expect(share, band).toBeLessThan(0.45);
    }
  });

  it('quote words that stand in the text, for rules that exist', () => {
    const faults = replies.flatMap(({ id, labels, quotes, text }) => [
      ...[...labels.keys()].filter((rule) => !rules.has(rule)).map((rule) => `${id}: ${rule}?`),
      ...Object.entries(quotes)
        .filter(([, quote]) => !text.includes(quote))
        .map(([rule, quote]) => `${id}: ${rule}: “${quote}”`),
    ]);
    expect(faults).toEqual([]);
  });

  it('are read twice in a quarter of the cases', () => {
    const twice = replies.filter(({ second }) => second !== null);
    expect(twice.length).toBeGreaterThanOrEqual(replies.length / 4);
  });

  it('break no machine rule in a reply that is called good', () => {
    const broken = replies
      .filter(({ band }) => band === 'good')
      .flatMap(({ id, quotes }) =>
        Object.keys(quotes)
          .filter((rule) => rules.get(rule)!.check.by.includes('machine'))
          .map((rule) => `${id}: ${rule}`),
      );
    expect(broken).toEqual([]);
  });
});

describe('the figures', () => {
  it('are those of the textbooks', () => {
    // Cohen 1960's own kind of table: 20 and 15 agreements, 5 and 10 disagreements.
    const tally = { hit: 20, falseAlarm: 5, miss: 10, clear: 15 };
    expect(f1(tally)).toBeCloseTo(40 / 55);
    expect(kappa(tally)).toBeCloseTo(0.4);
    const [low, high] = wilson(9, 10);
    expect(low).toBeCloseTo(0.5958, 3);
    expect(high).toBeCloseTo(0.9821, 3);
  });
});
