import { describe, expect, it } from 'vitest';
import { dialogueKeySchema, type DialogueKey } from '../../src/schemas/dialogueKey.ts';
import { dialogueSchema, type Dialogue, type Turn } from '../../src/schemas/dialogue.ts';
import { replyKeySchema } from '../../src/schemas/replyKey.ts';
import { loadReference } from '../loadReference.ts';

const { rules } = loadReference();
const fact = (id: string) => ({ id, what: `the ${id}`, accept: [id] });

describe('a dialogue', () => {
  const turns = [
    { speaker: 'client', text: 'The scales show nothing.', at: 0 },
    { speaker: 'agent', text: 'May I leave you for two minutes?', at: 4.5, hold: true },
    { speaker: 'agent', text: 'Thank you for waiting.', at: 110 },
  ];
  it('holds turns in the order of their time, and nobody is on hold unless it says so', () => {
    const dialogue: Dialogue = dialogueSchema.parse(turns);
    expect(dialogue.map(({ hold }: Turn) => hold)).toEqual([false, true, false]);
  });
  it.each([
    ['no turn', []],
    ['turns in the wrong order', [turns[2], turns[0]]],
    ['a speaker nobody knows', [{ ...turns[0], speaker: 'narrator' }]],
    ['a turn without words', [{ ...turns[0], text: ' ' }]],
    ['a time before the start', [{ ...turns[0], at: -1 }]],
  ])('is refused with %s', (_, given) => {
    expect(dialogueSchema.safeParse(given).success).toBe(false);
  });
});

describe('the key of a dialogue', () => {
  it('has a place for every rule that only a key can settle, and for no other', () => {
    const keyed = rules
      .filter(({ check }) => check.by.every((decider) => decider === 'key'))
      .map(({ id }) => id);
    expect(Object.keys(dialogueKeySchema.shape).sort()).toEqual(keyed.sort());
  });
  it('says which turn must do what, and leaves out the rules that do not apply', () => {
    const key: DialogueKey = dialogueKeySchema.parse({
      'ask-before-hold': { turns: [2, 4], reason: fact('log') },
      'reach-the-decider': { turns: [1, 4], tooLow: ['your it person'] },
    });
    expect(key['ask-before-hold']).toMatchObject({ turns: [2, 4], grace: 15 });
    expect(key['fill-the-wait']).toBeUndefined();
  });
  it('refuses turns that end before they begin, and a single fact to say back', () => {
    const refused = [
      { 'ask-before-hold': { turns: [4, 2], reason: fact('log') } },
      {
        'read-back-the-handover': {
          facts: [fact('gate')],
          told: { name: fact('ewa'), hour: fact('09:00') },
        },
      },
    ];
    for (const key of refused) expect(dialogueKeySchema.safeParse(key).success).toBe(false);
  });
});

describe('the key of a reply', () => {
  it('says nothing where a field is left out, and “none” where a list is empty', () => {
    const key = replyKeySchema.parse({ workarounds: [], identity: 'open' });
    expect(key).toEqual({ workarounds: [], identity: 'open' });
  });
  it('refuses a set of names that holds one name, and a field it does not know', () => {
    const refused = [{ names: [{ what: 'her laptop', names: ['laptop'] }] }, { mood: 'good' }];
    for (const key of refused) expect(replyKeySchema.safeParse(key).success).toBe(false);
  });
});
