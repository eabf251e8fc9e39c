// `npm run golden`: how well the engine agrees with the labelled replies of the tuning half.
// `--show RULE` lists where it does not. `--test --why "…"` looks at the test half too, and says so in
// test-runs.jsonl. `--write` measures everything and writes the figures of the page about trust.
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { judgeGolden, measureGolden, measureReaders, type JudgedReply } from './measureGolden.ts';
import { listMachineRules, measureTrust } from './measureTrust.ts';
import { bands, readGolden } from './readGolden.ts';
import { f1, kappa, precision, recall, type Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    show: { type: 'string', multiple: true },
    test: { type: 'boolean', default: false },
    why: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});

const content = loadContent('content');
const prepared = prepare(compileRulebook(content));
const machineRules = listMachineRules(content);
const replies = judgeGolden(readGolden(), prepared);
const tuning = replies.filter(({ half }) => half === 'tuning');

if (values.show !== undefined) {
  for (const rule of values.show) show(tuning, rule);
} else {
  report('Tuning half', tuning);
  if (values.test) {
    const test = replies.filter(({ half }) => half === 'test');
    report('Test half', test);
    log(test);
  }
}
if (values.write) {
  writeFileSync('content/trust.json', `${JSON.stringify(measureTrust(content), null, 2)}\n`);
}

function report(name: string, part: readonly JudgedReply[]): void {
  const figures = measureGolden(part, machineRules);
  const readers = measureReaders(part, machineRules);
  console.log(`\n${name}: ${part.length} replies, ${figures.decisions} decisions\n`);
  console.log(row('rule', 'broken', 'found', 'prec', 'rec', 'F1', 'kappa', 'readers'));
  for (const [rule, tally] of figures.byRule) {
    console.log(row(rule, ...cells(tally), share(f1(readers.byRule.get(rule)!))));
  }
  console.log(row('all (micro)', ...cells(figures.all), share(readers.microF1)));
  console.log(
    row('all (macro)', '', '', '', '', share(figures.macroF1), '', share(readers.macroF1)),
  );
  for (const band of bands) {
    const own = measureGolden(
      part.filter((reply) => reply.band === band),
      machineRules,
    );
    console.log(row(`band ${band} (${own.replies})`, ...cells(own.all)));
  }
  console.log(
    `good replies without a false "broken": ${figures.goodUnharmed} of ${figures.good} (${share(figures.goodUnharmed / figures.good)}); ` +
      `unsure: ${share(figures.unsure / figures.decisions)} of decisions; ` +
      `readers' kappa ${share(kappa(readers.all))} over ${readers.replies} replies read twice`,
  );
}

function cells(tally: Tally): string[] {
  return [
    String(tally.hit + tally.miss),
    String(tally.hit + tally.falseAlarm),
    share(precision(tally)),
    share(recall(tally)),
    share(f1(tally)),
    share(kappa(tally)),
  ];
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function row(name: string, ...rest: string[]): string {
  return name.padEnd(28) + rest.map((cell) => cell.padStart(8)).join('');
}

/** Every decision on a rule in which the engine and the reader differ. */
function show(part: readonly JudgedReply[], rule: string): void {
  for (const { id, brief, labels, verdicts, findings, quotes, text } of part) {
    const label = labels.get(rule) ?? 'not-applicable';
    const verdict = verdicts[rule] ?? 'not-applicable';
    if ((label === 'broken') === (verdict === 'broken')) continue;
    console.log(
      `\n===== ${id} (${brief.kind}, ${brief.channel}, ${brief.audience}, ${brief.client} / ${brief.agent}, ${brief.caseOpen ? 'open' : 'closed'}) ` +
        `reader: ${label} “${quotes[rule] ?? ''}”, engine: ${verdict}`,
    );
    for (const finding of findings.filter((found) => found.rule === rule)) {
      console.log(`  · ${finding.verdict} “${finding.quote}” ${finding.reason}`);
    }
    console.log(text.replace(/^/gm, '  | '));
    if (brief.clientMessage !== undefined) console.log(`  client: ${brief.clientMessage}`);
  }
}

/** Every look at the test half is written down: whoever looks often enough tunes on it. */
function log(part: readonly JudgedReply[]): void {
  const figures = measureGolden(part, machineRules);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const round = (value: number | null) => (value === null ? null : Number(value.toFixed(3)));
  const run = {
    date: new Date().toISOString().slice(0, 16),
    commit,
    why: values.why,
    microF1: round(figures.microF1),
    macroF1: round(figures.macroF1),
    kappa: round(kappa(figures.all)),
    goodUnharmed: `${figures.goodUnharmed}/${figures.good}`,
  };
  appendFileSync('tests/golden/test-runs.jsonl', `${JSON.stringify(run)}\n`);
}
