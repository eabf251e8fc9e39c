import { describe, expect, it } from 'vitest';
import { judgeReply } from '../../src/engine/index.ts';
import type { Brief } from '../../src/schemas/brief.ts';
import { replyKeySchema, type ReplyKey } from '../../src/schemas/replyKey.ts';
import type { z } from 'zod';
import { judgeBy, makeBrief, prepared, verdictOf } from './rulebook.ts';

const letter = (body: string) => `Hello Mrs Adeyemi,\n\n${body}\n\nJonas Brandt`;
const verdictBy =
  (rule: string, brief: Partial<Brief> = {}) =>
  (body: string, told?: string) =>
    verdictOf(rule, letter(body), { ...brief, ...(told !== undefined && { clientMessage: told }) });

/** The verdict of one rule where a key of the case is at hand. */
function settledBy(
  rule: string,
  key: z.input<typeof replyKeySchema>,
  body: string,
  brief: Partial<Brief> = {},
) {
  const parsed: ReplyKey = replyKeySchema.parse(key);
  return judgeReply(letter(body), makeBrief(brief), prepared, [rule], parsed).verdicts[rule];
}

describe('promise-updates-not-miracles', () => {
  const verdict = verdictBy('promise-updates-not-miracles');
  it.each([
    'Your till will be working again by half past three.',
    'We expect to have everything restored by tomorrow morning.',
    'Hopefully back online within the hour.',
    'We’ll get you back online this afternoon.',
  ])('points at a bare hope: “%s”', (body) => expect(verdict(body)).toBe('look'));
  it.each([
    'It will be back between 12:00 and 14:00 if the van leaves on time.',
    'It should be back by noon. I will know for sure at 11:00 and ring you.',
    'I cannot promise that it will be back by four.',
  ])('is met by “%s”', (body) => expect(verdict(body)).toBe('met'));
  it.each([
    'I will be back at my desk at one and ring you then.',
    'The list was back by nine this morning.',
    'I will bring you a second scanner at 14:00.',
  ])('is not asked where no repair has an hour: “%s”', (body) =>
    expect(verdict(body)).toBe('not-applicable'),
  );
  it('hears the question how long it takes', () => {
    const asked = 'When will the till work again?';
    expect(verdict('I am looking at the till.', asked)).toBe('look');
    expect(verdict('I will know at 14:30 and ring you.', asked)).toBe('met');
  });
  it('is settled by what the key calls sure', () => {
    const body = 'The till will be back by noon.';
    const noon = { id: 'noon', what: 'noon', accept: ['by noon'] };
    expect(settledBy('promise-updates-not-miracles', { sure: [] }, body)).toBe('broken');
    expect(settledBy('promise-updates-not-miracles', { sure: [noon] }, body)).toBe('met');
  });
});

describe('write-before-they-ask', () => {
  const verdict = verdictBy('write-before-they-ask', { kind: 'update' });
  it.each([
    'We are still investigating and will let you know. Next update at 15:00.',
    'Your case has been escalated and is being handled with priority. I will write at 16:00.',
    'There is no news yet. I will write to you tomorrow at nine.',
  ])('points at an update that shows no work: “%s”', (body) => expect(verdict(body)).toBe('look'));
  it.each([
    'I swapped the cable at ten. I will write at noon.',
    'Femke opened the box; the belt is torn. I will write at noon.',
    'It is neither the cable nor the socket. I will write at 15:00.',
    'Six of nine tablets are back. I will write at 17:00.',
  ])('is met by “%s”', (body) => expect(verdict(body)).toBe('met'));
});

describe('concrete-words', () => {
  const told = 'My badge does not open the east gate any more.';
  it('points at a reply in which nothing has a name', () => {
    const verdict = verdictBy('concrete-words');
    expect(verdict('I will have a look and ring you at ten.', told)).toBe('look');
    expect(verdict('Your badge opens the east gate again.', told)).toBe('met');
    expect(verdict('I have changed the battery in the reader on the wall.', told)).toBe('met');
  });
});

describe('keep-them-working', () => {
  const verdict = verdictBy('keep-them-working');
  const told = 'Nobody in the press shop can print, and forty parcels go out today.';
  it.each([
    'Please use the printer in the canteen. I will ring you at ten.',
    'There is no way round it yet. I will ring you at ten.',
    'I am bringing you a spare printer at nine.',
  ])('is met by “%s”', (body) => expect(verdict(body, told)).toBe('met'));
  it.each([
    'I am changing the part and will ring you at ten.',
    'Meanwhile I am testing a second cable.',
    'Please bear with us until then.',
  ])('points at “%s”', (body) => expect(verdict(body, told)).toBe('look'));
  it('is not asked where work goes on', () => {
    expect(verdict('The printer prints again since nine.', told)).toBe('not-applicable');
    expect(verdict('Inês is in the calendar.', 'Could you add Inês?')).toBe('not-applicable');
  });
  it('is settled by the ways round of the key', () => {
    const key = { workarounds: [{ id: 'two', what: 'printer 2', accept: ['printer 2'] }] };
    const settle = (body: string) => settledBy('keep-them-working', key, body);
    expect(settle('Please print on printer 2.')).toBe('met');
    expect(settle('I am changing the part.')).toBe('broken');
    expect(settle('There is no way round yet.')).toBe('broken');
  });
});

describe('known-unknown-doing', () => {
  const verdict = verdictBy('known-unknown-doing', { kind: 'update' });
  it('wants a fact, a gap and work', () => {
    const fact = 'At 08:10 all tills in the west hall froze.';
    const gap = 'We do not know why yet.';
    const work = 'Bea is comparing two of them now.';
    expect(verdict(`${fact} ${gap} ${work}`)).toBe('met');
    expect(verdict(`${fact} ${gap}`)).toBe('look');
    expect(verdict(`${fact} ${work}`)).toBe('look');
    expect(verdict(`We have a problem. ${gap} We are investigating.`)).toBe('look');
  });
  it('is not asked once the cause is known', () => {
    expect(verdict('The cause is a cut cable. The fitters splice it.')).toBe('not-applicable');
  });
  it('is broken by a guess that the key knows for one', () => {
    const key = { unknown: [{ id: 'd', what: 'whether a digger cut it', accept: ['digger cut'] }] };
    const settle = (body: string) =>
      settledBy('known-unknown-doing', key, body, { kind: 'update' });
    expect(settle('At nine a digger cut your line. We do not know how long it takes.')).toBe(
      'broken',
    );
    expect(
      settle('Your line is dead since nine. Whether a digger cut it is open. I am driving there.'),
    ).toBe('met');
  });
});

describe('answer-every-question', () => {
  const verdict = verdictBy('answer-every-question');
  const told = 'When do the new phones come? Do we have to pay for the old covers?';
  it('points at a question whose subject never comes up, and quotes it', () => {
    expect(verdict('The new phones come on 4 May.', told)).toBe('look');
    const { findings } = judgeBy('answer-every-question', letter('The new phones come on 4 May.'), {
      clientMessage: told,
    });
    expect(findings.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Do we have to pay for the old covers'),
    ]);
  });
  it.each([
    'They come on 4 May. No, the covers cost you nothing.',
    'They come on 4 May. Who pays for the covers I will know on Friday.',
    'The phones come on 4 May. Your other question I will answer on Friday at ten.',
  ])('is met by “%s”', (body) => expect(verdict(body, told)).toBe('met'));
  it('is not asked where nothing was asked', () => {
    expect(verdict('I am on my way.', 'Is this a joke? Can you help me?')).toBe('not-applicable');
    expect(verdict('Thank you.', 'Here are the photographs.')).toBe('not-applicable');
  });
});

describe('say-who-does-what', () => {
  const verdict = verdictBy('say-who-does-what');
  it.each([
    'Your laptop will be collected on Monday.',
    'Your request is currently being reviewed.',
    'The form must be sent back by Friday.',
    'We will carry out an inspection of the roof.',
  ])('points at a deed that nobody does: “%s”', (body) => expect(verdict(body)).toBe('look'));
  it.each([
    'Your laptop will be collected on Monday by Samir, our driver.',
    'The cable was cut at nine and repaired at ten.',
    'The shop will be closed until noon.',
    'No file will be deleted.',
    'Once the cable has been replaced, I will ring you.',
    'The page will be archived automatically.',
  ])('spares events, states and named people: “%s”', (body) => expect(verdict(body)).toBe('met'));
});

describe('speak-in-short-pieces', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'and').join(' ');
  const verdict = (text: string) =>
    verdictOf('speak-in-short-pieces', `We go ${text}.`, { channel: 'phone' });
  it('counts words between pauses; a comma is none', () => {
    expect(verdict(words(23))).toBe('met');
    expect(verdict(words(24))).toBe('look');
    expect(verdict(`${words(20)}, ${words(20)}`)).toBe('look');
    expect(verdict(`${words(20)} [pause] ${words(20)}`)).toBe('met');
    expect(verdict(`${words(20)}; ${words(20)}`)).toBe('met');
  });
});

describe('one-thing-one-name', () => {
  const names = [{ what: 'the reader', names: ['card reader', 'terminal', 'device'] }];
  const settle = (body: string) => settledBy('one-thing-one-name', { names }, body);
  it('is judged by a key only', () => {
    expect(verdictOf('one-thing-one-name', letter('The terminal is a device.'))).toBe(
      'not-applicable',
    );
    expect(settle('The terminal is dark. I will bring the device at ten.')).toBe('broken');
    expect(settle('The terminal is dark. I will bring the terminal at ten.')).toBe('met');
  });
  it('lets two names be matched once', () => {
    expect(settle('The terminal (the card reader) is dark. Leave the card reader on.')).toBe('met');
    expect(settle('You wrote “the device is dead”. The terminal is dark.')).toBe('met');
  });
});

describe('name-the-feeling and feeling-fact-action', () => {
  const told =
    'I have had enough. It is the third time this week, and the queue is out of the door.';
  const named = verdictBy('name-the-feeling');
  const ordered = verdictBy('feeling-fact-action');
  it('want their cost in their words, and then help', () => {
    const warm = 'A third time in a week, with a queue out of the door.';
    const help = 'I am switching the till to the spare line now.';
    expect(named(`${warm} ${help}`, told)).toBe('met');
    expect(ordered(`${warm} ${help}`, told)).toBe('met');
    expect(named(help, told)).toBe('look');
    expect(ordered(help, told)).toBe('look');
    expect(ordered(warm, told)).toBe('look');
    expect(named(`${help} It took an hour. The rest is fine. ${warm}`, told)).toBe('look');
  });
  it('are not asked of a plain request', () => {
    const request = 'Could you add Inês to the team calendar from Monday?';
    expect(named('Inês is in the calendar.', request)).toBe('not-applicable');
    expect(ordered('Inês is in the calendar.', request)).toBe('not-applicable');
  });
  it('want the action first while damage grows', () => {
    const attack = 'A red page wants bitcoin, I am terrified!';
    expect(ordered('Pull the network cable out now. Leave it on.', attack)).toBe('met');
    const late = 'I hear you. You rang fast. It locks files. Pull the network cable out now.';
    expect(ordered(late, attack)).toBe('look');
  });
});

describe('limit-with-respect', () => {
  const verdict = verdictBy('limit-with-respect');
  const insult = 'You useless idiots, fix my till.';
  const threat = 'I will find you and break your legs.';
  it('wants the behaviour, a choice and one warning', () => {
    const limit =
      'Your message calls us idiots. We can go on in normal words, or my lead answers you. If it goes on, I stop.';
    expect(verdict(limit, insult)).toBe('met');
    expect(verdict('I will look at the till at ten.', insult)).toBe('look');
    expect(verdict('You are an idiot yourself.', insult)).toBe('look');
  });
  it('wants the end and the report after a threat of harm', () => {
    expect(
      verdict('You have threatened me. I am ending this call now and reporting it.', threat),
    ).toBe('met');
    expect(verdict('You have threatened me. If it goes on, I hang up.', threat)).toBe('look');
  });
  it('takes anger at a thing for no abuse', () => {
    const anger = 'This stupid till is a bloody disgrace.';
    expect(verdict('I will look at it at ten.', anger)).toBe('not-applicable');
    expect(verdict('You rang fast.', 'I feel like an idiot, I clicked it.')).toBe('not-applicable');
  });
});
