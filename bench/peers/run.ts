// `npm run bench:peers`: the whole engine beside other programs that judge prose, on the same texts
// in the same run. Needs `npm ci --prefix bench/peers` once; nothing else in the repository does.
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alex } from 'alex';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import maxComma from 'textlint-rule-max-comma';
import stopWords from 'textlint-rule-stop-words';
import writeGoodRule from 'textlint-rule-write-good';
import writeGood from 'write-good';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import { makeCorpus } from '../engine/makeCorpus.ts';

/** A program is timed for about so long, after a warm-up of a tenth of it. */
const seconds = 8;

const prepared = prepare(compileRulebook(loadContent('content')));
const brief = briefSchema.parse({
  kind: 'update',
  client: 'Marta Kowalczyk',
  agent: 'Ivo Brandt',
  clientMessage: 'The label printer at gate 4 stands still. When can we ship again?',
});
const chain = retext()
  .use(retextEnglish)
  .use(retextEquality)
  .use(retextIntensify)
  .use(retextPassive)
  .use(retextProfanities)
  .use(retextReadability)
  .use(retextRepeatedWords)
  .use(retextSimplify)
  .use(retextStringify)
  .freeze();
const kernel = new TextlintKernel();
// Some packages are CommonJS and arrive one level down.
const inner = (module: any) => module.default ?? module;
const textlint = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: inner(textPlugin) }],
  rules: [
    { ruleId: 'write-good', rule: inner(writeGoodRule) },
    { ruleId: 'max-comma', rule: inner(maxComma) },
    { ruleId: 'stop-words', rule: inner(stopWords) },
  ],
};

const programs: [name: string, judge: (text: string) => unknown][] = [
  ['Clearline, all rules, findings with places', (text) => judgeReply(text, brief, prepared)],
  ['write-good', (text) => writeGood(text)],
  ['alex', (text) => alex(text)],
  ['retext, seven plugins', (text) => chain.process(text)],
  ['textlint, three rules', (text) => kernel.lintText(text, textlint as never)],
];

const texts = makeCorpus(200);
const wordsOf = (text: string) => text.split(/\s+/).length;
console.log(
  `${texts.length} texts of about 200 words, no sentence twice, nothing kept between texts.\n`,
);
console.log('| program | words a second | p95 for one text |\n| --- | ---: | ---: |');
for (const [name, judge] of programs) {
  let began = performance.now();
  for (let at = 0; performance.now() - began < seconds * 100; at++) {
    await judge(texts[at % texts.length]!);
  }
  const times: number[] = [];
  let words = 0;
  began = performance.now();
  for (let at = 0; performance.now() - began < seconds * 1000; at++) {
    const text = texts[at % texts.length]!;
    const start = performance.now();
    await judge(text);
    times.push(performance.now() - start);
    words += wordsOf(text);
  }
  times.sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  const p95 = times[Math.floor(times.length * 0.95)]!;
  console.log(
    `| ${name} | ${Math.round((words / total) * 1000).toLocaleString('en')} | ${p95.toFixed(2)} ms |`,
  );
}
