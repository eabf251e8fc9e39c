import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '../../src/learner/recordFile.ts';
import { makeAttempt } from './makeAttempt.ts';
import { makeEvent } from './makeEvent.ts';

const now = new Date('2026-03-05T10:00:00Z');
const attempts = [
  makeAttempt(),
  makeAttempt({
    answer: {
      type: 'emotion',
      marks: [{ start: 0, end: 4 }],
      feeling: 'anger',
      strength: 2,
      opening: 1,
    },
  }),
  makeAttempt({
    answer: { type: 'match', choices: ['left', 2, null] },
    kept: ['no-blame'],
    skills: { 'text-design': 62.5 },
    phase: 'before',
  }),
  makeAttempt({
    answer: { type: 'dialogue', path: [{ turn: 1, text: 'مرحبا 🙂', points: 80 }] },
  }),
  makeAttempt({ answer: { type: 'sent', text: 'Hello,\r\n\nthe van comes at ten.' } }),
];
const events = [
  makeEvent({ kind: 'plan', start: '2026-11-23', pace: 'working', call: null }),
  makeEvent({ kind: 'shift', on: '2026-11-25', days: 2 }),
  makeEvent({ kind: 'drill', term: 'cache', text: 'a copy', rating: 1 }),
  makeEvent({ kind: 'name', name: 'Zoë O’Neill' }),
];
const record = { attempts, events };
const exported = () => JSON.parse(writeRecord(record, now)) as Record<string, unknown>;

/** The sentence with which a file is refused. */
function refusal(text: string): string {
  const read = readRecord(text);
  if (read.ok) throw new Error('the file was accepted');
  return read.reason;
}
/** The same of the exported record with some fields changed. */
const refusalOf = (change: object) => refusal(JSON.stringify({ ...exported(), ...change }));

describe('a record exported to a file', () => {
  it('comes back whole', () => {
    expect(readRecord(writeRecord(record, now))).toEqual({ ok: true, ...record });
  });

  it('comes back when it is empty', () => {
    const empty = { attempts: [], events: [] };
    expect(readRecord(writeRecord(empty, now))).toEqual({ ok: true, ...empty });
  });

  it('says when it was made', () => {
    expect(exported()['exportedAt']).toBe('2026-03-05T10:00:00.000Z');
  });

  it('from before the course is read, and holds no events', () => {
    const { kept: _, ...old } = makeAttempt();
    const first = {
      format: 'clearline-record',
      schema: 1,
      exportedAt: '2025-12-01T10:00:00.000Z',
      attempts: [old],
    };
    expect(readRecord(JSON.stringify(first))).toEqual({ ok: true, attempts: [old], events: [] });
    expect(refusal(JSON.stringify({ ...first, attempts: [old, {}] }))).toMatch(
      /damaged \(at attempts, 1/,
    );
  });

  it('is refused when it is damaged', () => {
    expect(refusal(writeRecord(record, now).slice(0, -20))).toMatch(/damaged/);
    expect(refusal('')).toMatch(/damaged/);
  });

  it('is refused whole when one entry is damaged, naming the place', () => {
    const [first, ...rest] = attempts;
    expect(refusalOf({ attempts: [first, { ...rest[0], points: 'many' }] })).toMatch(
      /damaged \(at attempts, 1, points\)/,
    );
    expect(refusalOf({ events: [events[0], { ...events[1], days: 0 }] })).toMatch(
      /damaged \(at events, 1, days\)/,
    );
  });

  it('is refused when a part of it is missing', () => {
    expect(refusalOf({ events: undefined })).toMatch(/damaged \(at events\)/);
  });

  it('is refused when it is a file of something else', () => {
    expect(refusal('{"bookmarks":[]}')).toMatch(/something else/);
    expect(refusal('[]')).toMatch(/something else/);
    expect(refusal('null')).toMatch(/something else/);
    expect(refusal('"clearline-record"')).toMatch(/something else/);
    expect(refusalOf({ format: 'clearline-disagreements' })).toMatch(/something else/);
  });

  it('is refused when a newer version made it, and says so', () => {
    expect(refusalOf({ schema: 3 })).toMatch(/newer version/);
    expect(refusalOf({ schema: 3, attempts: 'in another shape' })).toMatch(/newer version/);
  });

  it('is refused when it names no version that there was', () => {
    expect(refusalOf({ schema: 0 })).toMatch(/damaged \(at schema\)/);
    expect(refusalOf({ schema: '2' })).toMatch(/damaged \(at schema\)/);
  });

  it('is refused when it carries keys that no version wrote', () => {
    expect(refusalOf({ script: 'x' })).toMatch(/damaged \(at the file\)/);
  });

  it('is refused when it is too large to be a record', () => {
    expect(refusal(' '.repeat(20_000_001))).toMatch(/larger than any record/);
  });
});
