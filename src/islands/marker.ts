import { scoreReply } from '../engine/scoreReply.ts';
import { scoreRephrase } from '../engine/scoreRephrase.ts';
import { scoreSent } from '../engine/scoreSent.ts';
import { scoreTurn } from '../engine/scoreTurn.ts';
import type { WritingAnswer, WritingResult } from '../engine/types.ts';
import type { Brief } from '../schemas/brief.ts';
import type { WrittenTurn } from '../schemas/dialogueTask.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import type { ServedDialogue, ServedRephrase, ServedReply } from '../schemas/served.ts';
import { prepareOnce } from './prepareOnce.ts';

/** What marks answers: it comes with the engine, once somebody sets out to write. */
export interface Marker {
  mark(exercise: ServedRephrase | ServedReply, answer: WritingAnswer): WritingResult;
  markTurn(exercise: ServedDialogue, turn: WrittenTurn, text: string): WritingResult;
  markSent(text: string, brief: Brief): ReturnType<typeof scoreSent>;
  /** The rules' titles by their ids. */
  titles: ReadonlyMap<string, string>;
}

export function makeMarker(rulebook: Rulebook): Marker {
  return {
    mark: (exercise, answer) =>
      exercise.type === 'reply'
        ? scoreReply(exercise, answer, prepareOnce(rulebook))
        : scoreRephrase(exercise, answer, prepareOnce(rulebook)),
    markTurn: (exercise, turn, text) => scoreTurn(exercise, turn, text, prepareOnce(rulebook)),
    markSent: (text, brief) => scoreSent(text, brief, prepareOnce(rulebook)),
    titles: new Map(rulebook.rules.map(({ id, title }) => [id, title])),
  };
}
