import { describe, expect, it } from 'vitest';
import { scoreMatch, type MatchResponse } from '../../src/engine/index.ts';
import type { Match } from '../../src/schemas/match.ts';

type Board = Match['board'];
type SortItem = Extract<Board, { form: 'sort' }>['items'][number];

const mark = (board: Board, response: MatchResponse) => scoreMatch({ board }, response);
const item = (bin: string, change: Partial<SortItem> = {}): SortItem => ({
  text: `belongs in ${bin}`,
  bin,
  why: `It belongs in ${bin}.`,
  not: {},
  ...change,
});
const sort = (items: SortItem[]): Board => ({
  form: 'sort',
  bins: ['send', 'ask', 'keep'].map((id) => ({ id, name: id })),
  items,
});

describe('a board to sort', () => {
  const board = sort([
    item('send'),
    item('ask', { also: 'keep', not: { send: 'Nobody has measured it.', keep: 'She waits.' } }),
    item('keep'),
    item('send'),
    item('ask'),
  ]);
  const best = ['send', 'ask', 'keep', 'send', 'ask'];
  const markWith = (index: number, bin: string | null) => mark(board, best.with(index, bin!));

  it('earns all points where each card lies in its bin', () => {
    const result = mark(board, best);
    expect(result).toMatchObject({ verdict: 'right', points: 100 });
    expect(result.summary).toBe('All of them stand where they belong.');
    expect(result.lines.map(({ reason }) => reason)).toEqual(
      best.map((bin) => `It belongs in ${bin}.`),
    );
  });

  it('loses one card’s share for one card, and says how many are right', () => {
    const result = markWith(2, 'send');
    expect(result).toMatchObject({ verdict: 'partly-right', points: 80 });
    expect(result.summary).toBe('4 of 5 stand where they belong.');
    expect(result.lines[2]).toMatchObject({ index: 2, verdict: 'not-yet', share: 0 });
  });

  it('gives half for a bin on which two honest people would differ, and is right with one such', () => {
    const result = markWith(1, 'keep');
    expect(result).toMatchObject({ verdict: 'right', points: 90 });
    expect(result.lines[1]).toMatchObject({ verdict: 'partly-right', share: 0.5 });
  });

  it('says what is wrong with the bin that was chosen, and then why the other is right', () => {
    expect(markWith(1, 'send').lines[1]!.reason).toBe('Nobody has measured it. It belongs in ask.');
    expect(markWith(1, 'keep').lines[1]!.reason).toBe('She waits. It belongs in ask.');
    expect(markWith(0, 'ask').lines[0]!.reason).toBe('It belongs in send.');
  });

  it('takes a card that lies nowhere for a wrong one, and gives the reason', () => {
    expect(markWith(1, null).lines[1]).toMatchObject({ share: 0, reason: 'It belongs in ask.' });
    expect(mark(board, [])).toMatchObject({ verdict: 'not-yet', points: 0 });
  });

  it('is never right with a card in a wrong bin, however many cards there are', () => {
    const ten = sort(Array.from({ length: 10 }, () => item('send')));
    const result = mark(ten, [...Array<string>(9).fill('send'), 'keep']);
    expect(result).toMatchObject({ verdict: 'partly-right', points: 90 });
  });
});

describe('a board to put in order', () => {
  const board: Board = {
    form: 'order',
    items: ['greeting', 'answer', 'step', 'next news', 'name'].map((text) => ({
      text,
      why: `Here stands the ${text}.`,
    })),
  };
  const wrong = (response: MatchResponse) =>
    mark(board, response).lines.flatMap(({ share, index }) => (share === 0 ? index : []));

  it('earns all points in the right order and none in the reverse', () => {
    expect(mark(board, [0, 1, 2, 3, 4])).toMatchObject({ verdict: 'right', points: 100 });
    expect(mark(board, [4, 3, 2, 1, 0])).toMatchObject({ verdict: 'not-yet', points: 0 });
  });

  it('loses one line for one that was moved, and not those it pushed along', () => {
    expect(wrong([4, 0, 1, 2, 3])).toEqual([4]);
    expect(wrong([1, 2, 3, 4, 0])).toEqual([0]);
    expect(mark(board, [4, 0, 1, 2, 3])).toMatchObject({ verdict: 'partly-right', points: 75 });
  });

  it('gives a reason for each line, in the order of the board', () => {
    const { lines } = mark(board, [4, 0, 1, 2, 3]);
    expect(lines.map(({ reason }) => reason)).toEqual(board.items.map(({ why }) => why));
  });

  it('takes what was not placed for wrong', () => {
    expect(wrong([0, 1, null, null, null])).toEqual([2, 3, 4]);
  });

  it('earns nothing for one line alone, which stands in order by chance', () => {
    expect(mark(board, [3, null, null, null, null]).points).toBe(0);
  });
});

describe('a board of questions', () => {
  const options = [
    { text: 'today at 15:00', share: 1, why: 'She can plan with it.' },
    { text: 'this afternoon', share: 0.5, why: 'She waits by the phone from noon.' },
    { text: 'soon', share: 0, why: 'Soon is no hour.' },
  ] as const;
  const board: Board = {
    form: 'pick',
    rounds: [
      { ask: 'Which would you send?', options: [...options] },
      { ask: 'And to the director?', options: [options[2], options[0]] },
    ],
  };

  it('earns all points where each best one was chosen', () => {
    expect(mark(board, [0, 1])).toMatchObject({ verdict: 'right', points: 100 });
  });

  it('gives half for what will do, and the reason of one’s own choice', () => {
    const result = mark(board, [1, 1]);
    expect(result).toMatchObject({ verdict: 'partly-right', points: 75 });
    expect(result.lines[0]).toMatchObject({
      verdict: 'partly-right',
      reason: 'She waits by the phone from noon.',
    });
    expect(mark(board, [2, 1]).lines[0]!.reason).toBe('Soon is no hour.');
  });

  it('says of a question left open which answer was the best and why', () => {
    const [first, second] = mark(board, [null, 0]).lines;
    expect(first).toMatchObject({ share: 0, reason: 'Nothing chosen. She can plan with it.' });
    expect(second).toMatchObject({ share: 0, reason: 'Soon is no hour.' });
  });

  it('does not fail on a choice that is not on the list', () => {
    expect(mark(board, [7, 'send'])).toMatchObject({ verdict: 'not-yet', points: 0 });
  });
});
