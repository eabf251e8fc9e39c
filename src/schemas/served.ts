import type { DialogueTask } from './dialogueTask.ts';
import type { Emotion, Exercise, Rephrase } from './exercise.ts';
import type { Match } from './match.ts';
import type { Reflect } from './reflect.ts';
import type { Reply } from './reply.ts';

/** By which rules an exercise of the course is judged. */
export interface Criteria {
  /** Ids of all rules in force in its lesson. */
  inForce: string[];
  /** Of these, the rules the lesson introduces: they weigh most. */
  fresh: string[];
}

/** What of an exercise the browser gets: the test answers stay behind, the course adds its criteria. */
type Served<T> = Omit<T, 'answers'> & { criteria?: Criteria };

export type ServedRephrase = Served<Rephrase>;
export type ServedReply = Served<Reply>;
export type ServedDialogue = Served<DialogueTask>;

/** An exercise as the browser gets it. */
export type ServedExercise =
  ServedRephrase | ServedReply | ServedDialogue | Emotion | Match | Reflect;

/** A quiz item: what the practice page and mixed sets are made of. */
export type ServedQuiz = ServedRephrase | Emotion;

/** What lists of exercises must know of one. */
export type ExerciseSummary = Pick<
  Exercise,
  'id' | 'version' | 'type' | 'title' | 'skill' | 'lesson' | 'difficulty' | 'minutes'
>;
