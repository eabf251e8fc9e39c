import { measurePace } from '../pace.ts';
import { countSpokenWords } from './countSpokenWords.ts';
import { joinStretches, type Stretch } from './joinStretches.ts';
import type { TranscriptTurn } from './readTranscript.ts';

/** The longest that somebody spoke before another did. */
export interface Monologue {
  words: number;
  /** Seconds of talk; null where not all of it has times. */
  seconds: number | null;
  /** Where it begins, counted from 1. */
  line: number;
}

/** How one person took part in a call. */
export interface SpeakerMeasures {
  /** Empty where the transcript names nobody. */
  speaker: string;
  words: number;
  /** 0 to 1: their part of all words. */
  share: number;
  /** Seconds of talk under known times, what overlaps counted once; null where there are none. */
  seconds: number | null;
  /** Of the words under known times; null where there are none, or too few seconds. */
  wordsAMinute: number | null;
  longest: Monologue;
}

/**
 * Measures who spoke how much, how fast and how long at a stretch.
 *
 * @returns one entry a speaker, in the order in which they first speak; none for an empty transcript
 */
export function measureTranscript(turns: readonly TranscriptTurn[]): SpeakerMeasures[] {
  const stretches = joinStretches(turns);
  const total = stretches.reduce((sum, { words }) => sum + words, 0);
  return [...new Set(stretches.map(({ speaker }) => speaker))].map((speaker) => {
    const own = stretches.filter((stretch) => stretch.speaker === speaker);
    const words = own.reduce((sum, stretch) => sum + stretch.words, 0);
    const timed = own.flatMap((stretch) => stretch.turns).filter(({ start }) => start !== null);
    const seconds = timed.length === 0 ? null : sumSeconds(timed);
    const timedWords = timed.reduce((sum, { text }) => sum + countSpokenWords(text), 0);
    return {
      speaker,
      words,
      share: total === 0 ? 0 : words / total,
      seconds,
      wordsAMinute: seconds === null ? null : measurePace(timedWords, seconds),
      longest: measureLongest(own),
    };
  });
}

function measureLongest(stretches: readonly Stretch[]): Monologue {
  const { words, line, turns } = stretches.reduce((longest, stretch) =>
    stretch.words > longest.words ? stretch : longest,
  );
  const timed = turns.every(({ start }) => start !== null);
  return { words, line, seconds: timed ? sumSeconds(turns) : null };
}

/** Seconds that the turns cover together. Rolling captions overlap, and nobody speaks twice at once. */
function sumSeconds(turns: readonly TranscriptTurn[]): number {
  const spans = turns
    .map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }))
    .sort((a, b) => a.start - b.start);
  let sum = 0;
  let until = -Infinity;
  for (const { start, end } of spans) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}
