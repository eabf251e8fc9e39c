import { expect, it } from 'vitest';
import { detect, judgeReply, read, scoreRephrase, type Finding } from '../../src/engine/index.ts';
import type { Rephrase } from '../../src/schemas/exercise.ts';
import { hostileTexts } from './hostileTexts.ts';
import { makeBrief, prepared } from './rulebook.ts';

/** A small generator with a seed, so that a failing text can be made again. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const seeds = [
  'Hello Mrs Adeyemi,\n\nI am sorry, but the VPN (a tunnel) is down. Click here: https://a.example.org/login. I will ring you at 3 p.m. “Soon”, you said.\n\n1. Open it.\n2. Press OK!\n\nBest wishes,\nTom\n\n> old',
  'Subject: Update\r\n\r\nDear all, DO NOT panic. Might it possibly be the proxy? 😀 :-(',
];
const alphabet = [
  ...'aZ9 .,:;!?\'’“”‘"()[]<>-–—…\n\r\t/\\@#%&*_=+~`|^$€',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0301',
  'é',
  'ß',
  'İ',
  'ﬁ',
  '漢',
  'ا',
  '👩‍💻',
  '🇬🇧',
  '\ud83d',
  '\udc00',
  '𝗵',
  '\u2028',
  '\u00a0',
  'will',
  'ring you',
  'at 14:00',
];

function mutate(random: () => number): string {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const units = random() < 0.5 ? [...pick(seeds)] : [];
  const edits = 1 + Math.floor(random() * 60);
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * (units.length + 1));
    if (random() < 0.3) units.splice(at, 1 + Math.floor(random() * 4));
    else if (random() < 0.15) units.push(String.fromCharCode(Math.floor(random() * 65_536)));
    else units.splice(at, 0, pick(alphabet));
  }
  return units.join('');
}

const expectSound = (text: string, findings: readonly Finding[]) => {
  for (const { start, end, quote, verdict } of findings) {
    expect(['broken', 'look', 'unsure']).toContain(verdict);
    if (start === null || end === null) {
      expect(quote).toBe('');
      continue;
    }
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(quote).toBe(text.slice(start, end));
  }
};

it(
  'judges twenty thousand broken texts without an exception, every span inside the text',
  { timeout: 300_000 },
  () => {
    const random = makeRandom(20_261);
    const channels = ['written', 'ticket', 'phone'] as const;
    for (let round = 0; round < 20_000; round++) {
      const text = mutate(random);
      const brief = makeBrief({
        channel: channels[round % 3]!,
        ...(round % 2 === 0 && {
          kind: 'resolution' as const,
          clientMessage: mutate(random),
          client: mutate(random),
          agent: 'Tom',
        }),
      });
      expectSound(text, judgeReply(text, brief, prepared).findings);
    }
  },
);

it('keeps words in order, inside the text and inside their sentences', { timeout: 30_000 }, () => {
  const random = makeRandom(7);
  for (let round = 0; round < 1500; round++) {
    const text = mutate(random);
    const { words, sentences } = read(text);
    let last = 0;
    const misplaced = words.filter(({ start, end, sentence }, index) => {
      const { from, to } = sentences[sentence]!;
      const sound =
        start >= last && end > start && end <= text.length && from <= index && index < to;
      last = start;
      return !sound;
    });
    expect(misplaced).toEqual([]);
  }
});

it.each(hostileTexts)(
  'judges a hundred thousand characters of %s without an exception, every span inside the text',
  { timeout: 60_000 },
  (_, make) => {
    const text = make(100_000);
    expectSound(text, judgeReply(text, makeBrief(), prepared).findings);
  },
);

it('marks random answers to an exercise without an exception', { timeout: 30_000 }, () => {
  const random = makeRandom(99);
  const exercise = {
    id: 'x',
    type: 'rephrase',
    task: 't',
    situation: 's',
    hints: ['h'],
    original: seeds[0]!,
    brief: makeBrief(),
    rules: ['no-blame', 'greet-and-sign'],
    key: {
      facts: [{ id: 'f', what: 'w', accept: ['15:00', 'soon'], reject: ['never'] }],
      sendAsIs: false,
      verdict: 'v',
      maxWords: 20,
    },
    models: [{ text: seeds[1]!, note: 'n' }],
  } as unknown as Rephrase;
  for (let round = 0; round < 500; round++) {
    const answer = mutate(random);
    const result = scoreRephrase(exercise, answer, prepared);
    expect(result.points).toBeGreaterThanOrEqual(0);
    expect(result.points).toBeLessThanOrEqual(100);
    expectSound(answer, result.findings);
  }
});

it('detects without a client message or a kind', () => {
  expect(detect(read(''), prepared, makeBrief()).own).toEqual([]);
});
