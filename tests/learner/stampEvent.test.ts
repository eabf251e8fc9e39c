import { expect, it } from 'vitest';
import { derivePlan } from '../../src/learner/plan.ts';
import { stampEvent } from '../../src/learner/stampEvent.ts';
import { learnerEventSchema, type LearnerEvent } from '../../src/schemas/learnerEvent.ts';

const now = new Date('2026-11-23T09:00:00.000Z');
const begin = (start: string) => ({ kind: 'plan', start, pace: 'calendar', call: null }) as const;

it('stamps an event with the time of now and an id of its own', () => {
  const [one, other] = [
    stampEvent(begin('2026-11-23'), [], now),
    stampEvent(begin('2026-11-23'), [], now),
  ];
  expect(one.at).toBe(now.toISOString());
  expect(one.id).not.toBe(other.id);
  expect(learnerEventSchema.safeParse(one).data).toEqual(one);
});

it('stamps each after those before it, also when the clock was set back in between', () => {
  const events: LearnerEvent[] = [];
  for (const clock of ['2027-11-23T09:00:00Z', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z']) {
    events.push(stampEvent(begin(`2026-12-0${events.length + 1}`), events, new Date(clock)));
  }
  const times = events.map(({ at }) => at);
  expect(new Set(times).size).toBe(3);
  expect([...times].sort()).toEqual(times);
  const inTime = [...events].sort((a, b) => a.at.localeCompare(b.at));
  expect(derivePlan(inTime, '2026-11-23')?.start).toBe('2026-12-03');
});
