import type { ExerciseType } from '../schemas/exercise.ts';

/** The kinds of exercise as people read them. */
export const exerciseTypeNames: Record<ExerciseType, string> = {
  reply: 'Write a reply',
  rephrase: 'Say it better',
  match: 'Weigh it up',
  emotion: 'Spot the emotion',
  reflect: 'For yourself',
  dialogue: 'A talk, turn by turn',
};
