import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Match } from '../../schemas/match.ts';
import type { BoardProps } from './board.ts';
import { verdictWords } from './verdictWords.ts';

type Board = Extract<Match['board'], { form: 'order' }>;

/** Lines to put in order: buttons, Alt and an arrow, or dragging. */
export function OrderBoard(props: BoardProps & { board: Board }) {
  const { board, choices, onChange, result, reveal } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [told, setTold] = useState('');
  /** The item whose button keeps the focus while it moves. */
  const moved = useRef<{ item: number; up: boolean } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const items = choices as number[];

  useLayoutEffect(() => {
    if (moved.current === null) return;
    const { item, up } = moved.current;
    moved.current = null;
    const row = list.current?.querySelector(`[data-item="${item}"]`);
    const [first, second] = row?.querySelectorAll('button') ?? [];
    const wanted = up ? first : second;
    (wanted?.disabled ? (up ? second : first) : wanted)?.focus();
  }, [choices]);

  function move(from: number, to: number) {
    if (to < 0 || to >= items.length || from === to) return;
    const next = [...items];
    const [item] = next.splice(from, 1);
    next.splice(to, 0, item!);
    moved.current = { item: item!, up: to < from };
    setTold(`Now at place ${to + 1} of ${items.length}.`);
    onChange(next);
  }

  return (
    <>
      <ol class="board ordered" ref={list}>
        {items.map((item, at) => {
          const line = result?.lines[item];
          return (
            <li
              key={item}
              data-item={item}
              draggable={result === null}
              class={dragged === item ? 'dragged' : undefined}
              onDragStart={() => setDragged(item)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(items.indexOf(dragged), at);
                setDragged(null);
              }}
              onKeyDown={(event) => {
                if (result !== null || !event.altKey) return;
                const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                if (step === undefined) return;
                event.preventDefault();
                move(at, at + step);
              }}
            >
              <p>{board.items[item]!.text}</p>
              {result === null && (
                <div class="row screen-only needs-scripts">
                  <button
                    class="button small"
                    type="button"
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    Up<span class="sr-only">, place {at + 1}</span>
                  </button>
                  <button
                    class="button small"
                    type="button"
                    disabled={at === items.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    Down<span class="sr-only">, place {at + 1}</span>
                  </button>
                </div>
              )}
              {line && (
                <p class={`line-verdict ${line.verdict}`}>
                  <strong>{line.share === 1 ? 'In its place.' : 'Out of place.'}</strong>{' '}
                  {line.reason}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <p class="sr-only" role="status">
        {told}
      </p>
      {result !== null && reveal && result.lines.some(({ share }) => share < 1) && (
        <section aria-label="The right order">
          <h3>{verdictWords.right}: the order</h3>
          <ol class="solution">
            {board.items.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
