import type { MatchResult } from '../../engine/scoreMatch.ts';

/** What every board is given. */
export interface BoardProps {
  choices: (string | number | null)[];
  onChange: (choices: (string | number | null)[]) => void;
  /** The order in which items or options stand on the page. */
  order: number[];
  /** True for an item that was right on an earlier try. */
  locked: (index: number) => boolean;
  /** The marking, or null while the learner answers. */
  result: MatchResult | null;
  /** True when the right answers are shown with the marking. */
  reveal: boolean;
}

/** The choices with one of them changed. */
export const withChoice = (
  choices: BoardProps['choices'],
  index: number,
  choice: string | number | null,
): BoardProps['choices'] => choices.map((old, at) => (at === index ? choice : old));
