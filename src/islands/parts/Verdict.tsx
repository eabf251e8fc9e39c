import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerVerdict } from '../../engine/types.ts';
import { verdictWords } from './verdictWords.ts';

/** The verdict in words, announced, with focus on it so that the keyboard goes on from here. */
export function Verdict(props: {
  verdict: AnswerVerdict;
  points: number;
  summary: string;
  tries: number;
}) {
  const { verdict, points, summary, tries } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [tries]);

  return (
    <div class={`verdict ${verdict}`} role="alert">
      <h3 tabIndex={-1} ref={heading}>
        {verdictWords[verdict]}. {Math.round(points)} of 100 points
        {tries > 1 && <small> (try {tries}; the first one counts in your record)</small>}
      </h3>
      <p>{summary}</p>
    </div>
  );
}
