import { parseArgs, type ParseArgsConfig } from 'node:util';
import { audiences, briefSchema, channels, messageKinds, type Brief } from '../schemas/brief.ts';
import { suggest } from './nearest.ts';
import { UsageError } from './UsageError.ts';

/** How `check` may print what it found; the first is the default. */
export const formats = ['text', 'json', 'sarif'] as const;

/** What `check` is asked to do. */
export interface CheckOptions {
  /** Names of files; "-" is standard input. */
  files: string[];
  format: (typeof formats)[number];
  brief: Brief;
  /** True: replies come one JSON object a line, each with its own brief. */
  ndjson: boolean;
  teamFile: string | undefined;
}

const options = {
  kind: { type: 'string' },
  channel: { type: 'string' },
  audience: { type: 'string' },
  client: { type: 'string' },
  agent: { type: 'string' },
  'client-message': { type: 'string' },
  closed: { type: 'boolean' },
  format: { type: 'string' },
  ndjson: { type: 'boolean' },
  team: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Options that a batch has no use for: each of its lines carries its own brief. */
const notInBatch = Object.keys(options).filter((name) => name !== 'ndjson' && name !== 'team');

/**
 * Reads the arguments of `check`.
 *
 * @throws UsageError naming the argument and its mend
 */
export function parseCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals: files } = parse(args);
  if (values.ndjson === true) {
    const extra = notInBatch.find((name) => name in values);
    if (extra !== undefined) {
      throw new UsageError(
        `--${extra} does not go with --ndjson: each line carries its own (clearline help).`,
      );
    }
    if (files.length > 1) throw new UsageError('--ndjson reads one file, or standard input.');
  } else if (files.length === 0) {
    throw new UsageError('Name a file to check, or "-" to read standard input.');
  }
  return {
    files,
    format: choose('format', values.format, formats) ?? 'text',
    brief: briefSchema.parse({
      kind: choose('kind', values.kind, messageKinds),
      channel: choose('channel', values.channel, channels),
      audience: choose('audience', values.audience, audiences),
      client: values.client,
      agent: values.agent,
      clientMessage: values['client-message'],
      caseOpen: values.closed !== true,
    }),
    ndjson: values.ndjson === true,
    teamFile: values.team,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const name = /'(-[^']*)'/.exec(message)?.[1] ?? '';
      const known = Object.keys(options).map((option) => `--${option}`);
      throw new UsageError(`There is no option "${name}". ${suggest(name, known)}`);
    }
    throw new UsageError(message);
  }
}

function choose<Value extends string>(
  option: string,
  value: string | undefined,
  known: readonly Value[],
): Value | undefined {
  if (value === undefined || known.includes(value as Value)) return value as Value | undefined;
  throw new UsageError(`There is no ${option} "${value}". ${suggest(value, known)}`);
}
