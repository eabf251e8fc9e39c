import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { readGolden } from '../golden/readGolden.ts';

/**
 * Texts to time programs with: every sentence of the golden replies and of the standard's own
 * examples once, shuffled in the same way each time, in texts of a given length.
 *
 * @param words words a text holds, or a few more
 */
export function makeCorpus(words: number): string[] {
  const content = loadContent('content');
  const sources = [
    ...readGolden().map(({ text }) => text),
    ...content.rules.flatMap((rule) => rule.pairs.flatMap(({ say, not }) => [say, not])),
    ...compileRulebook(content).jargon.map(({ plain }) => plain),
  ];
  const sentences = [...new Set(sources.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/)))].filter(
    (sentence) => sentence.split(' ').length > 3,
  );
  shuffle(sentences);
  const texts: string[] = [];
  let text: string[] = [];
  let length = 0;
  for (const sentence of sentences) {
    text.push(sentence);
    length += sentence.split(/\s+/).length;
    if (length < words) continue;
    texts.push(text.join(' '));
    text = [];
    length = 0;
  }
  return texts;
}

/** Fisher and Yates, with a small fixed generator (mulberry32) so that every run times the same texts. */
function shuffle(list: string[]): void {
  let state = 20261122;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}
