import { detect } from '../../engine/detect.ts';
import { hitsOf } from '../../engine/phrases.ts';
import type { PreparedRulebook } from '../../engine/prepare.ts';
import { read } from '../../engine/read.ts';
import type { Brief } from '../../schemas/brief.ts';
import { joinStretches } from './joinStretches.ts';
import type { TranscriptTurn } from './readTranscript.ts';

/** One filler of a speaker. */
export interface FillerCount {
  /** As it was said, in lower case. */
  words: string;
  count: number;
  /** What to do in its place. */
  instead: string;
}

/** All fillers of a speaker. */
export interface FillerReport {
  total: number;
  /** The most frequent first. */
  fillers: FillerCount[];
  /** False where most of the words are not English: then no list of ours can find anything. */
  english: boolean;
}

/** On the phone, one turn of many. */
const brief: Brief = {
  channel: 'phone',
  audience: 'non-technical',
  caseOpen: true,
  scope: 'sentence',
};

/**
 * Counts the fillers of one speaker by the rulebook’s lists for `drop-fillers`. Each stretch is read
 * alone: a sentence that looks like the end of a letter must not hide the rest of the call.
 */
export function countFillers(
  turns: readonly TranscriptTurn[],
  speaker: string,
  prepared: PreparedRulebook,
): FillerReport {
  const found = new Map<string, FillerCount>();
  let words = 0;
  let foreign = 0;
  for (const stretch of joinStretches(turns)) {
    if (stretch.speaker !== speaker) continue;
    const signals = detect(read(stretch.text), prepared, brief);
    words += stretch.words;
    if (!signals.english) {
      // German "um" is no filler.
      foreign += stretch.words;
      continue;
    }
    for (const { start, end, phrase } of hitsOf(signals, 'drop-fillers')) {
      const said = stretch.text.slice(start, end).toLowerCase();
      const known = found.get(said);
      if (known === undefined) found.set(said, { words: said, count: 1, instead: phrase.instead });
      else known.count += 1;
    }
  }
  if (foreign * 2 > words) return { total: 0, fillers: [], english: false };
  const fillers = [...found.values()].sort((a, b) => b.count - a.count);
  return {
    total: fillers.reduce((sum, { count }) => sum + count, 0),
    fillers,
    english: true,
  };
}
