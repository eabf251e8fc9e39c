import { describe, expect, it } from 'vitest';
import { read } from '../../src/engine/index.ts';

const norms = (text: string) => read(text).words.map(({ norm }) => norm);
const sentences = (text: string) => {
  const draft = read(text);
  return draft.sentences.map(({ start, end }) => text.slice(start, end));
};
const zones = (text: string) => {
  const draft = read(text);
  return draft.sentences.map(({ zone, start, end }) => `${zone}: ${text.slice(start, end)}`);
};

describe('words', () => {
  it('take contractions apart and leave both parts their one place in the text', () => {
    const draft = read('I can’t open it.');
    expect(draft.words.map(({ norm, start, end }) => [norm, start, end])).toEqual([
      ['i', 0, 1],
      ['can', 2, 7],
      ['not', 2, 7],
      ['open', 8, 12],
      ['it', 13, 15],
    ]);
  });

  it('are the same with curly or straight apostrophes, accents, capitals and invisible letters', () => {
    expect(norms('DON’T e\u0301crire na\u200Bme')).toEqual(
      norms("don't écrire name".replace('é', 'e')),
    );
  });

  it('fold American spelling into British, but leave short words alone', () => {
    expect(norms('apologize organized size prize')).toEqual([
      'apologise',
      'organised',
      'size',
      'prize',
    ]);
  });

  it('keep addresses, file names, clock times and dates whole', () => {
    expect(
      norms('See https://a.example.org/x?y=1, plan.pdf, 14:30, 2026-03-04 and jo@b.org.'),
    ).toEqual([
      'see',
      'https://a.example.org/x?y=1',
      'plan.pdf',
      '14:30',
      '2026-03-04',
      'and',
      'jo@b.org',
    ]);
  });

  it('split an hour from its half of the day and a hyphenated word into its parts', () => {
    expect(norms('at 3pm or 4 p.m. sign-in 100%')).toEqual([
      'at',
      '3',
      'pm',
      'or',
      '4',
      'pm',
      'sign',
      'in',
      '100',
      'percent',
    ]);
  });

  it('find the address inside a Markdown link', () => {
    expect(norms('Open [the plan](https://a.example.org/p).')).toEqual([
      'open',
      'the',
      'plan',
      'https://a.example.org/p',
    ]);
  });
});

describe('sentences', () => {
  it('do not end at titles, initials or hours of the day', () => {
    expect(sentences('I moved Dr. Lund to 4 p.m. on Tuesday. J. Brandt knows. Fine')).toEqual([
      'I moved Dr. Lund to 4 p.m. on Tuesday.',
      'J. Brandt knows.',
      'Fine',
    ]);
  });

  it('survive lines that a mail program wrapped and Windows line ends', () => {
    const text =
      'the door alarm in the cold room of the north store rings when\r\nthe battery is low. It is new now.';
    expect(sentences(text)).toEqual([
      'the door alarm in the cold room of the north store rings when\r\nthe battery is low.',
      'It is new now.',
    ]);
  });

  it('stay apart from the lines of a list, whatever marks it', () => {
    for (const text of [
      'Do this:\n1. Open it\n2. Press OK',
      'Do this:\n- Open it\n- Press OK',
      'Do this:\n1) Open it\n2) Press OK',
    ]) {
      const draft = read(text);
      expect(draft.items.map(({ start, end }) => text.slice(start, end))).toEqual([
        'Open it',
        'Press OK',
      ]);
      expect(draft.sentences.map(({ zone }) => zone)).toEqual(['body', 'list', 'list']);
    }
  });

  it('see a numbered list in running text', () => {
    const draft = read('Do this: 1. Open it. 2. Press OK. 3. Wait. Then call me.');
    expect(draft.items).toHaveLength(3);
    expect(draft.sentences.at(-1)).toMatchObject({ zone: 'body', item: null });
  });
});

describe('zones', () => {
  it('know the heads of threads in bold and in other languages, and a note with “From” above it', () => {
    const last = (text: string) => read(text).sentences.at(-1)!.zone;
    expect(last('Hi Ewa,\n\nit works.\n\nTom\n\n**From:** Ewa\n**Sent:** Monday\n\nit fails')).toBe(
      'quoted',
    );
    expect(last('Hi Ewa,\n\nit works.\n\nTom\n\nAm 03.05.2025 schrieb Ewa:\n\nes klemmt')).toBe(
      'quoted',
    );
    expect(last('Handover\nFrom: Lena\nTo: Yusuf\n\nThe till is down.')).toBe('body');
  });

  it('find the signature above slogans and a postscript', () => {
    const signs = (text: string) =>
      read(text).sentences.some(
        ({ zone, start }) => zone === 'sign-off' && text.startsWith('Tom', start),
      );
    expect(
      signs(
        'Hi Ewa,\n\nit works.\n\nKind regards,\nTom Berger\n\nWe keep you working!\nRated best!',
      ),
    ).toBe(true);
    expect(signs('Hi Ewa,\n\nit works.\n\nYours,\nTom\n\nPS: the roll is in the drawer.')).toBe(
      true,
    );
  });

  it('tell subject, greeting, body, signature, quoted thread and small print apart', () => {
    const text = [
      'Subject: Till 3 works again',
      '',
      'Hello Mrs Adeyemi,',
      '',
      'the till works.',
      '',
      'Best wishes,',
      'Jonas Brandt',
      'Service Desk',
      '',
      '> You wrote this.',
      '--',
      'This e-mail is confidential.',
    ].join('\n');
    expect(zones(text)).toEqual([
      'subject: Till 3 works again',
      'greeting: Hello Mrs Adeyemi,',
      'body: the till works.',
      'sign-off: Best wishes,',
      'sign-off: Jonas Brandt',
      'sign-off: Service Desk',
      'quoted: You wrote this.',
      'footer: This e-mail is confidential.',
    ]);
  });

  it('cut a greeting off the sentence it stands in, hello or not', () => {
    expect(zones('Hello, Mrs de la Cruz, the till works.')[0]).toBe(
      'greeting: Hello, Mrs de la Cruz,',
    );
    expect(zones('Ms Lindqvist, the projector works.')[0]).toBe('greeting: Ms Lindqvist,');
  });

  it('take everything under a forwarded head as quoted, and log lines as a machine’s', () => {
    const text = 'It works.\n\n-----Original Message-----\nFrom: Jo\nThe till is dead.';
    expect(zones(text).map((line) => line.split(':')[0])).toEqual([
      'body',
      'quoted',
      'quoted',
      'quoted',
    ]);
    expect(zones('2026-01-02 10:00:01 ERROR disk full')[0]).toMatch(/^log/);
  });

  it('find a name at the end of a single paragraph', () => {
    expect(zones('Hello Sam, I will ring you at 15:00. Best wishes, Tom Reyes').at(-1)).toBe(
      'sign-off: Best wishes, Tom Reyes',
    );
  });

  it('do not take a short last sentence for a name', () => {
    expect(zones('The till prints again. Done.').at(-1)).toMatch(/^body/);
    expect(zones('It takes two minutes. Cause: TBC.').at(-1)).toMatch(/^body/);
  });
});

describe('quotation marks', () => {
  it('mark the words inside them and no others', () => {
    const quoted = (text: string) =>
      read(text)
        .words.filter((word) => word.quoted)
        .map(({ norm }) => norm);
    expect(quoted('You wrote “it is dead” at ten, and I saw it too.')).toEqual([
      'it',
      'is',
      'dead',
    ]);
    expect(quoted("The clients' list isn't ready; 'soon' you said, and I say noon.")).toEqual([
      'soon',
    ]);
    expect(quoted('An unclosed “ mark quotes nothing.')).toEqual([]);
  });

  it('mark nothing where they stand around the whole reply', () => {
    expect(read('“I will ring you at ten.”').words.some(({ quoted }) => quoted)).toBe(false);
  });
});
