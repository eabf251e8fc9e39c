import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { UsageError } from './UsageError.ts';

/** No reply is longer; what is longer is something else by mistake. In bytes. */
export const longestReply = 16 * 1024 * 1024;

/**
 * Reads one reply, its byte-order mark left out.
 *
 * @param name a file's name, or "-" for standard input
 * @throws UsageError where there is no text to judge
 */
export async function readReply(name: string, stdin: Readable): Promise<string> {
  const bytes = name === '-' ? await buffer(stdin) : await readBytes(name);
  const called = name === '-' ? 'Standard input' : name;
  if (bytes.length > longestReply) {
    throw new UsageError(
      `${called} is larger than 16 MB: no reply is. For many replies in one file, see --ndjson.`,
    );
  }
  if (bytes.includes(0) || !isUtf8(bytes)) {
    throw new UsageError(
      `${called} is not text in UTF-8. Save it as plain text, encoded as UTF-8.`,
    );
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new UsageError(`${called} is empty: there is nothing to judge.`);
  return text;
}

async function readBytes(name: string): Promise<Buffer> {
  try {
    return await readFile(name);
  } catch (error) {
    throw explainReadError(name, error);
  }
}

/** Says in plain words why a file could not be read. */
export function explainReadError(name: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UsageError(mends[code ?? '']?.(name) ?? `${name} cannot be read: ${message}`);
}

const mends: Readonly<Record<string, (name: string) => string>> = {
  ENOENT: (name) => `There is no file ${name}.`,
  EISDIR: (name) => `${name} is a folder. Name the files in it.`,
  EACCES: (name) => `You may not read ${name}.`,
};
