import type { Emotion, Rephrase } from './exercise.ts';

/** A rephrase exercise as the browser gets it: the test answers stay behind. */
export type ServedRephrase = Omit<Rephrase, 'answers'>;

/** An exercise as the browser gets it. */
export type ServedExercise = ServedRephrase | Emotion;

/** What lists of exercises must know of one. */
export type ExerciseSummary = Pick<
  ServedExercise,
  'id' | 'version' | 'type' | 'title' | 'skill' | 'lesson' | 'difficulty' | 'minutes'
>;
