import { judgeReply, prepare } from '../../src/engine/index.ts';
import type { Brief } from '../../src/schemas/brief.ts';
import type { Rulebook } from '../../src/schemas/rulebook.ts';

/** How fast the engine judges, by all rules, with findings and their places. Runs in Node and in a browser alike. */
export interface EngineTimes {
  /** From the imported module and the parsed rulebook to the first score, in milliseconds. */
  firstScoreMs: number;
  wordsPerSecond: number;
  /** Milliseconds to judge a reply of about 200 words anew after one more letter. */
  keystroke: { median: number; p95: number };
  /** Milliseconds for one text of so many characters. */
  growth: { characters: number; ms: number }[];
  /** Words a second with the glossary so many times as long. */
  glossary: { factor: number; wordsPerSecond: number }[];
}

const roundsToWarmUp = 3;

/**
 * @param texts about 200 words each, no sentence twice
 */
export function timeEngine(
  texts: readonly string[],
  rulebook: Rulebook,
  brief: Brief,
): EngineTimes {
  let began = performance.now();
  const prepared = prepare(rulebook);
  judgeReply(texts[0]!, brief, prepared);
  const firstScoreMs = performance.now() - began;

  const all = (judge: (text: string) => unknown) => {
    for (let round = 0; round < roundsToWarmUp; round++) for (const text of texts) judge(text);
    const rounds: number[] = [];
    for (let round = 0; round < 5; round++) {
      began = performance.now();
      for (const text of texts) judge(text);
      rounds.push(performance.now() - began);
    }
    return (countWords(texts) / middle(rounds)) * 1000;
  };
  const wordsPerSecond = all((text) => judgeReply(text, brief, prepared));

  const strokes: number[] = [];
  for (const text of texts) {
    const half = text.indexOf(' ', text.length / 2);
    for (let letter = 1; letter <= 6; letter++) {
      const typed = `${text.slice(0, half)} ${'before'.slice(0, letter)}${text.slice(half)}`;
      began = performance.now();
      judgeReply(typed, brief, prepared);
      strokes.push(performance.now() - began);
    }
  }
  strokes.sort((a, b) => a - b);

  const book = texts.join('\n\n');
  const growth = [10_000, 100_000, 1_000_000].map((characters) => {
    const text = book.repeat(Math.ceil(characters / book.length)).slice(0, characters);
    const times = [0, 1, 2].map(() => {
      began = performance.now();
      judgeReply(text, brief, prepared);
      return performance.now() - began;
    });
    return { characters, ms: middle(times) };
  });

  const glossary = [1, 5, 20].map((factor) => {
    const grown = prepare(growGlossary(rulebook, factor));
    return { factor, wordsPerSecond: all((text) => judgeReply(text, brief, grown)) };
  });
  return {
    firstScoreMs,
    wordsPerSecond,
    keystroke: {
      median: strokes[strokes.length >> 1]!,
      p95: strokes[Math.floor(strokes.length * 0.95)]!,
    },
    growth,
    glossary,
  };
}

/** The glossary and copies of it whose words end in a number nobody writes. */
function growGlossary(rulebook: Rulebook, factor: number): Rulebook {
  const copies = Array.from({ length: factor - 1 }, (_, copy) =>
    rulebook.jargon.map((entry) => ({
      ...entry,
      id: `${entry.id}-${copy}`,
      term: `${entry.term}q${copy}`,
      forms: entry.forms.map((form) => `${form}q${copy}`),
      notWhen: [],
    })),
  );
  return { ...rulebook, jargon: [...rulebook.jargon, ...copies.flat()] };
}

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
