import { expectSeconds } from '../../learner/pace.ts';
import { tellTime } from './tellTime.ts';

/** Something to read aloud. */
export interface MirrorScript {
  id: string;
  title: string;
  text: string;
}

/** The id of the choice to read one's own words. */
export const ownScript = 'own';

/** What is read aloud: one of ours, or one's own words. */
export function ScriptChoice(props: {
  scripts: readonly MirrorScript[];
  chosen: string;
  own: string;
  words: number;
  /** True while it is being read: then it stays as it is. */
  reading: boolean;
  onChoose: (id: string) => void;
  onWrite: (text: string) => void;
}) {
  const { scripts, chosen, own, words, reading, onChoose, onWrite } = props;
  const script = scripts.find(({ id }) => id === chosen);
  const { from, to } = expectSeconds(words);
  return (
    <div class="mirror-script">
      <label class="needs-scripts screen-only">
        What do you read?{' '}
        <select
          value={chosen}
          disabled={reading}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {scripts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value={ownScript}>My own words</option>
        </select>
      </label>
      {script === undefined ? (
        <label class="needs-scripts">
          Your own words
          <textarea
            rows={9}
            value={own}
            readOnly={reading}
            onInput={(event) => onWrite(event.currentTarget.value)}
          />
        </label>
      ) : (
        <blockquote class="script">{script.text}</blockquote>
      )}
      {words > 0 && (
        <p class="quiet">
          {words} {words === 1 ? 'word' : 'words'}: {tellTime(from)} to {tellTime(to)} at our usual
          pace.
        </p>
      )}
    </div>
  );
}
