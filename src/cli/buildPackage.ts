// Before `npm pack`: writes .package/, which holds plain JavaScript (Node strips no types below
// node_modules), its types, and the standard compiled. TEAM names another team's file.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadFromContent } from './loadFromContent.ts';

const folder = '.package';
const { TEAM: team } = process.env;

rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.package.json'], {
  // What tsc has to say must not mix with what `npm pack` prints.
  stdio: ['ignore', 2, 2],
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error('The package was not built: mend what TypeScript says above.');
  process.exit(1);
}

// TypeScript leaves `.ts` in the imports of declarations (its issue 61037), which not every editor follows.
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = join(folder, name);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'),
  );
}

const { rulebook, explanations } = loadFromContent(team === undefined ? undefined : resolve(team));
writeFileSync(join(folder, 'rulebook.json'), JSON.stringify(rulebook));
writeFileSync(join(folder, 'explanations.json'), JSON.stringify(explanations));
writeFileSync(
  join(folder, 'rulebook.d.ts'),
  `import type { Rulebook } from './schemas/rulebook.js';
/** The standard, compiled for \`prepare\`. */
declare const rulebook: Rulebook;
export default rulebook;
`,
);
