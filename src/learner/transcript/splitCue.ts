import { countSpokenWords } from './countSpokenWords.ts';
import type { Cue } from './readCues.ts';
import type { NamedLine } from './readName.ts';
import type { TranscriptTurn } from './readTranscript.ts';

interface Piece {
  speaker: string;
  text: string;
}

/** A voice span’s opening tag: "<v Roger Bingham>", "<v.loud Mary>". */
const voiceTag = /<v(?:\.[^\s<>]*)?\s([^<>]*)>/g;

/**
 * Cuts a cue into turns where its speaker changes. They share its seconds by their words: who began
 * when inside a cue is not written anywhere.
 *
 * @param speaker who spoke last, for words with no name of their own
 * @param readName reads "Name: text"; gives null where names are marked as voices
 */
export function splitCue(
  { text, start, end, line }: Cue,
  speaker: string,
  readName: (line: string) => NamedLine | null,
): TranscriptTurn[] {
  const pieces = text
    .reduce<Piece[]>((list, written) => addLine(list, written, speaker, readName), [])
    .filter((piece) => piece.text !== '');
  const counts = pieces.map((piece) => countSpokenWords(piece.text));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let said = 0;
  return pieces.map((piece, index) => {
    if (start === null || end === null || total === 0) return { ...piece, start, end, line };
    const from = start + ((end - start) * said) / total;
    said += counts[index]!;
    return { ...piece, start: from, end: start + ((end - start) * said) / total, line };
  });
}

/** Adds one line of a cue: to the piece it goes on with, or as pieces of its own. */
function addLine(
  pieces: Piece[],
  line: string,
  speaker: string,
  readName: (line: string) => NamedLine | null,
): Piece[] {
  const goOn = (text: string) => {
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ speaker, text: clean(text) });
    else last.text = `${last.text} ${clean(text)}`.trim();
  };
  const voices = [...line.matchAll(voiceTag)];
  if (voices.length > 0) {
    if (voices[0]!.index > 0) goOn(line.slice(0, voices[0]!.index));
    for (const [index, voice] of voices.entries()) {
      const stop = voices[index + 1]?.index ?? line.length;
      const text = line.slice(voice.index + voice[0].length, stop);
      pieces.push({ speaker: clean(voice[1]!), text: clean(text) });
    }
    return pieces;
  }
  const named = readName(clean(line));
  if (named === null) goOn(line);
  else pieces.push({ speaker: named.name, text: named.text });
  return pieces;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

/** The words alone: no tags, no places on the screen, no dash of a dialogue. */
function clean(text: string): string {
  return text
    .replace(/<[^<>]*>|\{\\[^{}]*\}/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity]!)
    .trim()
    .replace(/^[-–—]\s+/, '');
}
