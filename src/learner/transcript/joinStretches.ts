import { countSpokenWords } from './countSpokenWords.ts';
import type { TranscriptTurn } from './readTranscript.ts';

/** What one person says until another speaks. */
export interface Stretch {
  speaker: string;
  text: string;
  words: number;
  turns: TranscriptTurn[];
  /** Where it begins, counted from 1. */
  line: number;
}

/** Joins the turns in which the same person goes on: captions cut a sentence at every second line. */
export function joinStretches(turns: readonly TranscriptTurn[]): Stretch[] {
  const groups: TranscriptTurn[][] = [];
  for (const turn of turns) {
    const group = groups.at(-1);
    if (group !== undefined && group[0]!.speaker === turn.speaker) group.push(turn);
    else groups.push([turn]);
  }
  return groups.map((group) => {
    const text = group.map((turn) => turn.text).join(' ');
    const { speaker, line } = group[0]!;
    return { speaker, text, words: countSpokenWords(text), turns: group, line };
  });
}
