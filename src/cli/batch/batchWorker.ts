// One thread of a batch: judges what it is handed, in turn.
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from '../../engine/index.ts';
import type { Rulebook } from '../../schemas/rulebook.ts';
import type { Batch } from './cutBatches.ts';
import { judgeBatch } from './judgeBatch.ts';

const prepared = prepare(workerData as Rulebook);
parentPort!.on('message', (batch: Batch) => {
  const judged = judgeBatch(batch, prepared);
  parentPort!.postMessage(judged, [judged.output.buffer]);
});
