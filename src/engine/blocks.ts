import type { Line } from './lines.ts';
import type { Token } from './tokenize.ts';
import type { ListItem, Zone } from './types.ts';

/** Words that stand together: a paragraph, a list item, a line of a signature or of a log. */
export interface Block {
  tokens: Token[];
  zone: Zone;
  item: number | null;
  paragraph: number;
  /** Where its last line ends. */
  end: number;
}

/** A line shorter than this was not wrapped by a mail program: the next capital begins something new. */
const wrapWidth = 45;

/**
 * Joins lines that a mail program wrapped, keeps apart what the writer put on lines of their own,
 * and takes list marks out.
 *
 * @param items receives the list items found, in order
 */
export function readBlocks(
  text: string,
  lines: readonly Line[],
  tokens: readonly Token[],
  items: ListItem[],
): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  let paragraph = 0;
  let previous: { line: Line; block: Block } | null = null;
  for (const line of lines) {
    while (at < tokens.length && tokens[at]!.start < line.prose) at++;
    const first = at;
    while (at < tokens.length && tokens[at]!.start < line.end) at++;
    const own = tokens.slice(first, at);
    if (line.blank) {
      previous = null;
      paragraph++;
      continue;
    }
    if (own.length === 0) continue;
    if (previous !== null && continues(text, previous.line, line)) {
      previous.block.tokens.push(...own);
      previous.block.end = line.end;
      if (previous.block.item !== null) items[previous.block.item]!.end = line.end;
      previous.line = line;
      continue;
    }
    let item: number | null = null;
    if (line.zone === 'list') {
      paragraph++;
      const marker = line.marker ?? '-';
      items.push({ start: line.prose, end: line.end, marker, numbered: /^\d/.test(marker) });
      item = items.length - 1;
    } else if (previous !== null && previous.line.zone !== line.zone) paragraph++;
    const block: Block = { tokens: own, zone: line.zone, item, paragraph, end: line.end };
    blocks.push(block);
    previous = { line, block };
  }
  return blocks.flatMap((block) => splitInlineList(text, block, items));
}

function continues(text: string, above: Line, line: Line): boolean {
  if (line.zone !== 'body') return false;
  const indented = /^\s{2,}/.test(text.slice(line.start, line.start + 4));
  const head = text.slice(line.start, Math.min(line.end, line.start + 20)).trim();
  const opensSmall = /^[\p{Ll}(]/u.test(head);
  if (above.zone === 'list') return indented || opensSmall;
  if (above.zone !== 'body') return false;
  const tail = text.slice(Math.max(above.start, above.end - 20), above.end).trim();
  if (/[.!?:…]["'”’»)]*$/.test(tail)) return false;
  if (opensSmall) return !/,$/.test(tail) || above.end - above.start > wrapWidth;
  return above.end - above.start >= wrapWidth;
}

/** "1. Open it. 2. Press Start. 3. Wait." in running text is a list as well. */
function splitInlineList(text: string, block: Block, items: ListItem[]): Block[] {
  if (block.zone !== 'body') return [block];
  const marks: number[] = [];
  for (const [index, token] of block.tokens.entries()) {
    if (token.kind !== 'number' || token.norm !== String(marks.length + 1)) continue;
    const after = text.slice(token.end, token.end + 2);
    if (!/^[.)]\s/.test(after) || index + 1 >= block.tokens.length) continue;
    const before = index === 0 ? '' : text.slice(block.tokens[index - 1]!.end, token.start);
    if (index === 0 || /[.:;,!?(—–]/.test(before)) marks.push(index);
  }
  if (marks.length < 2) return [block];
  const parts: Block[] = [];
  if (marks[0]! > 0) parts.push({ ...block, tokens: block.tokens.slice(0, marks[0]) });
  for (const [n, mark] of marks.entries()) {
    let stop = marks[n + 1] ?? block.tokens.length;
    let rest: Token[] = [];
    if (n === marks.length - 1) {
      // The last item ends with its sentence; what follows is prose again.
      for (let index = mark + 2; index < stop; index++) {
        const gap = text.slice(block.tokens[index - 1]!.end, block.tokens[index]!.start);
        if (/[.!?]\s/.test(gap)) {
          rest = block.tokens.slice(index, stop);
          stop = index;
        }
      }
    }
    const own = block.tokens.slice(mark + 1, stop);
    if (own.length === 0) continue;
    items.push({
      start: own[0]!.start,
      end: own.at(-1)!.end,
      marker: String(n + 1),
      numbered: true,
    });
    parts.push({ ...block, tokens: own, zone: 'list', item: items.length - 1 });
    if (rest.length > 0) parts.push({ ...block, tokens: rest });
  }
  return parts;
}
