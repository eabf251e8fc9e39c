import { measurePace, usualPace } from '../../learner/pace.ts';
import { aboutPace, tellPace } from './tellPace.ts';

/** Words a minute at the two ends of the drawn scale; what lies beyond stands at its end. */
const scale = { from: 60, to: 240 } as const;

const place = (pace: number) =>
  Math.min(100, Math.max(0, ((pace - scale.from) * 100) / (scale.to - scale.from)));

/** How fast a script was read: its words by the seconds it took. */
export function PaceMeter({ words, seconds }: { words: number; seconds: number }) {
  const pace = measurePace(words, seconds);
  if (pace === null) {
    return (
      <p class="quiet">
        {words === 0
          ? 'There was no script, so there is no pace to count.'
          : 'Too short to count a pace.'}
      </p>
    );
  }
  return (
    <div class="pace">
      <p>
        <strong>{pace} words a minute.</strong> {tellPace(pace)}
      </p>
      <div class="pace-scale" aria-hidden="true">
        <span
          class="usual"
          style={{
            insetInlineStart: `${place(usualPace.from)}%`,
            width: `${place(usualPace.to) - place(usualPace.from)}%`,
          }}
        />
        <span class="mark" style={{ insetInlineStart: `${place(pace)}%` }} />
      </div>
      <p class="quiet">
        {aboutPace} It counts the whole script: {words} words in {Math.round(seconds)} seconds.
      </p>
    </div>
  );
}
