import { hasChosenFile } from '../learner/chosenFile.ts';
import { openLearnerLog, type LearnerLog, type LearnerRecord } from '../learner/learnerLog.ts';
import { dropFromOutbox, putIntoOutbox } from '../learner/outbox.ts';
import { stampEvent } from '../learner/stampEvent.ts';
import type { NewEvent } from '../schemas/learnerEvent.ts';

let opened: Promise<LearnerLog> | undefined;

/** The one log of this page. */
export function getLearnerLog(): Promise<LearnerLog> {
  opened ??= openLearnerLog();
  return opened;
}

/** Tells the other tabs of this site, and the other islands of this page, that the log has grown. */
const channel =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('clearline-log');
const grown = new EventTarget();

/** Calls back when the log has grown, here or in another tab. @returns a way to stop listening */
export function onLogChange(callback: () => void): () => void {
  grown.addEventListener('change', callback);
  channel?.addEventListener('message', callback);
  return () => {
    grown.removeEventListener('change', callback);
    channel?.removeEventListener('message', callback);
  };
}

/** Adds entries to the log, tells every view of it, and writes the file the learner chose. */
export async function appendToLog(entries: Partial<LearnerRecord>): Promise<number> {
  const log = await getLearnerLog();
  const added = await log.append(entries);
  announce();
  if (hasChosenFile()) {
    const { writeChosenFile } = await import('../learner/writeChosenFile.ts');
    await writeChosenFile(await log.readAll());
  }
  return added;
}

/** Erases the log in every view. */
export async function eraseLog(): Promise<void> {
  await (await getLearnerLog()).erase();
  announce();
}

function announce() {
  grown.dispatchEvent(new Event('change'));
  channel?.postMessage('change');
}

/**
 * Adds an event that happens now. It is safe before the log has been opened and read: whoever
 * leaves the page at once finds it on the next.
 */
export async function noteEvent(event: NewEvent): Promise<void> {
  const entry = stampEvent(event, [], new Date());
  putIntoOutbox({ events: [entry] });
  const { events } = await (await getLearnerLog()).readAll();
  await appendToLog({ events: [stampEvent(entry, events, new Date())] });
  // A log that lives as long as the page knows no outbox, and what is erased there must be gone.
  dropFromOutbox({ events: [entry] });
}
