import { mayEnd, stopless } from './anatomy.ts';
import type { Block } from './blocks.ts';
import type { Token } from './tokenize.ts';
import type { Sentence, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

/** What is told apart by letters: the letter behind one of these is no initial of a name. */
const lettered = wordSet(
  'aisle area bay belt block building bus carriage case class dock door drum entrance exit floor form gate group hall house lane letter line list lot option pier plan plant platform post room row section shed shop side stage stand step store table team terminal tower track unit wagon wing zone',
);
const sentenceEnd = /[.!?…]+["'”’»)\]*_]*(?=\s|$)/;

/** Cuts blocks into sentences; appends to `words` and returns the sentences, both in order. */
export function readSentences(text: string, blocks: readonly Block[], words: Word[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    let from = 0;
    for (let index = 1; index <= block.tokens.length; index++) {
      const last = block.tokens[index - 1]!;
      const next = block.tokens[index];
      const before = block.tokens[index - 2];
      if (next !== undefined && !isBoundary(text, last, next, before)) continue;
      const limit = next?.start ?? Math.max(block.end, last.end);
      addSentence(text, block, block.tokens.slice(from, index), limit, sentences, words);
      from = index;
    }
  }
  return sentences;
}

function isBoundary(text: string, last: Token, next: Token, before: Token | undefined): boolean {
  if (next.joined && next.start === last.start) return false;
  if (next.start - last.end < 2) return false;
  // Nobody ends a sentence with forty marks; a longer gap is cut so that each is looked at once.
  const gap = text.slice(last.end, next.start);
  const stop = sentenceEnd.exec(gap);
  if (stop === null) return gap.includes('\n') && /[:;]\s*\n/.test(gap);
  const ends = stop[0];
  const quotedEnd = /["'”’»)\]]/.test(ends);
  if (/[!?]/.test(ends)) return !(quotedEnd && !next.capital && next.kind === 'word');
  if (ends.startsWith('…') || ends.startsWith('..')) return next.capital;
  if (stop.index > 0) return true;
  // "No. 12" goes on; "yes or no." is an end.
  if (last.norm === 'no') return next.kind !== 'number';
  if (stopless.has(last.norm)) return false;
  if (mayEnd.has(last.norm)) return next.capital && !isName(last);
  // An initial: "J. Brandt". "I" ends sentences, if rarely; "aisle C." does.
  if (last.capital && last.end - last.start === 1 && last.norm !== 'i') {
    return !next.capital || (before !== undefined && lettered.has(before.norm));
  }
  if (quotedEnd) return next.capital || next.kind !== 'word';
  return true;
}

function isName(token: Token): boolean {
  return token.capital && ['jan', 'mar', 'may', 'jun', 'sun', 'sat'].includes(token.norm);
}

function addSentence(
  text: string,
  block: Block,
  tokens: readonly Token[],
  limit: number,
  sentences: Sentence[],
  words: Word[],
): void {
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  const gap = text.slice(last.end, Math.min(limit, last.end + 40));
  const mark = /^[^\s]*/.exec(gap)![0];
  const ends = /[?!]/.exec(mark)?.[0] ?? /[.:,…]/.exec(mark)?.[0] ?? '';
  sentences.push({
    start: first.start,
    end: last.end + mark.length,
    from: words.length,
    to: words.length + tokens.length,
    zone: block.zone,
    item: block.item,
    paragraph: block.paragraph,
    ends,
  });
  for (const token of tokens) {
    token.sentence = sentences.length - 1;
    words.push(token);
  }
}
