import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build cost and what came out. */
export interface Build {
  seconds: number;
  /** Seconds of work on all cores together, search index apart: less at the mercy of other load. */
  cpuSeconds: number;
  pages: number;
  bytes: number;
}

// Run inside the build, which tells at its end what it cost.
const tellCost = `data:text/javascript,process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.error('cpu-microseconds ' + (user + system));
})`;

const astro = resolve('node_modules/astro/bin/astro.mjs');

/**
 * Builds an Astro project from nothing, its caches erased.
 *
 * @param root the project
 * @param dist where its output lands
 * @throws Error with the build's own words where it fails
 */
export function measureBuild(root: string, dist = join(root, 'dist')): Build {
  for (const cache of ['.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    rmSync(join(root, cache), { recursive: true, force: true });
  }
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', tellCost, astro, 'build', '--outDir', resolve(dist)],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0)
    throw new Error(`The build in ${root} failed:\n${stdout.slice(-3000)}\n${stderr}`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    seconds,
    cpuSeconds: Number(/cpu-microseconds (\d+)/.exec(stderr)?.[1] ?? NaN) / 1e6,
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  };
}
