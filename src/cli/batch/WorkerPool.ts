import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rulebook } from '../../schemas/rulebook.ts';
import type { Batch } from './cutBatches.ts';
import type { JudgedBatch } from './judgeBatch.ts';

interface Hand {
  worker: Worker;
  /** Who waits for its answers, which come in the order of the questions. */
  waiting: { resolve: (judged: JudgedBatch) => void; reject: (error: Error) => void }[];
}

/** Threads that judge batches side by side. */
export class WorkerPool {
  readonly #hands: Hand[];
  #failure: Error | null = null;

  /** @param size number of threads */
  constructor(size: number, rulebook: Rulebook) {
    // TypeScript in the repository, JavaScript in a package: the worker lies beside this file either way.
    const { dirname, filename } = import.meta;
    const file = join(dirname, `batchWorker${extname(filename)}`);
    this.#hands = Array.from({ length: size }, () => {
      const hand: Hand = { worker: new Worker(file, { workerData: rulebook }), waiting: [] };
      hand.worker.on('message', (judged: JudgedBatch) => hand.waiting.shift()!.resolve(judged));
      hand.worker.on('error', (error) => this.#fail(error));
      hand.worker.on('exit', () => this.#fail(new Error('A thread of the batch ended too early.')));
      return hand;
    });
  }

  /**
   * Has a batch judged by the thread that has least to do. The batch's bytes are handed over.
   *
   * @throws what ended a thread
   */
  judge(batch: Batch): Promise<JudgedBatch> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const hand = this.#hands.reduce((least, other) =>
      other.waiting.length < least.waiting.length ? other : least,
    );
    return new Promise((resolve, reject) => {
      hand.waiting.push({ resolve, reject });
      hand.worker.postMessage(batch, [batch.bytes.buffer]);
    });
  }

  /** Ends the threads; whoever still waits gets an error. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { waiting } of this.#hands) {
      for (const { reject } of waiting.splice(0)) reject(error);
    }
  }
}
