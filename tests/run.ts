// `npm test`: checks the code, builds the site at the root of a host and under /team/, runs every
// suite, and ends with one line that counts them all. `npm test unit content` runs only those suites.
import { spawnSync } from 'node:child_process';
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
if (asked.length === 0) counts.push(step('check', 'npm', ['run', '--silent', 'check']));
if (chosen.some((name) => needsBuild.includes(name))) {
  const builds = builtSites.map(({ folder, base, site, team }) =>
    step(`build under ${base}`, 'astro', ['build', '--outDir', folder], {
      BASE: base,
      SITE: site,
      TEAM: team,
    }),
  );
  counts.push(...builds);
  if (builds.some(({ failed }) => failed > 0)) {
    console.error(`Without a build there is nothing for ${needsBuild.join(' and ')} to look at.`);
    chosen = chosen.filter((name) => !needsBuild.includes(name));
  }
}
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
function step(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Count {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
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
