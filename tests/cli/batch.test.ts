import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { cutBatches, type Batch } from '../../src/cli/batch/cutBatches.ts';
import { judgeBatch } from '../../src/cli/batch/judgeBatch.ts';
import { runBatch } from '../../src/cli/batch/runBatch.ts';
import { WorkerPool } from '../../src/cli/batch/WorkerPool.ts';
import { prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import type { Rulebook } from '../../src/schemas/rulebook.ts';
import { skillIds } from '../../src/schemas/skill.ts';
import { loadReference } from '../loadReference.ts';
import { run } from './runInProcess.ts';

const reply =
  'Hello Mrs Adeyemi,\n\nThe DHCP server is down. You will hear from us as soon as possible.';

/** Runs a batch and reads its answers. */
async function judge(lines: readonly unknown[], end = '\n') {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const { status, stdout, stderr } = await run(['check', '--ndjson'], input.join(end));
  const answers = stdout.split('\n');
  expect(answers.pop()).toBe('');
  return { status, stderr, answers: answers.map((line) => JSON.parse(line)) };
}

describe('the contract of --ndjson', () => {
  it('answers with id, verdicts, findings and scores, and nothing else', async () => {
    const { status, stderr, answers } = await judge([{ id: 'a-1', text: reply }]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [answer] = answers;
    expect(Object.keys(answer)).toEqual(['id', 'verdicts', 'findings', 'scores']);
    expect(answer.id).toBe('a-1');
    expect(answer.verdicts).toMatchObject({
      'exact-dates-times': 'broken',
      'no-blame': 'met',
      'translate-jargon': 'broken',
    });
    // Bound to a kind, to the phone, to a key: none of them applies.
    for (const rule of ['one-next-step', 'drop-fillers', 'check-they-got-it']) {
      expect(answer.verdicts).not.toHaveProperty(rule);
    }
    expect(new Set(Object.values(answer.verdicts))).toEqual(new Set(['met', 'broken']));
    for (const finding of answer.findings) {
      expect(Object.keys(finding)).toEqual([
        'rule',
        'verdict',
        'start',
        'end',
        'quote',
        'reason',
        'fix',
      ]);
      if (finding.start !== null)
        expect(reply.slice(finding.start, finding.end)).toBe(finding.quote);
    }
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ rule: 'greet-and-sign', start: null, end: null, quote: '' }),
    );
    expect(Object.keys(answer.scores)).toEqual(['overall', 'skills']);
    expect(Object.keys(answer.scores.skills)).toEqual([...skillIds]);
    expect(answer.scores.overall).toBeGreaterThan(0);
    expect(answer.scores.overall).toBeLessThan(100);
  });

  it('gives null where no rule of a skill, or none at all, applied', async () => {
    const { answers } = await judge([
      { id: 1, text: 'Votre imprimante est en panne depuis ce matin.' },
    ]);
    expect(answers[0].scores.overall).toBeNull();
    expect(Object.values(answers[0].scores.skills)).toEqual(skillIds.map(() => null));
    expect(new Set(Object.values(answers[0].verdicts))).toEqual(new Set(['unsure']));
  });

  it('hands every field of the brief to the engine', async () => {
    const given = (fields: object) => ({ id: 0, text: `${reply}\n\nTom Reyes`, ...fields });
    const { answers } = await judge([
      given({ kind: 'first-reply' }),
      given({ channel: 'phone' }),
      given({ audience: 'colleague' }),
      given({ client: 'Mr Okafor' }),
      given({ agent: 'Marta Lind' }),
      given({ client_message: 'Is the DHCP server down again?' }),
      given({ case_open: false }),
      given({}),
    ]);
    const [kind, channel, audience, client, agent, message, closed, plain] = answers.map(
      ({ verdicts }) => verdicts,
    );
    expect(kind).toHaveProperty('one-next-step');
    expect(channel).toHaveProperty('drop-fillers');
    expect(plain['translate-jargon']).toBe('broken');
    expect(audience['translate-jargon']).not.toBe('broken');
    expect(message['translate-jargon']).not.toBe('broken');
    expect(plain['greet-and-sign']).toBe('met');
    expect(client['greet-and-sign']).toBe('broken');
    expect(agent['greet-and-sign']).toBe('broken');
    expect(plain).toHaveProperty('name-next-update');
    expect(closed).not.toHaveProperty('name-next-update');
  });

  it('takes null and an empty name for left out, and passes over fields of the sender’s own', async () => {
    const nothing = {
      kind: null,
      channel: null,
      audience: null,
      client: null,
      agent: null,
      client_message: null,
      case_open: null,
    };
    const { status, answers } = await judge([
      { id: 1, text: reply },
      { id: 1, text: reply, ...nothing },
      { id: 1, text: reply, client: '', agent: '', client_message: '', queue: 'tills', rating: 4 },
    ]);
    expect(status).toBe(0);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('reads a first line "Subject:" as the subject', async () => {
    const { answers } = await judge([{ id: 1, text: `Subject: The till\n\n${reply}` }]);
    expect(answers[0].verdicts).toHaveProperty('subject-carries-news');
  });

  it('echoes ids as they were given', async () => {
    const ids = ['', '007', 'ü\u2028"', 7, -1.5, 0];
    const { answers } = await judge(ids.map((id) => ({ id, text: 'Hello.' })));
    expect(answers.map(({ id }) => id)).toEqual(ids);
  });

  it('passes over blank lines, Windows line ends and a byte-order mark', async () => {
    const { status, answers } = await judge(
      ['\uFEFF{"id":1,"text":"Hello."}', '', '  ', '{"id":2,"text":"Hello."}', 'x', ''],
      '\r\n',
    );
    expect(status).toBe(2);
    expect(answers.map(({ id }) => id)).toEqual([1, 2, undefined]);
    expect(answers[2].line).toBe(5);
  });

  it('answers nothing, with 0, where nothing comes in', async () => {
    expect(await judge([])).toEqual({ status: 0, stderr: '', answers: [] });
  });
});

describe('a bad line says what is wrong, and the rest goes on', () => {
  it.each([
    ['{"id":1,', /^This line is not JSON: /],
    ['[1]', /^This is JSON, but no object/],
    ['null', /^This is JSON, but no object/],
    ['{"text":"a"}', /^"id" is missing\.$/],
    ['{"id":1}', /^"text" is missing\.$/],
    ['{"id":null,"text":null}', /^"id" is missing\. "text" is missing\.$/],
    ['{"id":true,"text":"a"}', /^"id" must be text or a number\.$/],
    ['{"id":12345678901234567890,"text":"a"}', /^"id" has too many digits.*in quotes/],
    ['{"id":1,"text":["a"]}', /^"text" must be text\.$/],
    ['{"id":1,"text":"a","kind":"updates"}', /no kind "updates"\. Did you mean "update"\?/],
    ['{"id":1,"text":"a","kind":""}', /no kind ""\./],
    ['{"id":1,"text":"a","channel":5}', /no channel "5"\. There are: written, ticket, phone\./],
    ['{"id":1,"text":"a","audience":"boss"}', /no audience "boss"/],
    ['{"id":1,"text":"a","client":7}', /^"client" must be text\.$/],
    ['{"id":1,"text":"a","case_open":"yes"}', /^"case_open" must be true or false\.$/],
  ])('%s', async (line, error) => {
    const good = { id: 'x', text: reply };
    const { status, stderr, answers } = await judge([good, line, good]);
    expect(status).toBe(2);
    expect(stderr).toBe('clearline: 1 of 3 lines could not be read; each says why.\n');
    expect(answers[1]).toEqual({ line: 2, error: expect.stringMatching(error) });
    expect(answers[0].id).toBe('x');
    expect(answers[2]).toEqual(answers[0]);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const { status, stdout } = await run(
      ['check', '--ndjson'],
      Buffer.from('{"id":1,"text":"Grüße"}\n', 'latin1'),
    );
    expect(JSON.parse(stdout)).toEqual({ line: 1, error: expect.stringContaining('UTF-8') });
    expect(status).toBe(2);
  });
});

describe('batches are cut at line ends', () => {
  const collect = async (parts: readonly Uint8Array[], limit?: number) => {
    const batches: Batch[] = [];
    const source = async function* () {
      yield* parts;
    };
    for await (const batch of cutBatches(source(), limit)) batches.push(batch);
    return batches;
  };

  it('wherever the reads end, in the middle of a line or of a letter', async () => {
    const bytes = Buffer.from('eins\nzwölf\n\n𝗱rei');
    for (let size = 1; size <= bytes.length; size++) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const batches = await collect(parts);
      expect(Buffer.concat(batches.map((batch) => batch.bytes)).toString()).toBe(bytes.toString());
      let line = 1;
      for (const [index, batch] of batches.entries()) {
        expect(batch.firstLine).toBe(line);
        const cut = Buffer.from(batch.bytes).toString();
        if (index < batches.length - 1) expect(cut.endsWith('\n')).toBe(true);
        line += cut.split('\n').length - 1;
      }
    }
  });

  it('keeps no line that is too long, and counts on', async () => {
    const parts = ['a\nbbb', 'bbb', 'bb\nc\n', 'd\n', 'eeee', 'eeee'].map((part) =>
      Buffer.from(part),
    );
    const batches = await collect(parts, 5);
    expect(
      batches.map(({ firstLine, overlong, bytes }) => [
        firstLine,
        overlong,
        `${Buffer.from(bytes)}`,
      ]),
    ).toEqual([
      [1, false, 'a\n'],
      [2, true, ''],
      [3, false, 'c\n'],
      [4, false, 'd\n'],
      [5, true, ''],
    ]);
    const prepared = prepare(compileRulebook(loadReference()));
    const { output, bad } = judgeBatch(batches[1]!, prepared);
    expect(bad).toBe(1);
    expect(JSON.parse(Buffer.from(output).toString())).toMatchObject({ line: 2 });
  });
});

describe('many replies', () => {
  const rulebook = compileRulebook(loadReference());
  const makeLines = (count: number) =>
    Array.from({ length: count }, (_, id) =>
      id % 500 === 250
        ? 'no JSON'
        : JSON.stringify({ id, text: `${reply} Case ${id}.${' Case.'.repeat((id * 37) % 90)}` }),
    );

  it('go through threads in order, each answer the same as without threads', async () => {
    const input = Buffer.from(`${makeLines(2000).join('\n')}\n`);
    const judgeWith = async (threads: number) => {
      const output = new PassThrough();
      const answers = text(output);
      const parts = Array.from({ length: Math.ceil(input.length / 65_536) }, (_, at) =>
        input.subarray(at * 65_536, (at + 1) * 65_536),
      );
      const count = await runBatch(Readable.from(parts), output, rulebook, threads);
      output.end();
      return { answers: await answers, count };
    };
    const alone = await judgeWith(1);
    const together = await judgeWith(3);
    expect(together.answers === alone.answers).toBe(true);
    expect(together.count).toEqual({ lines: 2000, bad: 4 });
    const ids = together.answers
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    ids.forEach(({ id, line }, at) => expect(id ?? line - 1).toBe(at));
  });

  it.each([1, 3])(
    'are read no faster than the answers are taken, with %i threads',
    async (threads) => {
      const part = Buffer.from(`${makeLines(40).join('\n')}\n`);
      let reads = 0;
      let stuck: () => void;
      const taken = new Promise<void>((resolve) => (stuck = resolve));
      const source = Readable.from(
        (function* () {
          for (; reads < 400; reads += 1) yield part;
        })(),
        { highWaterMark: 1 },
      );
      // Takes a few answers and then no more.
      let writes = 0;
      const slow = new Writable({
        highWaterMark: 1,
        write(_chunk, _encoding, done) {
          writes += 1;
          if (writes < 20) done();
          else stuck();
        },
      });
      const running = runBatch(source, slow, rulebook, threads);
      await taken;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(reads).toBeLessThan(20 + 40);
      slow.destroy(new Error('Nobody reads on.'));
      await expect(running).rejects.toThrow('Nobody reads on.');
    },
  );

  it('end with an error where a thread cannot work', async () => {
    const pool = new WorkerPool(2, {} as Rulebook);
    const batch = { firstLine: 1, bytes: new Uint8Array(2), overlong: false };
    await expect(pool.judge(batch)).rejects.toThrow();
    await expect(pool.judge(batch)).rejects.toThrow();
    await pool.close();
  });
});

describe('as a process', () => {
  const start = () =>
    spawn(process.execPath, ['src/cli/main.ts', 'check', '--ndjson'], { stdio: 'pipe' });
  const line = `${JSON.stringify({ id: 1, text: reply })}\n`;

  it('answers each line while more are to come', async () => {
    const child = start();
    const exit = once(child, 'exit');
    for (let round = 0; round < 3; round++) {
      child.stdin.write(line);
      const answer = await Promise.race([once(child.stdout, 'data'), exit]);
      expect(String(answer[0])).toMatch(/^\{"id":1,"verdicts"/);
    }
    child.stdin.end();
    expect(await exit).toEqual([0, null]);
  });

  it('ends quietly where nobody reads on', async () => {
    const child = start();
    const errors = text(child.stderr);
    child.stdin.on('error', () => {});
    child.stdin.write(line.repeat(3000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write(line.repeat(3000));
    const [status] = await once(child, 'exit');
    expect(await errors).toBe('');
    expect(status).toBe(0);
  });
});
