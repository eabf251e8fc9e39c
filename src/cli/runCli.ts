import { check } from './check.ts';
import { explainRule } from './explainRule.ts';
import { help } from './help.ts';
import { listRules } from './listRules.ts';
import { suggest } from './nearest.ts';
import type { LoadStandard } from './standard.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './UsageError.ts';
import { readVersion } from './version.ts';

/** What a command is given, and the exit status it gives back: 0, 1 or 2. */
type Command = (
  args: readonly string[],
  streams: Streams,
  load: LoadStandard,
) => Promise<number> | number;

const commands: Readonly<Record<string, Command>> = {
  check,
  rules: listRules,
  explain: explainRule,
  help: (_, { stdout }) => {
    stdout.write(help);
    return 0;
  },
};

/**
 * Runs one command.
 *
 * @param args what stands behind "clearline"
 * @returns the exit status: 0 nothing broken, 1 something broken, 2 bad use
 */
export async function runCli(
  args: readonly string[],
  streams: Streams,
  load: LoadStandard,
): Promise<number> {
  try {
    return await dispatch(args, streams, load);
  } catch (error) {
    // A mistake in the program shows where it lies; a mistake in the use of it shows the mend.
    const { message, stack } = error as Error;
    const shown = error instanceof UsageError ? message : (stack ?? message);
    streams.stderr.write(`clearline: ${shown}\n`);
    return 2;
  }
}

function dispatch(
  args: readonly string[],
  streams: Streams,
  load: LoadStandard,
): Promise<number> | number {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return commands['help']!([], streams, load);
  if (name === '--version') {
    streams.stdout.write(`${readVersion()}\n`);
    return 0;
  }
  const known = Object.keys(commands);
  if (name === undefined) throw new UsageError(`Name a command: ${known.join(', ')}.`);
  if (!Object.hasOwn(commands, name)) {
    throw new UsageError(`There is no command "${name}". ${suggest(name, known)}`);
  }
  return commands[name]!(rest, streams, load);
}
