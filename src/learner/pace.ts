/**
 * Words a minute that we speak at on the phone. Our own working figure, as in the rule
 * `speak-in-short-pieces`: we know of no good measurement for service desks.
 */
export const usualPace = { from: 120, to: 150 } as const;

/** From more words a minute than this a caller hears somebody in a hurry; ours, too. */
export const fastPace = 160;

/** Seconds of talk below which a pace is chance: three words and one breath. */
const fewestSeconds = 5;

/** How a pace is heard. */
export type PaceVerdict = 'slow' | 'usual' | 'brisk' | 'fast';

/**
 * Words a minute, rounded; null where nothing was said or the talk was too short to tell.
 *
 * @param seconds of talk
 */
export function measurePace(words: number, seconds: number): number | null {
  if (words === 0 || seconds < fewestSeconds) return null;
  return Math.round((words * 60) / seconds);
}

/** @param pace words a minute */
export function judgePace(pace: number): PaceVerdict {
  if (pace < usualPace.from) return 'slow';
  if (pace <= usualPace.to) return 'usual';
  return pace <= fastPace ? 'brisk' : 'fast';
}

/** Seconds that a script takes at the usual pace: at its fast end, and at its slow one. */
export function expectSeconds(words: number): { from: number; to: number } {
  return {
    from: Math.round((words * 60) / usualPace.to),
    to: Math.round((words * 60) / usualPace.from),
  };
}
