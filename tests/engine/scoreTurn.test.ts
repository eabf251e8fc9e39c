import { describe, expect, it } from 'vitest';
import { scoreTurn } from '../../src/engine/index.ts';
import type { SaidTurn, WrittenTurn } from '../../src/schemas/dialogueTask.ts';
import type { ServedDialogue } from '../../src/schemas/served.ts';
import { makeBrief, prepared } from './rulebook.ts';

const wait: WrittenTurn = {
  speaker: 'agent',
  name: 'Tom Reed',
  ask: 'Ask whether you may put her on hold, and say why and for how long.',
  facts: [
    {
      id: 'asks',
      what: 'you ask',
      accept: ['may|can i'],
      reject: [],
      rule: 'ask-before-hold',
    },
    {
      id: 'minutes',
      what: 'two minutes',
      accept: ['two|2 minutes'],
      reject: [],
      rule: 'ask-before-hold',
    },
    { id: 'reason', what: 'you read the list of the lift', accept: ['list'], reject: [] },
  ],
  avoid: [
    {
      id: 'moment',
      what: 'words that no clock can check',
      accept: ['moment|second'],
      reject: [],
      rule: 'fill-the-wait',
    },
  ],
  rules: ['ask-before-hold'],
  maxWords: 30,
  model: 'May I put you on hold for two minutes while I read the list of your lift, please?',
  note: 'A length, a reason and a question.',
};
const caller: WrittenTurn = {
  ...wait,
  speaker: 'client',
  name: 'Nadège Rochat',
  ask: 'What does she say?',
  facts: [{ id: 'door', what: 'the door is open', accept: ['door'], reject: [] }],
  avoid: [],
  rules: [],
  model: 'The door is open and I stand in front of it.',
};
const exercise: ServedDialogue = {
  id: 'the-lift',
  type: 'dialogue',
  title: 'The lift',
  skill: 'case-management',
  lesson: 6,
  version: 1,
  difficulty: 2,
  minutes: 8,
  situation: 'A fitter stands in the machine room of a lift, and her tablet has gone grey.',
  task: 'Take the call, and let her know at every minute what runs.',
  rules: ['ask-before-hold'],
  medium: 'phone',
  brief: makeBrief({ channel: 'phone' }),
  turns: [
    {
      speaker: 'client',
      name: 'Nadège Rochat',
      text: 'My tablet is grey, the lift stands between two floors, and the school is out at one.',
      otherwise:
        'Hello? It is still grey here, nobody has told me anything, and forty children are on the stairs.',
    },
    wait,
    caller,
    { ...wait, ask: 'And now?' },
  ],
  hints: ['How long is a moment?'],
  verdict: 'She knew what ran.',
};
const good = 'May I put you on hold for two minutes? I have to read your list.';

const mark = (text: string, turn = wait, change: Partial<ServedDialogue> = {}) =>
  scoreTurn({ ...exercise, ...change }, turn, text, prepared);

it('gives a good turn all points, though a turn greets nobody and names no next hour', () => {
  const inForce = ['greet-and-sign', 'name-next-update', 'no-blame'];
  const result = mark(good, wait, { criteria: { inForce, fresh: ['greet-and-sign'] } });
  expect(result).toMatchObject({ verdict: 'right', points: 100, aboutDraft: wait.note });
  expect(result.verdicts).toMatchObject({
    'greet-and-sign': 'not-applicable',
    'name-next-update': 'not-applicable',
    'no-blame': 'met',
  });
});

describe('a rule that is kept by what is said', () => {
  const verdictOf = (rule: string, text: string) => mark(text).verdicts[rule];

  it('is kept by saying all that belongs to it', () => {
    expect(verdictOf('ask-before-hold', good)).toBe('met');
  });

  it('is broken by leaving out a part of it, be it the first or the last', () => {
    expect(verdictOf('ask-before-hold', 'May I put you on hold? I have to read your list.')).toBe(
      'broken',
    );
    expect(verdictOf('ask-before-hold', 'I read your list now, it takes two minutes.')).toBe(
      'broken',
    );
  });

  it('is broken by saying what must not be said, and kept by leaving it out', () => {
    expect(verdictOf('fill-the-wait', good)).toBe('met');
    expect(verdictOf('fill-the-wait', `${good} Just a moment.`)).toBe('broken');
  });

  it('is not saved by what is said when the words themselves broke it', () => {
    const turn: WrittenTurn = {
      ...wait,
      facts: [{ ...wait.facts[2]!, rule: 'never-order-calm' }],
    };
    const result = mark(`Calm down. ${good}`, turn, {
      criteria: { inForce: ['never-order-calm'], fresh: [] },
    });
    expect(result.kept).toHaveLength(1);
    expect(result.verdicts['never-order-calm']).toBe('broken');
  });
});

describe('a turn of ours', () => {
  const criteria = { inForce: ['never-order-calm', 'no-stock-phrases'], fresh: [] };
  const stock = `${good} Please do not hesitate.`;

  it('is judged by the rules in force, a colleague’s too', () => {
    expect(mark(`Calm down. ${good}`, wait, { criteria }).verdict).not.toBe('right');
    const colleague: WrittenTurn = { ...wait, speaker: 'colleague' };
    expect(mark(`Calm down. ${good}`, colleague, { criteria }).points).toBeLessThan(100);
  });

  it('loses more by a rule that it is about than by an old one', () => {
    expect(mark(stock, wait, { criteria }).points).toBeLessThan(100);
    const about: WrittenTurn = { ...wait, rules: ['no-stock-phrases'] };
    expect(mark(stock, about, { criteria }).points).toBeLessThan(
      mark(stock, wait, { criteria }).points,
    );
  });

  it('may not be longer than the turn allows', () => {
    const long = `${good} ${'I will tell you what I find in it. '.repeat(4)}`;
    expect(mark(long).remarks[0]!.text).toMatch(/words; 30 are enough here/);
    expect(mark(long).points).toBeLessThan(mark(good).points);
  });
});

describe('a turn of somebody else', () => {
  const criteria = { inForce: ['never-order-calm'], fresh: ['never-order-calm'] };

  it('is judged by what it must say alone: clients may order whom they like', () => {
    const result = mark('Calm down! The door is open.', caller, { criteria });
    expect(result).toMatchObject({ verdict: 'right', points: 100, findings: [] });
  });

  it('still loses what it does not say', () => {
    expect(mark('Calm down!', caller, { criteria })).toMatchObject({
      points: 0,
      lost: [{ id: 'door', how: 'missing' }],
    });
  });
});

describe('a turn that was pasted', () => {
  it('from the model earns nothing for meaning', () => {
    expect(mark(wait.model)).toMatchObject({ copied: 'model', lines: [{ points: 0 }, {}] });
    expect(mark(wait.model).verdict).not.toBe('right');
  });

  it.each(['text', 'otherwise'] as const)(
    'from what the other said is not yet an answer, as it went well or badly (%s)',
    (key) => {
      const heard = (exercise.turns[0] as SaidTurn)[key]!;
      expect(mark(`${heard} list.`)).toMatchObject({ copied: 'task', verdict: 'not-yet' });
    },
  );
});
