import { describe, expect, it } from 'vitest';
import { deriveReviews, listDue, type ReviewableExercise } from '../../src/learner/reviews.ts';
import type { Attempt } from '../../src/schemas/attempt.ts';
import { makeAttempt } from './makeAttempt.ts';

process.env['TZ'] = 'UTC';

const exercise = (id: string, rules: string[], lesson = 1): ReviewableExercise => ({
  id,
  lesson,
  title: id,
  rules,
});
const exercises = [
  exercise('first', ['no-blame']),
  exercise('second', ['no-blame'], 2),
  exercise('third', ['no-blame', 'answer-first'], 3),
];
const hour = 3_600_000;
const day = 24 * hour;
// In the learner's own time, as a review belongs to a day of theirs.
const start = Date.parse('2026-11-23T09:00:00');
const at = (moment: number) => new Date(moment).toISOString();

const broke = (rule: string, moment: number, change: Partial<Attempt> = {}) =>
  makeAttempt({ exercise: 'first', at: at(moment), broken: [rule], ...change });
const kept = (rule: string, moment: number, change: Partial<Attempt> = {}) =>
  broke(rule, moment, { broken: [], kept: [rule], ...change });

const review = (attempts: Attempt[]) => deriveReviews(attempts, exercises)[0]!;
/** Milliseconds from a moment to the next review. */
const wait = (attempts: Attempt[], from: number) => Date.parse(review(attempts).due) - from;

describe('when a rule comes back', () => {
  it('is never, for one that was always kept', () => {
    expect(deriveReviews([kept('no-blame', start)], exercises)).toEqual([]);
  });

  it('is not within the hour of its breach, but within days', () => {
    const waited = wait([broke('no-blame', start)], start);
    expect(waited).toBeGreaterThan(12 * hour);
    expect(waited).toBeLessThan(4 * day);
  });

  it('is later each time it was recalled when it was due', () => {
    const attempts = [broke('no-blame', start)];
    let waited = wait(attempts, start);
    for (let time = 0; time < 3; time += 1) {
      const due = Date.parse(review(attempts).due);
      attempts.push(kept('no-blame', due + hour));
      const next = wait(attempts, due + hour);
      expect(next).toBeGreaterThan(waited);
      waited = next;
    }
    expect(review(attempts).slips).toBe(1);
  });

  it('is soon again once it was forgotten', () => {
    const attempts = [broke('no-blame', start)];
    for (let time = 0; time < 3; time += 1) {
      attempts.push(kept('no-blame', Date.parse(review(attempts).due) + hour));
    }
    const due = Date.parse(review(attempts).due);
    const recalled = wait([...attempts, kept('no-blame', due)], due);
    const forgotten = wait([...attempts, broke('no-blame', due)], due);
    expect(forgotten).toBeLessThan(recalled / 4);
    expect(review([...attempts, broke('no-blame', due)]).slips).toBe(2);
  });

  it('belongs to a day: what slipped in the evening is there on the next morning', () => {
    const evening = Date.parse('2026-11-23T21:00:00Z');
    const attempts = [broke('no-blame', evening)];
    const dueAt = (moment: string) =>
      listDue(deriveReviews(attempts, exercises), new Date(moment)).length;
    expect(dueAt('2026-11-23T23:59:00Z')).toBe(0);
    expect(dueAt('2026-11-24T06:00:00Z')).toBe(1);
    const recalled = kept('no-blame', Date.parse('2026-11-24T06:00:00Z'));
    expect(Date.parse(review([...attempts, recalled]).due)).toBeGreaterThan(
      Date.parse('2026-11-25T06:00:00Z'),
    );
  });

  it('does not change when the rule is kept once more in the same session', () => {
    const broken = [broke('no-blame', start)];
    expect(review([...broken, kept('no-blame', start + hour)])).toEqual(review(broken));
  });

  it('is not brought forward by a disagreement, which repeats an answer', () => {
    const attempts = [broke('no-blame', start)];
    const disagreed = broke('no-blame', start + hour, { disagrees: true });
    expect(deriveReviews([...attempts, disagreed], exercises)).toEqual(
      deriveReviews(attempts, exercises),
    );
  });
});

describe('the case in which a rule comes back', () => {
  it('is a fresh one of the earliest lesson, never the one it was broken in', () => {
    expect(review([broke('no-blame', start)]).exercise?.id).toBe('second');
  });

  it('is the one tried longest ago where all were tried', () => {
    const attempts = [
      broke('no-blame', start, { exercise: 'second' }),
      broke('no-blame', start + day, { exercise: 'third' }),
      broke('no-blame', start + 2 * day, { exercise: 'first' }),
    ];
    expect(review(attempts).exercise?.id).toBe('second');
  });

  it('is not offered for two rules at once while there is another', () => {
    const attempts = [
      broke('answer-first', start),
      broke('no-blame', start + hour, { exercise: 'second' }),
    ];
    const offered = deriveReviews(attempts, exercises).map((entry) => [
      entry.rule,
      entry.exercise?.id,
    ]);
    expect(offered).toEqual([
      ['answer-first', 'third'],
      ['no-blame', 'first'],
    ]);
  });

  it('is none for a rule that no exercise practises, and that is then not due', () => {
    const reviews = deriveReviews([broke('gone', start)], exercises);
    expect(reviews).toMatchObject([{ rule: 'gone', exercise: null }]);
    expect(listDue(reviews, new Date(start + 30 * day))).toEqual([]);
  });
});

describe('what is due', () => {
  const rules = ['no-blame', 'answer-first', 'calm-words', 'no-bare-no'];
  const many = [exercise('wide', rules), exercise('wider', rules)];
  const attempts = rules.map((rule, index) => broke(rule, start + (4 - index) * hour));
  const due = (moment: number) =>
    listDue(deriveReviews(attempts, many), new Date(moment)).map(({ rule }) => rule);

  it('is nothing on the day of the breach', () => expect(due(start + 5 * hour)).toEqual([]));

  it('is there in the morning after, at whatever hour of the day before it slipped', () => {
    const slipped = [broke('no-blame', start + 10 * hour)];
    const morning = start + day;
    expect(listDue(deriveReviews(slipped, many), new Date(morning))).toHaveLength(1);
    const recalled = deriveReviews([...slipped, kept('no-blame', morning)], many);
    expect(listDue(recalled, new Date(morning + day))).toEqual([]);
  });

  it('is three at most, the longest due first', () => {
    expect(due(start + 30 * day)).toEqual(['no-bare-no', 'calm-words', 'answer-first']);
  });
});
