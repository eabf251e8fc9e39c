import { useState } from 'preact/hooks';
import type { Match } from '../../schemas/match.ts';
import { withChoice, type BoardProps } from './board.ts';
import { LineVerdict } from './LineVerdict.tsx';

type Board = Extract<Match['board'], { form: 'sort' }>;

/**
 * Lines to put into bins. Each line carries its bins as a row of choices, for clicks and keys; with a
 * pointer it can also be dragged onto a bin above.
 */
export function SortBoard(props: BoardProps & { board: Board }) {
  const { board, choices, onChange, order, locked, result, reveal } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const put = (index: number, bin: string) => onChange(withChoice(choices, index, bin));
  const nameOf = (id: string) => board.bins.find((bin) => bin.id === id)?.name ?? id;

  return (
    <>
      <ul class="bins screen-only needs-scripts" aria-hidden="true">
        {board.bins.map(({ id, name }, index) => (
          <li
            key={id}
            class={over === id ? 'over' : undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(id);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) put(dragged, id);
              setDragged(null);
              setOver(null);
            }}
          >
            <kbd>{index + 1}</kbd> {name}
            <small>{choices.filter((choice) => choice === id).length}</small>
          </li>
        ))}
      </ul>
      <ol class="board">
        {order.map((index) => {
          const { text, bin: right } = board.items[index]!;
          const line = result?.lines[index];
          const fixed = result !== null || locked(index);
          return (
            <li
              key={index}
              draggable={!fixed}
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(null)}
            >
              <fieldset
                disabled={fixed}
                onKeyDown={(event) => {
                  const bin = board.bins[Number(event.key) - 1];
                  if (bin === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
                  event.preventDefault();
                  put(index, bin.id);
                }}
              >
                <legend>{text}</legend>
                <div class="choices">
                  {board.bins.map(({ id, name }) => (
                    <label key={id}>
                      <input
                        type="radio"
                        name={`bin-${index}`}
                        checked={choices[index] === id}
                        onChange={() => put(index, id)}
                      />
                      <span>{name}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
              {line && (
                <LineVerdict line={line} right={reveal && line.share < 1 ? nameOf(right) : null} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
