import { openDB } from 'idb';
import { rememberChosenFile } from './chosenFile.ts';
import type { LearnerRecord } from './learnerLog.ts';
import { writeRecord } from './recordFile.ts';

/** What of the File System Access API is used here; TypeScript's own library does not know it all. */
interface FileHandle {
  name: string;
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
type Picker = (options: object) => Promise<FileHandle>;

const openHandles = () =>
  openDB('clearline-file', 1, { upgrade: (db) => void db.createObjectStore('handles') });

/**
 * Asks for a file and writes the record into it from now on.
 *
 * @returns the file's name, or null where the learner changed their mind
 */
export async function chooseFile(record: LearnerRecord): Promise<string | null> {
  const picker = (globalThis as unknown as { showSaveFilePicker: Picker }).showSaveFilePicker;
  try {
    const handle = await picker({
      suggestedName: 'clearline-record.json',
      types: [{ description: 'Clearline record', accept: { 'application/json': ['.json'] } }],
    });
    await write(handle, record);
    await (await openHandles()).put('handles', handle, 'record');
    rememberChosenFile(handle.name);
    return handle.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/**
 * Writes the record into the chosen file.
 *
 * @param ask true inside a click, where the browser may be asked for permission again
 * @returns false where the browser wants the permission again, or the file is gone
 */
export async function writeChosenFile(record: LearnerRecord, ask = false): Promise<boolean> {
  try {
    const handle = (await (await openHandles()).get('handles', 'record')) as FileHandle | undefined;
    if (handle === undefined) return false;
    const mode = { mode: 'readwrite' } as const;
    const permission = ask
      ? await handle.requestPermission(mode)
      : await handle.queryPermission(mode);
    if (permission !== 'granted') return false;
    await write(handle, record);
    return true;
  } catch {
    return false;
  }
}

/** Stops writing; the file stays as it is. */
export async function forgetChosenFile(): Promise<void> {
  rememberChosenFile(null);
  await (await openHandles()).delete('handles', 'record');
}

async function write(handle: FileHandle, record: LearnerRecord): Promise<void> {
  const file = await handle.createWritable();
  await file.write(writeRecord(record, new Date()));
  await file.close();
}
