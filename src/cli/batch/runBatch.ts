import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Readable, type Writable } from 'node:stream';
import { prepare } from '../../engine/index.ts';
import type { Rulebook } from '../../schemas/rulebook.ts';
import { cutBatches, type Batch } from './cutBatches.ts';
import { judgeBatch } from './judgeBatch.ts';
import { WorkerPool } from './WorkerPool.ts';

/** What a batch held. */
export interface BatchCount {
  /** Lines that were not blank. */
  lines: number;
  bad: number;
}

/** Threads take some 300 ms to start, in which this many bytes are judged without them. */
const worthThreads = 256 * 1024;

/**
 * Judges replies that come one JSON object a line and writes one line for each, in their order.
 * Reads no faster than the output is taken, so memory does not grow with the batch.
 *
 * @param threads how many may judge side by side; with 1 everything is done here
 */
export async function runBatch(
  input: Readable,
  output: Writable,
  rulebook: Rulebook,
  threads = availableParallelism(),
): Promise<BatchCount> {
  const prepared = prepare(rulebook);
  const count: BatchCount = { lines: 0, bad: 0 };
  let read = 0;
  let pool: WorkerPool | null = null;
  const judge = async (batch: Batch): Promise<Uint8Array> => {
    read += batch.bytes.length;
    if (threads > 1 && read > worthThreads) pool ??= new WorkerPool(threads, rulebook);
    const judged = pool === null ? judgeBatch(batch, prepared) : await pool.judge(batch);
    count.lines += judged.lines;
    count.bad += judged.bad;
    return judged.output;
  };
  try {
    // Node's own `map` keeps the order, and two batches a thread keep every thread busy.
    const answers = Readable.from(cutBatches(input)).map(judge, { concurrency: 2 * threads });
    for await (const answer of answers) {
      if (!output.write(answer)) await once(output, 'drain');
    }
  } finally {
    await (pool as WorkerPool | null)?.close();
  }
  return count;
}
