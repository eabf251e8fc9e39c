import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDisputeLog, writeDisputes } from '../../src/learner/disputeLog.ts';
import type { Dispute } from '../../src/schemas/dispute.ts';

let count = 0;
const freshName = () => `disputes-${(count += 1)}`;

const makeDispute = (change: Partial<Dispute> = {}): Dispute => ({
  schema: 1,
  id: `dispute-${(count += 1)}`,
  at: '2026-03-01T09:00:00.000Z',
  rulebook: '06bb39677692',
  rule: 'translate-jargon',
  verdict: 'broken',
  quote: 'cache',
  finding: '“cache” is a word of our trade.',
  stretch: 'Please clear your cache.',
  why: 'She wrote “cache” on the phone.',
  brief: { channel: 'written', audience: 'non-technical', caseOpen: true },
  ...change,
});

afterEach(() => vi.unstubAllGlobals());

describe('the log of disagreements', () => {
  it('keeps them from one visit to the next, the newest first', async () => {
    const name = freshName();
    const early = makeDispute();
    const late = makeDispute({ at: '2026-03-02T09:00:00.000Z' });
    await (await openDisputeLog(name)).add([early, late]);
    expect(await (await openDisputeLog(name)).readAll()).toEqual([late, early]);
  });

  it('deletes the chosen ones, and takes them back', async () => {
    const log = await openDisputeLog(freshName());
    const [one, other] = [makeDispute(), makeDispute()];
    await log.add([one, other]);
    await log.remove([one.id]);
    expect(await log.readAll()).toEqual([other]);
    await log.add([one]);
    expect(await log.readAll()).toHaveLength(2);
  });

  it('leaves out what it cannot read', async () => {
    const name = freshName();
    const log = await openDisputeLog(name);
    await log.add([makeDispute()]);
    const database = await openDB(name, 1);
    await database.put('disputes', { id: 'from-tomorrow', schema: 2 });
    expect(await log.readAll()).toHaveLength(1);
  });

  it('lives as long as the page where storage is blocked, and says so', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('blocked');
      },
    });
    const log = await openDisputeLog(freshName());
    expect(log.kept).toBe(false);
    const dispute = makeDispute();
    await log.add([dispute]);
    expect(await log.readAll()).toEqual([dispute]);
    await log.remove([dispute.id]);
    expect(await log.readAll()).toEqual([]);
  });

  it('is written to a file that names its kind, its version and its day', () => {
    const dispute = makeDispute();
    const file: unknown = JSON.parse(writeDisputes([dispute], new Date('2026-03-03T10:00:00Z')));
    expect(file).toEqual({
      format: 'clearline-disagreements',
      schema: 1,
      exportedAt: '2026-03-03T10:00:00.000Z',
      disputes: [dispute],
    });
  });
});
