import { describe, expect, it } from 'vitest';
import { judgePace, measurePace } from '../../src/learner/pace.ts';
import { countFillers } from '../../src/learner/transcript/countFillers.ts';
import { countSpokenWords } from '../../src/learner/transcript/countSpokenWords.ts';
import { measureTranscript } from '../../src/learner/transcript/measureTranscript.ts';
import { readTranscript } from '../../src/learner/transcript/readTranscript.ts';
import { prepared } from '../engine/rulebook.ts';

const lines = (...written: string[]) => written.join('\n');
const said = (text: string) =>
  readTranscript(text).turns.map(({ speaker, text: words }) => [speaker, words]);
const measure = (text: string) => measureTranscript(readTranscript(text).turns);

describe('a plain transcript', () => {
  it('is read line by line, and goes on where no name stands', () => {
    const text = lines(
      'Ayodele Fashola: Good morning, Ms Rochat.',
      'I have your case.',
      '',
      'Nadège Rochat: It says “session expired”.',
    );
    expect(readTranscript(text)).toMatchObject({ format: 'plain', unread: [] });
    expect(said(text)).toEqual([
      ['Ayodele Fashola', 'Good morning, Ms Rochat. I have your case.'],
      ['Nadège Rochat', 'It says “session expired”.'],
    ]);
    expect(readTranscript(text).turns.map(({ line }) => line)).toEqual([1, 4]);
  });

  it('keeps a colon in the text where it is', () => {
    const text = lines(
      'Ayodele: One thing: press the green key at 10:30.',
      'the number is: oh one six three two.',
      'See https://example.com/a: it is short.',
      'Nadège: Which key?',
    );
    expect(said(text)).toEqual([
      [
        'Ayodele',
        'One thing: press the green key at 10:30. the number is: oh one six three two. See https://example.com/a: it is short.',
      ],
      ['Nadège', 'Which key?'],
    ]);
  });

  it('takes small names, names that come again, times beside a name, and one person in two spellings', () => {
    const text = lines(
      'the client: Hello?',
      'me: Good morning.',
      '[00:12] the client: It is dark here.',
      'Me (00:15): I see it.',
      '00:20 the client: Good.',
    );
    expect(said(text)).toEqual([
      ['the client', 'Hello?'],
      ['me', 'Good morning.'],
      ['the client', 'It is dark here.'],
      ['me', 'I see it.'],
      ['the client', 'Good.'],
    ]);
  });

  it('names the line where nobody speaks, and keeps its words', () => {
    const { turns, unread } = readTranscript(lines('', 'Good morning, this is', 'Perpetua.'));
    expect(unread).toEqual([
      {
        line: 2,
        text: 'Good morning, this is',
        reason: 'No name with a colon stands before these words.',
      },
    ]);
    expect(turns).toMatchObject([{ speaker: '', text: 'Good morning, this is Perpetua.' }]);
  });

  it('may be empty', () => {
    for (const text of ['', ' \n\t\r\n', '\uFEFF']) {
      expect(readTranscript(text)).toEqual({ format: 'plain', turns: [], unread: [] });
    }
    expect(measureTranscript([])).toEqual([]);
  });
});

describe('WebVTT', () => {
  const voices = lines(
    'WEBVTT - a call',
    'Kind: captions',
    '',
    'NOTE',
    'Not: a word of this',
    '',
    '0a7f/12-0',
    '00:01.000 --> 00:03.000 align:start',
    '<v Ayodele Fashola>May I be quiet for <i>two</i> minutes?</v>',
    '',
    '00:00:03.500 --> 00:00:05.500',
    '<v.loud Nadège Rochat>Fine &amp; good: go.</v> <v Ayodele Fashola>Thank you.',
  );

  it('is read by its voices', () => {
    const { format, turns, unread } = readTranscript(voices);
    expect({ format, unread }).toEqual({ format: 'vtt', unread: [] });
    expect(turns).toEqual([
      {
        speaker: 'Ayodele Fashola',
        text: 'May I be quiet for two minutes?',
        start: 1,
        end: 3,
        line: 8,
      },
      { speaker: 'Nadège Rochat', text: 'Fine & good: go.', start: 3.5, end: 4.7, line: 11 },
      { speaker: 'Ayodele Fashola', text: 'Thank you.', start: 4.7, end: 5.5, line: 11 },
    ]);
  });

  it('is read by names before a colon where it has no voices', () => {
    const text = lines(
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:04.000',
      'Ayodele Fashola: Good morning.',
      '',
      '2',
      '00:00:04.000 --> 00:00:06.000',
      'I have your case.',
      '',
      '3',
      '00:00:06.000 --> 00:00:07.000',
      'Nadège Rochat: Good.',
    );
    expect(said(text)).toEqual([
      ['Ayodele Fashola', 'Good morning.'],
      ['Ayodele Fashola', 'I have your case.'],
      ['Nadège Rochat', 'Good.'],
    ]);
  });

  it('has one nameless speaker where it names nobody', () => {
    const text = lines('WEBVTT', '', '00:01.000 --> 00:11.000', 'one two three', 'four');
    expect(measure(text)).toMatchObject([{ speaker: '', words: 4, share: 1, seconds: 10 }]);
  });

  it('names the line of a broken cue and keeps its words, without seconds', () => {
    const text = lines(
      'WEBVTT',
      '',
      '00:01.000 --> 00:03.000',
      'A: one two',
      '',
      '00:04.000 -> 00:06.000',
      'A: three',
      '',
      '00:09.000 --> 00:08.000',
      'B: four',
      '',
      '00:61.000 --> 00:62.000',
      'B: five',
    );
    const { turns, unread } = readTranscript(text);
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'The times could not be read.'],
      [9, 'It ends before it begins.'],
      [12, 'The times could not be read.'],
    ]);
    expect(turns.map((turn) => turn.text)).toEqual(['one two', 'three', 'four', 'five']);
    expect(measureTranscript(turns)).toMatchObject([
      { speaker: 'A', words: 3, seconds: 2, longest: { words: 3, seconds: null } },
      { speaker: 'B', words: 2, seconds: null, wordsAMinute: null },
    ]);
  });
});

describe('SubRip', () => {
  const cues = [
    '1',
    '00:00:01,000 --> 00:00:04,000',
    'Ayodele: Good morning.',
    '- Nadège: Good morning.',
    '',
    '2',
    '00:00:05,000 --> 00:00:07,500',
    '{\\an8}Ayodele: I have your case.',
    '3',
    '00:00:08,000 --> 00:00:09,000',
    'Nadège: 4711.',
    '',
  ];
  const turns = [
    { speaker: 'Ayodele', text: 'Good morning.', start: 1, end: 2.5 },
    { speaker: 'Nadège', text: 'Good morning.', start: 2.5, end: 4 },
    { speaker: 'Ayodele', text: 'I have your case.', start: 5, end: 7.5 },
    { speaker: 'Nadège', text: '4711.', start: 8, end: 9 },
  ];

  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns alone', '\r'],
  ])('is read with %s', (_, end) => {
    expect(readTranscript(cues.join(end))).toMatchObject({ format: 'srt', turns, unread: [] });
  });

  it('is WebVTT that lost its first line, too', () => {
    const text = lines('00:01.000 --> 00:02.000', '<v A>Hello.');
    expect(readTranscript(text)).toMatchObject({ format: 'srt', turns: [{ speaker: 'A' }] });
  });

  it('names words that stand under no times', () => {
    const { turns: read, unread } = readTranscript(lines(...cues, '4', 'Ayodele: And then?'));
    expect(unread).toEqual([
      { line: 14, text: 'Ayodele: And then?', reason: 'No times stand above these words.' },
    ]);
    expect(read.at(-1)).toMatchObject({ text: 'And then?', start: null });
  });
});

describe('the measures', () => {
  it('give each speaker their share, their pace and their longest stretch', () => {
    const tenWords = 'one two three four five six seven eight nine ten';
    const text = lines(
      'WEBVTT',
      '',
      '00:00.000 --> 00:05.000',
      `<v A>${tenWords}`,
      '',
      '00:05.000 --> 00:10.000',
      `<v A>${tenWords}`,
      '',
      '00:10.000 --> 00:12.000',
      '<v B>Yes, go on.',
      '',
      '00:12.000 --> 00:14.000',
      '<v A>Thank you.',
    );
    expect(measure(text)).toEqual([
      {
        speaker: 'A',
        words: 22,
        share: 22 / 25,
        seconds: 12,
        wordsAMinute: 110,
        longest: { words: 20, seconds: 10, line: 3 },
      },
      {
        speaker: 'B',
        words: 3,
        share: 3 / 25,
        seconds: 2,
        // Two seconds are too few to tell.
        wordsAMinute: null,
        longest: { words: 3, seconds: 2, line: 9 },
      },
    ]);
  });

  it('count overlapping times of one speaker once, and leave those of two to each', () => {
    const text = lines(
      'WEBVTT',
      '',
      '00:00.000 --> 00:10.000',
      '<v A>one two three',
      '',
      '00:04.000 --> 00:08.000',
      '<v B>four',
      '',
      '00:06.000 --> 00:12.000',
      '<v A>five',
    );
    expect(measure(text).map(({ seconds }) => seconds)).toEqual([12, 4]);
  });

  it('count words as they are said', () => {
    expect(countSpokenWords('Don’t sign-in yet. [pause] Say: “four, 7”…')).toBe(6);
    expect(countSpokenWords('[hold] – …')).toBe(0);
    expect(countSpokenWords('['.repeat(50_000))).toBe(0);
  });

  it('know a pace, and when it is too early to tell', () => {
    expect(measurePace(64, 30)).toBe(128);
    expect(measurePace(9, 4)).toBeNull();
    expect(measurePace(0, 60)).toBeNull();
    expect([119, 120, 150, 151, 160, 161].map(judgePace)).toEqual([
      'slow',
      'usual',
      'usual',
      'brisk',
      'brisk',
      'fast',
    ]);
  });

  it('take ten thousand lines in less than a second', () => {
    const plain = Array.from({ length: 10_000 }, (_, at) =>
      at % 3 === 0 ? `Speaker ${at % 2}: line: ${at} and some more words` : 'that go on and on',
    );
    const cues = Array.from(
      { length: 2_500 },
      (_, at) => `${at}\n00:00:00,000 --> 00:00:01,000\nA${at % 2}: some words\n`,
    );
    for (const text of [plain.join('\n'), cues.join('\n'), 'word '.repeat(500_000)]) {
      const before = performance.now();
      const { turns } = readTranscript(text);
      expect(measureTranscript(turns).length).toBeGreaterThan(0);
      expect(performance.now() - before).toBeLessThan(1_000);
    }
  });
});

describe('the fillers', () => {
  const count = (text: string, speaker: string) =>
    countFillers(readTranscript(text).turns, speaker, prepared);

  it('are those of the rulebook, and of one speaker alone', () => {
    const text = lines(
      'Me: Um, so the plotter is, um, basically out of ink. I would like to ring you at ten.',
      'Client: Um, what happened?',
      'Me: It will be, and',
      'um, I mean it, full at noon.',
    );
    const { total, fillers, english } = count(text, 'Me');
    expect({ total, english }).toEqual({ total: 4, english: true });
    expect(fillers.map(({ words, count: times }) => [words, times])).toEqual([
      ['um', 3],
      ['basically', 1],
    ]);
    expect(fillers[0]!.instead).toBe('Leave a silence.');
    expect(count(text, 'Client').total).toBe(1);
  });

  it('are not counted in a call that is not English', () => {
    const text =
      'Me: Guten Morgen, Frau Rochat, ich habe Ihren Fall vor mir und rufe Sie um zehn Uhr an.';
    expect(count(text, 'Me')).toEqual({ total: 0, fillers: [], english: false });
  });
});
