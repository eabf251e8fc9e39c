import { isTimeLine, readTimes } from './readTime.ts';
import type { UnreadLine } from './readTranscript.ts';

/** Words that stand under two times. */
export interface Cue {
  /** Counted from 1: the line of its times, or of its first words where it has none. */
  line: number;
  /** Seconds; both null where the times could not be read. */
  start: number | null;
  end: number | null;
  text: string[];
}

/**
 * Reads the cues of WebVTT or SubRip. A cue with broken times keeps its words and is named in `unread`.
 *
 * Our own few lines, because the packages we tried (media-captions 1.0.4, @plussub/srt-vtt-parser
 * 2.0.5; no release since 2024) drop such a cue without a word, or throw at it with no line number.
 */
export function readCues(lines: readonly string[]): { cues: Cue[]; unread: UnreadLine[] } {
  const cues: Cue[] = [];
  const unread: UnreadLine[] = [];
  const isWebVtt = lines.find((line) => line.trim() !== '')?.startsWith('WEBVTT') === true;
  /** Inside the header, a note or a style sheet: until the next empty line. */
  let skipping = false;
  let cue: Cue | null = null;
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    if (words === '') {
      cue = null;
      skipping = false;
    } else if (isTimeLine(line)) {
      skipping = false;
      dropNumber(cue);
      const times = readTimes(line);
      const broken = 'reason' in times;
      if (broken) unread.push({ line: index + 1, text: words, reason: times.reason });
      cue = { line: index + 1, ...(broken ? noTimes : times), text: [] };
      cues.push(cue);
    } else if (skipping) continue;
    else if (cue !== null) cue.text.push(words);
    else if (isWebVtt && /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/.test(line)) skipping = true;
    else if (!isTimeLine(lines[index + 1] ?? '') && !/^\d+$/.test(words)) {
      unread.push({ line: index + 1, text: words, reason: 'No times stand above these words.' });
      cue = { line: index + 1, ...noTimes, text: [words] };
      cues.push(cue);
    }
  }
  return { cues, unread };
}

const noTimes = { start: null, end: null };

/** Where the empty line between two cues is missing, the number of the next one hangs on the last. */
function dropNumber(cue: Cue | null): void {
  if (cue !== null && /^\d+$/.test(cue.text.at(-1) ?? '')) cue.text.pop();
}
