import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { attemptSchema, type Attempt } from '../schemas/attempt.ts';

/** The log of attempts, wherever it is kept. Attempts are appended and read, never changed. */
export interface AttemptLog {
  /** False where the browser blocks storage: attempts then live until the page closes. */
  readonly kept: boolean;
  /** Adds attempts; those whose id is there already are left as they are. Returns how many were new. */
  append(attempts: readonly Attempt[]): Promise<number>;
  /** All attempts in order of time, and how many entries could not be read. */
  readAll(): Promise<{ attempts: Attempt[]; unreadable: number }>;
  /** Erases everything. */
  erase(): Promise<void>;
}

interface Schema extends DBSchema {
  attempts: { key: string; value: Attempt };
}

/** Opens the log in IndexedDB; where storage is blocked, one that lives as long as the page. */
export async function openAttemptLog(name = 'clearline'): Promise<AttemptLog> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('attempts', { keyPath: 'id' });
      },
    });
    return new StoredLog(database);
  } catch {
    return new PassingLog();
  }
}

class StoredLog implements AttemptLog {
  readonly kept = true;
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  async append(attempts: readonly Attempt[]): Promise<number> {
    const transaction = this.#database.transaction('attempts', 'readwrite');
    let added = 0;
    for (const attempt of attempts) {
      if ((await transaction.store.getKey(attempt.id)) === undefined) {
        await transaction.store.add(attempt);
        added += 1;
      }
    }
    await transaction.done;
    return added;
  }

  async readAll() {
    return sift(await this.#database.getAll('attempts'));
  }

  async erase() {
    await this.#database.clear('attempts');
  }
}

class PassingLog implements AttemptLog {
  readonly kept = false;
  readonly #attempts = new Map<string, Attempt>();

  async append(attempts: readonly Attempt[]): Promise<number> {
    const before = this.#attempts.size;
    for (const attempt of attempts) {
      if (!this.#attempts.has(attempt.id)) this.#attempts.set(attempt.id, attempt);
    }
    return this.#attempts.size - before;
  }

  async readAll() {
    return sift([...this.#attempts.values()]);
  }

  async erase() {
    this.#attempts.clear();
  }
}

/** Leaves out what is not an attempt of a known version, without deleting it. */
function sift(entries: readonly unknown[]): { attempts: Attempt[]; unreadable: number } {
  const attempts = entries.flatMap((entry) => {
    const parsed = attemptSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  attempts.sort((a, b) => a.at.localeCompare(b.at));
  return { attempts, unreadable: entries.length - attempts.length };
}
