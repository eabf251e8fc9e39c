/** Where an answer comes from. */
export type Hand =
  /** The author's model, marked as if somebody had found these words unaided. */
  | 'model'
  /** The same words, pasted: the engine knows them. */
  | 'pasted-model'
  /** An answer the author says must pass; on a board, the right one. */
  | 'pass'
  /** An answer the author says must fail, mostly a good one with one fault; on a board, one is wrong. */
  | 'one-fault'
  /** Several of those faults in one answer, and more of no case; on a board, half of it is wrong. */
  | 'draft'
  /** An answer to another exercise, or any choice. */
  | 'foreign'
  /** The client's message. */
  | 'task'
  /** A skeleton with its slots unfilled. */
  | 'skeleton'
  | 'nothing';

/** A scripted learner. */
export interface Learner {
  id: LearnerId;
  /**
   * How they answer.
   *
   * @param progress 0 before the course and in its first lesson, 1 in its last one and after it
   * @param luck 0 to below 1, drawn for each answer
   */
  hand(progress: number, luck: number): Hand;
}

export const learnerIds = [
  'model',
  'good',
  'polishing',
  'one fault',
  'improving',
  'unchanged',
  'first drafts',
  'pasted model',
  'random',
  'pasted task',
  'pasted skeleton',
  'empty',
] as const;
export type LearnerId = (typeof learnerIds)[number];

const hands: Record<LearnerId, Learner['hand']> = {
  model: () => 'model',
  good: () => 'pass',
  polishing: (progress, luck) => (luck < progress ? 'pass' : 'one-fault'),
  'one fault': () => 'one-fault',
  improving: (progress, luck) => (luck < progress ? 'pass' : 'draft'),
  unchanged: (_, luck) => (luck < 0.5 ? 'pass' : 'draft'),
  'first drafts': () => 'draft',
  'pasted model': () => 'pasted-model',
  random: () => 'foreign',
  'pasted task': () => 'task',
  'pasted skeleton': () => 'skeleton',
  empty: () => 'nothing',
};

export const learners: readonly Learner[] = learnerIds.map((id) => ({ id, hand: hands[id] }));
