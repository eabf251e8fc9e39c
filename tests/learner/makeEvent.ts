import type { LearnerEvent, NewEvent } from '../../src/schemas/learnerEvent.ts';

let count = 0;

/** An event with a new id, a minute after the one made before it. */
export function makeEvent(event: NewEvent): LearnerEvent {
  count += 1;
  const at = new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString();
  return { ...event, id: `event-${String(count).padStart(4, '0')}`, at };
}
