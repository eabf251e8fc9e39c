import type { Finding } from '../../engine/types.ts';
import { isPlaced } from './findings.ts';

/** A stretch of the text that looks the same from end to end. */
export interface Segment {
  text: string;
  /** The heaviest finding on it; null where there is none. */
  look: 'broken' | 'look' | null;
  /** True where a second finding lies inside a longer one. */
  doubled: boolean;
  current: boolean;
}

/** Cuts a text where findings begin and end; the segments joined are the text again. */
export function cutSegments(
  text: string,
  findings: readonly Finding[],
  current: Finding | null,
): Segment[] {
  const marked = findings.filter(isPlaced).filter(({ verdict }) => verdict !== 'unsure');
  const edges = marked.flatMap((finding) => [
    { at: finding.start, by: 1, finding },
    { at: finding.end, by: -1, finding },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  const open = { broken: 0, look: 0, current: 0 };
  let from = 0;
  const cut = (to: number) => {
    if (to > from) {
      const marks = open.broken + open.look;
      segments.push({
        text: text.slice(from, to),
        look: marks === 0 ? null : open.broken > 0 ? 'broken' : 'look',
        doubled: marks > 1,
        current: open.current > 0,
      });
    }
    from = to;
  };
  for (const { at, by, finding } of edges) {
    cut(at);
    open[finding.verdict === 'broken' ? 'broken' : 'look'] += by;
    if (finding === current) open.current += by;
  }
  cut(text.length);
  return segments;
}
