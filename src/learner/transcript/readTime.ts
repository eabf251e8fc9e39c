/** What stands above the words of a cue, in seconds, or why it could not be read. */
export type CueTimes = { start: number; end: number } | { reason: string };

const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/;
const span = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)(?:\s|$)/;
/** Two times, or one and an arrow of any make: what somebody meant as the times of a cue. */
const almostSpan = /^\s*\d[\d:.,]*\s*(?:[-–—=]{1,3}>|→)|^\s*\d{1,3}(?::\d{1,2}){1,2}[.,]\d+\s+\d+:/;

/** True for a line that gives the times of a cue, or tries to. */
export function isTimeLine(line: string): boolean {
  return line.includes('-->') || almostSpan.test(line);
}

/** Reads "00:01:02.500 --> 00:01:04.000"; SubRip’s commas and left-out hours are fine. */
export function readTimes(line: string): CueTimes {
  const [, from, to] = span.exec(line) ?? [];
  const start = readClock(from);
  const end = readClock(to);
  if (start === null || end === null) return { reason: 'The times could not be read.' };
  return end < start ? { reason: 'It ends before it begins.' } : { start, end };
}

/** Seconds of "1:02:03.5", "02:03" or "02:03,500"; null for anything else. */
function readClock(written: string | undefined): number | null {
  const parts = clock.exec(written ?? '');
  if (parts === null) return null;
  const [, hours = '0', minutes = '', seconds = '', fraction = '0'] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
}
