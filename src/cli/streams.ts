import type { Readable, Writable } from 'node:stream';

/** Where the command line reads and writes: a process, or what a test puts in its place. */
export interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}
