import { describe, expect, it } from 'vitest';
import { judgeReply } from '../../src/engine/index.ts';
import { judgeBy, makeBrief, prepared, verdictOf } from './rulebook.ts';

const letter = (body: string) => `Hello Mrs Adeyemi,\n\n${body}\n\nJonas Brandt`;

describe('name-next-update', () => {
  const verdict = (body: string) => verdictOf('name-next-update', letter(body));
  it.each([
    'I will ring you at 14:00.',
    'I’ll write to you by noon.',
    'You will hear from me before your shift ends at six.',
    'I will stop the copy and ring you within the hour.',
    'My next call is at 22:30.',
    'I will let you know first thing Monday, at eight.',
    'Next update: 16:00.',
    'I will come back to you in twenty minutes.',
    'Expect my call on Thursday 14:00 CET.',
    'If I have not heard from you by Thursday noon, I will close the case.',
    'I am going to call you at half past two.',
    'My colleague Sara will ring you at 16:30.',
  ])('is met by “%s”', (body) => expect(verdict(body)).toBe('met'));
  it.each([
    'We will be in touch.',
    'I called you at ten and again at two.',
    'I will not be able to call you at 15:00.',
    'I will ring you soon.',
    'I will ring you today.',
    'You will hear from us in due course.',
    'The supplier will call you at three.',
    'I will repair it by 15:00.',
    'I will write to you as soon as I know more.',
  ])('is broken by “%s”', (body) => expect(verdict(body)).toBe('broken'));
  it('is not asked where the case is closed or only a sentence is judged', () => {
    expect(verdictOf('name-next-update', letter('It works.'), { caseOpen: false })).toBe(
      'not-applicable',
    );
    expect(verdictOf('name-next-update', 'It works.', { scope: 'sentence' })).toBe(
      'not-applicable',
    );
  });
});

describe('greet-and-sign', () => {
  const verdict = (text: string, brief = {}) => verdictOf('greet-and-sign', text, brief);
  it('hears short forms of both names, and a name above slogans', () => {
    const brief = { client: 'Mrs Gwenllian Parry', agent: 'Bethan Oyelaran' };
    expect(verdict('Hello Gwen,\n\nthe till works.\n\nBeth & the desk', brief)).toBe('met');
    const slogans = 'Bethan Oyelaran\nTillBook | Rated 4.8 stars | Scanned for viruses';
    expect(verdict(`Dear Mrs Parry,\n\nthe till works.\n\n${slogans}`, brief)).toBe('met');
    expect(verdict('Dear Mrs Adeyemi,\n\nthe till works.\n\nBethan', brief)).toBe('broken');
  });
  it('asks of a handover the name of the colleague, not of the client', () => {
    const brief = {
      kind: 'handover',
      audience: 'colleague',
      channel: 'ticket',
      agent: 'Lena Haug',
    };
    const client = 'Mrs Adeyemi';
    const note = 'The till is down. Ring Mrs Adeyemi at ten.';
    expect(verdict(`Yusuf, ${note}\n\nLena`, { ...brief, client })).toBe('met');
    expect(verdict(`From: Lena Haug\nTo: Yusuf Demir\n\n${note}`, { ...brief, client })).toBe(
      'met',
    );
    expect(verdict(note, { ...brief, client })).toBe('broken');
  });
  it('lets a letter to many greet them all', () => {
    const brief = { client: 'All staff, Larch Foods', agent: 'Tom Berger' };
    expect(verdict('Colleagues,\n\nthe doors are open.\n\nTom Berger', brief)).toBe('met');
  });
  it.each([
    ['Dear Ms Bergman,\n\nit works.\n\nIlse Janssen', { client: 'Ola Bergman' }],
    ['Hi José,\n\nit works.\n\nKind regards\nMarta Lind\nService Desk', { client: 'Jose Pérez' }],
    ['Dear Mr van der Berg,\n\nit works.\n\nTom', { client: 'Jan van der Berg' }],
    ['Sam,\n\nit works.\n\n— Tom', {}],
    ['Dear all,\n\nit works.\n\nTom Reyes, Service Desk', {}],
    ['Ms Lindqvist, it works.\n\nHassan Rahimi\n\n> old mail', { client: 'Pia Lindqvist' }],
    [
      'Hello Ms Ito,\n\nit works.\n\nBest wishes,\nJ. Brandt\nTel. 0800 123456\n\n--\nThis message is confidential.',
      {},
    ],
  ])('is met by %j', (text, brief) => expect(verdict(text, brief)).toBe('met'));
  it.each([
    ['Hello,\n\nit works.\n\nTom Reyes', {}],
    ['Dear Mr Hoang,\n\nit works.\n\nTom Reyes', { client: 'Thu Nguyen' }],
    ['Dear Ms Ito,\n\nit works.\n\nYour Service Desk', {}],
    ['Dear Ms Ito,\n\nit works.\n\nNorthgate Service Desk', {}],
    ['Dear Ms Ito,\n\nit works.', {}],
    ['Dear Customer,\n\nit works.\n\nTom Reyes', {}],
  ])('is broken by %j', (text, brief) => expect(verdict(text, brief)).toBe('broken'));
  it('hears both names at the opening of a call', () => {
    const brief = { channel: 'phone', kind: 'first-reply', client: 'Szabo' } as const;
    expect(
      verdict('Good morning, Mr Szabo, this is Leila Farouk from the service desk.', brief),
    ).toBe('met');
    expect(verdict('Service desk, what is your ticket number?', brief)).toBe('broken');
  });
});

describe('translate-jargon', () => {
  const verdict = (text: string, brief = {}) => verdictOf('translate-jargon', text, brief);
  it.each([
    'The proxy (the gatekeeper to the web) is down.',
    'The gatekeeper between you and the web (the proxy) is down.',
    'The proxy, the gatekeeper between you and the web, is down.',
    'The page came from the cache, which keeps copies to save time.',
    'The page came from the cache. That is a copy your browser keeps.',
    'Your browser shows an old copy from its cache; it keeps a copy to save time.',
    'You wrote “the proxy is dead”, and the line is open again.',
  ])('is met where the term is explained or quoted: “%s”', (text) =>
    expect(verdict(text)).toBe('met'),
  );
  it.each([
    'The proxy is down.',
    'I emptied the caches.',
    'I restarted the proxy, the cache and the VPN.',
    'The proxy is down. I will ring you. A proxy is a gatekeeper to the web.',
  ])('is broken by “%s”', (text) => expect(verdict(text)).toBe('broken'));
  it('spares what the client said first and a technical reader’s terms', () => {
    expect(verdict('The proxy is down.', { clientMessage: 'Is the proxy dead?' })).toBe('met');
    expect(verdict('The proxy is down.', { audience: 'technical' })).toBe('met');
  });
  it('takes an everyday word for a term only where the talk is of computers', () => {
    expect(verdict('The switch for the network on your floor is broken.')).toBe('broken');
    expect(verdict('The light switch by the door is broken.')).toBe('met');
    expect(verdict('Please switch off the computer.')).toBe('met');
    expect(verdict('A switch of plan: I bring the computer at noon.')).toBe('met');
  });
  it('lets a word that most people know pass', () => {
    expect(verdict('The server is back.')).toBe('met');
  });
  it('spares product names', () => {
    expect(verdict('I installed Acme Cache 12 on it.')).toBe('met');
  });
  it('offers the plain words', () => {
    const [finding] = judgeBy('translate-jargon', 'The proxy is down.').findings;
    expect(finding).toMatchObject({ quote: 'proxy', start: 4, end: 9 });
    expect(finding?.fix).toContain('the gatekeeper between you and the web');
  });
});

describe('spell-out-short-forms', () => {
  const verdict = (text: string, brief = {}) => verdictOf('spell-out-short-forms', text, brief);
  it('wants plain words, not the letters written out', () => {
    expect(verdict('Your NAS is full.')).toBe('broken');
    expect(verdict('The box with your files (NAS) is full.')).toBe('met');
    expect(verdict('Your NAS (Network Attached Storage) is full.')).toBe('broken');
  });
  it('spares PDF, USB, case numbers, door plates and the client’s own', () => {
    expect(verdict('Save the PDF on the USB stick, case REQ-20417, room EG12.')).toBe(
      'not-applicable',
    );
    expect(verdict('PACS is slow.', { clientMessage: 'PACS is crawling' })).toBe('not-applicable');
  });
  it('is broken by a fourth, even where each is explained', () => {
    const four =
      'The guard program (EDR), the list of people (ADX), the alarm bell (SIEM) and the check on files (DLP) run.';
    expect(verdict(four)).toBe('broken');
  });
});

describe('no-slang-no-emoji', () => {
  const verdict = (text: string) => verdictOf('no-slang-no-emoji', text);
  it('sees emoji, smileys and words that are never for clients', () => {
    expect(verdict('It works 😀')).toBe('broken');
    expect(verdict('It is gone :-(')).toBe('broken');
    expect(verdict('The tablet is bricked: it does not start any more.')).toBe('broken');
  });
  it('spares drive letters, list marks and arrows', () => {
    expect(verdict('It is on the drive (D:). Fill in 8) the room. File → Save.')).toBe('met');
    expect(verdict('> thanks 😀\n\nIt works.')).toBe('met');
  });
});

describe('phrase rules', () => {
  it('find phrases in the writer’s prose and spare quotations and exceptions', () => {
    expect(verdictOf('no-stock-phrases', 'We regret any inconvenience.')).toBe('broken');
    expect(
      verdictOf('no-stock-phrases', 'You ask what “any inconvenience” means in our letter of May.'),
    ).toBe('met');
    expect(verdictOf('no-blame', 'You should have called us.')).toBe('broken');
    expect(verdictOf('no-blame', 'You should have the letter by now.')).toBe('met');
    expect(verdictOf('never-order-calm', 'Please calm down.')).toBe('broken');
    expect(verdictOf('never-order-calm', '> calm down\n\nIt works.')).toBe('met');
  });
  it('takes a denied promise for none', () => {
    expect(verdictOf('no-absolute-promise', 'We guarantee that it is safe.')).toBe('broken');
    expect(verdictOf('no-absolute-promise', 'I cannot promise that nothing was stolen.')).toBe(
      'met',
    );
  });
});

describe('exact-dates-times', () => {
  const verdict = (text: string) => verdictOf('exact-dates-times', text);
  it.each([
    'I will bring it soon.',
    'Please send it shortly.',
    'The man comes tomorrow.',
    'They stop on 03/04/25.',
    'I will ring you today.',
    'It will be ready in a few minutes.',
  ])('is broken by “%s”', (text) => expect(verdict(text)).toBe('broken'));
  it.each([
    'I will bring it today at 14:30.',
    'It comes tomorrow between nine and ten.',
    'I will be there before the rehearsal starts at seven tonight.',
    'I will do it within the hour.',
    'It ends on 3 April 2025.',
    'I will ring you tomorrow morning.',
    'I will ring you soon, at 15:20.',
  ])('is met by “%s”', (text) => expect(verdict(text)).toBe('met'));
  it('leaves reports of the past alone', () => {
    expect(verdict('The lock failed shortly after the storm.')).toBe('not-applicable');
  });
});

describe('sentence-under-25', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'the').join(' ')}.`;
  it('counts words as people do and judges the longest', () => {
    expect(verdictOf('sentence-under-25', words(25))).toBe('met');
    expect(verdictOf('sentence-under-25', `Short. ${words(26)}`)).toBe('broken');
    expect(verdictOf('sentence-under-25', `${words(24).slice(0, -1)} can’t.`)).toBe('met');
    expect(verdictOf('sentence-under-25', `Yes.\n\n> ${words(40)}`)).toBe('met');
  });
});

describe('no-but-after-empathy', () => {
  const verdict = (text: string) => verdictOf('no-but-after-empathy', text);
  it('sees the but in the same sentence or at the head of the next', () => {
    expect(verdict('I am sorry that it is gone, but the disk was full.')).toBe('broken');
    expect(verdict('I understand the hurry. However, it is not ours.')).toBe('broken');
  });
  it('leaves other buts and “however late” alone', () => {
    expect(
      verdict('I had hoped for more, but it ends at page 40. I know that it took you a week.'),
    ).toBe('met');
    expect(verdict('I understand the hurry. I will stay however late it gets.')).toBe('met');
    expect(verdict('It works, but slowly.')).toBe('not-applicable');
  });
});

describe('apologise-once', () => {
  const verdict = (text: string) => verdictOf('apologise-once', text);
  it('wants one sorry with its repair', () => {
    expect(verdict('I am sorry: I sent the wrong list. I have sent the right one.')).toBe('met');
    expect(verdict('I am sorry about the list. It holds 500 lines.')).toBe('broken');
    expect(verdict('I am sorry. I have sent it. Again, I apologise.')).toBe('broken');
    expect(verdict('Sorry if you were confused. I will send a new one.')).toBe('broken');
  });
  it('does not count what is no apology of ours', () => {
    expect(verdict('There is nothing to be sorry for: I will bring a new one.')).toBe(
      'not-applicable',
    );
    expect(verdict('I am sorry to hear that you are ill.')).toBe('not-applicable');
    expect(verdict('I am afraid the part is late.')).toBe('not-applicable');
  });
});

describe('calm-words', () => {
  const brief = { kind: 'incident-alert' } as const;
  it('sees drama, capitals and exclamation marks where there is danger', () => {
    expect(verdictOf('calm-words', 'This is a disaster.', brief)).toBe('broken');
    expect(verdictOf('calm-words', 'Do NOT answer callers.', brief)).toBe('broken');
    expect(verdictOf('calm-words', 'Pull the cable!', brief)).toBe('broken');
    expect(
      verdictOf('calm-words', 'An attack locked one computer. Plug no USB stick in.', brief),
    ).toBe('met');
  });
  it('is not asked where nobody is in danger', () => {
    expect(verdictOf('calm-words', 'Your new screen is here!')).toBe('not-applicable');
  });
});

describe('likelihood-scale', () => {
  it('is broken by stacked hedges, hinted at by a word without its range', () => {
    expect(verdictOf('likelihood-scale', 'It might possibly be the cable.')).toBe('broken');
    expect(verdictOf('likelihood-scale', 'It is likely the cable.')).toBe('look');
    expect(verdictOf('likelihood-scale', 'It is likely (55–75 in 100) the cable.')).toBe('met');
    expect(verdictOf('likelihood-scale', 'You may use the other desk.')).toBe('not-applicable');
  });

  it('hears a range said aloud, and takes no count of things for one', () => {
    const verdict = (text: string) => verdictOf('likelihood-scale', text);
    expect(verdict('It is likely, six or seven times out of ten, that it spread.')).toBe('met');
    expect(verdict('It is likely, about two in three, that it spread.')).toBe('met');
    expect(verdict('Two of three pumps are likely dead.')).toBe('look');
    expect(verdict('It is likely that six or seven pagers were off.')).toBe('look');
  });
});

describe('steps-as-list and ask-all-at-once', () => {
  it('wants three actions in a list, one a line', () => {
    expect(
      verdictOf(
        'steps-as-list',
        'Hold the key, put the reader down and wait for the light. Then take a card.',
      ),
    ).toBe('broken');
    expect(
      verdictOf('steps-as-list', '1. Open the lid.\n2. Put the roll in.\n3. Press “Feed”.'),
    ).toBe('met');
    expect(
      verdictOf('steps-as-list', '1. Open the lid and take the roll out.\n2. Press “Feed”.'),
    ).toBe('broken');
    expect(
      verdictOf('steps-as-list', 'I opened it, cleaned the slot, changed the roll and tried it.'),
    ).toBe('not-applicable');
  });
  it('counts asks, not instructions and not the client’s own questions', () => {
    expect(
      verdictOf('ask-all-at-once', 'When did it stop? Which card? Did it beep? Is it full?'),
    ).toBe('broken');
    expect(
      verdictOf('ask-all-at-once', 'When did it stop? Which card? Please send me a photo.'),
    ).toBe('met');
    expect(
      verdictOf(
        'ask-all-at-once',
        'You ask “Is it gone?” and “Do I pay?” and “When?” and “How?” It is here.',
      ),
    ).toBe('not-applicable');
    expect(
      verdictOf('ask-all-at-once', 'Is the light on? And when was it charged?', {
        channel: 'phone',
      }),
    ).toBe('broken');
  });
  it('sees an ask for what the client gave already', () => {
    const brief = { clientMessage: 'The number on its sticker is 40417.' };
    expect(verdictOf('ask-all-at-once', 'What is the number on its sticker?', brief)).toBe(
      'broken',
    );
  });
});

describe('one-next-step', () => {
  const verdict = (text: string) => verdictOf('one-next-step', text, { kind: 'resolution' });
  it.each([
    'Please print one page.',
    'Could you send me a photo?',
    'You do not need to do anything.',
    'Nothing is needed from you.',
    'What helps most is a photo of the label.',
    'The one thing left is your signature.',
  ])('is met by “%s”', (text) => expect(verdict(text)).toBe('met'));
  it('is broken where only we act or only a screen commands', () => {
    expect(verdict('I changed the disk.')).toBe('broken');
    expect(verdict('The line “Contact your administrator” came up by mistake.')).toBe('broken');
  });
});

describe('no-bare-no', () => {
  const verdict = (text: string) => verdictOf('no-bare-no', text);
  it('wants a way out beside a refusal of ours', () => {
    expect(verdict('We cannot unblock this page.')).toBe('broken');
    expect(verdict('We cannot unblock this page. I can print it for you.')).toBe('met');
    expect(verdict('We cannot unblock it. I can understand that this is slow.')).toBe('broken');
  });
  it('takes reports for no refusals', () => {
    expect(verdict('Fourteen people cannot print.')).toBe('not-applicable');
    expect(verdict('I cannot see any fault on the line.')).toBe('not-applicable');
  });
});

describe('own-the-case', () => {
  const verdict = (text: string) => verdictOf('own-the-case', text);
  it('wants “I” above a person’s name, or the next name and its hour', () => {
    expect(verdict(letter('I will ring you at ten.'))).toBe('met');
    expect(verdict('Hello Sam,\n\nwe will write at ten.\n\nYour Service Desk')).toBe('broken');
    expect(verdict('Hello Sam,\n\nI will write at ten.\n\nService Desk')).toBe('broken');
    expect(verdict(letter('Somebody will ring you at 16:00.'))).toBe('broken');
    expect(verdict(letter('From 16:00 today Mireille Dubois has your case.'))).toBe('met');
  });
});

describe('close-with-proof', () => {
  const verdict = (text: string) =>
    verdictOf('close-with-proof', text, { kind: 'resolution', channel: 'ticket' });
  it('wants deed, check and way back', () => {
    expect(
      verdict(
        'I replaced the reader and tested it at 12:40. Reply within 14 days to open the case again.',
      ),
    ).toBe('met');
    expect(
      verdict(
        'I replaced the reader. It should work now. Reply within 14 days to open the case again.',
      ),
    ).toBe('broken');
    expect(verdict('I replaced the reader and tested it at 12:40. The case is closed.')).toBe(
      'broken',
    );
  });
});

describe('links-say-where', () => {
  const verdict = (text: string, brief = {}) => verdictOf('links-say-where', text, brief);
  it('wants a name for the page and no unasked sign-in', () => {
    expect(verdict('Click here to open it.')).toBe('broken');
    expect(verdict('The plan is [here](https://a.example.org/p).')).toBe('broken');
    expect(verdict('The room plan: https://a.example.org/plan')).toBe('met');
    expect(verdict('Please sign in at https://a.example.org/login.')).toBe('broken');
    expect(
      verdict('You sign in at https://a.example.org/login.', {
        clientMessage: 'Where do I sign in?',
      }),
    ).toBe('met');
    expect(verdict('Your tablet is here, at the desk.')).toBe('not-applicable');
  });
});

describe('subject-carries-news', () => {
  const verdict = (subject: string, brief = {}) =>
    verdictOf('subject-carries-news', `Subject: ${subject}\n\nHello Sam,\n\nit works.`, brief);
  it('wants thing and state, short, and keeps a thread', () => {
    expect(verdict('Update')).toBe('broken');
    expect(verdict('Gate 4 scales: repaired')).toBe('met');
    expect(verdict('Ransomware on the wages computer')).toBe('broken');
    expect(verdict('Your scales', { clientMessage: 'Subject: Scales [case 20418]\n\nHelp' })).toBe(
      'broken',
    );
    expect(
      verdict('Re: Scales [case 20418]', { clientMessage: 'Subject: Scales [case 20418]\n\nHelp' }),
    ).toBe('met');
  });
  it('is not asked of a letter without a subject', () => {
    expect(verdictOf('subject-carries-news', 'It works.')).toBe('not-applicable');
  });
});

describe('hints', () => {
  it('never break a rule that a machine may not decide', () => {
    expect(verdictOf('answer-first', letter('Thank you for contacting us. It works.'))).toBe(
      'look',
    );
    expect(verdictOf('drop-fillers', 'Um, it basically works.', { channel: 'phone' })).toBe('look');
  });
});

it('never judges a quoted thread, a log or the small print as the writer’s prose', () => {
  const text =
    'It works.\n\n> calm down! any inconvenience 😀\n2026-01-02 10:00:01 ERROR VPN down\n--\nDo not hesitate.';
  for (const rule of [
    'no-stock-phrases',
    'never-order-calm',
    'no-slang-no-emoji',
    'spell-out-short-forms',
    'translate-jargon',
  ]) {
    expect(judgeBy(rule, text).findings, rule).toEqual([]);
  }
});

it('says “could not tell” of a text in another language', () => {
  const german =
    'Der Drucker im zweiten Stock ist wieder bereit, ich habe die Patrone gestern Abend gewechselt.';
  expect(verdictOf('sentence-under-25', german)).toBe('unsure');
});

describe('signatures', () => {
  const sign = (end: string) =>
    judgeReply(
      `Hello Mrs Adeyemi,\n\nthe till works again. I will ring you at 16:00.${end}`,
      makeBrief(),
      prepared,
    );
  it.each([
    '\n\nTom Berger\nIT Service Desk',
    '\nTom Berger\nIT',
    '\n\nTom Berger, IT Service Desk',
    '\n\n- Tom',
    '\n\nTom Berger\nIT Department, Hill School',
    '\n\nTom Berger (he/him)',
    '\n\n李伟',
    ' Piotr Zielinski, security team, 01632 960 199.',
    '\n\nRegards, Tom',
    '\n\nKind regards Tom',
    '\n\nTom',
    '\n\nDev Kapoor, Service Desk',
    '\n\nDev Kapoor | Service Desk',
    '\n\nTom Berger\nSecond-line support\n01632 960 199',
    '\n\n--\nTom Berger\nService Desk',
    '\n\nBest wishes,\nAna López (she/her), IT Support',
  ])('a person signs with %j', (end) => {
    const { verdicts } = sign(end);
    expect([verdicts['greet-and-sign'], verdicts['own-the-case']]).toEqual(['met', 'met']);
  });
  it.each([
    '',
    ' Done.',
    '\n\nService Desk',
    '\n\nThe IT Team',
    '\n\nRegards\nService Desk',
    '\n\nService Desk, Hill School',
    '\n\n- Service Desk',
    '\n\nCable replaced, tested twice',
    '\n\nRoom 4, second floor',
    '\n\n- Open Settings\n- Restart',
  ])('nobody signs with %j', (end) => expect(sign(end).verdicts['greet-and-sign']).toBe('broken'));
  it('are not judged for their words', () => {
    const words = ['translate-jargon', 'no-slang-no-emoji', 'spell-out-short-forms', 'no-blame'];
    const rules = (end: string) =>
      sign(end)
        .findings.map(({ rule }) => rule)
        .filter((rule) => words.includes(rule));
    expect(rules('\n\nTom Berger\nBricked tablets and VPN')).toEqual([]);
    expect(rules('\n\nTom Berger\nProxy team, NAS and DNS')).toEqual([]);
    expect(rules(' The cache is full.\n\nTom Berger')).toEqual(['translate-jargon']);
  });
  it('with “we” in the promise want “I” and nothing more', () => {
    const text = 'Hello Mrs Adeyemi,\n\nwe will ring you at 16:00.\n\nDev Kapoor, Service Desk';
    const { findings } = judgeBy('own-the-case', text);
    expect(findings.map(({ fix }) => fix)).toEqual(['Write “I” instead of “we”.']);
  });
});

describe('what is no second action', () => {
  const verdict = (line: string) =>
    verdictOf('steps-as-list', `1. Save your work.\n2. ${line}\n3. Press the red key.`);
  it.each([
    'Pull the network cable, and leave the computer on.',
    'Close the lid and leave it switched on.',
    'Close the lid and keep it plugged in.',
  ])('“%s” is one', (line) => expect(verdict(line)).not.toBe('broken'));
  it.each([
    'Pull the network cable and open the door.',
    'Leave the room and switch off the light.',
  ])('“%s” is two', (line) => expect(verdict(line)).toBe('broken'));
});

describe('misspelt words of the trade', () => {
  const verdict = (text: string) => verdictOf('translate-jargon', text);
  it.each(['The firmwrae is old.', 'The authentification fails.'])('“%s” is found', (text) =>
    expect(verdict(text)).toBe('broken'),
  );
  it.each(['I took the firm where it stands.', 'We drove to Firmwrae Lane.'])(
    '“%s” is not',
    (text) => expect(verdict(text)).toBe('met'),
  );
});

describe('short forms of the trade', () => {
  const verdict = (text: string, audience: 'technical' | 'colleague') =>
    verdictOf('spell-out-short-forms', text, { audience });
  it('are words to those who work with them', () => {
    expect(verdict('The BGP session on the VLAN is up.', 'technical')).toBe('met');
    expect(verdict('The RAID lost one disk.', 'colleague')).toBe('met');
    expect(verdict('The XQZ is down.', 'technical')).toBe('broken');
    expect(verdict('The QWF list is full.', 'colleague')).toBe('broken');
  });
  it('break both rules where they are jargon too, and cost points once', () => {
    const { verdicts, scorecard } = judgeReply('The VPN is down.', makeBrief(), prepared, [
      'translate-jargon',
      'spell-out-short-forms',
    ]);
    expect(Object.values(verdicts)).toEqual(['broken', 'broken']);
    expect(scorecard.rules.filter(({ deduction }) => deduction > 0)).toHaveLength(1);
    expect(verdictOf('spell-out-short-forms', 'The NAS is full.')).toBe('broken');
  });
});

describe('what the reader can only do', () => {
  const verdict = (text: string) =>
    verdictOf('one-next-step', text, { kind: 'first-reply', channel: 'phone' });
  it.each([
    'Elmsford can only take cash for now.',
    'You can only take cash until noon.',
    'They can sell for cash until I ring.',
  ])('“%s” is their step', (text) => expect(verdict(text)).toBe('met'));
  it.each(['I can only ring you at noon.', 'It can only be the cable.'])('“%s” is none', (text) =>
    expect(verdict(text)).toBe('broken'),
  );
  it('is missed by ear on the phone', () => {
    const brief = { kind: 'first-reply', channel: 'phone' } as const;
    expect(
      judgeBy('one-next-step', 'The till is broken.', brief).findings[0]?.reason,
    ).not.toContain('read');
  });
});

describe('a question and its reason on the phone', () => {
  const verdict = (text: string) => verdictOf('ask-all-at-once', text, { channel: 'phone' });
  it.each([
    'What time did you put the stick in? I need it to search the other two computers.',
    'Which door is it? I ask so that I can open the right one.',
  ])('are one ask: “%s”', (text) => expect(verdict(text)).toBe('met'));
  it.each([
    'What time did you put the stick in? I need the number on its label.',
    'Which door is it? What does the lamp show?',
  ])('are not “%s”', (text) => expect(verdict(text)).toBe('broken'));
});

describe('proof by use', () => {
  const verdict = (check: string) =>
    verdictOf(
      'close-with-proof',
      `I changed the setting. ${check} Reply within 14 days to open the case again.`,
      { kind: 'resolution', caseOpen: false },
    );
  it.each([
    'Your class danced from 10:00 to 11:30 without a stop.',
    'It has run since.',
    'She tested it.',
    'You told me it works.',
  ])('is “%s”', (check) => expect(verdict(check)).toBe('met'));
  it.each(['It should run for the whole day.', 'Please tell me whether it works.'])(
    'is not “%s”',
    (check) => expect(verdict(check)).toBe('broken'),
  );
});
