import { readBlocks } from './blocks.ts';
import { findEmoji } from './emoji.ts';
import { markLetterParts } from './letterParts.ts';
import { readLines } from './lines.ts';
import { markQuotations } from './quotations.ts';
import { readSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';
import type { Draft, ListItem, Word } from './types.ts';

/**
 * Reads a text: sentences, words, lists, quoted parts, greeting and signature, each with its place.
 *
 * @param text any string; nothing in it makes this throw, and time grows linearly with its length
 * @returns the draft; all offsets are UTF-16 units of `text` as given
 */
export function read(text: string): Draft {
  const lines = readLines(text);
  const items: ListItem[] = [];
  const blocks = readBlocks(text, lines, tokenize(text), items);
  const words: Word[] = [];
  const sentences = readSentences(text, blocks, words);
  markLetterParts(text, sentences, words, items);
  markQuotations(text, sentences, words);
  const subjectLine = lines.find(({ zone }) => zone === 'subject');
  return {
    text,
    words,
    sentences,
    items,
    subject: subjectLine === undefined ? null : { start: subjectLine.prose, end: subjectLine.end },
    transcript: lines.some(({ turn }) => turn),
    emoji: findEmoji(text, lines),
  };
}
