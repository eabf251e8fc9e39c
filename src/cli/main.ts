// `npm run -s clearline -- …`: the command line, judging by the repository's content/.
import { loadFromContent } from './loadFromContent.ts';
import { startCli } from './startCli.ts';

// npm runs scripts at the top of the repository; files are named from where the person stands.
const { INIT_CWD: from, npm_lifecycle_event: script } = process.env;
if (script === 'clearline' && from !== undefined) process.chdir(from);

await startCli(loadFromContent);
