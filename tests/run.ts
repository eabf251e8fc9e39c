// `npm test`: checks the code, builds the site at the root of a host and under /team/, runs every
// suite, and ends with one line that counts them all. `npm test unit content` runs only those suites.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { startVitest, type Vitest } from 'vitest/node';
import { builtSites } from './site/builtSites.ts';

interface Count {
  passed: number;
  failed: number;
}

const suites = ['unit', 'content', 'site', 'e2e'];
const needsBuild = ['site', 'e2e'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown[0]}". There are ${suites.join(', ')}.`);
  process.exit(2);
}

const counts: Count[] = [];
let chosen = asked.length === 0 ? suites : asked;
const check = (part: string) => step(part, 'npm', ['run', '--silent', part]);
// Astro's own check and its builds write into one folder, so they follow each other; style waits for neither.
let style: Promise<Count> | null = null;
if (asked.length === 0) {
  counts.push(await check('check:types'));
  style = check('check:style');
}
if (chosen.some((name) => needsBuild.includes(name))) {
  const builds: Count[] = [];
  for (const { folder, base, site, team } of builtSites) {
    const env = { BASE: base, SITE: site, TEAM: team };
    builds.push(await step(`build under ${base}`, 'astro', ['build', '--outDir', folder], env));
  }
  counts.push(...builds);
  if (builds.some(({ failed }) => failed > 0)) {
    console.error(`Without a build there is nothing for ${needsBuild.join(' and ')} to look at.`);
    chosen = chosen.filter((name) => !needsBuild.includes(name));
  }
}
if (style !== null) counts.push(await style);
if (chosen.length > 0) {
  const vitest = await startVitest([], {
    project: chosen,
    run: true,
    watch: false,
    reporters: process.stdout.isTTY ? ['default'] : ['minimal'],
  });
  await vitest.close();
  counts.push(countTests(vitest));
}

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

/** Runs one command to its end and counts it as one test. Its output is shown only if it fails. */
async function step(
  name: string,
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Count> {
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const ended = new Promise<{ status: number | null; error?: Error }>((resolve) => {
    child.once('error', (error) => resolve({ status: null, error }));
    child.once('close', (status) => resolve({ status }));
  });
  const [stdout, stderr, { status, error }] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const passed = status === 0;
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!passed) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'));
  return { passed: Number(passed), failed: Number(!passed) };
}

/** A file that could not be run, and an error outside of any test, count as failed tests. */
function countTests({ state }: Vitest): Count {
  const modules = state.getTestModules();
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const broken = modules.flatMap((module) =>
    [module, ...module.children.allSuites()].flatMap((part) => part.errors()),
  );
  return {
    passed: states.filter((name) => name === 'passed').length,
    failed:
      states.filter((name) => name === 'failed').length +
      broken.length +
      state.getUnhandledErrors().length,
  };
}
