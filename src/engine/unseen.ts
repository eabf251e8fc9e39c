import type { Finding } from './types.ts';

/** Soft hyphens, joiners and marks of direction that nobody sees; those that make an emoji are kept. */
const unseen = /[\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g;

/** A text as its reader sees it, and the way back to the text as it was sent. */
export interface SeenText {
  text: string;
  /** Puts a finding where its words stand in the text as sent. */
  putBack(finding: Finding): Finding;
}

/** Takes out what nobody sees, so that no check trips over it. Most texts hold nothing of it. */
export function takeOutUnseen(sent: string): SeenText {
  const gaps: { at: number; length: number }[] = [];
  let taken = 0;
  const text = sent.replace(unseen, (marks, at: number) => {
    gaps.push({ at: at - taken, length: marks.length });
    taken += marks.length;
    return '';
  });
  if (gaps.length === 0) return { text: sent, putBack: (finding) => finding };
  const before = (offset: number, atEnd: boolean) => {
    let shift = 0;
    // A mark in front of the first word stays out of the span, and so does one behind the last.
    for (const gap of gaps) {
      if (atEnd ? gap.at >= offset : gap.at > offset) break;
      shift += gap.length;
    }
    return offset + shift;
  };
  return {
    text,
    putBack(finding) {
      if (finding.start === null || finding.end === null) return finding;
      const start = before(finding.start, false);
      const end = before(finding.end, true);
      return { ...finding, start, end, quote: sent.slice(start, end) };
    },
  };
}
