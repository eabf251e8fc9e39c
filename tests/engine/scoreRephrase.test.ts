import { describe, expect, it } from 'vitest';
import { judgedRuleIds, prepare, scoreRephrase } from '../../src/engine/index.ts';
import type { Rephrase } from '../../src/schemas/exercise.ts';
import { makeBrief, makeRule, prepared, rulebook } from './rulebook.ts';

const exercise: Rephrase = {
  id: 'the-till',
  type: 'rephrase',
  title: 'The till',
  skill: 'uniform-style',
  lesson: 1,
  version: 1,
  difficulty: 1,
  minutes: 2,
  situation: 'A baker waits for the till in her shop to print again.',
  task: 'Say it so that the baker knows when you ring and which till she can use.',
  original: 'Calm down, we are working on the till. Use the second one. We will call at 15:00.',
  brief: makeBrief({ scope: 'sentence' }),
  rules: ['never-order-calm', 'no-stock-phrases'],
  key: {
    facts: [
      { id: 'hour', what: 'the hour of the call, 15:00', accept: ['15:00'], reject: ['16:00'] },
      {
        id: 'other',
        what: 'the second till works',
        accept: ['second till|one', 'other till'],
        reject: [],
      },
    ],
    sendAsIs: false,
    verdict: 'The order about her feelings had to go.',
  },
  hints: ['Look at the first two words.'],
  models: [
    {
      text: 'I am working on the till in the bakery now, and I will ring you at 15:00. Until then the second till is yours to use.',
      note: 'Plain.',
    },
  ],
  answers: { pass: [], fail: [] },
};
const mark = (answer: string, change: Partial<Rephrase['key']> = {}) =>
  scoreRephrase({ ...exercise, key: { ...exercise.key, ...change } }, answer, prepared);
const good = 'I am looking at the till. Please use the second till; I will call you at 15:00.';

it('gives a good answer all points and says how they came about', () => {
  const result = mark(good);
  expect(result).toMatchObject({ verdict: 'right', points: 100, more: 0, remarks: [] });
  expect(result.lines.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  expect(result.kept.map(({ quote }) => quote)).toEqual(['15:00', 'second till']);
});

it('calls an answer partly right that keeps a rule and loses a fact', () => {
  const result = mark('I am looking at the till in your shop and will call you at 15:00.');
  expect(result).toMatchObject({ verdict: 'partly-right', points: 75 });
  expect(result.lost).toMatchObject([{ id: 'other', how: 'missing' }]);
  expect(result.remarks[0]).toMatchObject({ kind: 'fact', about: 'other' });
});

it('quotes the words that contradict a fact', () => {
  const result = mark('Please use the second till; I will call you at 15:00 or 16:00.');
  expect(result.lost).toMatchObject([{ id: 'hour', how: 'contradicted', quote: '16:00' }]);
});

it('shows at most three remarks, the most important first, and counts the rest', () => {
  const result = mark(
    'Calm down, simply wait, do not hesitate and forgive any inconvenience of the machine.',
  );
  expect(result.remarks).toHaveLength(3);
  expect(result.more).toBe(result.findings.length + result.lost.length - 3);
  expect(result.remarks[0]?.kind).toBe('fact');
});

describe('tricks', () => {
  it('an empty answer, blanks, emoji and invisible letters earn nothing', () => {
    for (const answer of ['', '   \n', '😀😀', '\u200b\u200b', '…!?']) {
      expect(mark(answer), JSON.stringify(answer)).toMatchObject({ verdict: 'not-yet', points: 0 });
    }
  });
  it('the original sent unchanged is not yet right', () => {
    expect(mark(exercise.original)).toMatchObject({
      verdict: 'not-yet',
      points: 0,
      copied: 'original',
      unchanged: true,
    });
    expect(mark(exercise.original.toUpperCase())).toMatchObject({
      verdict: 'not-yet',
      unchanged: true,
    });
    expect(scoreRephrase(exercise, { send: true }, prepared).verdict).toBe('not-yet');
  });
  it('the model answer earns no points for meaning and is told apart', () => {
    const result = mark(exercise.models[0]!.text);
    expect(result).toMatchObject({ copied: 'model', points: 50, verdict: 'partly-right' });
    expect(result.remarks[0]?.text).toContain('our model answer');
  });
  it('the task’s own text earns no points for meaning', () => {
    const result = mark(`${exercise.task} ${exercise.situation}`);
    expect(result.copied).toBe('task');
    expect(result.verdict).not.toBe('right');
  });
  it('fact words in a row are no answer', () => {
    const result = mark('15:00 second till printer bakery call baker technician engineer repair');
    expect(result).toMatchObject({ verdict: 'not-yet', points: 0 });
  });
  it('fact words with commas between them are none either', () => {
    expect(mark('15:00, second till, call, baker, repair.')).toMatchObject({ points: 0 });
  });
  it('the words of a good answer in no order are none', () => {
    const salad =
      'ring will I and now bakery the in till the on working am I. 15:00 at you till second the.';
    expect(mark(salad).verdict).toBe('not-yet');
  });
  it('politeness that says nothing earns nothing, though it breaks no rule', () => {
    const result = mark('Thank you very much for all your kindness to us.');
    expect(result).toMatchObject({ verdict: 'not-yet', points: 0 });
    expect(result.lines.at(-1)?.text).toContain('earns no points');
  });
  it('an answer in another language is not judged as English', () => {
    const result = mark(
      'Bitte benutzen Sie die zweite Kasse im Laden, ich rufe um 15:00 wieder an, Frau Bäckerin.',
    );
    expect(result.verdict).toBe('not-yet');
    expect(result.remarks[0]?.text).toContain('English');
  });
  it('one slip of the finger in a fact’s word is forgiven, a wrong number never', () => {
    expect(mark(good.replace('second', 'secnd')).verdict).toBe('right');
    expect(mark(good.replace('second', 'secodn')).verdict).toBe('right');
    expect(mark(good.replace('15:00', '15:30')).lost).toMatchObject([{ id: 'hour' }]);
  });
  it('capitals, invisible letters and an hour written otherwise keep the facts', () => {
    expect(mark(good.replace('second', 'SECOND')).verdict).toBe('right');
    expect(mark(good.replace('second', 'sec\u200bond')).verdict).toBe('right');
    expect(mark(good.replace('15:00', '3 pm')).verdict).toBe('right');
  });
  it('two thousand words are read, and cost what the length costs', () => {
    const long = `${good} ${'I will write down what I have seen of the till today. '.repeat(180)}`;
    const result = mark(long, { maxWords: 40 });
    expect(result.words).toBeGreaterThan(2000);
    expect(result.verdict).not.toBe('right');
  });
  it('right-to-left text does not throw and loses the facts', () => {
    expect(mark('سأتصل بك غدا في الساعة الثالثة بعد الظهر من المكتب').verdict).toBe('not-yet');
  });
});

describe('an original that is right as it stands', () => {
  const fine = { sendAsIs: true, verdict: 'It has the hour and the till.' };
  const original = 'I am working on the till. Use the second till. I will call you at 15:00.';
  const asIs = { ...exercise, original, key: { ...exercise.key, ...fine } };
  it('earns everything when it is sent', () => {
    expect(scoreRephrase(asIs, { send: true }, prepared)).toMatchObject({
      verdict: 'right',
      points: 100,
    });
    expect(scoreRephrase(asIs, original, prepared)).toMatchObject({
      verdict: 'right',
      points: 100,
      unchanged: true,
    });
  });
  it('is judged like any other text with an emoji behind it', () => {
    const result = scoreRephrase(
      { ...asIs, rules: ['no-slang-no-emoji'] },
      `${original} 🙂`,
      prepared,
    );
    expect(result.verdict).toBe('partly-right');
    expect(result.unchanged).toBe(false);
  });
  it('may be changed without harm, and the result says that it needed none', () => {
    const result = scoreRephrase(asIs, good, prepared);
    expect(result.verdict).toBe('right');
    expect(result.summary).toContain('needed no change');
  });
  it('is worse for a change that breaks something', () => {
    expect(
      scoreRephrase(asIs, 'Calm down. Use the second till, I will call you at 15:00.', prepared)
        .verdict,
    ).toBe('partly-right');
  });
});

it('takes points for length where length is part of the task', () => {
  const result = mark(good, { maxWords: 10 });
  expect(result.points).toBeLessThan(100);
  expect(result.lines.at(-1)?.points).toBeLessThan(0);
});

describe('facts that the answer turns round', () => {
  const facts = [
    { id: 'sell', what: 'the other eight shops sell', accept: ['other ... sell*'], reject: [] },
    { id: 'slow', what: 'it is slow', accept: ['slow*'], reject: [] },
    { id: 'back', what: '38 names are back', accept: ['38'], reject: [] },
    { id: 'reply', what: 'how to open it again, until 26 May', accept: ['26 may'], reject: [] },
    { id: 'sign', what: 'no sign that cards were copied', accept: ['sign ... cards'], reject: [] },
    { id: 'mail', what: 'signing in works', accept: ['can sign in', 'sign-in works'], reject: [] },
  ];
  const kept = (answer: string) => mark(answer, { facts }).kept.map(({ id }) => id);
  it.each([
    ['The eight other shops cannot sell.', 'sell'],
    ['None of the other shops sells as usual.', 'sell'],
    ['It is not slow at all.', 'slow'],
    ['It is never very slow.', 'slow'],
    ['I put nothing back of the 38 names.', 'back'],
    ['The 38 names are not yet back.', 'back'],
    ['A reply until 26 May does not open it again.', 'reply'],
    ['Nobody can sign in.', 'mail'],
  ])('“%s” loses “%s”', (answer, id) => expect(kept(answer)).not.toContain(id));
  it.each([
    ['The other eight shops sell, and nothing else is touched.', 'sell'],
    ['It is not only slow, it takes two minutes.', 'slow'],
    ['I have not only restored 38 names, I have counted them.', 'back'],
    ['If it does not open again, reply until 26 May.', 'reply'],
    ['There is no sign so far that cards were copied.', 'sign'],
    ['You can sign in, not as fast as before.', 'mail'],
  ])('“%s” keeps “%s”', (answer, id) => expect(kept(answer)).toContain(id));
});

describe('an answer that says nothing', () => {
  it.each(['asdf', 'asdf qwer zxcv'])('“%s” earns nothing, with facts and without', (answer) => {
    expect(mark(answer)).toMatchObject({ points: 0, verdict: 'not-yet' });
    expect(mark(answer, { facts: [] })).toMatchObject({ points: 0, verdict: 'not-yet' });
  });
  it('is not one that shares the case with the original', () => {
    expect(mark('I am at the till in the bakery.', { facts: [] }).points).toBeGreaterThan(50);
  });
});

it('speaks of the answer in its summary and of the original apart from it', () => {
  const result = mark(good);
  expect(result.summary).toBe('Every fact is kept and every rule holds.');
  expect(result.aboutDraft).toBe(exercise.key.verdict);
  expect(mark('Calm down, the second till works.').summary).toBe(
    'A fact is lost and one place needs a fix.',
  );
});

it('puts the gravest rule before lost facts and says what to add', () => {
  const grave = prepare({
    ...rulebook,
    rules: judgedRuleIds.map((id) => makeRule(id, { weight: id === 'never-order-calm' ? 5 : 3 })),
  });
  const { remarks } = scoreRephrase(
    exercise,
    'Calm down, I regret any inconvenience with the second till.',
    grave,
  );
  expect(remarks.map(({ about }) => about)).toEqual([
    'never-order-calm',
    'hour',
    'no-stock-phrases',
  ]);
  expect(remarks[1]).toMatchObject({ text: 'Add: the hour of the call, 15:00.', fix: '' });
});
