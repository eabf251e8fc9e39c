import {
  listMark,
  logLine,
  othersTurn,
  ownTurn,
  smallPrint,
  threadHead,
  wroteLine,
} from './anatomy.ts';
import type { Span, Zone } from './types.ts';

/** One line of the text, its line end left out. */
export interface Line extends Span {
  zone: Exclude<Zone, 'greeting' | 'sign-off'>;
  blank: boolean;
  /** Where its prose begins: after a list mark or "Subject:", at `start` otherwise. */
  prose: number;
  /** True for somebody else's turn in a transcript. */
  turn: boolean;
  /** The mark of a list item, or null. */
  marker: string | null;
}

/** Only the head of a line is looked at: a line of a megabyte must not cost more than one of 200 letters. */
const headLength = 200;

/** Cuts a text at its line ends and tells prose, lists, quoted threads, logs and small print apart. */
export function readLines(text: string): Line[] {
  const lines = cutLines(text);
  let inFence = false;
  let inThread = false;
  let inFooter = false;
  let seenProse = false;
  for (const [index, line] of lines.entries()) {
    const head = text.slice(line.start, Math.min(line.end, line.start + headLength));
    line.blank = head.trim() === '' && line.end - line.start <= headLength;
    if (line.blank) continue;
    if (/^\s*(?:```|~~~)/.test(head)) {
      inFence = !inFence;
      line.zone = 'log';
    } else if (inFence) line.zone = 'log';
    else if (/^\s*>/.test(head)) line.zone = 'quoted';
    else if (inThread) line.zone = 'quoted';
    else if (seenProse && isThreadHead(text, lines, index, head)) {
      line.zone = 'quoted';
      // Under "On Monday … wrote:" people answer between lines marked with ">": only those are quoted.
      inThread = !nextIsMarked(text, lines, index);
    } else if (inFooter) line.zone = 'footer';
    else if (seenProse && smallPrint.test(head)) {
      inFooter = true;
      line.zone = 'footer';
    } else if (othersTurn.test(head)) {
      line.zone = 'quoted';
      line.turn = true;
      seenProse = true;
    } else if (logLine.test(head)) line.zone = 'log';
    else {
      const subject = seenProse ? null : /^\s*subject\s*:\s*/i.exec(head);
      const turn = subject === null ? ownTurn.exec(head) : null;
      const mark = subject === null && turn === null ? listMark.exec(head) : null;
      if (subject !== null) {
        line.zone = 'subject';
        line.prose = line.start + subject[0].length;
      } else if (turn !== null) {
        line.prose = line.start + turn[0].length;
      } else if (mark !== null && line.end > line.start + mark[0].length) {
        line.zone = 'list';
        line.prose = line.start + mark[0].length;
        line.marker = mark[2] ?? mark[3] ?? mark[4] ?? mark[1] ?? '-';
      }
      seenProse = true;
    }
  }
  return lines;
}

function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\u2028\u2029]/g;
  let start = 0;
  const add = (end: number) =>
    lines.push({ start, end, zone: 'body', blank: true, prose: start, turn: false, marker: null });
  for (let hit = ends.exec(text); hit !== null; hit = ends.exec(text)) {
    add(hit.index);
    start = ends.lastIndex;
  }
  add(text.length);
  return lines;
}

function isThreadHead(text: string, lines: readonly Line[], index: number, head: string): boolean {
  if (threadHead.test(head)) return !isLoneFromLine(text, lines, index);
  if (!wroteLine.test(head)) return false;
  return /\d{2}/.test(head) || nextIsMarked(text, lines, index);
}

/**
 * "From: Monday you can …" is prose, and "From: Lena", "To: Yusuf" may head a note; a mail's head
 * stands below a gap and has "Sent:", "Date:" or "Subject:" in it.
 */
function isLoneFromLine(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (!/^[\s*]*from:/i.test(text.slice(line.start, line.start + headLength))) return false;
  const above = lines[index - 1];
  if (above !== undefined && !above.blank && above.zone === 'body') return true;
  const below = lines
    .slice(index + 1, index + 5)
    .some(({ start }) => /^[\s*]*(?:sent|date|subject):/i.test(text.slice(start, start + 20)));
  return !below;
}

function nextIsMarked(text: string, lines: readonly Line[], index: number): boolean {
  for (const { start, end } of lines.slice(index + 1, index + 4)) {
    const head = text.slice(start, Math.min(end, start + 20)).trim();
    if (head !== '') return head.startsWith('>');
  }
  return false;
}
