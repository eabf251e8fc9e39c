import { chooseType } from './chooseType.ts';
import type { Medium } from './take.ts';

/** How a recording came to its end: by the learner, at the limit, or by a device that went away. */
export type Ending = 'stopped' | 'limit' | 'broke-off';

export interface Recorded {
  blob: Blob;
  medium: Medium;
  seconds: number;
  ending: Ending;
}

export interface RunningRecording {
  /** Seconds since it began. */
  measure(): number;
  /** Ends it; what was recorded is handed over a moment later. */
  stop(ending: Ending): void;
  /** Ends it and hands nothing over. */
  drop(): void;
}

/** Milliseconds between two pieces: what a failing device loses at most. */
const pieceLength = 1000;

/**
 * Records a stream, and gives microphone and camera back when it ends, however it ends.
 *
 * @param onEnd is called once, with an empty blob where nothing came
 * @throws DOMException where the browser cannot record this stream; the stream is released then, too
 */
export function recordStream(
  stream: MediaStream,
  medium: Medium,
  onEnd: (recorded: Recorded) => void,
): RunningRecording {
  const pieces: Blob[] = [];
  const began = performance.now();
  const measure = () => (performance.now() - began) / 1000;
  let seconds: number | null = null;
  let ending: Ending = 'broke-off';
  let recorder: MediaRecorder;
  try {
    const type = chooseType(medium);
    recorder = new MediaRecorder(stream, type === '' ? {} : { mimeType: type });
    recorder.start(pieceLength);
  } catch (error) {
    releaseStream(stream);
    throw error;
  }
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) pieces.push(data);
  };
  recorder.onstop = () => {
    releaseStream(stream);
    const blob = new Blob(pieces, { type: recorder.mimeType });
    onEnd({ blob, medium, seconds: seconds ?? measure(), ending });
  };
  const stop = () => {
    seconds ??= measure();
    if (recorder.state !== 'inactive') recorder.stop();
    releaseStream(stream);
  };
  return {
    measure,
    stop: (how) => {
      ending = how;
      stop();
    },
    drop: () => {
      recorder.onstop = null;
      stop();
    },
  };
}

/** Gives microphone and camera back: the browser’s recording sign goes out. */
export function releaseStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
