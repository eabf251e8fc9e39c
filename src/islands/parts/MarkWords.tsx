import { useMemo, useRef, useState } from 'preact/hooks';
import { cutWords } from '../messageWords.ts';

/**
 * A message whose words can be marked: click or drag; by keyboard, arrow keys walk the words (up
 * and down by eight) and
 * Space or Enter marks one. The whole message is one stop of the Tab key.
 */
export function MarkWords(props: {
  message: string;
  marked: ReadonlySet<number>;
  onChange: (marked: Set<number>) => void;
  label: string;
}) {
  const { message, marked, onChange, label } = props;
  const pieces = useMemo(() => cutWords(message), [message]);
  const count = pieces.filter(({ word }) => word !== null).length;
  const [current, setCurrent] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  /** Marking or unmarking while the pointer is down; null when it is up. */
  const dragging = useRef<boolean | null>(null);

  const set = (word: number, on: boolean) => {
    const next = new Set(marked);
    if (on) next.add(word);
    else next.delete(word);
    onChange(next);
  };

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowDown: 8, ArrowLeft: -1, ArrowUp: -8 }[event.key];
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? count - 1
          : step === undefined
            ? null
            : Math.min(Math.max(current + step, 0), count - 1);
    if (target === null || target < 0 || target >= count) return;
    event.preventDefault();
    setCurrent(target);
    if (event.shiftKey) set(target, true);
    group.current?.querySelector<HTMLElement>(`[data-word="${target}"]`)?.focus();
  }

  return (
    <div
      class="mark-words"
      role="group"
      aria-label={label}
      ref={group}
      onKeyDown={walk}
      onPointerUp={() => (dragging.current = null)}
      onPointerLeave={() => (dragging.current = null)}
    >
      {pieces.map(({ text, word }) =>
        word === null ? (
          text
        ) : (
          <button
            key={word}
            type="button"
            data-word={word}
            aria-pressed={marked.has(word)}
            tabIndex={word === current ? 0 : -1}
            onPointerDown={(event) => {
              event.currentTarget.releasePointerCapture(event.pointerId);
              dragging.current = !marked.has(word);
            }}
            onPointerEnter={(event) => {
              if (dragging.current !== null && event.buttons > 0) set(word, dragging.current);
            }}
            onClick={() => {
              setCurrent(word);
              set(word, !marked.has(word));
            }}
          >
            {text}
          </button>
        ),
      )}
    </div>
  );
}
