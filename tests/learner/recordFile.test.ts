import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from '../../src/learner/recordFile.ts';
import { makeAttempt } from './makeAttempt.ts';

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
];
const exported = () => JSON.parse(writeRecord(attempts, now)) as Record<string, unknown>;

/** The sentence with which a file is refused. */
function refusal(text: string): string {
  const read = readRecord(text);
  if (read.ok) throw new Error('the file was accepted');
  return read.reason;
}

describe('a record exported to a file', () => {
  it('comes back whole', () => {
    expect(readRecord(writeRecord(attempts, now))).toEqual({ ok: true, attempts });
  });

  it('is refused when it is damaged', () => {
    expect(refusal(writeRecord(attempts, now).slice(0, -20))).toMatch(/damaged/);
  });

  it('is refused when one entry is damaged, naming the place', () => {
    const record = exported();
    (record['attempts'] as Record<string, unknown>[])[1]!['points'] = 'many';
    expect(refusal(JSON.stringify(record))).toMatch(/damaged \(at attempts, 1, points\)/);
  });

  it('is refused when it is a file of something else', () => {
    expect(refusal('{"bookmarks":[]}')).toMatch(/something else/);
    expect(refusal('[]')).toMatch(/something else/);
    expect(refusal('null')).toMatch(/something else/);
  });

  it('is refused when a newer version made it, and says so', () => {
    expect(refusal(JSON.stringify({ ...exported(), schema: 2 }))).toMatch(/newer version/);
  });

  it('is refused when it carries keys that no version wrote', () => {
    expect(refusal(JSON.stringify({ ...exported(), script: 'x' }))).toMatch(/damaged/);
  });

  it('is refused when it is too large to be a record', () => {
    expect(refusal(' '.repeat(20_000_001))).toMatch(/larger than any record/);
  });
});
