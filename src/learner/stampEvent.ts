import type { LearnerEvent, NewEvent } from '../schemas/learnerEvent.ts';

/**
 * An event with its id and time. It is never stamped before those that are known: what was decided
 * last then holds, also when the clock was set back in between. One that has an id keeps it.
 */
export function stampEvent(
  event: NewEvent,
  known: readonly Pick<LearnerEvent, 'at'>[],
  now: Date,
): LearnerEvent {
  const latest = known.reduce((most, { at }) => Math.max(most, Date.parse(at) + 1), now.getTime());
  return { id: crypto.randomUUID(), ...event, at: new Date(latest).toISOString() };
}
