import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteEvent } from '../../src/islands/learnerLog.ts';
import { openLearnerLog, type LearnerRecord } from '../../src/learner/learnerLog.ts';
import { readOutbox } from '../../src/learner/outbox.ts';
import { makeAttempt } from './makeAttempt.ts';
import { makeEvent } from './makeEvent.ts';

let count = 0;
const freshName = () => `test-${(count += 1)}`;

const begun = () =>
  makeEvent({ kind: 'plan', start: '2026-11-23', pace: 'working', call: '16:30' });
const paused = () => makeEvent({ kind: 'pause', on: '2026-11-25' });

/** Lets the storage take no entry more, as in a browser that is full: some say so at once, some at the end. */
function fillStorage(says: 'at once' | 'at the end') {
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    entry: unknown,
  ) {
    const request = add.call(this, entry);
    if (says === 'at once') this.transaction.abort();
    else request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the log of a learner', () => {
  it('keeps attempts and events from one visit to the next, in order of time', async () => {
    const name = freshName();
    const late = makeAttempt({ at: '2026-03-02T09:00:00.000Z' });
    const early = makeAttempt({ at: '2026-03-01T09:00:00.000Z' });
    const [first, second] = [begun(), paused()];
    await (await openLearnerLog(name)).append({ attempts: [late, early], events: [second, first] });
    const log = await openLearnerLog(name);
    expect(log.kept).toBe(true);
    expect(await log.readAll()).toEqual({
      attempts: [early, late],
      events: [first, second],
      unreadable: 0,
    });
  });

  it('puts tries of one moment in the order of tries', async () => {
    const log = await openLearnerLog(freshName());
    const second = makeAttempt({ try: 2 });
    const first = makeAttempt({ try: 1 });
    await log.append({ attempts: [second, first] });
    expect((await log.readAll()).attempts).toEqual([first, second]);
  });

  it('adds an entry once, however often it is imported, and never changes it', async () => {
    const log = await openLearnerLog(freshName());
    const [attempt, event] = [makeAttempt({ points: 40 }), begun()];
    expect(await log.append({ attempts: [attempt], events: [event] })).toBe(2);
    expect(await log.append({ attempts: [{ ...attempt, points: 100 }], events: [event] })).toBe(0);
    expect(await log.readAll()).toMatchObject({ attempts: [attempt], events: [event] });
  });

  it('leaves out what it cannot read, says how much, and does not delete it', async () => {
    const name = freshName();
    const log = await openLearnerLog(name);
    await log.append({ attempts: [makeAttempt()], events: [begun()] });
    const database = await openDB(name, 2);
    await database.put('attempts', { id: 'from-the-future', schema: 2, mood: 'fine' });
    await database.put('events', { id: 'from-the-moon', kind: 'eclipse' });
    const read = await log.readAll();
    expect(read.attempts).toHaveLength(1);
    expect(read.events).toHaveLength(1);
    expect(read.unreadable).toBe(2);
    expect(await database.count('attempts')).toBe(2);
    expect(await database.count('events')).toBe(2);
  });

  it('erases everything, also what it cannot read', async () => {
    const name = freshName();
    const log = await openLearnerLog(name);
    await log.append({ attempts: [makeAttempt()], events: [begun()] });
    const database = await openDB(name, 2);
    await database.put('events', { id: 'from-the-moon', kind: 'eclipse' });
    await log.erase();
    expect(await database.count('attempts')).toBe(0);
    expect(await database.count('events')).toBe(0);
    expect(await (await openLearnerLog(name)).readAll()).toEqual({
      attempts: [],
      events: [],
      unreadable: 0,
    });
  });
});

describe('a log from before the course', () => {
  it('keeps its attempts, and takes events from then on', async () => {
    const name = freshName();
    const { kept: _, skills: __, ...old } = makeAttempt();
    const before = await openDB(name, 1, {
      upgrade: (db) => void db.createObjectStore('attempts', { keyPath: 'id' }),
    });
    await before.put('attempts', old);
    before.close();
    const log = await openLearnerLog(name);
    expect(log.kept).toBe(true);
    const event = begun();
    await log.append({ events: [event] });
    expect(await (await openLearnerLog(name)).readAll()).toEqual({
      attempts: [old],
      events: [event],
      unreadable: 0,
    });
  });
});

describe('the records of several devices', () => {
  const phone: LearnerRecord = {
    attempts: [makeAttempt({ at: '2026-03-04T09:00:00.000Z' }), makeAttempt({ try: 2 })],
    events: [begun(), paused()],
  };
  const desk: LearnerRecord = { attempts: [makeAttempt(), makeAttempt()], events: [begun()] };
  // A record that was exported after an import of the phone's: the two overlap.
  const both: LearnerRecord = {
    attempts: [...desk.attempts, phone.attempts[0]!],
    events: [...phone.events].reverse(),
  };

  it('give the same whole in whatever order they come together', async () => {
    const merge = async (...parts: LearnerRecord[]) => {
      const log = await openLearnerLog(freshName());
      for (const part of parts) await log.append(part);
      return log.readAll();
    };
    const whole = await merge(phone, desk, both);
    expect(whole.attempts).toHaveLength(4);
    expect(whole.events).toHaveLength(3);
    for (const parts of [
      [phone, both, desk],
      [desk, phone, both],
      [desk, both, phone],
      [both, phone, desk],
      [both, desk, phone, both],
    ]) {
      expect(await merge(...parts)).toEqual(whole);
    }
  });
});

describe('two tabs', () => {
  it('see each other’s entries', async () => {
    const name = freshName();
    const [one, other] = [await openLearnerLog(name), await openLearnerLog(name)];
    const [attempt, event] = [makeAttempt(), begun()];
    await one.append({ attempts: [attempt] });
    await other.append({ events: [event] });
    expect(await one.readAll()).toMatchObject({ attempts: [attempt], events: [event] });
  });

  it('that import one file at the same time add each entry once', async () => {
    const name = freshName();
    const tabs = [await openLearnerLog(name), await openLearnerLog(name)];
    const attempts = [makeAttempt(), makeAttempt(), makeAttempt()];
    const added = await Promise.all(tabs.map((tab) => tab.append({ attempts })));
    expect(added.reduce((sum, number) => sum + number, 0)).toBe(3);
    expect((await tabs[0]!.readAll()).attempts).toHaveLength(3);
  });

  it('do not block a later version of the site, and then say that they do not keep', async () => {
    const name = freshName();
    const log = await openLearnerLog(name);
    const later = await openDB(name, 3);
    expect(later.version).toBe(3);
    const attempt = makeAttempt();
    await log.append({ attempts: [attempt] });
    expect(log.kept).toBe(false);
    expect((await log.readAll()).attempts).toEqual([attempt]);
  });
});

describe('where the browser blocks storage', () => {
  it.each([
    [
      'throws at once',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    ],
    [
      'refuses later',
      () => {
        const request = Object.assign(new EventTarget(), { error: new DOMException('refused') });
        setTimeout(() => request.dispatchEvent(new Event('error')));
        return request;
      },
    ],
  ])('the log works when it %s, and says that it does not keep', async (_, open) => {
    vi.stubGlobal('indexedDB', { open });
    vi.stubGlobal('IDBRequest', EventTarget);
    const log = await openLearnerLog(freshName());
    expect(log.kept).toBe(false);
    const [attempt, event] = [makeAttempt(), begun()];
    expect(await log.append({ attempts: [attempt, attempt], events: [event] })).toBe(2);
    expect(await log.append({ attempts: [{ ...attempt, points: 100 }] })).toBe(0);
    expect(await log.readAll()).toEqual({ attempts: [attempt], events: [event], unreadable: 0 });
    await log.erase();
    expect(await log.readAll()).toEqual({ attempts: [], events: [], unreadable: 0 });
  });
});

describe.each(['at once', 'at the end'] as const)('storage that is full and says so %s', (says) => {
  it('leaves what is new at hand until the page closes, beside what was kept', async () => {
    const name = freshName();
    const log = await openLearnerLog(name);
    const old = makeAttempt({ at: '2026-02-01T09:00:00.000Z' });
    const [attempt, event] = [makeAttempt(), begun()];
    await log.append({ attempts: [old] });
    fillStorage(says);
    expect(await log.append({ attempts: [attempt], events: [event] })).toBe(2);
    expect(log.kept).toBe(false);
    expect(await log.readAll()).toMatchObject({ attempts: [old, attempt], events: [event] });
    expect((await (await openLearnerLog(name)).readAll()).attempts).toEqual([old]);
  });

  it('adds nothing by an import that is kept already', async () => {
    const log = await openLearnerLog(freshName());
    const [old, fresh] = [makeAttempt(), makeAttempt()];
    await log.append({ attempts: [old] });
    fillStorage(says);
    expect(await log.append({ attempts: [old, fresh] })).toBe(1);
    expect(await log.append({ attempts: [fresh] })).toBe(0);
    expect((await log.readAll()).attempts).toEqual([old, fresh]);
  });

  it('is erased together with what it did not take', async () => {
    const name = freshName();
    const log = await openLearnerLog(name);
    await log.append({ attempts: [makeAttempt()] });
    fillStorage(says);
    await log.append({ attempts: [makeAttempt()] });
    await log.erase();
    expect((await log.readAll()).attempts).toEqual([]);
    expect((await (await openLearnerLog(name)).readAll()).attempts).toEqual([]);
  });
});

describe('a page that is left while an answer is being kept', () => {
  /** A browser’s small storage; its keys are its own properties, as in a browser. */
  function stubStorage(): Record<string, string> {
    const kept: Record<string, string> = {};
    const methods = {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => void (kept[key] = value),
      removeItem: (key: string) => void delete kept[key],
    };
    vi.stubGlobal(
      'localStorage',
      new Proxy(kept, { get: (_, key: keyof typeof methods) => methods[key] }),
    );
    return kept;
  }

  it('loses nothing: what the log did not take in time is there on the next page', async () => {
    stubStorage();
    const name = freshName();
    const log = await openLearnerLog(name);
    const [attempt, event] = [makeAttempt(), begun()];
    // The database never answers, as for a page that is gone.
    const stuck = vi.spyOn(IDBObjectStore.prototype, 'getKey');
    stuck.mockImplementation(() => new Promise(() => undefined) as never);
    void log.append({ attempts: [attempt], events: [event] });
    stuck.mockRestore();
    const next = await openLearnerLog(freshName());
    expect(await next.readAll()).toMatchObject({ attempts: [attempt], events: [event] });
  });

  it('loses no event either that was noted before the log had been opened', async () => {
    const kept = stubStorage();
    const noted = noteEvent({ kind: 'lesson', lesson: 1, right: 2, of: 3 });
    // What the next page finds, should this one be gone now.
    expect(readOutbox().events).toMatchObject([{ kind: 'lesson', lesson: 1, right: 2, of: 3 }]);
    await noted;
    expect(kept).toEqual({});
    const { events } = await (await openLearnerLog()).readAll();
    expect(events).toMatchObject([{ kind: 'lesson', lesson: 1, right: 2, of: 3 }]);
  });

  it('leaves nothing behind where the database is blocked', async () => {
    const kept = stubStorage();
    vi.stubGlobal('indexedDB', undefined);
    vi.resetModules();
    const fresh = await import('../../src/islands/learnerLog.ts');
    await fresh.noteEvent({ kind: 'name', name: 'Ada' });
    expect((await (await fresh.getLearnerLog()).readAll()).events).toMatchObject([{ name: 'Ada' }]);
    expect(kept).toEqual({});
  });

  it('keeps no second copy of what the log has taken, nor of what was erased', async () => {
    const kept = stubStorage();
    const log = await openLearnerLog(freshName());
    const taking = log.append({ attempts: [makeAttempt()] });
    expect(Object.keys(kept)).toHaveLength(1);
    await taking;
    expect(kept).toEqual({});
    void log.append({ attempts: [makeAttempt()] });
    await log.erase();
    expect(kept).toEqual({});
  });

  it('opens with a damaged entry on the way', async () => {
    const kept = stubStorage();
    kept['clearline:outbox:attempts:x'] = '{"id":';
    kept['clearline:outbox:events:y'] = '{"id":"y"}';
    const log = await openLearnerLog(freshName());
    expect(await log.readAll()).toEqual({ attempts: [], events: [], unreadable: 0 });
  });
});
