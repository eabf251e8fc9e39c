import { openDB, type DBSchema } from 'idb';
import { disputeSchema, type Dispute } from '../schemas/dispute.ts';

/** Where disagreements with the checker are kept until the lead has seen them. */
export interface DisputeLog {
  /** False where the browser blocks storage: they then live until the page closes. */
  readonly kept: boolean;
  /** Adds disputes, or puts deleted ones back. */
  add(disputes: readonly Dispute[]): Promise<void>;
  /** All that can be read, newest first. */
  readAll(): Promise<Dispute[]>;
  remove(ids: readonly string[]): Promise<void>;
}

interface Schema extends DBSchema {
  disputes: { key: string; value: Dispute };
}

/** Opens the log in IndexedDB; where storage is blocked, one that lives as long as the page. */
export async function openDisputeLog(name = 'clearline-disputes'): Promise<DisputeLog> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('disputes', { keyPath: 'id' });
      },
    });
    const write = () => database.transaction('disputes', 'readwrite');
    return {
      kept: true,
      async add(disputes) {
        const { store, done } = write();
        await Promise.all([...disputes.map((dispute) => store.put(dispute)), done]);
      },
      readAll: async () => sift(await database.getAll('disputes')),
      async remove(ids) {
        const { store, done } = write();
        await Promise.all([...ids.map((id) => store.delete(id)), done]);
      },
    };
  } catch {
    const disputes = new Map<string, Dispute>();
    return {
      kept: false,
      add: async (more) => more.forEach((dispute) => disputes.set(dispute.id, dispute)),
      readAll: async () => sift([...disputes.values()]),
      remove: async (ids) => ids.forEach((id) => disputes.delete(id)),
    };
  }
}

/** The disputes as the text of a file for the lead. */
export function writeDisputes(disputes: readonly Dispute[], now: Date): string {
  const file = {
    format: 'clearline-disagreements',
    schema: 1,
    exportedAt: now.toISOString(),
    disputes,
  };
  return JSON.stringify(file, null, 1);
}

/** Leaves out what is not a dispute of a known version, without deleting it. */
function sift(entries: readonly unknown[]): Dispute[] {
  return entries
    .flatMap((entry) => {
      const parsed = disputeSchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
