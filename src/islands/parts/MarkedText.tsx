import type { ComponentChildren } from 'preact';

/** A stretch of a text with what it is and what to say about it. */
export interface Mark {
  start: number;
  end: number;
  look: 'broken' | 'look' | 'kept' | 'missed' | 'decoy';
  label: string;
}

/** The text with its marks; where two overlap, the earlier and longer one is shown. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of inOrder) {
    if (mark.start < at || mark.end <= mark.start) continue;
    parts.push(
      text.slice(at, mark.start),
      <mark class={mark.look} title={mark.label}>
        {text.slice(mark.start, mark.end)}
        <span class="sr-only"> ({mark.label})</span>
      </mark>,
    );
    at = mark.end;
  }
  parts.push(text.slice(at));
  return <div class="marked-text">{parts}</div>;
}
