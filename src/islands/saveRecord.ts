import type { LearnerRecord } from '../learner/learnerLog.ts';
import { writeRecord } from '../learner/recordFile.ts';
import { saveFile } from './saveFile.ts';

/** Hands a record to the browser as a download, named after the day. */
export function saveRecord(record: LearnerRecord): void {
  const now = new Date();
  saveFile(`clearline-record-${now.toISOString().slice(0, 10)}.json`, writeRecord(record, now));
}
