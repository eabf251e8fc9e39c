// `npm run bench`: builds the site beside a bare Starlight site with the same text, grows its content,
// weighs pages, asks Lighthouse and times the engine. Prints the report and writes .bench/report.md.
// It measures and asserts nothing: times depend on the machine. `--quick` leaves out the growth.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/launchBrowser.ts';
import { listKinds } from '../tests/e2e/listKinds.ts';
import { readSite } from '../tests/site/readSite.ts';
import { sidebar } from '../src/site/sidebar.ts';
import { startServer } from '../src/site/host/startServer.ts';
import { growContent } from './growContent.ts';
import { measureBuild, type Build } from './measureBuild.ts';
import { measureEngine, measureHostileTexts } from './measureEngine.ts';
import { readText } from './readText.ts';
import { runLighthouse } from './runLighthouse.ts';
import { weighPage, type Weight } from './weighPage.ts';
import { writeBareSite } from './writeBareSite.ts';

const ours = '.bench/ours';
const bare = '.bench/bare';
const debuggingPort = 9333;
const quick = process.argv.includes('--quick');

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const times = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;
const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const report: string[] = [];
function tell(text: string): void {
  console.log(`${text}\n`);
  report.push(text);
}

const [cpu] = cpus();
tell(`# Bench, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`);
tell(
  `${cpus().length} cores (${cpu?.model.trim()}), ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}. ` +
    'Builds start without any cache.',
);

growContent(ours, 1);
measureBuild(ours);
await writeBareSite(bare, readText(readSite(`${ours}/dist`)), sidebar);
// In turns, so that whatever else the machine does falls on both.
const rounds = [1, 2, 3].map(() => ({ own: measureBuild(ours), plain: measureBuild(bare) }));
const middle = (builds: Build[]) => builds.sort((a, b) => a.seconds - b.seconds)[1]!;
const own = middle(rounds.map((round) => round.own));
const plain = middle(rounds.map((round) => round.plain));
const buildRow = (name: string, { pages, seconds, cpuSeconds, bytes }: Build) => [
  name,
  String(pages),
  `${seconds.toFixed(1)} s`,
  `${cpuSeconds.toFixed(1)} s`,
  `${((seconds / pages) * 1000).toFixed(0)} ms`,
  megabytes(bytes),
];
const buildHead = ['', 'pages', 'build', 'processor', 'a page', 'output'];
tell('## Build and output, beside a bare Starlight with the same text and menu, median of three');
tell(
  table(buildHead, [
    buildRow('Clearline', own),
    buildRow('bare Starlight', plain),
    [
      'ratio (aim: at most 1.5)',
      '',
      times(own.seconds, plain.seconds),
      times(own.cpuSeconds, plain.cpuSeconds),
      '',
      times(own.bytes, plain.bytes),
    ],
  ]),
);

if (!quick) {
  tell('## Growth with the content');
  const grown = [5, 20].map((factor) => {
    const folder = `.bench/grown-${factor}`;
    growContent(folder, factor);
    return buildRow(`${factor} ×`, measureBuild(folder));
  });
  tell(table(buildHead, [buildRow('1 ×', own), ...grown]));
}

const host = await startServer({ folder: `${ours}/dist` });
const bareHost = await startServer({ folder: `${bare}/dist` });
const server = await launchBrowser(debuggingPort);
const browser = await chromium.connect(server.wsEndpoint());

tell('## Page weights (text after gzip, before search is opened)');
const weigh = async (name: string, address: string): Promise<string[]> => {
  const context = await browser.newContext();
  const weight = await weighPage(await context.newPage(), address);
  await context.close();
  const sizes: (keyof Weight)[] = ['html', 'css', 'scripts', 'fonts', 'other'];
  return [name, ...sizes.map((key) => kilobytes(weight[key] as number))];
};
const weights = [await weigh('bare Starlight, a rule', `${bareHost.origin}/rules/answer-first/`)];
const kinds = listKinds(`${ours}/dist`);
for (const { name, path } of kinds) weights.push(await weigh(name, host.origin + path));
tell(table(['page', 'HTML', 'CSS', 'JavaScript', 'fonts', 'other'], weights));

tell('## Lighthouse, performance, median of three (phone, slow 4G simulated)');
const judged = [
  '/',
  '/rules/[rule]/',
  '/cards/[card]/',
  '/lessons/[page]/',
  '/practice/[exercise]/ WritingQuiz',
  '/practice/[exercise]/ MatchQuiz',
  '/practice/[exercise]/ DialogueQuiz',
  '/practice/[exercise]/ EmotionQuiz',
  '/course/ CourseBoard',
];
for (const { name, path } of kinds.filter((kind) => judged.includes(kind.name))) {
  const { points, faults, paint, blocked } = await runLighthouse(
    host.origin + path,
    debuggingPort,
    ['performance'],
  );
  const costs = faults.length > 0 ? ` (${faults.join('; ')})` : '';
  tell(
    `- ${name}: ${points.performance}; painted after ${(paint! / 1000).toFixed(1)} s, ` +
      `blocked for ${blocked!.toFixed(0)} ms${costs}`,
  );
}
await browser.close();
await server.close();
await Promise.all([host.close(), bareHost.close()]);

const engine = measureEngine();
tell('## Engine');
tell(
  `${Math.round(engine.wordsPerSecond).toLocaleString('en')} words a second, by all rules, over ${engine.texts} texts ` +
    `of the standard (${engine.words} words). The rulebook is ready in ${engine.prepareMs.toFixed(0)} ms.`,
);
tell(
  [
    '| Hostile text | 20,000 characters | 160,000 characters |',
    '| --- | --- | --- |',
    ...measureHostileTexts().map(
      ({ name, shortMs, longMs }) =>
        `| ${name} | ${shortMs.toFixed(0)} ms | ${longMs.toFixed(0)} ms |`,
    ),
  ].join('\n'),
);

mkdirSync('.bench', { recursive: true });
writeFileSync('.bench/report.md', `${report.join('\n\n')}\n`);
