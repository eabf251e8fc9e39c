import type { Match } from '../schemas/match.ts';
import type { AnswerVerdict } from './types.ts';

/** Points from which a match without a wrong choice counts as right: of five choices, one may be half right. */
const passMark = 90;
const partMark = 40;

/**
 * What a learner did on a board: for `sort` the bin's id of each item, for `order` the items' indices
 * from first to last, for `pick` the chosen option's index of each round. Null where nothing was chosen.
 */
export type MatchResponse = readonly (string | number | null)[];

/** One item or round of a marked board. */
export interface MatchLine {
  /** Index into the board's items or rounds. */
  index: number;
  verdict: AnswerVerdict;
  /** Share of its points: 0, 0.5 or 1. */
  share: number;
  /** Why, about the learner's own choice. */
  reason: string;
}

/** The marking of a match exercise. */
export interface MatchResult {
  verdict: AnswerVerdict;
  /** 0 to 100. */
  points: number;
  summary: string;
  lines: MatchLine[];
}

/** Marks a board: partial credit, and a reason for every choice. */
export function scoreMatch({ board }: Pick<Match, 'board'>, response: MatchResponse): MatchResult {
  const lines =
    board.form === 'sort'
      ? board.items.map((item, index) => sortLine(item, index, response[index] ?? null))
      : board.form === 'pick'
        ? board.rounds.map((round, index) => pickLine(round, index, response[index] ?? null))
        : orderLines(board.items, response);
  const right = lines.filter(({ share }) => share === 1).length;
  // A single row in order is order by chance, so the first one of an ordered board earns nothing.
  const points =
    board.form === 'order'
      ? lines.length < 2
        ? 0
        : Math.round(((Math.max(1, right) - 1) / (lines.length - 1)) * 100)
      : Math.round((lines.reduce((sum, { share }) => sum + share, 0) / lines.length) * 100);
  return {
    verdict:
      points >= passMark && lines.every(({ share }) => share > 0)
        ? 'right'
        : points >= partMark
          ? 'partly-right'
          : 'not-yet',
    points,
    summary:
      right === lines.length
        ? 'All of them stand where they belong.'
        : `${right} of ${lines.length} stand where they belong.`,
    lines,
  };
}

function line(index: number, share: number, reason: string): MatchLine {
  const verdict = share === 1 ? 'right' : share > 0 ? 'partly-right' : 'not-yet';
  return { index, verdict, share, reason };
}

type SortItem = Extract<Match['board'], { form: 'sort' }>['items'][number];

function sortLine(item: SortItem, index: number, bin: string | number | null): MatchLine {
  if (bin === item.bin) return line(index, 1, item.why);
  const reason = item.not[String(bin)];
  return line(
    index,
    bin !== null && bin === item.also ? 0.5 : 0,
    reason === undefined ? item.why : `${reason} ${item.why}`,
  );
}

type Round = Extract<Match['board'], { form: 'pick' }>['rounds'][number];

function pickLine({ options }: Round, index: number, chosen: string | number | null): MatchLine {
  const option = typeof chosen === 'number' ? options[chosen] : undefined;
  const best = options.find(({ share }) => share === 1);
  if (option === undefined) return line(index, 0, `Nothing chosen. ${best?.why ?? ''}`.trim());
  return line(index, option.share, option.why);
}

/**
 * The longest run of items that stand in the right order to each other is right; the rest stand out
 * of it. One item put in a wrong place thus costs one item and not all that it pushed along.
 */
function orderLines(items: readonly { why: string }[], response: MatchResponse): MatchLine[] {
  const order = response.filter((entry): entry is number => typeof entry === 'number');
  const kept = longestRising(order);
  return items.map(({ why }, index) => line(index, kept.has(index) ? 1 : 0, why));
}

/** The longest rising subsequence, by the quadratic method: boards have nine items at most. */
function longestRising(order: readonly number[]): Set<number> {
  const best: number[][] = [];
  for (const value of order) {
    const before = best.filter((run) => run.at(-1)! < value).sort((a, b) => b.length - a.length)[0];
    best.push([...(before ?? []), value]);
  }
  return new Set(best.sort((a, b) => b.length - a.length)[0]);
}
