// `npm run bench:batch`: how long `clearline check --ndjson` takes for 100,000 replies, and how much
// memory at its peak, with a tenth of them beside it to show what grows. `--replies N` takes another number.
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadContent } from '../src/rulebook/loadContent.ts';
import { messageKinds } from '../src/schemas/brief.ts';

const folder = '.bench/batch';

const { values } = parseArgs({ options: { replies: { type: 'string', default: '100000' } } });
const most = Number(values.replies);

mkdirSync(folder, { recursive: true });
const sentences = listSentences();
for (const replies of [Math.round(most / 10), most]) {
  const file = `${folder}/in.ndjson`;
  const words = await writeReplies(file, replies);
  const { seconds, peak } = await judge(file);
  const ordered = await isInOrder(`${folder}/out.ndjson`, replies);
  const rate = (amount: number) => Math.round(amount / seconds).toLocaleString('en');
  console.log(
    `${replies.toLocaleString('en')} replies (${Math.round(words / replies)} words each), ` +
      `${availableParallelism()} cores: ${seconds.toFixed(1)} s, ${rate(replies)} replies and ` +
      `${rate(words)} words a second, peak ${Math.round(peak)} MB, ` +
      `${ordered ? 'every answer in its place' : 'ANSWERS OUT OF ORDER OR MISSING'}`,
  );
}

/** The sentences of the standard's own examples, good and bad. */
function listSentences(): string[] {
  const { rules, situations } = loadContent('content');
  const texts = [
    ...rules.flatMap(({ pairs }) => pairs.flatMap(({ say, not }) => [say, not])),
    ...situations.flatMap(({ say }) => say.map(({ text }) => text)),
  ];
  return texts.flatMap((text) => text.split(/(?<=[.!?])\s+/));
}

/** Writes replies of five to twelve sentences, each one different from the others. Returns their words. */
async function writeReplies(file: string, replies: number): Promise<number> {
  const out = createWriteStream(file);
  let words = 0;
  let state = 20_261;
  const draw = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let id = 0; id < replies; id++) {
    const body = Array.from({ length: 5 + draw(8) }, () => sentences[draw(sentences.length)]!);
    const text = `Hello Mrs Berg,\n\n${body.join(' ')}\n\nCase ${id}\n\nTom Reyes`;
    words += text.split(/\s+/).length;
    const line = JSON.stringify({ id, text, kind: messageKinds[draw(messageKinds.length)] });
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return words;
}

/** Runs the command line on a file and watches its memory, all threads together, in MB. */
async function judge(file: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['src/cli/main.ts', 'check', '--ndjson'], {
    stdio: [openSync(file, 'r'), openSync(`${folder}/out.ndjson`, 'w'), 'inherit'],
  });
  let peak = 0;
  // Linux keeps the peak itself ("VmHWM:  123456 kB").
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended, or this is no Linux: then the peak stays 0.
    }
  }, 50);
  const [status] = (await once(child, 'exit')) as [number];
  clearInterval(timer);
  if (status !== 0) throw new Error(`The command line ended with ${status}.`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

async function isInOrder(file: string, replies: number): Promise<boolean> {
  let next = 0;
  for await (const line of createInterface(createReadStream(file))) {
    if (!line.startsWith(`{"id":${next},"verdicts"`)) return false;
    next += 1;
  }
  return next === replies;
}
