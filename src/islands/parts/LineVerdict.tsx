import type { MatchLine } from '../../engine/scoreMatch.ts';
import { verdictWords } from './verdictWords.ts';

/** The verdict on one line of a board, in words, with its reason. */
export function LineVerdict({ line, right }: { line: MatchLine; right?: string | null }) {
  return (
    <p class={`line-verdict ${line.verdict}`}>
      <strong>{verdictWords[line.verdict]}.</strong> {line.reason}
      {right && <span> It belongs to “{right}”.</span>}
    </p>
  );
}
