import { firstRecordFileSchema, recordFileSchema, type RecordFile } from '../schemas/recordFile.ts';
import type { LearnerRecord } from './learnerLog.ts';

/** Largest file that is read: 20 MB, some 40,000 attempts. */
const maxBytes = 20_000_000;

/** A record read from a file, or why it was refused, in a sentence for the learner. */
export type ReadRecord = ({ ok: true } & LearnerRecord) | { ok: false; reason: string };

/** The record as the text of a file. */
export function writeRecord({ attempts, events }: LearnerRecord, now: Date): string {
  const record: RecordFile = {
    format: 'clearline-record',
    schema: 2,
    exportedAt: now.toISOString(),
    attempts,
    events,
  };
  return JSON.stringify(record, null, 1);
}

/** Reads an exported record; anything else is refused whole, so that nothing half-read gets in. */
export function readRecord(text: string): ReadRecord {
  if (text.length > maxBytes) {
    return refuse('This file is larger than any record can be. Nothing was imported.');
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refuse('This file is damaged, or is not a Clearline record. Nothing was imported.');
  }
  if (
    data === null ||
    typeof data !== 'object' ||
    !('format' in data) ||
    data.format !== 'clearline-record'
  ) {
    return refuse(
      'This is a file of something else, not a Clearline record. Nothing was imported.',
    );
  }
  const schema = 'schema' in data ? data.schema : undefined;
  if (typeof schema === 'number' && schema > 2) {
    return refuse(
      'This record was made by a newer version of the site. Reload the page, or import it where it was made. Nothing was imported.',
    );
  }
  const first = schema === 1 ? firstRecordFileSchema.safeParse(data) : null;
  if (first?.success) return { ok: true, attempts: first.data.attempts, events: [] };
  const parsed = recordFileSchema.safeParse(data);
  if (!parsed.success) {
    const place = (first ?? parsed).error?.issues[0]?.path.join(', ') || 'the file';
    return refuse(
      `This record is damaged (at ${place}). Nothing was imported; what you have stays.`,
    );
  }
  return { ok: true, attempts: parsed.data.attempts, events: parsed.data.events };
}

function refuse(reason: string): ReadRecord {
  return { ok: false, reason };
}
