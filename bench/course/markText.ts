import {
  scoreRephrase,
  scoreReply,
  scoreTurn,
  type WritingResult,
} from '../../src/engine/index.ts';
import type { WrittenTurn } from '../../src/schemas/dialogueTask.ts';
import type { Hand } from './learners.ts';
import type { School, Scored } from './openSchool.ts';

type Talk = Extract<Scored, { type: 'dialogue' }>;
export type Writing = Extract<Scored, { type: 'rephrase' | 'reply' }>;

/** Marks an answer as the site does. A model that somebody found unaided is not held to be pasted. */
export function markText(
  exercise: Writing,
  text: string,
  hand: Hand,
  { prepared, marked }: School,
): WritingResult {
  return remember(marked, [exercise.id, hand === 'model', text], () => {
    const known = exercise.models.filter((model) => hand !== 'model' || model.text !== text);
    return exercise.type === 'reply'
      ? scoreReply({ ...exercise, models: known }, text, prepared)
      : scoreRephrase({ ...exercise, models: known }, text, prepared);
  });
}

/** Marks one turn, in the same way. */
export function markTurn(
  exercise: Talk,
  turn: WrittenTurn,
  text: string,
  hand: Hand,
  { prepared, marked }: School,
): WritingResult {
  const place = exercise.turns.indexOf(turn);
  return remember(marked, [exercise.id, place, hand === 'model', text], () =>
    scoreTurn(exercise, hand === 'model' ? { ...turn, model: '' } : turn, text, prepared),
  );
}

function remember(
  marked: School['marked'],
  parts: readonly unknown[],
  mark: () => WritingResult,
): WritingResult {
  const key = JSON.stringify(parts);
  const known = marked.get(key) ?? mark();
  marked.set(key, known);
  return known;
}
