import type { Match } from '../../schemas/match.ts';
import { shuffleById } from '../shuffle.ts';
import { withChoice, type BoardProps } from './board.ts';
import { LineVerdict } from './LineVerdict.tsx';

type Board = Extract<Match['board'], { form: 'pick' }>;

/** Questions one below the other, each with one best answer. */
export function PickBoard(props: BoardProps & { board: Board; name: string }) {
  const { board, name, choices, onChange, locked, result, reveal } = props;
  return (
    <ol class="board">
      {board.rounds.map(({ ask, options }, index) => {
        const line = result?.lines[index];
        const best = options.find(({ share }) => share === 1)!;
        const places = shuffleById(options.length, `${name}${index}`);
        return (
          <li key={ask}>
            <fieldset
              disabled={result !== null || locked(index)}
              onKeyDown={(event) => {
                const option = places[Number(event.key) - 1];
                if (option === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
                event.preventDefault();
                onChange(withChoice(choices, index, option));
              }}
            >
              <legend>{ask}</legend>
              <div class="choices long">
                {places.map((option, place) => (
                  <label key={option}>
                    <input
                      type="radio"
                      name={`round-${index}`}
                      checked={choices[index] === option}
                      onChange={() => onChange(withChoice(choices, index, option))}
                    />
                    <span>
                      <kbd aria-hidden="true">{place + 1}</kbd> {options[option]!.text}
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
            {line && <LineVerdict line={line} />}
            {line && reveal && line.share < 1 && (
              <p class="quiet">
                The best one: <q>{best.text}</q> {best.why}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
