import type { Sentence, Word } from './types.ts';

/** A quotation longer than this is an unclosed mark. */
const longestQuotation = 600;
/** From this share on the marks stand around the whole reply, as in a phone script: nothing is quoted. */
const wholeReply = 0.7;

/** Marks the words inside quotation marks; a mark without its partner marks nothing. */
export function markQuotations(text: string, sentences: readonly Sentence[], words: Word[]): void {
  const inside: Word[] = [];
  let own = 0;
  for (let at = 0; at < sentences.length;) {
    const { paragraph, from } = sentences[at]!;
    while (at < sentences.length && sentences[at]!.paragraph === paragraph) at++;
    const to = sentences[at - 1]!.to;
    own += to - from;
    const spans = findQuotations(text, words[from]!.start, sentences[at - 1]!.end);
    let next = 0;
    for (let index = from; index < to && next < spans.length; index++) {
      const word = words[index]!;
      while (next < spans.length && spans[next]!.end <= word.start) next++;
      if (next < spans.length && word.start >= spans[next]!.start) inside.push(word);
    }
  }
  if (inside.length < own * wholeReply) for (const word of inside) word.quoted = true;
}

function findQuotations(text: string, from: number, to: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const open: Record<'straight' | 'curly' | 'single' | 'tick' | 'angle', number> = {
    straight: -1,
    curly: -1,
    single: -1,
    tick: -1,
    angle: -1,
  };
  const close = (kind: keyof typeof open, at: number) => {
    const start = open[kind];
    if (start >= 0 && at - start <= longestQuotation) spans.push({ start, end: at });
    open[kind] = -1;
  };
  for (let at = Math.max(0, from - 1); at < to; at++) {
    switch (text[at]) {
      case '"':
        if (open.straight < 0) open.straight = at;
        else close('straight', at);
        break;
      case '“':
      case '„':
        // German quotations close with the mark that opens English ones.
        if (text[at] === '“' && open.curly >= 0 && text[open.curly] === '„') close('curly', at);
        else open.curly = at;
        break;
      case '”':
        close('curly', at);
        break;
      case '«':
        open.angle = at;
        break;
      case '»':
        close('angle', at);
        break;
      case '‘':
        open.single = at;
        break;
      case '’':
        if (open.single >= 0 && !isLetter(text[at + 1])) close('single', at);
        break;
      case "'":
        if (!isLetter(text[at - 1]) && isLetter(text[at + 1])) open.tick = at;
        else if (open.tick >= 0 && !isLetter(text[at + 1])) close('tick', at);
        break;
      case '`':
        break;
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
