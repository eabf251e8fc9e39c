import { Fragment, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../engine/types.ts';
import { keyOf } from './findings.ts';

/** Findings shown before "show all". */
const first = 3;

/** The heaviest findings, all on request, and always the one under the caret. */
export function FindingList(props: {
  findings: readonly Finding[];
  current: Finding | null;
  all: boolean;
  onAll(all: boolean): void;
  show(finding: Finding): ComponentChildren;
}) {
  const { findings, current, all, onAll, show } = props;
  const list = useRef<HTMLOListElement>(null);
  const shown = findings.filter((finding, index) => all || index < first || finding === current);

  // Beside the text the list scrolls by itself; below it, the page must stay where the writer is.
  useLayoutEffect(() => {
    const item = list.current?.querySelector('[aria-current]');
    const side = list.current?.closest<HTMLElement>('.checker-scroll');
    if (item == null || side == null || side.scrollHeight <= side.clientHeight) return;
    const { top, bottom } = item.getBoundingClientRect();
    const frame = side.getBoundingClientRect();
    if (top < frame.top) side.scrollTop -= frame.top - top + 8;
    else if (bottom > frame.bottom) side.scrollTop += bottom - frame.bottom + 8;
  }, [current]);

  if (findings.length === 0) return null;
  return (
    <>
      <ol class="findings" ref={list} role="list">
        {shown.map((finding) => (
          // The key keeps an item's half-written reason while others come and go.
          <Fragment key={keyOf(finding)}>{show(finding)}</Fragment>
        ))}
      </ol>
      {findings.length > first && (
        <button class="button" type="button" aria-expanded={all} onClick={() => onAll(!all)}>
          {all ? 'Show the first three' : `Show all ${findings.length}`}
        </button>
      )}
    </>
  );
}
