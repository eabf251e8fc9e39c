import { isUtf8 } from 'node:buffer';
import { judgeReply, type PreparedRulebook } from '../../engine/index.ts';
import { toJudgedReply } from '../judgedReply.ts';
import type { Batch } from './cutBatches.ts';
import { parseRecord, RecordError } from './parseRecord.ts';

/** A batch, answered. */
export interface JudgedBatch {
  /** One line of JSON for each line that was not blank, in their order. */
  output: Uint8Array<ArrayBuffer>;
  lines: number;
  /** How many of them could not be read. */
  bad: number;
}

/** Judges the lines of a batch; what is wrong with one line is said in its place. */
export function judgeBatch(
  { firstLine, bytes, overlong }: Batch,
  prepared: PreparedRulebook,
): JudgedBatch {
  const answers: string[] = [];
  let bad = 0;
  const refuse = (line: number, error: string) => {
    answers.push(JSON.stringify({ line, error }));
    bad += 1;
  };
  if (overlong) refuse(firstLine, 'This line is longer than 64 MB: no reply is.');
  let number = firstLine;
  for (const line of splitLines(bytes)) {
    try {
      const answer = judgeLine(line, prepared, number === 1);
      if (answer !== null) answers.push(answer);
    } catch (error) {
      // One text that the engine stumbles over must not cost a hundred thousand others their verdict.
      refuse(
        number,
        error instanceof RecordError ? error.message : `The engine failed here: ${String(error)}`,
      );
    }
    number += 1;
  }
  const output = new TextEncoder().encode(answers.map((answer) => `${answer}\n`).join(''));
  return { output, lines: answers.length, bad };
}

function judgeLine(line: Buffer, prepared: PreparedRulebook, first: boolean): string | null {
  if (!isUtf8(line)) throw new RecordError('This line is not UTF-8. Save the file as UTF-8.');
  const written = line.toString('utf8');
  const json = (first ? written.replace(/^\uFEFF/, '') : written).trim();
  if (json === '') return null;
  const { id, text, brief } = parseRecord(json);
  return JSON.stringify({ id, ...toJudgedReply(judgeReply(text, brief, prepared)) });
}

function* splitLines(bytes: Uint8Array<ArrayBuffer>): Generator<Buffer> {
  const all = Buffer.from(bytes.buffer);
  for (let start = 0; start < all.length;) {
    const end = all.indexOf(10, start);
    yield all.subarray(start, end === -1 ? all.length : end);
    start = end === -1 ? all.length : end + 1;
  }
}
