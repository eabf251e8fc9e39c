import type { Attempt } from '../../src/schemas/attempt.ts';

let count = 0;

/** An attempt with the given fields; the rest is plausible and the id is new. */
export function makeAttempt(fields: Partial<Attempt> = {}): Attempt {
  count += 1;
  return {
    schema: 1,
    id: `attempt-${String(count).padStart(4, '0')}`,
    exercise: 'printer-note',
    version: 1,
    at: '2026-03-01T09:00:00.000Z',
    try: 1,
    answer: { type: 'rephrase', text: 'I will ring you at 14:00.', send: false },
    points: 80,
    verdict: 'partly-right',
    broken: ['greet-and-sign'],
    ...fields,
  };
}
