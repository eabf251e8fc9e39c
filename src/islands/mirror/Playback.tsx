import { useState } from 'preact/hooks';
import { mendDuration } from './mendDuration.ts';
import { PaceMeter } from './PaceMeter.tsx';
import type { Take } from './take.ts';

/** Plays a take; a recording can be saved, and everything can be erased. */
export function Playback({ take, onErase }: { take: Take; onErase: () => void }) {
  const { url, medium, name, recorded, seconds, words } = take;
  const [silent, setSilent] = useState(false);
  const player = {
    src: url,
    controls: true,
    preload: 'metadata' as const,
    'aria-label': recorded ? 'Your recording' : name,
    onError: () => setSilent(true),
  };
  return (
    <div class="mirror-playback">
      {!recorded && <p class="quiet">{name}</p>}
      {silent ? (
        <p class="panel" role="alert">
          {recorded
            ? 'This browser does not play what it recorded. Save it, and open it with another program.'
            : 'This browser does not play this file. Save it as MP3 or MP4 in the program that made it, and open that.'}
        </p>
      ) : medium === 'audio' ? (
        <audio {...player} onLoadedMetadata={(event) => mendDuration(event.currentTarget)} />
      ) : (
        <video
          {...player}
          playsInline
          onLoadedMetadata={(event) => mendDuration(event.currentTarget)}
        />
      )}
      {seconds !== null && <PaceMeter words={words} seconds={seconds} />}
      <div class="row screen-only">
        {recorded && (
          <a class="button primary" href={url} download={name}>
            Save the recording
          </a>
        )}
        <button class="button" type="button" onClick={onErase}>
          {recorded ? 'Erase it' : 'Close the file'}
        </button>
      </div>
    </div>
  );
}
