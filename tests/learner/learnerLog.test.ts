import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAttemptLog } from '../../src/learner/attemptLog.ts';
import { makeAttempt } from './makeAttempt.ts';

let count = 0;
const freshName = () => `test-${(count += 1)}`;

afterEach(() => vi.unstubAllGlobals());

describe('the log of attempts', () => {
  it('keeps attempts from one visit to the next, in order of time', async () => {
    const name = freshName();
    const late = makeAttempt({ at: '2026-03-02T09:00:00.000Z' });
    const early = makeAttempt({ at: '2026-03-01T09:00:00.000Z' });
    await (await openAttemptLog(name)).append([late, early]);
    const { attempts } = await (await openAttemptLog(name)).readAll();
    expect(attempts).toEqual([early, late]);
  });

  it('adds an attempt once, however often it is imported, and never changes it', async () => {
    const log = await openAttemptLog(freshName());
    const attempt = makeAttempt({ points: 40 });
    expect(await log.append([attempt])).toBe(1);
    expect(await log.append([{ ...attempt, points: 100 }])).toBe(0);
    expect((await log.readAll()).attempts).toEqual([attempt]);
  });

  it('leaves out what it cannot read, says how much, and does not delete it', async () => {
    const name = freshName();
    const log = await openAttemptLog(name);
    await log.append([makeAttempt()]);
    const database = await openDB(name, 1);
    await database.put('attempts', { id: 'from-the-future', schema: 2, mood: 'fine' });
    const first = await log.readAll();
    expect(first.attempts).toHaveLength(1);
    expect(first.unreadable).toBe(1);
    expect(await database.count('attempts')).toBe(2);
  });

  it('erases everything', async () => {
    const log = await openAttemptLog(freshName());
    await log.append([makeAttempt()]);
    await log.erase();
    expect((await log.readAll()).attempts).toEqual([]);
  });

  it('works, and says that it does not keep, where the browser blocks storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    const log = await openAttemptLog(freshName());
    expect(log.kept).toBe(false);
    const attempt = makeAttempt();
    expect(await log.append([attempt, attempt])).toBe(1);
    expect((await log.readAll()).attempts).toEqual([attempt]);
  });
});
