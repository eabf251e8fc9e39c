import { describe, expect, it } from 'vitest';
import { scoreEmotion, type EmotionResponse } from '../../src/engine/index.ts';
import type { Emotion } from '../../src/schemas/exercise.ts';
import { rulebook } from './rulebook.ts';

const message =
  'This is the third time this week. I have a queue at the till and nobody rings me back. The number is 4471.';
const exercise: Emotion = {
  id: 'third-time',
  type: 'emotion',
  title: 'Third time',
  skill: 'working-with-emotions',
  lesson: 5,
  version: 1,
  difficulty: 1,
  minutes: 2,
  situation: 'A shop owner writes.',
  from: 'Ada, shop owner',
  channel: 'written',
  message,
  hints: ['Count.'],
  key: {
    marks: [
      { quote: 'the third time this week', why: 'She counts.' },
      { quote: 'nobody rings me back', why: 'She feels left alone.' },
    ],
    decoys: [{ quote: 'The number is 4471', why: 'A fact.' }],
    feeling: { id: 'anger', why: 'She counts and accuses.' },
    alsoAccepted: [{ id: 'fear', share: 0.75, why: 'The queue may frighten her.' }],
    strength: 2,
  },
  openings: [
    {
      text: 'Three times in a week, with a queue at the till.',
      share: 1,
      why: 'It says the cost.',
    },
    { text: 'I see.', share: 0.5, why: 'It will do.' },
    { text: 'Calm down.', share: 0, why: 'It pours oil.' },
  ],
};
const at = (quote: string) => ({
  start: message.indexOf(quote),
  end: message.indexOf(quote) + quote.length,
});
const best: EmotionResponse = {
  marks: [at('the third time this week'), at('nobody rings me back')],
  feeling: 'anger',
  strength: 2,
  opening: 0,
};
const mark = (change: Partial<EmotionResponse>) =>
  scoreEmotion(exercise, { ...best, ...change }, rulebook.feelings);

it('gives half to the opening, a quarter to the marks, the rest to feeling and strength', () => {
  const result = mark({});
  expect(result).toMatchObject({ verdict: 'right', points: 100 });
  expect([result.opening.of, result.marks.of, result.feeling.of, result.strength.of]).toEqual([
    50, 25, 15, 10,
  ]);
});

it('halves the opening that will do and names the better one', () => {
  const { opening } = mark({ opening: 1 });
  expect(opening).toMatchObject({ points: 25, verdict: 'partly-right' });
  expect(opening.reason).toContain('Three times in a week');
});

describe('marks', () => {
  it('count when they cover half of a quote', () => {
    expect(mark({ marks: [at('third time this'), at('nobody rings')] }).marks.points).toBe(25);
    expect(
      mark({ marks: [at('week'), at('nobody rings')] }).marks.items.filter(
        ({ kind }) => kind === 'missed',
      ),
    ).toHaveLength(1);
  });
  it('count when several of them cover half of a quote together', () => {
    const { marks } = mark({ marks: [at('third'), at('this week'), at('nobody rings')] });
    expect(marks.points).toBe(25);
  });
  it('on other words are shown and cost nothing until a third of the message is marked', () => {
    const { marks } = mark({ marks: [...best.marks, at('a queue')] });
    const wordy = mark({ marks: [...best.marks, at('I have a queue at the till and')] });
    expect(wordy.marks.points).toBeLessThan(25);
    const few = mark({ marks: [at('the third time'), at('rings me back'), at('queue')] }).marks;
    expect(few.points).toBe(25);
    expect(few.items.find(({ kind }) => kind === 'extra')).toMatchObject({
      ...at('queue'),
      why: 'This is not among the words we marked.',
    });
    expect(marks.reason).not.toContain('no feeling');
  });
  it('on decoys cost', () => {
    expect(mark({ marks: [...best.marks, at('The number is 4471')] }).marks.points).toBeLessThan(
      25,
    );
  });
  it('over everything earn nothing, in one stretch or in many', () => {
    expect(mark({ marks: [{ start: 0, end: message.length }] }).marks.points).toBe(0);
    const words = [...message.matchAll(/\S+/g)].map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
    }));
    expect(mark({ marks: words }).marks.points).toBe(0);
  });
  it('so wide that they no longer point at the words count as wrong', () => {
    const wide = { start: 0, end: message.indexOf('nobody') };
    const { marks } = mark({ marks: [{ start: message.indexOf('I have'), end: message.length }] });
    expect(marks.items.some(({ kind }) => kind === 'extra')).toBe(true);
    expect(mark({ marks: [wide] }).marks.points).toBeLessThan(25);
  });
  it('outside the message or upside down do no harm', () => {
    expect(
      mark({
        marks: [
          { start: 500, end: 90 },
          { start: -5, end: 0 },
        ],
      }).marks.points,
    ).toBeGreaterThanOrEqual(0);
  });
});

it('gives a neighbour half, another accepted feeling its share, any other none', () => {
  expect(mark({ feeling: 'annoyance' }).feeling).toMatchObject({
    points: 7.5,
    verdict: 'partly-right',
  });
  expect(mark({ feeling: 'fear' }).feeling.points).toBe(11.3);
  expect(mark({ feeling: 'neutral' }).feeling.points).toBe(0);
});

it('calls a part with under forty percent of its points not yet right', () => {
  const scarce = {
    ...exercise,
    key: { ...exercise.key, alsoAccepted: [{ id: 'fear', share: 0.25, why: 'A trace.' }] },
  };
  const { feeling } = scoreEmotion(scarce, { ...best, feeling: 'fear' }, rulebook.feelings);
  expect(feeling).toMatchObject({ verdict: 'not-yet', points: 3.8 });
});

it('lets one step of strength go free', () => {
  expect(mark({ strength: 3 }).strength.reason).toBe('Close enough: we read it as “clear”.');
  expect(mark({ strength: 3 }).strength.points).toBe(10);
  expect(
    scoreEmotion(
      { ...exercise, key: { ...exercise.key, strength: 1 } },
      { ...best, strength: 3 },
      rulebook.feelings,
    ).strength.points,
  ).toBe(0);
});

it('asks for no marks and no strength where the message is neutral', () => {
  const neutral: Emotion = {
    ...exercise,
    key: {
      ...exercise.key,
      marks: [],
      decoys: [],
      alsoAccepted: [],
      feeling: { id: 'neutral', why: 'Only facts.' },
      strength: undefined,
    },
  };
  const plain = scoreEmotion(
    neutral,
    { marks: [], feeling: 'neutral', strength: null, opening: 0 },
    rulebook.feelings,
  );
  expect(plain).toMatchObject({ verdict: 'right', points: 100 });
  expect(
    scoreEmotion(neutral, { ...best, feeling: 'neutral' }, rulebook.feelings).marks.points,
  ).toBe(0);
});

it('says in words what is missing where nothing was chosen', () => {
  const result = scoreEmotion(
    exercise,
    { marks: [], feeling: null, strength: null, opening: null },
    rulebook.feelings,
  );
  expect(result).toMatchObject({ verdict: 'not-yet', points: 0 });
  for (const part of [result.opening, result.marks, result.feeling, result.strength])
    expect(part.reason).toMatch(/\.$/);
});

it('is partly right, not right, with a poor opening and all the rest', () => {
  expect(mark({ opening: 2 }).verdict).toBe('partly-right');
});
