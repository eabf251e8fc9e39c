import type { MatchResponse } from '../../src/engine/index.ts';
import type { Match } from '../../src/schemas/match.ts';
import type { Hand } from './learners.ts';
import { draw, pick, shuffle } from './seeded.ts';

type Board = Match['board'];

/** What a learner does on a board. Who pastes elsewhere makes one choice here, all over the board. */
export function chooseOnBoard(board: Board, hand: Hand, seed: string): MatchResponse {
  switch (hand) {
    case 'model':
    case 'pasted-model':
    case 'pass':
      return solve(board);
    case 'one-fault':
      return spoil(board, 1, seed);
    case 'draft':
      return spoil(board, Math.ceil(lengthOf(board).length / 2), seed);
    case 'foreign':
      return guess(board, (index) => `${seed}|${index}`);
    case 'task':
    case 'skeleton':
      return guess(board, () => seed);
    case 'nothing':
      return lengthOf(board).map(() => null);
  }
}

const lengthOf = (board: Board): number[] => [
  ...(board.form === 'pick' ? board.rounds : board.items).keys(),
];

const bestOf = ({ options }: { options: readonly { share: number }[] }) =>
  options.findIndex(({ share }) => share === 1);

function solve(board: Board): (string | number)[] {
  if (board.form === 'sort') return board.items.map(({ bin }) => bin);
  if (board.form === 'pick') return board.rounds.map(bestOf);
  return [...board.items.keys()];
}

/** Some choices are another bin, another option, or items in each other's places. */
function spoil(board: Board, faults: number, seed: string): (string | number)[] {
  const right = solve(board);
  // One item alone cannot stand in another's place.
  const count = board.form === 'order' ? Math.max(2, faults) : faults;
  const wrong = shuffle(lengthOf(board), seed, 'wrong').slice(0, count);
  return right.map((choice, index) => {
    if (!wrong.includes(index)) return choice;
    if (board.form === 'order') return wrong[(wrong.indexOf(index) + 1) % wrong.length]!;
    const others: (string | number)[] =
      board.form === 'sort'
        ? board.bins.map(({ id }) => id).filter((id) => id !== choice)
        : [...board.rounds[index]!.options.keys()].filter((option) => option !== choice);
    return pick(others, seed, index);
  });
}

/** Any choice at each place: the same one where the places share a seed. */
function guess(board: Board, seedOf: (index: number) => string): (string | number)[] {
  if (board.form === 'order') return shuffle([...board.items.keys()], seedOf(0), 'order');
  if (board.form === 'sort') return board.items.map((_, i) => pick(board.bins, seedOf(i)).id);
  return board.rounds.map(({ options }, i) => Math.floor(draw(seedOf(i)) * options.length));
}
