import { useEffect, useRef } from 'preact/hooks';
import type { Medium } from './take.ts';
import { longestRecording, type RecorderPhase } from './useRecorder.ts';

/** Seconds before the limit at which the learner hears of it. */
const warning = 60;

/** Start, stop, the clock, and one's own picture where there is a camera. */
export function RecordPanel(props: {
  phase: RecorderPhase;
  seconds: number;
  picture: MediaStream | null;
  onStart: (medium: Medium) => void;
  onStop: () => void;
  onLeave: () => void;
}) {
  const { phase, seconds, picture, onStart, onStop, onLeave } = props;
  const ending = useRef<HTMLButtonElement>(null);
  const screen = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    // The script stays in view: on a phone the way to stop is pinned below it.
    if (phase !== 'idle') ending.current?.focus({ preventScroll: true });
  }, [phase]);
  useEffect(() => {
    if (screen.current !== null) screen.current.srcObject = picture;
  }, [picture]);

  return (
    <div class={`mirror-recorder screen-only needs-scripts ${phase}`}>
      {phase === 'idle' && (
        <div class="row">
          <button class="button primary" type="button" onClick={() => onStart('audio')}>
            Record my voice
          </button>
          <button class="button" type="button" onClick={() => onStart('video')}>
            Record voice and picture
          </button>
        </div>
      )}
      {phase === 'asking' && (
        <div class="row">
          <button ref={ending} class="button" type="button" onClick={onLeave}>
            Leave it
          </button>
        </div>
      )}
      {phase === 'recording' && (
        <>
          {picture && (
            <video ref={screen} muted autoplay playsInline aria-label="You, as recorded" />
          )}
          <div class="row">
            <button ref={ending} class="button primary" type="button" onClick={onStop}>
              Stop
            </button>
            <span class="clock" role="timer" aria-live="off">
              {writeClock(seconds)}
            </span>
          </div>
        </>
      )}
      <p class="quiet" role="status">
        {tellPhase(phase, seconds)}
      </p>
    </div>
  );
}

function tellPhase(phase: RecorderPhase, seconds: number): string {
  if (phase === 'asking') return 'Your browser asks for the microphone. Allow it there.';
  if (phase === 'idle') return '';
  return longestRecording - seconds <= warning
    ? 'One minute is left.'
    : 'Recording. Begin when you like.';
}

const writeClock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
