import { useEffect, useRef, useState } from 'preact/hooks';
import { findObstacle, nameObstacle, type Obstacle } from './obstacle.ts';
import {
  recordStream,
  releaseStream,
  type Recorded,
  type RunningRecording,
} from './recordStream.ts';
import type { Medium } from './take.ts';

/** `asking` while the browser asks the learner, or looks for the devices. */
export type RecorderPhase = 'idle' | 'asking' | 'recording';

/** Seconds after which a recording stops: nobody listens to more of themselves, and memory has an end. */
export const longestRecording = 600;

/**
 * Records the learner. Microphone and camera are given back when a recording ends, when the page is
 * left, and when a permission comes after nobody waits for it any more.
 *
 * @param onRecorded gets each recording that holds anything
 */
export function useRecorder(onRecorded: (recorded: Recorded) => void) {
  const [phase, setPhase] = useState<RecorderPhase>('idle');
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [picture, setPicture] = useState<MediaStream | null>(null);
  const running = useRef<RunningRecording | null>(null);
  /** Raised whenever the answer to an earlier question no longer counts. */
  const request = useRef(0);

  function rest() {
    running.current = null;
    setPicture(null);
    setPhase('idle');
  }

  function finish(recorded: Recorded) {
    rest();
    if (recorded.blob.size === 0 || recorded.ending === 'broke-off') setObstacle('broke-off');
    if (recorded.blob.size > 0) onRecorded(recorded);
  }

  async function start(medium: Medium) {
    const found = findObstacle();
    setObstacle(found);
    if (found !== null) return;
    request.current += 1;
    const own = request.current;
    setPhase('asking');
    try {
      const video = medium === 'video' && { facingMode: 'user' };
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video });
      if (own !== request.current) {
        releaseStream(stream);
        return;
      }
      running.current = recordStream(stream, medium, finish);
      setSeconds(0);
      setPicture(medium === 'video' ? stream : null);
      setPhase('recording');
    } catch (error) {
      if (own !== request.current) return;
      rest();
      setObstacle(nameObstacle(error));
    }
  }

  function leave() {
    request.current += 1;
    setPhase('idle');
  }

  useEffect(() => {
    setObstacle(findObstacle());
    // A page kept for the way back must not go on listening.
    const hide = () => {
      request.current += 1;
      if (running.current === null) setPhase('idle');
      else running.current.stop('stopped');
    };
    addEventListener('pagehide', hide);
    return () => {
      removeEventListener('pagehide', hide);
      request.current += 1;
      running.current?.drop();
    };
  }, []);

  useEffect(() => {
    if (phase !== 'recording') return;
    const timer = setInterval(() => {
      const elapsed = running.current?.measure() ?? 0;
      setSeconds(Math.floor(elapsed));
      if (elapsed >= longestRecording) running.current?.stop('limit');
    }, 250);
    return () => clearInterval(timer);
  }, [phase]);

  return {
    phase,
    obstacle,
    /** Whole seconds of the recording that runs. */
    seconds,
    /** What the camera sees, while it records. */
    picture,
    start,
    stop: () => running.current?.stop('stopped'),
    /** Takes back the question for the microphone. */
    leave,
  };
}
