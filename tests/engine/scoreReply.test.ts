import { describe, expect, it } from 'vitest';
import { judgedRuleIds, prepare, scoreReply } from '../../src/engine/index.ts';
import type { RuleCriterion } from '../../src/schemas/rulebook.ts';
import type { ServedReply } from '../../src/schemas/served.ts';
import { makeBrief, makeRule, rulebook } from './rulebook.ts';

/** The fixture's rulebook with some rules changed. */
const prepareWith = (changes: Record<string, Partial<RuleCriterion>> = {}) =>
  prepare({
    ...rulebook,
    skills: [...rulebook.skills, { id: 'meaningful-answers', name: 'Meaningful answers' }],
    rules: judgedRuleIds.map((id) => makeRule(id, changes[id])),
  });
const prepared = prepareWith();

const exercise: ServedReply = {
  id: 'the-oven',
  type: 'reply',
  title: 'The oven',
  skill: 'case-management',
  lesson: 2,
  version: 1,
  difficulty: 1,
  minutes: 8,
  situation:
    'Four in the morning in a bakery at the harbour, and the oven shows no list of loaves.',
  task: 'Answer the baker so that she can begin to bake before the first ferry leaves.',
  brief: makeBrief({
    kind: 'first-reply',
    client: 'Ines Duarte',
    agent: 'Tom Reed',
    clientMessage:
      'Good morning, my oven shows an empty list since four, and the ferry wants three hundred rolls at six.',
  }),
  sheet: [
    { text: 'The list of yesterday lies on paper in the drawer under the till of the shop.' },
    { text: 'You look at the oven again and ring her at 04:40.' },
    {
      text: 'A colleague believes that the storm broke the aerial on the roof.',
      trap: 'Nobody has been on the roof.',
    },
  ],
  rules: ['one-next-step'],
  key: {
    facts: [
      {
        id: 'paper',
        what: 'the list lies on paper in the drawer',
        accept: ['drawer'],
        reject: [],
      },
      { id: 'hour', what: 'you ring at 04:40', accept: ['04:40'], reject: ['05:40'] },
    ],
    avoid: [
      {
        id: 'storm',
        what: 'nobody has seen the roof, so no cause belongs in the reply',
        accept: ['storm|aerial|roof'],
        reject: [],
      },
    ],
    reply: {},
    sendAsIs: false,
    verdict: 'She can bake from paper while you look for the fault.',
  },
  hints: ['What can she do with her hands now?'],
  models: [
    {
      text: 'Hello Ms Duarte,\n\nPlease bake from yesterday’s list for now: it lies on paper in the drawer below the till. I am looking at your oven, and I will ring you at 04:40.\n\nTom Reed',
      note: 'Short.',
    },
    {
      text: 'Dear Ms Duarte,\n\nyour rolls can go in at once, because a paper copy of the list waits in the drawer of the shop. Until 04:40 I search for the reason, and then you hear my voice.\n\nKind regards\nTom Reed',
      note: 'Warm.',
    },
  ],
};
const good =
  'Hello Ms Duarte,\n\nPlease take the list from the drawer under your till, it is there on paper. I am checking the oven and will call you at 04:40.\n\nTom Reed';

const mark = (
  answer: Parameters<typeof scoreReply>[1],
  change: Partial<ServedReply> = {},
  rules = prepared,
) => scoreReply({ ...exercise, ...change }, answer, rules);
const withKey = (change: Partial<ServedReply['key']>) => ({ key: { ...exercise.key, ...change } });
const abouts = (result: ReturnType<typeof mark>) => result.remarks.map(({ about }) => about);

it('gives a good reply all points, and says how they came about', () => {
  const result = mark(good);
  expect(result).toMatchObject({ verdict: 'right', points: 100, remarks: [], lost: [] });
  expect(result.lines.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  expect(result.kept.map(({ id }) => id)).toEqual(['paper', 'hour']);
});

it('calls a reply partly right that loses a fact, and says what to add', () => {
  const result = mark(good.replace('04:40', 'once'));
  expect(result.verdict).toBe('partly-right');
  expect(result.remarks[0]!.text).toBe('Add: you ring at 04:40.');
});

it('is never right with a fact lost, however many are kept, and its points say so', () => {
  const more = ['list', 'till'].map((word) => ({
    id: word,
    what: word,
    accept: [word],
    reject: [],
  }));
  const result = mark(
    good.replace('04:40', 'once'),
    withKey({ facts: [...exercise.key.facts, ...more] }),
  );
  expect(result).toMatchObject({ points: 79, passMark: 80, verdict: 'partly-right' });
  expect(result.lines.reduce((sum, { points }) => sum + points, 0)).toBe(79);
});

describe('something that must not be said', () => {
  const said = good.replace('I am', 'The storm broke something. I am');

  it('costs as much as a fact, and is never right', () => {
    const result = mark(said);
    expect(result.kept).toHaveLength(2);
    expect(result).toMatchObject({ verdict: 'partly-right', points: 75 });
  });

  it('is quoted, with the reason to leave it out', () => {
    const result = mark(said);
    expect(result.lost).toMatchObject([{ id: 'storm', how: 'said', quote: 'storm' }]);
    expect(result.remarks[0]!.text).toBe(
      'Leave out “storm”: nobody has seen the roof, so no cause belongs in the reply.',
    );
    expect(result.summary).toBe('One thing must not be said.');
  });

  it('takes no more than the meaning is worth, however much of it there is', () => {
    const avoid = ['storm', 'broke', 'something'].map((word) => ({
      id: word,
      what: word,
      accept: [word],
      reject: [],
    }));
    const result = mark(said, withKey({ avoid }));
    expect(result.lost).toHaveLength(3);
    expect(result.lines[0]).toMatchObject({ points: 0, of: 50 });
    expect(result.points).toBe(50);
  });
});

describe('the rules of the lessons so far', () => {
  // Blame and vague times are old, stock phrases are new.
  const criteria = {
    inForce: ['no-blame', 'no-stock-phrases', 'exact-dates-times'],
    fresh: ['no-stock-phrases'],
  };
  const course = { criteria, rules: ['no-stock-phrases'] };
  const add = (words: string) => good.replace('\n\nTom', ` ${words}\n\nTom`);
  const old = add('You should have rung sooner.');
  const fresh = add('I regret any inconvenience.');
  const oldToo = add('The rest follows in due course.');

  it('judge a reply, and those of later lessons do not', () => {
    expect(mark(old, course).verdicts).toMatchObject({ 'no-blame': 'broken' });
    const early = { criteria: { inForce: ['no-stock-phrases'], fresh: [] }, rules: [] };
    expect(mark(old, early)).toMatchObject({ points: 100, verdict: 'right' });
    expect(mark(old, early).verdicts).not.toHaveProperty('no-blame');
  });

  it('weigh double where the lesson is about them', () => {
    // Of four shares the new rule has two: 50 points for rules, less a quarter and less a half.
    expect(mark(old, course).points).toBe(88);
    expect(mark(fresh, course).points).toBe(75);
  });

  it('bar a “right” when broken where the lesson is about them, a mere blemish excepted', () => {
    expect(mark(fresh, course).verdict).toBe('partly-right');
    const blemish = prepareWith({ 'no-stock-phrases': { weight: 1 } });
    expect(mark(fresh, course, blemish)).toMatchObject({ points: 88, verdict: 'right' });
  });

  it('bar a “right” where the lesson is about others only when they weigh heavily', () => {
    const all = (weight: number) =>
      prepareWith(Object.fromEntries(criteria.inForce.map((id) => [id, { weight }])));
    expect(mark(old, course, all(3))).toMatchObject({ points: 88, verdict: 'right' });
    expect(mark(old, course, all(4))).toMatchObject({ points: 79, verdict: 'partly-right' });
  });

  it('earn 60 points at most when a breach does harm, and the answer says why', () => {
    const harm = prepareWith({ 'no-blame': { weight: 5 } });
    const { points, lines, verdict } = mark(old, course, harm);
    expect({ points, verdict }).toEqual({ points: 60, verdict: 'partly-right' });
    expect(lines.at(-1)!.text).toContain('does harm');
    expect(mark(good, course, harm).points).toBe(100);
  });

  it('are shown new before old, and of the old ones the worst first', () => {
    const all = add(
      'You should have rung. The rest follows in due course. I regret any inconvenience.',
    );
    const weights = (blame: number, vague: number) =>
      prepareWith({ 'no-blame': { weight: blame }, 'exact-dates-times': { weight: vague } });
    expect(abouts(mark(all, course, weights(4, 2)))).toEqual([
      'no-stock-phrases',
      'no-blame',
      'exact-dates-times',
    ]);
    expect(abouts(mark(all, course, weights(2, 4)))[1]).toBe('exact-dates-times');
  });

  it('let the other old ones wait where there is more to say', () => {
    const all = add(
      'You should have rung. The rest follows in due course. I regret any inconvenience.',
    );
    const result = mark(
      all.replace('04:40', 'once'),
      course,
      prepareWith({ 'no-blame': { weight: 4 } }),
    );
    expect(abouts(result)).toEqual(['hour', 'no-stock-phrases', 'no-blame']);
    expect(result.more).toBe(1);
  });

  it('put harm before everything, be it old or new', () => {
    const harmful = prepareWith({ 'exact-dates-times': { weight: 5 } });
    expect(abouts(mark(oldToo.replace('04:40', 'once'), course, harmful))).toEqual([
      'exact-dates-times',
      'hour',
    ]);
  });

  it('are the exercise’s own where it stands in no lesson', () => {
    const result = mark(old, { rules: ['no-stock-phrases'] });
    expect(Object.keys(result.verdicts)).toEqual(['no-stock-phrases']);
  });
});

describe('a reply that was pasted', () => {
  const [first, second] = exercise.models.map(({ text }) => text) as [string, string];

  it.each([
    ['the first model', first],
    ['the second model', second],
    ['a model with its line ends taken out', first.replaceAll('\n', ' ')],
    ['a model with a word changed', first.replace('below', 'under')],
    ['pieces of both models', `${first.split('Tom')[0]}${second.split('. ')[1]}`],
    ['a model with a piece of the task in it', `${first} ${exercise.sheet[0]!.text}`],
  ])('from %s earns nothing for meaning and is never right', (_, text) => {
    const result = mark(text);
    expect(result.copied).toBe('model');
    expect(result.lines[0]).toMatchObject({ points: 0, of: 50 });
    expect(result.verdict).not.toBe('right');
    expect(result.summary).toBe('This is our model answer. Try it in your own words.');
  });

  it.each([
    ['what the learner knows', exercise.sheet.map(({ text }) => text).join(' ')],
    ['the client’s own message', exercise.brief.clientMessage!],
    ['the situation and the task', `${exercise.situation} ${exercise.task}`],
  ])('from %s is not yet an answer', (_, text) => {
    const result = mark(text, { rules: ['no-blame'], ...withKey({ avoid: [] }) });
    expect(result).toMatchObject({ copied: 'task', verdict: 'not-yet' });
    expect(result.lines[0]!.points).toBe(0);
  });

  it('shows no skill', () => {
    expect(Object.values(mark(first).skills)).toEqual([0, 0]);
  });

  it('in a few words that anybody would use is no copy', () => {
    const result = mark('The list lies on paper in the drawer. I will ring you at 04:40.', {
      rules: ['no-blame'],
    });
    expect(result.copied).toBeNull();
    expect(result.points).toBeGreaterThanOrEqual(80);
  });
});

describe('a skeleton with a gap left open', () => {
  it('earns nothing for its meaning, and is told which gap', () => {
    const { verdict, lines, remarks } = mark(`${good} Call me on [your number].`);
    expect(verdict).not.toBe('right');
    expect(lines[0]!.points).toBe(0);
    expect(remarks[0]!.text).toContain('[your number]');
  });

  it('is not seen in a direction to the speaker, a case number or a link', () => {
    for (const bracket of ['[pause]', '[case 41207]', '[the form](https://example.com)']) {
      expect(mark(`${good} ${bracket}`).lines[0]!.points, bracket).toBeGreaterThan(0);
    }
  });
});

describe('a reply that somebody began', () => {
  const start = 'Hello Ms Duarte,\n\nWe are on it.\n\nTom Reed';

  it('is not yet right when it is sent and says too little', () => {
    for (const answer of [start, { send: true } as const]) {
      expect(mark(answer, { start })).toMatchObject({
        verdict: 'not-yet',
        points: 0,
        unchanged: true,
        copied: 'original',
      });
    }
  });

  it('earns everything when it is sent and needed no change', () => {
    const asIs = { start: good, ...withKey({ sendAsIs: true }) };
    expect(mark({ send: true }, asIs)).toMatchObject({ verdict: 'right', points: 100 });
    expect(mark(good, asIs)).toMatchObject({ verdict: 'right', points: 100, unchanged: true });
  });

  it('may be kept word for word in what is added to it', () => {
    const result = mark(good, { start: good.replace(' and will call you at 04:40', '') });
    expect(result).toMatchObject({ verdict: 'right', copied: null, unchanged: false });
  });
});

describe('a model that keeps what somebody began', () => {
  const start =
    'Hello Ms Duarte,\n\nPlease bake from yesterday’s list for now. It lies on paper in the drawer below the till of the shop.';
  const models = [{ text: `${start} I will ring you at 04:40.\n\nTom Reed`, note: 'Kept.' }];
  const extend = (words: string) => mark(`${start} ${words}`, { start, models });

  it('does not make a copy of an answer that keeps it too', () => {
    const own = 'At 04:40 I call and tell you what I found in the oven. Yours, Tom Reed';
    expect(extend(own).copied).toBeNull();
  });

  it('does not make a copy of the few words that anybody would add', () => {
    expect(extend('I will ring you at 04:40.\n\nTom').copied).toBeNull();
  });
});

it('lets the key settle a rule that the text alone leaves open', () => {
  const rules = ['answer-every-question'];
  const questions = [
    { id: 'rolls', what: 'whether she can bake', accept: ['bake', 'rolls'], reject: [] },
  ];
  const keyed = { rules, ...withKey({ reply: { questions } }) };
  expect(mark(good, keyed).verdicts).toEqual({ 'answer-every-question': 'broken' });
  const answered = good.replace('it is there on paper', 'then you can bake: it is there on paper');
  expect(mark(answered, keyed).verdicts).toEqual({ 'answer-every-question': 'met' });
});

it('takes points for length where length is part of the task', () => {
  expect(mark(good, withKey({ maxWords: 60 })).points).toBe(100);
  const result = mark(good, withKey({ maxWords: 20 }));
  expect(result.points).toBeLessThan(100);
  expect(result.remarks[0]!.text).toMatch(/words; 20 are enough here/);
});

describe('the skills that a reply shows', () => {
  const skilled = prepareWith({
    'one-next-step': { skill: 'case-management' },
    'no-blame': { skill: 'case-management' },
  });
  const rules = ['one-next-step', 'no-blame', 'no-stock-phrases'];
  const skills = (answer: string) => mark(answer, { rules }, skilled).skills;

  it('are those of its rules, and meaningful answers by what it says of the case', () => {
    expect(skills(good)).toEqual({
      'case-management': 100,
      'uniform-style': 100,
      'meaningful-answers': 100,
    });
  });

  it('lose the share of a rule that was broken, and no other', () => {
    expect(skills(good.replace('I am', 'You should have rung. I am'))).toEqual({
      'case-management': 50,
      'uniform-style': 100,
      'meaningful-answers': 100,
    });
  });

  it('lose the share of a fact that was left out', () => {
    expect(skills(good.replace('04:40', 'once'))['meaningful-answers']).toBe(50);
  });

  it('are all at nothing, and not unseen, for who writes nothing, nothing of the case or no English', () => {
    const polite = 'Thank you for your kind message and for your patience with us.';
    const foreign =
      'Die Liste liegt in der Schublade unter der Kasse, ich rufe um 04:40 wieder an.';
    for (const answer of ['', polite, foreign]) {
      expect(skills(answer), answer).toEqual({
        'case-management': 0,
        'uniform-style': 0,
        'meaningful-answers': 0,
      });
    }
  });
});
