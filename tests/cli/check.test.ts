import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { run } from './runInProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'clearline-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const goodText = `Hello Mrs Adeyemi,

The till in the bakery is out; the two in the shop work. I will ring you at 11:30 and tell you what I found.

Jonas Brandt
`;
const badText = `Hello Mrs Adeyemi,

We are on it.
You will hear from us as soon as possible.
`;
const good = write('good.txt', goodText);
const bad = write('bad.txt', badText);

const checkJson = async (...args: string[]) => {
  const { stdout } = await run(['check', '--format', 'json', ...args]);
  return JSON.parse(stdout).files[0];
};

describe('clearline check, as text', () => {
  it('ends with 0 and says so where nothing is broken', async () => {
    const { status, stdout, stderr } = await run(['check', good]);
    expect(stdout).toMatch(/good\.txt: nothing broken\. Score 100 of 100\.\n$/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('ends with 1 and prints place, words, rule, reason and mend of each breach', async () => {
    const { status, stdout } = await run(['check', bad]);
    expect(status).toBe(1);
    const blocks = stdout.split('\n\n');
    const vague = blocks.find((block) => block.includes('(exact-dates-times)'))!.split('\n');
    expect(vague[0]).toBe(`${bad}:4:23: broken “as soon as possible”`);
    expect(vague[1]).toBe('    Give the day and the hour (exact-dates-times)');
    expect(vague[2]).toMatch(/^ {4}“as soon as possible” is a promise/);
    expect(vague[3]).toMatch(/^ {4}Mend: ./);
    // Nobody signs: there are no words to quote and no place to point at.
    expect(blocks.find((block) => block.includes('(greet-and-sign)'))).toMatch(
      /bad\.txt: broken\n {4}Greet/,
    );
    expect(stdout).toMatch(/bad\.txt: \d broken.*\. Score \d+ of 100\.\n$/);
  });

  it('counts lines and columns alike with Windows line ends and a byte-order mark', async () => {
    const windows = write('windows.txt', `\uFEFF${badText.replaceAll('\n', '\r\n')}`);
    expect((await run(['check', windows])).stdout).toContain(
      `${windows}:4:23: broken “as soon as possible”`,
    );
  });

  it('reads standard input and sums up several files', async () => {
    const { status, stdout } = await run(['check', good, '-'], badText);
    expect(status).toBe(1);
    expect(stdout).toContain('stdin:4:23: broken');
    expect(stdout).toMatch(/2 files, 1 of them with something broken\.\n$/);
  });

  it('says once, not for every rule, that it cannot read a language', async () => {
    const french =
      'Bonjour Madame, votre imprimante est en panne depuis ce matin et nous la réparons.';
    const { status, stdout } = await run(['check', '-'], french);
    expect(status).toBe(0);
    expect(stdout.match(/could not tell\n/g)).toHaveLength(1);
    expect(stdout).toMatch(/stdin: \d+ could not be told\. No score\.\n$/);
  });

  it('lets no sign of a reply steer the terminal', async () => {
    const { stdout } = await run(
      ['check', '-'],
      badText.replace('soon', '\u001B[2J\u202Esoon').replace('possible', 'possible\u0007'),
    );
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
  });

  it('is coloured on a terminal only, and never with NO_COLOR', async () => {
    const escape = '\u001B[';
    vi.stubEnv('CI', undefined);
    vi.stubEnv('FORCE_COLOR', undefined);
    vi.stubEnv('NO_COLOR', undefined);
    vi.stubEnv('TERM', 'xterm-256color');
    try {
      expect((await run(['check', bad])).stdout).not.toContain(escape);
      expect((await run(['check', bad], '', true)).stdout).toContain(escape);
      vi.stubEnv('NO_COLOR', '1');
      expect((await run(['check', bad], '', true)).stdout).not.toContain(escape);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('clearline check, for programs', () => {
  it('gives the fields of a batch as JSON, with line, column and the rule’s page', async () => {
    const { status, stdout } = await run(['check', '--format', 'json', bad]);
    const report = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(Object.keys(report)).toEqual(['rulebook', 'files']);
    const [{ file, verdicts, findings, scores }] = report.files;
    expect(file).toBe(bad);
    expect(verdicts['exact-dates-times']).toBe('broken');
    expect(Object.values(verdicts)).not.toContain('not-applicable');
    expect(scores.overall).toBeLessThan(100);
    const vague = findings.find(({ rule }: { rule: string }) => rule === 'exact-dates-times');
    expect(vague).toMatchObject({ quote: 'as soon as possible', line: 4, column: 23 });
    expect(badText.slice(vague.start, vague.end)).toBe(vague.quote);
    expect(vague.page).toMatch(/\/rules\/exact-dates-times\/$/);
    const missing = findings.find(({ rule }: { rule: string }) => rule === 'greet-and-sign');
    expect(missing).toMatchObject({ start: null, end: null, line: null, column: null, quote: '' });
  });

  it('gives SARIF with rules, levels and regions', async () => {
    vi.stubEnv('SITE', 'https://guide.example.com');
    vi.stubEnv('BASE', '/team');
    const { stdout } = await run(['check', '--format', 'sarif', bad, '-'], `x\n${badText}`);
    vi.unstubAllEnvs();
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    const [{ tool, results, columnKind }] = log.runs;
    expect(columnKind).toBe('utf16CodeUnits');
    const { rules } = tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toContain('answer-first');
    const of = (rule: string, uri: RegExp) =>
      results.find(
        ({ ruleId, locations }: { ruleId: string; locations: never }) =>
          ruleId === rule && uri.test(locations[0]['physicalLocation']['artifactLocation']['uri']),
      );
    const vague = of('exact-dates-times', /bad\.txt$/);
    expect(vague.level).toBe('error');
    expect(rules[vague.ruleIndex]).toMatchObject({
      id: 'exact-dates-times',
      helpUri: 'https://guide.example.com/team/rules/exact-dates-times/',
    });
    const at = badText.indexOf('as soon');
    expect(vague.locations[0].physicalLocation.region).toEqual({
      startLine: 4,
      startColumn: 23,
      endLine: 4,
      endColumn: 42,
      charOffset: at,
      charLength: 19,
      snippet: { text: 'as soon as possible' },
    });
    expect(of('exact-dates-times', /^stdin$/).locations[0].physicalLocation.region.startLine).toBe(
      5,
    );
    expect(of('greet-and-sign', /bad\.txt$/).locations[0].physicalLocation.region).toBeUndefined();
  });

  it('calls a hint a note, and a hint breaks nothing', async () => {
    const spoken =
      'Um, hello Mrs Adeyemi, this is Jonas Brandt. I will, um, you know, ring you at 11:30.';
    const args = ['check', '--channel', 'phone', '--format', 'sarif', '-'];
    const { status, stdout } = await run(args, spoken);
    const { results } = JSON.parse(stdout).runs[0];
    expect(results[0]).toMatchObject({ ruleId: 'drop-fillers', level: 'note' });
    expect(status).toBe(0);
  });
});

describe('the options that describe a reply', () => {
  it('--closed asks for no next update', async () => {
    const open = await checkJson(bad);
    const closed = await checkJson('--closed', bad);
    expect(open.verdicts['name-next-update']).toBe('broken');
    expect(closed.verdicts).not.toHaveProperty('name-next-update');
  });

  it('--kind asks the rules that are bound to a kind, which are left out without it', async () => {
    expect((await checkJson(bad)).verdicts).not.toHaveProperty('one-next-step');
    expect((await checkJson('--kind', 'first-reply', bad)).verdicts).toHaveProperty(
      'one-next-step',
    );
  });

  it('--channel and --audience reach the engine', async () => {
    expect((await checkJson(good)).verdicts).not.toHaveProperty('drop-fillers');
    expect((await checkJson('--channel=phone', good)).verdicts).toHaveProperty('drop-fillers');
    const jargon = write('jargon.txt', goodText.replace('The till', 'The DHCP server'));
    expect((await checkJson(jargon)).verdicts['translate-jargon']).toBe('broken');
    expect((await checkJson('--audience=colleague', jargon)).verdicts['translate-jargon']).not.toBe(
      'broken',
    );
  });

  it('--client, --agent and --client-message reach the engine', async () => {
    const greet = async (...args: string[]) =>
      (await checkJson(...args)).verdicts['greet-and-sign'];
    expect(await greet('--client', 'Mrs Adeyemi', '--agent', 'Jonas Brandt', good)).toBe('met');
    expect(await greet('--client', 'Mr Okafor', good)).toBe('broken');
    expect(await greet('--agent', 'Marta Lind', good)).toBe('broken');
    const jargon = write('proxy.txt', goodText.replace('The till', 'The DHCP server'));
    const spared = await checkJson('--client-message', 'Our DHCP server is down', jargon);
    expect(spared.verdicts['translate-jargon']).toBe('met');
  });

  it('--team judges by another team’s rules', async () => {
    const school = 'tests/fixtures/school-team.yaml';
    const listRules = async (...args: string[]) =>
      JSON.parse(
        (await run(['check', '--format=sarif', ...args, good])).stdout,
      ).runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(await listRules()).toContain('drop-fillers');
    expect(await listRules('--team', school)).not.toContain('drop-fillers');
  });
});

describe('bad use ends with 2 and says how to mend it', () => {
  const binary = write('photo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1));
  const latin = write('latin.txt', Buffer.from('Grüße', 'latin1'));
  const empty = write('empty.txt', ' \n');

  it.each([
    [[], /Name a command: check, rules, explain, help\./],
    [['chekc'], /There is no command "chekc"\. Did you mean "check"\?/],
    [['toString'], /There is no command "toString"/],
    [['check'], /Name a file to check, or "-"/],
    [['check', '--cleint', 'Tom', good], /no option "--cleint"\. Did you mean "--client"\?/],
    [['check', '--kind', 'updat', good], /no kind "updat"\. Did you mean "update"\?/],
    [['check', '--channel', 'fax', good], /no channel "fax"\. There are: written, ticket, phone\./],
    [['check', '--format', 'yaml', good], /There are: text, json, sarif\./],
    [['check', '--kind'], /--kind/],
    [['check', '--closed=yes', good], /--closed/],
    [['check', join(folder, 'nowhere.txt')], /There is no file .*nowhere\.txt\./],
    [['check', folder], /is a folder\. Name the files in it\./],
    [['check', binary], /photo\.png is not text in UTF-8/],
    [['check', latin], /latin\.txt is not text in UTF-8/],
    [['check', empty], /empty\.txt is empty/],
    [['check', '-'], /Standard input is empty/],
    [['check', '--team', join(folder, 'no.yaml'), good], /no\.yaml\n.*This file is missing/],
    [['check', '--ndjson', '--kind', 'update'], /--kind does not go with --ndjson/],
    [['check', '--ndjson', good, bad], /reads one file/],
    [['check', '--ndjson', join(folder, 'nowhere')], /There is no file .*nowhere\./],
    [['check', '--ndjson', folder], /is a folder/],
    [['rules', 'all'], /"rules" takes no argument/],
    [['explain'], /Name one rule/],
    [['explain', 'name-next-updte'], /Did you mean "name-next-update"\?/],
    [['explain', 'apology'], /Did you mean "apologise-once"\?/],
    [['explain', 'qqq'], /"clearline rules" lists them/],
  ])('clearline %j', async (args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^clearline: /);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('judges the other files all the same', async () => {
    const { status, stdout, stderr } = await run(['check', binary, bad]);
    expect(status).toBe(2);
    expect(stderr).toContain('photo.png');
    expect(stdout).toContain('bad.txt:4:23: broken');
  });
});

describe('clearline rules, explain, help', () => {
  it('lists every rule with its title and who decides', async () => {
    const { status, stdout } = await run(['rules']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}name-next-update +Say when they hear next +judged$/m);
    expect(stdout).toMatch(/^ {2}answer-first +Answer first +hint$/m);
    expect(stdout).toMatch(/^ {2}pitch-to-the-listener +.* person$/m);
    expect(stdout.match(/^ {2}[a-z]/gm)).toHaveLength(51);
  });

  it('prints one rule with its reason and its pairs', async () => {
    const { status, stdout } = await run(['explain', 'name-next-update']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Say when they hear next \(name-next-update\)\n/);
    expect(stdout).toContain('Why: Waiting is bearable while it has an end.');
    expect(stdout).toContain('  Not: Leave it with us, somebody will be in touch.');
    expect(stdout).toContain('  Say: I will ring you on this number at 14:00, fixed or not.');
  });

  it.each([[['help']], [['--help']], [['check', '--help']], [['-h']]])(
    '%j names every option',
    async (args) => {
      const { status, stdout } = await run(args);
      expect(status).toBe(0);
      for (const option of ['kind', 'client-message', 'closed', 'format', 'ndjson', 'team']) {
        expect(stdout).toContain(`--${option} `);
      }
      expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
    },
  );

  it('tells its version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
