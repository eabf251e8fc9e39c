import type { Writable } from 'node:stream';
import type { Rulebook } from '../schemas/rulebook.ts';
import type { JudgedReply } from './judgedReply.ts';

/** A file and what was found in it. */
export interface CheckedFile extends JudgedReply {
  /** As it was named on the command line; "stdin" for standard input. */
  name: string;
  text: string;
}

/** Puts what was found into one of the forms that `--format` names. */
export type Formatter = (
  files: readonly CheckedFile[],
  rulebook: Rulebook,
  stdout: Writable,
) => string;
