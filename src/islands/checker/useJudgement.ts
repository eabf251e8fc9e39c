import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReplyResult } from '../../engine/types.ts';
import type { Brief } from '../../schemas/brief.ts';
import type { LoadedEngine } from './engine.ts';

/** A result, and the text it is about: the text on screen may be one keystroke ahead. */
export interface Judged {
  text: string;
  result: ReplyResult;
}

/** Milliseconds that judging may take of a frame; a longer text waits for a pause in typing. */
const frameShare = 8;
const pause = 300;

/**
 * Judges the text before the next frame, or after a pause where that would cost frames.
 *
 * @param engine null until it has loaded
 * @param ruleIds rules to ask; keep the same array while they stay the same
 * @returns null where there is nothing to judge
 */
export function useJudgement(
  text: string,
  brief: Brief,
  engine: LoadedEngine | null,
  ruleIds: readonly string[],
): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null);
  const cost = useRef(0);

  useLayoutEffect(() => {
    if (engine === null || text.trim() === '') {
      setJudged(null);
      return;
    }
    const judge = () => {
      engine.warmUp();
      const start = performance.now();
      const result = engine.judge(text, brief, ruleIds);
      cost.current = performance.now() - start;
      setJudged({ text, result });
    };
    if (cost.current > frameShare) {
      const timer = setTimeout(judge, pause);
      return () => clearTimeout(timer);
    }
    const frame = requestAnimationFrame(judge);
    return () => cancelAnimationFrame(frame);
  }, [text, brief, engine, ruleIds]);

  return judged;
}
