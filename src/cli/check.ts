import { judgeReply, prepare } from '../engine/index.ts';
import { parseCheckOptions, type CheckOptions } from './checkOptions.ts';
import { checkBatch } from './batch/checkBatch.ts';
import type { CheckedFile } from './checkedFile.ts';
import { formatJson } from './formatJson.ts';
import { formatSarif } from './formatSarif.ts';
import { formatText } from './formatText.ts';
import { toJudgedReply } from './judgedReply.ts';
import { readReply } from './readReply.ts';
import type { LoadStandard } from './standard.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './UsageError.ts';

const formatters = { text: formatText, json: formatJson, sarif: formatSarif };

/**
 * `clearline check`: judges files, or a batch, and prints what it found. A file that cannot be read
 * does not keep the others from being judged.
 *
 * @returns 0 nothing broken, 1 something broken, 2 something could not be read
 * @throws UsageError for arguments that make no sense
 */
export async function check(
  args: readonly string[],
  streams: Streams,
  load: LoadStandard,
): Promise<number> {
  const options = parseCheckOptions(args);
  if (options.ndjson) return checkBatch(options, streams, load);
  const { rulebook } = load(options.teamFile);
  const { files, unread } = await readFiles(options, streams);
  const prepared = prepare(rulebook);
  const checked = files.map(({ name, text }): CheckedFile => ({
    name,
    text,
    ...toJudgedReply(judgeReply(text, options.brief, prepared)),
  }));
  if (checked.length > 0) {
    streams.stdout.write(formatters[options.format](checked, rulebook, streams.stdout));
  }
  if (unread > 0) return 2;
  const broken = checked.some(({ verdicts }) => Object.values(verdicts).includes('broken'));
  return broken ? 1 : 0;
}

async function readFiles({ files: names }: CheckOptions, { stdin, stderr }: Streams) {
  const files: { name: string; text: string }[] = [];
  for (const name of names) {
    try {
      files.push({ name: name === '-' ? 'stdin' : name, text: await readReply(name, stdin) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      stderr.write(`clearline: ${error.message}\n`);
    }
  }
  return { files, unread: names.length - files.length };
}
