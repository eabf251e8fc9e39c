// `npm run bench:engine`: how fast the engine judges, in Node and in Chromium, and how its time grows.
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import { makeCorpus } from './makeCorpus.ts';
import { timeEngine, type EngineTimes } from './timeEngine.ts';
import { timeInBrowser } from './timeInBrowser.ts';

const rulebook = compileRulebook(loadContent('content'));
const texts = makeCorpus(200);
const brief = briefSchema.parse({
  kind: 'update',
  client: 'Marta Kowalczyk',
  agent: 'Ivo Brandt',
  clientMessage: 'The label printer at gate 4 stands still. When can we ship again?',
});

console.log(`${texts.length} texts of about 200 words, no sentence twice.\n`);
tell('Node', timeEngine(texts, rulebook, brief));
tell('Chromium', await timeInBrowser(texts, rulebook, brief));

function tell(where: string, times: EngineTimes): void {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  console.log(`${where}:`);
  console.log(`  first score ${times.firstScoreMs.toFixed(0)} ms after import`);
  console.log(`  ${number(times.wordsPerSecond)} words a second`);
  console.log(
    `  a keystroke in 200 words: median ${times.keystroke.median.toFixed(2)} ms, p95 ${times.keystroke.p95.toFixed(2)} ms`,
  );
  for (const { characters, ms } of times.growth) {
    console.log(`  one text of ${number(characters)} characters: ${ms.toFixed(1)} ms`);
  }
  for (const { factor, wordsPerSecond } of times.glossary) {
    console.log(`  glossary ${factor} times: ${number(wordsPerSecond)} words a second`);
  }
  console.log();
}
