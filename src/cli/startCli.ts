import { runCli } from './runCli.ts';
import type { LoadStandard } from './standard.ts';

/** Runs the command line with this process's arguments and streams, and sets its exit status. */
export async function startCli(load: LoadStandard): Promise<void> {
  // `clearline … | head` closes the pipe: whoever reads has enough, and nothing went wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await runCli(process.argv.slice(2), process, load);
}
