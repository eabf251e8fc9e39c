import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { briefSchema, type BriefInput } from '../../src/schemas/brief.ts';
import { loadReference } from '../loadReference.ts';

// What these rules see by the shape of a sentence, with the real lists behind it. The lists' own
// phrases are tested beside them, in content/.

const prepared = prepare(compileRulebook(loadReference()));

function judge(rule: string, text: string, brief: BriefInput = {}) {
  return judgeReply(text, briefSchema.parse({ scope: 'sentence', ...brief }), prepared, [rule])
    .verdicts[rule];
}

const cases: [rule: string, breaks: string[], keeps: string[], brief?: BriefInput][] = [
  [
    'no-blame',
    [
      'Ruud should have told somebody about that link months ago.',
      'Should of told us.',
      'You should not have opened that attachment.',
      'You could have written down the error.',
      'If you’d read that you’d have known not to run a class.',
      'Had people listened to the training, we would all be in bed.',
      'Had it been flagged on Friday, I could have saved the file.',
      'Somebody at your end must have kicked it off.',
      'Your own staff had set it up without a second reader.',
      'She must have deleted it by accident.',
      'You can’t have followed step 4.',
      'Because you gave the caller your code, he got in.',
      'You did click on the delivery note, though.',
      'You typed it wrong.',
      'It could all have been prevented by a single call.',
      'A mail opened in Accounts on Friday by Denise let them in.',
    ],
    [
      'You should have the letter by noon.',
      'You should have been told on Friday; that was our slip.',
      'The alarm should have rung at 02:40.',
      'We should have tested it, and I have now done so.',
      'If we had tested the rule on Friday, the alarm would have come.',
      'If you had a list on paper, please bring it.',
      'Has somebody at your end opened the cabinet today?',
      'Your colleague Ana has let me in and stays until six.',
      'Because you pulled the cable so fast, only one computer was hit.',
      'They must have copied the key from the old server.',
      'The mail was opened on one computer at 9:10.',
    ],
  ],
  [
    'never-order-calm',
    [
      'Please try not to be too upset.',
      'You mustn’t feel guilty about it.',
      'There is no reason whatsoever for your team to be concerned.',
      'Panic is not called for at this stage.',
      'Getting angry will not bring the plants back.',
      'Please be not nervous.',
      'I would not worry about the backup.',
      'Please try to stay calm.',
      'Chill though, they always give people time.',
      'No panic please, we are on it.',
    ],
    [
      'There is no reason for the alarm in hall 4 yet.',
      'I do not worry about the cable; I worry about the disk.',
      'You have every reason to be angry.',
      'Please do not be late.',
      'Keep the patient list closed until ten.',
      'Do not press the red alarm key.',
    ],
  ],
  [
    'no-absolute-promise',
    [
      'I change the list, so that it can not happen again.',
      'We have made sure that this never happens again.',
      'Your account will not be locked again.',
      'Not one single record has left the building.',
      'Nobody saw your photos.',
      'Tonight will be fine, I promise.',
      'Your photos will definitely be restored.',
    ],
    [
      'Mended for good I can’t promise.',
      'Nobody has looked at the second disk yet.',
      'So far no sign that data was copied (checked at 10:00).',
      'It will not happen before the harvest is in.',
      'I definitely have your number and will ring it at six.',
      'I will ring you at two, I promise.',
      'Should the day run away with you, nothing is lost.',
    ],
  ],
  [
    'likelihood-scale',
    [
      'They have probably read your mail.',
      'There is a fair chance it has not gone further.',
      'A spread to the plant cannot be excluded.',
      'I think it might be the cable.',
    ],
    [
      'I will write as soon as I know more, probably mid-morning.',
      'I cannot rule it out.',
      'You probably saw the notice at the gate.',
      'It is highly likely (80–95 in 100).',
    ],
  ],
  [
    'no-but-after-empathy',
    [
      'While I understand your frustration, I am afraid that is not possible.',
      'I see why you are angry. That said, I may not open it.',
      'I hear you, but your bookings are here.',
    ],
    ['I know the cause, but not the cure yet.', 'The list is back, but page two is missing.'],
  ],
  [
    'calm-words',
    ['Do NOT answer callers.', 'Your mailbox had a little visitor.', 'It is pure chaos here.'],
    ['The SOC took it off the LAN.', 'The HR list was copied.', 'The small office is not touched.'],
    { kind: 'incident-alert' },
  ],
];

describe.each(cases)('%s', (rule, breaks, keeps, brief) => {
  it.each(breaks)('is broken by “%s”', (text) => expect(judge(rule, text, brief)).toBe('broken'));
  it.each(keeps)('is not broken by “%s”', (text) =>
    expect(judge(rule, text, brief)).not.toBe('broken'),
  );
});

describe('apologise-once', () => {
  const verdict = (text: string, brief: BriefInput = {}) => judge('apologise-once', text, brief);
  it('takes a deed in the same breath for the repair', () => {
    expect(verdict('That was our doing and I’m sorry; I cut the second copy on Thursday.')).toBe(
      'met',
    );
    expect(verdict('We let it lie: sorry, it’s with me now.')).toBe('met');
    expect(verdict('I am sorry for the wait, it was very busy.')).toBe('broken');
    expect(verdict('I’m sorry. As I explained, the test covers the sensor.')).toBe('broken');
  });
  it('finds a sorry with an “if” in it', () => {
    expect(verdict('I apologise if the change contributed to it. I set it back.')).toBe('broken');
  });
  it('wants a sorry where our own fault is answered, in whatever words', () => {
    const brief: BriefInput = { kind: 'apology', scope: 'message' };
    expect(verdict('The rule was changed on Friday.', brief)).toBe('broken');
    expect(verdict('That slip was ours, and I have set it back.', brief)).toBe('not-applicable');
  });
});

it('lets the client’s own capitals stand in a subject that answers theirs', () => {
  const text = 'Subject: Re: BOOKINGS GONE\n\nHello,\n\nAll 31 bookings are there.\n\nTom';
  const brief: BriefInput = { clientMessage: 'Subject: BOOKINGS GONE\n\nAre they gone?' };
  expect(judge('calm-words', text, { scope: 'message', ...brief })).toBe('met');
});
