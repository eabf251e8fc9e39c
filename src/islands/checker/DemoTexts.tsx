import type { Channel } from '../../schemas/brief.ts';
import type { Pair } from '../../schemas/pair.ts';

/** A pair of texts to try the checker on. */
export type Demo = Pick<Pair, 'id' | 'scene' | 'before' | 'after'> & { channel: Channel };

/** Something to try before there is a text of one's own. */
export function DemoTexts(props: {
  demos: readonly Demo[];
  onTry(demo: Demo, side: 'before' | 'after'): void;
}) {
  return (
    <section class="demos" aria-labelledby="demos">
      <h2 id="demos">Nothing at hand? Try one of ours</h2>
      <ul role="list">
        {props.demos.map((demo) => (
          <li key={demo.id}>
            <p>{demo.scene}</p>
            <p class="row">
              {(['before', 'after'] as const).map((side) => (
                <button
                  key={side}
                  class="button small"
                  type="button"
                  onClick={() => props.onTry(demo, side)}
                >
                  {side === 'before' ? 'First version' : 'Better version'}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
