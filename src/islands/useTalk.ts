import type { ServedDialogue } from '../schemas/served.ts';
import type { SpokenTurn } from './scoreTalk.ts';
import { useSavedState } from './useSavedState.ts';

/** How far a talk has come. */
export interface Talk {
  /** What stands in the talk, in the order of the turns; what a return took back is gone. */
  spoken: SpokenTurn[];
  /** Everything ever said, in the order of writing: the path of the report. */
  path: SpokenTurn[];
  /** Index of the turn that comes next; the number of turns at the end. */
  at: number;
  /** Said and marked, and not gone on from. */
  pending: SpokenTurn | null;
}

const told = {
  none: '',
  restored: 'The talk goes on where you left it.',
  outdated: 'You had begun this talk. It has changed since, so it starts anew.',
} as const;

/** A talk that can be interrupted at any turn, until it has come to its end. */
export function useTalk(
  { id, version, turns }: ServedDialogue,
  first: number,
): {
  talk: Talk;
  update(talk: Talk): void;
  /** What to say of an earlier talk that was found, or nothing. */
  restored: string;
} {
  const [talk, update, found] = useSavedState<Talk>(
    `${id}:talk`,
    version,
    { spoken: [], path: [], at: first, pending: null },
    ({ at, path }) => at >= turns.length || path.length === 0,
  );
  return { talk, update, restored: told[found] };
}
