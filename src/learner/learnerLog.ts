import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { attemptSchema, type Attempt } from '../schemas/attempt.ts';
import { dropFromOutbox, emptyOutbox, putIntoOutbox, readOutbox } from './outbox.ts';
import { learnerEventSchema, type LearnerEvent } from '../schemas/learnerEvent.ts';

/** All that is known of a learner: what they answered, and what they did besides. */
export interface LearnerRecord {
  /** In the order of time, of tries and of ids: the same from whatever parts it was merged. */
  attempts: Attempt[];
  events: LearnerEvent[];
}

/** The log of a learner, wherever it is kept. Entries are appended and read, never changed. */
export interface LearnerLog {
  /** False where the browser blocks storage or it is full: what is new lives until the page closes. */
  readonly kept: boolean;
  /** Adds entries; those whose id is there already are left as they are. Returns how many were new. */
  append(entries: Partial<LearnerRecord>): Promise<number>;
  /** The whole record, and how many entries could not be read. */
  readAll(): Promise<LearnerRecord & { unreadable: number }>;
  /** Erases everything, what could not be read included. */
  erase(): Promise<void>;
}

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt };
  events: { key: string; value: LearnerEvent };
}

const stores = ['attempts', 'events'] as const;

/** Opens the log in IndexedDB; where storage is blocked, one that lives as long as the page. */
export async function openLearnerLog(name = 'clearline'): Promise<LearnerLog> {
  try {
    const database = await openDB<Schema>(name, 2, {
      upgrade: (db) => {
        for (const store of stores) {
          if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, { keyPath: 'id' });
        }
      },
      // A later version of the site in another tab wants to change the shape: let it.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    const log = new StoredLog(database);
    const waiting = readOutbox();
    const { attempts, events } = sift(waiting.attempts, waiting.events);
    if (attempts.length + events.length > 0) await log.append({ attempts, events });
    return log;
  } catch {
    return new PassingLog();
  }
}

class PassingLog implements LearnerLog {
  readonly kept = false;
  readonly #entries = {
    attempts: new Map<string, Attempt>(),
    events: new Map<string, LearnerEvent>(),
  };

  async append({ attempts = [], events = [] }: Partial<LearnerRecord>): Promise<number> {
    return addNew(this.#entries.attempts, attempts) + addNew(this.#entries.events, events);
  }

  async readAll() {
    const { attempts, events } = this.#entries;
    return sift([...attempts.values()], [...events.values()]);
  }

  async erase() {
    for (const store of stores) this.#entries[store].clear();
  }
}

class StoredLog implements LearnerLog {
  readonly #database: IDBPDatabase<Schema>;
  /** What a full storage did not take: at hand until the page closes. */
  readonly #overflow = new PassingLog();
  #full = false;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  get kept() {
    return !this.#full;
  }

  async append(entries: Partial<LearnerRecord>): Promise<number> {
    putIntoOutbox(entries);
    try {
      const transaction = this.#database.transaction(stores, 'readwrite');
      // Waited for below; where an entry is refused before, its failure says nothing new.
      transaction.done.catch(() => undefined);
      let added = 0;
      for (const name of stores) {
        const store = transaction.objectStore(name);
        for (const entry of entries[name] ?? []) {
          if ((await store.getKey(entry.id)) !== undefined) continue;
          await store.add(entry);
          added += 1;
        }
      }
      await transaction.done;
      return added;
    } catch {
      this.#full = true;
      const { attempts, events } = await this.readAll();
      const known = new Set([...attempts, ...events].map(({ id }) => id));
      const isNew = ({ id }: { id: string }) => !known.has(id);
      return this.#overflow.append({
        attempts: (entries.attempts ?? []).filter(isNew),
        events: (entries.events ?? []).filter(isNew),
      });
    } finally {
      dropFromOutbox(entries);
    }
  }

  async readAll() {
    const over = await this.#overflow.readAll();
    try {
      const [attempts, events] = await Promise.all([
        this.#database.getAll('attempts'),
        this.#database.getAll('events'),
      ]);
      return sift([...attempts, ...over.attempts], [...events, ...over.events]);
    } catch {
      this.#full = true;
      return over;
    }
  }

  async erase() {
    emptyOutbox();
    await this.#overflow.erase();
    const transaction = this.#database.transaction(stores, 'readwrite');
    await Promise.all([
      ...stores.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  }
}

function addNew<T extends { id: string }>(known: Map<string, T>, entries: readonly T[]): number {
  const before = known.size;
  for (const entry of entries) if (!known.has(entry.id)) known.set(entry.id, entry);
  return known.size - before;
}

/** Leaves out what is of no known version, without deleting it. */
function sift(attempts: readonly unknown[], events: readonly unknown[]) {
  const record = {
    attempts: attempts.flatMap((entry) => attemptSchema.safeParse(entry).data ?? []),
    events: events.flatMap((entry) => learnerEventSchema.safeParse(entry).data ?? []),
  };
  record.attempts.sort((a, b) => a.at.localeCompare(b.at) || a.try - b.try || compareIds(a, b));
  record.events.sort((a, b) => a.at.localeCompare(b.at) || compareIds(a, b));
  return {
    ...record,
    unreadable: attempts.length + events.length - record.attempts.length - record.events.length,
  };
}

const compareIds = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
