import { dropKeys } from './dropKeys.ts';
import type { LearnerRecord } from './learnerLog.ts';

/**
 * Entries on their way into the log. A database answers later, and somebody who marks an answer may
 * leave the page in the same moment; what is written here is written at once. Each entry has a key
 * of its own in `localStorage`, `clearline:outbox:<store>:<id>`, so that two tabs cannot lose each other's.
 */
const prefix = 'clearline:outbox:';
/** More than this is an import, whose file is still there. */
const mostEntries = 5;

type Entries = Partial<LearnerRecord>;

function listEntries({ attempts = [], events = [] }: Entries): [string, { id: string }][] {
  return [
    ...attempts.map((entry): [string, { id: string }] => [`attempts:${entry.id}`, entry]),
    ...events.map((entry): [string, { id: string }] => [`events:${entry.id}`, entry]),
  ];
}

/** Notes entries; where the browser stores nothing, or no more, they are as safe as without. */
export function putIntoOutbox(entries: Entries): void {
  const listed = listEntries(entries);
  if (listed.length > mostEntries) return;
  try {
    for (const [key, entry] of listed) localStorage.setItem(prefix + key, JSON.stringify(entry));
  } catch {
    // The log itself may still take them.
  }
}

/** Forgets entries that the log has taken. */
export function dropFromOutbox(entries: Entries): void {
  try {
    for (const [key] of listEntries(entries)) localStorage.removeItem(prefix + key);
  } catch {
    // Blocked storage holds nothing to drop.
  }
}

/** What an earlier page could not hand over any more. What cannot be read is dropped. */
export function readOutbox(): { attempts: unknown[]; events: unknown[] } {
  const found: Record<string, unknown[]> = { attempts: [], events: [] };
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      const [store] = key.slice(prefix.length).split(':');
      try {
        found[store!]?.push(JSON.parse(localStorage.getItem(key)!));
      } catch {
        localStorage.removeItem(key);
      }
    }
  } catch {
    // Blocked storage holds nothing to read.
  }
  return { attempts: found['attempts']!, events: found['events']! };
}

/** Drops all that is waiting. */
export const emptyOutbox = (): void => dropKeys(prefix);
