/** Some lines of a batch, as they were read. */
export interface Batch {
  /** Number of the first line, from 1. */
  firstLine: number;
  /** Complete lines, in a buffer of their own, so that it can be handed to another thread. */
  bytes: Uint8Array<ArrayBuffer>;
  /** True: this stands for one line that was too long to keep. */
  overlong: boolean;
}

/** A line longer than this is dropped, so that one without an end cannot fill the memory. In bytes. */
const longestLine = 64 * 1024 * 1024;

const newline = 10;

/**
 * Cuts a stream of bytes into batches: the complete lines of each read, so that what has arrived
 * is judged without waiting for more. Holds no more than one read and one line.
 *
 * @param limit bytes of the longest line that is kept
 */
export async function* cutBatches(
  source: AsyncIterable<Uint8Array>,
  limit = longestLine,
): AsyncGenerator<Batch> {
  let line = 1;
  let rest: Uint8Array[] = [];
  let restLength = 0;
  let dropping = false;
  for await (const read of source) {
    let chunk = read;
    if (dropping) {
      const end = chunk.indexOf(newline);
      if (end === -1) continue;
      chunk = chunk.subarray(end + 1);
      dropping = false;
      yield { firstLine: line, bytes: new Uint8Array(0), overlong: true };
      line += 1;
    }
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) {
      const bytes = join([...rest, chunk.subarray(0, end)]);
      yield { firstLine: line, bytes, overlong: false };
      line += countLines(bytes);
      rest = [];
      restLength = 0;
    }
    if (end === chunk.length) continue;
    rest.push(chunk.subarray(end));
    restLength += chunk.length - end;
    if (restLength > limit) {
      dropping = true;
      rest = [];
      restLength = 0;
    }
  }
  if (dropping) yield { firstLine: line, bytes: new Uint8Array(0), overlong: true };
  else if (restLength > 0) yield { firstLine: line, bytes: join(rest), overlong: false };
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}
