import { createEmptyCard, fsrs, Rating, type Card, type FSRS } from 'ts-fsrs';
import type { Attempt } from '../schemas/attempt.ts';
import { dayOf } from './plan.ts';

/** What the queue must know of an exercise. */
export interface ReviewableExercise {
  id: string;
  lesson: number;
  title: string;
  /** Ids of the rules it practises. */
  rules: string[];
}

/** A rule that slipped, and where to meet it again. */
export interface Review<T extends ReviewableExercise = ReviewableExercise> {
  rule: string;
  /** When it is due, ISO 8601. */
  due: string;
  /** Times it was broken. */
  slips: number;
  /** The case to meet it in: one not tried yet where there is one, else the one tried longest ago. */
  exercise: T | null;
}

// Days, not minutes: what comes back within the hour is memory of the item, not of the rule. Without
// fuzz the same record gives the same dates on every device.
const scheduler: FSRS = fsrs({ enable_fuzz: false, enable_short_term: false });

/**
 * The queue "review what slips": every rule this learner has broken, spaced by FSRS. A rule enters at
 * its first breach; each later answer that keeps it counts as recalled, each that breaks it as
 * forgotten. What is due first stands first.
 *
 * @param attempts in the order of time
 */
export function deriveReviews<T extends ReviewableExercise>(
  attempts: readonly Attempt[],
  exercises: readonly T[],
): Review<T>[] {
  const cards = new Map<string, { card: Card; slips: number }>();
  const lastTried = new Map<string, string>();
  for (const { exercise, at, broken, kept = [], disagrees, phase } of attempts) {
    // What slipped in the first audit was no lesson yet: brought back now, it would be marked after all.
    if (disagrees === true || phase === 'before') continue;
    lastTried.set(exercise, at);
    const now = new Date(at);
    for (const rule of broken) {
      const known = cards.get(rule);
      const card = scheduler.next(known?.card ?? createEmptyCard(now), now, Rating.Again).card;
      cards.set(rule, { card, slips: (known?.slips ?? 0) + 1 });
    }
    for (const rule of kept) {
      const known = cards.get(rule);
      // Kept again before it was due: that is the same session, and proves little.
      if (known === undefined || !isDue(known.card.due, now)) continue;
      cards.set(rule, { ...known, card: scheduler.next(known.card, now, Rating.Good).card });
    }
  }
  const offered = new Set<string>();
  return [...cards]
    .map(([rule, { card, slips }]) => ({ rule, due: card.due.toISOString(), slips }))
    .sort((a, b) => a.due.localeCompare(b.due) || b.slips - a.slips || a.rule.localeCompare(b.rule))
    .map((review) => {
      const exercise = chooseCase(review.rule, exercises, lastTried, offered);
      if (exercise !== null) offered.add(exercise.id);
      return { ...review, exercise };
    });
}

/** A fresh case before a known one; one that no other review offers before one that does. */
function chooseCase<T extends ReviewableExercise>(
  rule: string,
  exercises: readonly T[],
  lastTried: ReadonlyMap<string, string>,
  offered: ReadonlySet<string>,
): T | null {
  const rank = ({ id }: ReviewableExercise) =>
    `${offered.has(id) ? 1 : 0}${lastTried.get(id) ?? ''}`;
  return (
    exercises
      .filter(({ rules }) => rules.includes(rule))
      .sort((a, b) => rank(a).localeCompare(rank(b)) || a.lesson - b.lesson)[0] ?? null
  );
}

/** A review belongs to a day, not to an hour: what slipped one evening is there on the next morning. */
const isDue = (due: Date, now: Date) => dayOf(due) <= dayOf(now);

/** What is due on the day of a moment, at most so many. */
export function listDue<T extends ReviewableExercise>(
  reviews: readonly Review<T>[],
  now: Date,
  most = 3,
): Review<T>[] {
  return reviews
    .filter(({ due, exercise }) => isDue(new Date(due), now) && exercise !== null)
    .slice(0, most);
}
