import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { CheckOptions } from '../checkOptions.ts';
import { explainReadError } from '../readReply.ts';
import type { LoadStandard } from '../standard.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../UsageError.ts';
import { runBatch } from './runBatch.ts';

/**
 * `clearline check --ndjson`.
 *
 * @returns 0 where every line was read, else 2
 * @throws UsageError where there is nothing to read
 */
export async function checkBatch(
  { files: [file = '-'], teamFile }: CheckOptions,
  { stdin, stdout, stderr }: Streams,
  load: LoadStandard,
): Promise<number> {
  const { rulebook } = load(teamFile);
  const input = open(file, stdin);
  const { lines, bad } = await runBatch(input, stdout, rulebook).catch((error) => {
    const { syscall = '' } = error as NodeJS.ErrnoException;
    if (!['open', 'read'].includes(syscall)) throw error;
    throw explainReadError(file === '-' ? 'Standard input' : file, error);
  });
  if (bad === 0) return 0;
  stderr.write(`clearline: ${bad} of ${lines} lines could not be read; each says why.\n`);
  return 2;
}

function open(file: string, stdin: Readable & { isTTY?: boolean }): Readable {
  if (file !== '-') return createReadStream(file);
  if (stdin.isTTY === true) {
    throw new UsageError('Nothing comes in. Write: clearline check --ndjson < in > out');
  }
  return stdin;
}
