import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const text = 'Hello Mrs Adeyemi,\n\nYou will hear from us as soon as possible.\n';

// Outside the repository, as a user of the package stands.
const project = mkdtempSync(join(tmpdir(), 'clearline-package-'));
const installed = join(project, 'node_modules/clearline');
afterAll(() => rmSync(project, { recursive: true }));

/** Packs the repository and unpacks it where npm would, with the packages it says it needs. */
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    encoding: 'utf8',
    env: { ...process.env, TEAM: 'tests/fixtures/reference-team.yaml' },
  });
  mkdirSync(installed, { recursive: true });
  const tarball = join(project, packed.trim().split('\n').at(-1)!);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(readManifest().dependencies)) {
    symlinkSync(resolve('node_modules', name), join(project, 'node_modules', name));
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
}, 120_000);

const readManifest = () =>
  JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: { clearline: string };
    dependencies: Record<string, string>;
  };

function run(args: readonly string[], input = '') {
  const bin = join(installed, readManifest().bin.clearline);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: project,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

describe('the packed command line, outside the repository', () => {
  it('starts as a program', () => {
    const bin = readFileSync(join(installed, readManifest().bin.clearline), 'utf8');
    expect(bin.startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  it('judges a file', () => {
    writeFileSync(join(project, 'reply.txt'), text);
    const { status, stdout, stderr } = run(['check', 'reply.txt']);
    expect(stdout).toContain('reply.txt:3:23: broken “as soon as possible”');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('judges a batch with threads', () => {
    const count = 3000;
    const input = Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text })}\n`);
    expect(input.join('').length).toBeGreaterThan(256 * 1024);
    const { status, stdout } = run(['check', '--ndjson'], input.join(''));
    expect(status).toBe(0);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(Array.from({ length: count }, (_, id) => id));
  });

  it('lists and explains the rules of the team it was packed for', () => {
    expect(run(['rules']).stdout).toMatch(/^ {2}name-next-update /m);
    expect(run(['explain', 'name-next-update']).stdout).toContain('Why: Waiting is bearable');
  });

  it('says that it knows no other team', () => {
    const { status, stderr } = run(['check', '--team', 'team.yaml', 'reply.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('TEAM=team.yaml npm pack');
  });

  it('carries no TypeScript but declarations, and little else than it needs', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /(?<!\.d)\.ts$/.test(name))).toEqual([]);
    expect(files.filter((name) => /^(?:src|tests|node_modules)\b/.test(name))).toEqual([]);
    expect(Object.keys(readManifest().dependencies)).toEqual(['zod']);
  });
});

describe('clearline/engine', () => {
  it('judges a reply where there is no Node and no DOM', () => {
    const printed = execFileSync(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        resolve('tests/cli/judgeInBareContext.ts'),
        join(installed, '.package/engine/index.js'),
        join(installed, '.package/rulebook.json'),
        text,
      ],
      { encoding: 'utf8' },
    );
    const { verdicts, findings, scorecard, globals } = JSON.parse(printed);
    for (const name of [
      'process',
      'console',
      'window',
      'document',
      'fetch',
      'TextEncoder',
      'URL',
    ]) {
      expect(globals).not.toContain(name);
    }
    expect(verdicts['exact-dates-times']).toBe('broken');
    expect(findings).toContainEqual(expect.objectContaining({ quote: 'as soon as possible' }));
    expect(scorecard.overall).toBeLessThan(100);
  });

  it('is found by its name, with its rulebook', () => {
    const code = `
      import { judgeReply, prepare } from 'clearline/engine';
      import rulebook from 'clearline/rulebook.json' with { type: 'json' };
      const brief = { channel: 'written', audience: 'non-technical', caseOpen: true, scope: 'message' };
      const { verdicts } = judgeReply(${JSON.stringify(text)}, brief, prepare(rulebook));
      console.log(verdicts['exact-dates-times']);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(printed).toBe('broken\n');
  });

  it('tells TypeScript what it takes and gives', { timeout: 60_000 }, () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { judgeReply, prepare, type Brief, type Verdict } from 'clearline/engine';
      import rulebook from 'clearline/rulebook.json' with { type: 'json' };
      const brief: Brief = { channel: 'phone', audience: 'manager', caseOpen: false, scope: 'message' };
      const { verdicts, scorecard } = judgeReply('Hello.', brief, prepare(rulebook));
      export const verdict: Verdict | undefined = verdicts['no-blame'];
      export const overall: number | null = scorecard.overall;
      // @ts-expect-error: there is no such channel
      export const wrong: Brief = { ...brief, channel: 'fax' };
      // @ts-expect-error: the score may be null
      export const certain: number = scorecard.overall;
      `,
    );
    const options = '--noEmit --strict --module nodenext --target es2023 --types --lib es2023,dom';
    const { status, stdout } = spawnSync(
      process.execPath,
      [resolve('node_modules/typescript/bin/tsc'), ...options.split(' '), 'use.ts'],
      { cwd: project, encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
