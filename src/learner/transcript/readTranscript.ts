import { readCues } from './readCues.ts';
import { makeNameReader } from './readName.ts';
import { splitCue } from './splitCue.ts';

/** What one person says in one breath, cue or line. */
export interface TranscriptTurn {
  /** As it is first written; empty where the transcript names nobody. */
  speaker: string;
  text: string;
  /** Seconds since the recording began; both null where the transcript gives no times. */
  start: number | null;
  end: number | null;
  /** Where it begins, counted from 1. */
  line: number;
}

/** A line that is not what it should be; its words are kept all the same. */
export interface UnreadLine {
  line: number;
  text: string;
  /** A whole sentence. */
  reason: string;
}

/** The transcript of a call, read. */
export interface Transcript {
  format: 'plain' | 'vtt' | 'srt';
  turns: TranscriptTurn[];
  unread: UnreadLine[];
}

/**
 * Reads the transcript of a call: lines of "Name: text", WebVTT with or without voices, or SubRip.
 * A WebVTT file that lost its first line is read as SubRip, which has the same cues.
 *
 * @param text any string: nothing in it makes this throw, and time grows linearly with its length
 */
export function readTranscript(text: string): Transcript {
  // A byte order mark stands before the first line of many exported files.
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r]/);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) return { format: 'plain', turns: [], unread: [] };
  const format = /^WEBVTT(?:\s|$)/.test(first)
    ? 'vtt'
    : lines.some((line) => line.includes('-->'))
      ? 'srt'
      : 'plain';
  const { turns, unread } = format === 'plain' ? readPlain(lines) : readTimed(lines);
  nameAlike(turns);
  return { format, turns, unread };
}

/** A line without a name goes on with what the last speaker said. */
function readPlain(lines: readonly string[]): Omit<Transcript, 'format'> {
  const readName = makeNameReader(lines);
  const unread: UnreadLine[] = [];
  const turns: (Omit<TranscriptTurn, 'text'> & { parts: string[] })[] = [];
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    if (words === '') continue;
    const named = readName(line);
    const begin = { start: null, end: null, line: index + 1 };
    if (named !== null) turns.push({ speaker: named.name, parts: [named.text], ...begin });
    else if (turns.length > 0) turns.at(-1)!.parts.push(words);
    else {
      const reason = 'No name with a colon stands before these words.';
      unread.push({ line: index + 1, text: words, reason });
      turns.push({ speaker: '', parts: [words], ...begin });
    }
  }
  return { turns: turns.map(({ parts, ...turn }) => ({ ...turn, text: parts.join(' ') })), unread };
}

function readTimed(lines: readonly string[]): Omit<Transcript, 'format'> {
  const { cues, unread } = readCues(lines);
  const spoken = cues.flatMap((cue) => cue.text);
  // Where voices are marked, a colon is only a colon.
  const readName = spoken.some((line) => /<v[.\s]/.test(line))
    ? () => null
    : makeNameReader(spoken);
  const turns: TranscriptTurn[] = [];
  for (const cue of cues) {
    // Many programs write a name only where the speaker changes.
    turns.push(...splitCue(cue, turns.at(-1)?.speaker ?? '', readName));
  }
  return { turns, unread };
}

/** "CLIENT" and "Client" are one person, named as they were first. */
function nameAlike(turns: readonly TranscriptTurn[]): void {
  const spellings = new Map<string, string>();
  for (const turn of turns) {
    const key = turn.speaker.toLowerCase();
    if (!spellings.has(key)) spellings.set(key, turn.speaker);
    turn.speaker = spellings.get(key)!;
  }
}
