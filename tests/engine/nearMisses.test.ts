import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import type { Brief } from '../../src/schemas/brief.ts';
import { loadReference } from '../loadReference.ts';

// What decides here is built from several lists and the shape of the sentence, so it is judged with
// the real rulebook: each family with a breach and the text beside it that must be left alone.

const prepared = prepare(compileRulebook(loadReference()));
const judge = (rule: string, text: string, change: Partial<Brief> = {}) =>
  judgeReply(
    text,
    {
      channel: 'written',
      audience: 'non-technical',
      caseOpen: true,
      scope: 'message',
      kind: 'first-reply',
      client: 'Ms Okafor',
      agent: 'Rui Costa',
      ...change,
    },
    prepared,
    [rule],
  ).verdicts[rule];

type Case = [rule: string, text: string, brief?: Partial<Brief>];

const attacked = { clientMessage: 'Two screens show a padlock and ask for money.' };
const phone = { channel: 'phone' } as const;
const leader = { kind: 'incident-alert', audience: 'manager' } as const;

describe('breaks its rule', () => {
  it.each<Case>([
    ['cut-off-not-switch-off', 'As a precaution restart the computer.', attacked],
    [
      'cut-off-not-switch-off',
      'If you could restart it, that would be a good first step.',
      attacked,
    ],
    ['cut-off-not-switch-off', 'Have everyone power down every computer.', attacked],
    ['prove-who-speaks', 'Send me the room, the hour, her user name and her password.'],
    ['prove-who-speaks', 'To save time just mail me your old password.'],
    ['prove-who-speaks', 'It would be helpful to have your password.'],
    ['one-next-step', 'Maybe ask her about it, or just leave it, whatever suits.'],
    ['one-next-step', 'Do we pay? Do we call the police? Do we tell the customers?', leader],
    ['ask-all-at-once', 'Which door is it, and is there a light above it?', phone],
    [
      'thank-the-reporter',
      'I test the scale at noon.',
      { clientMessage: 'Something that may help: it stops when the dome turns.' },
    ],
    [
      'thank-the-reporter',
      'I test the mail at noon.',
      { clientMessage: 'My guests get mails from our hostel address asking them to pay.' },
    ],
    ['no-absolute-promise', 'If Dr Keane asks, nothing was stolen.'],
    ['no-absolute-promise', 'Nobody but you can get at your bookings.'],
    ['no-blame', 'Somebody in bookings must have clicked on something again.'],
    ['no-blame', 'You put the wrong box on the right shelf.'],
    ['translate-jargon', 'Your tablet keeps a session on the proxy.'],
  ])('%s: “%s”', (rule, text, brief) => expect(judge(rule, text, brief)).toBe('broken'));
});

describe('is left alone', () => {
  it.each<Case>([
    ['cut-off-not-switch-off', 'Network cable out, power stays on, hands off.', attacked],
    ['cut-off-not-switch-off', 'If you restart it you lose what it knows.', attacked],
    ['cut-off-not-switch-off', 'Switch off the light and lock the room.', attacked],
    ['prove-who-speaks', 'Send me the log, the hour and the room, and change your password.'],
    ['prove-who-speaks', 'It would be good to have your password changed by noon.'],
    [
      'prove-who-speaks',
      'Instead I ring you at noon, on the number in your staff record. I unlock the account while we speak.',
    ],
    [
      'one-next-step',
      'Your decision by 06:05: the whole office off the network, yes or no?',
      leader,
    ],
    ['ask-all-at-once', 'The lamp on the grey box, what colour is it?', phone],
    ['ask-all-at-once', 'May I take the office off the network? I need your word by 06:05.', phone],
    [
      'ask-all-at-once',
      'For that I need one thing. What number is in the corner of the screen?',
      phone,
    ],
    ['ask-all-at-once', 'I need you to renew it at eleven. Can you say that back to me?', phone],
    [
      'thank-the-reporter',
      'Your remark about the dome saved us days. I test it at noon.',
      { clientMessage: 'Something that may help: it stops when the dome turns.' },
    ],
    ['no-absolute-promise', 'I blocked the old password at 10:31; nobody gets in with it now.'],
    ['no-absolute-promise', 'That it comes never again I cannot sign.'],
    ['no-blame', 'Ask the driver to read it out on the radio.'],
    ['no-blame', 'You put the wrong clock right yourself, and the bell rang on time.'],
    ['no-blame', 'Ms Okoro corrected the wrong entry at 09:10.'],
    ['no-blame', 'About 40 calls went unanswered by half past nine.'],
    ['exact-dates-times', 'What you have changed later, write on the print.'],
    [
      'apologise-once',
      'My fault: I had the wrong day. I am sorry, and I have sent the right list.',
    ],
    ['no-bare-no', 'Why yours stays shut I do not know.'],
    ['translate-jargon', 'The printer stands beside the port and the grappa, at dock four.'],
    ['no-stock-phrases', 'Thank you for ringing us on Sunday.'],
  ])('%s: “%s”', (rule, text, brief) => expect(judge(rule, text, brief)).not.toBe('broken'));
});
