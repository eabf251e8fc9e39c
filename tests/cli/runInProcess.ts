import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { WriteStream } from 'node:tty';
import { loadFromContent } from '../../src/cli/loadFromContent.ts';
import { runCli } from '../../src/cli/runCli.ts';
import type { Standard } from '../../src/cli/standard.ts';
import { referenceTeam } from '../loadReference.ts';

let reference: Standard | undefined;

/** The standard as the reference team keeps it, or as another team does. */
function load(teamFile?: string): Standard {
  if (teamFile !== undefined) return loadFromContent(teamFile);
  return (reference ??= loadFromContent(referenceTeam));
}

/** What a command printed, and its exit status. */
export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs the command line inside this process.
 *
 * @param stdin what comes in on standard input
 * @param terminal true: standard output says that it is one
 */
export async function run(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  terminal = false,
): Promise<Outcome> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  if (terminal) {
    const { getColorDepth } = WriteStream.prototype;
    Object.assign(stdout, { isTTY: true, getColorDepth });
  }
  const printed = Promise.all([text(stdout), text(stderr)]);
  const input = Readable.from([Buffer.from(stdin)], { objectMode: false });
  const status = await runCli(args, { stdin: input, stdout, stderr }, load);
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { status, stdout: out, stderr: err };
}
