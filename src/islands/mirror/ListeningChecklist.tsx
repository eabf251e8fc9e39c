import { useState } from 'preact/hooks';
import { listeningQuestions } from './listeningQuestions.ts';

/** Five questions to one's own voice. The answers live as long as the page and are kept nowhere. */
export function ListeningChecklist() {
  const [ratings, setRatings] = useState<Readonly<Record<string, number>>>({});
  return (
    <ol class="listening">
      {listeningQuestions.map(({ id, name, ask, ratings: options }) => {
        const chosen = options[ratings[id] ?? -1];
        return (
          <li key={id}>
            <fieldset>
              <legend>{name}</legend>
              <p id={`ask-${id}`}>{ask}</p>
              <div class="choices">
                {options.map(({ text }, index) => (
                  <label key={text}>
                    <input
                      type="radio"
                      name={`listen-${id}`}
                      aria-describedby={`ask-${id}`}
                      checked={ratings[id] === index}
                      onChange={() => setRatings({ ...ratings, [id]: index })}
                    />
                    <span>{text}</span>
                  </label>
                ))}
              </div>
              <p class="quiet" role="status">
                {chosen?.next}
              </p>
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}
