import { judgeReply } from '../engine/judgeReply.ts';
import { scoreReply } from '../engine/scoreReply.ts';
import { scoreRephrase } from '../engine/scoreRephrase.ts';
import { scoreTurn } from '../engine/scoreTurn.ts';
import type { ReplyResult, WritingAnswer, WritingResult } from '../engine/types.ts';
import type { Brief } from '../schemas/brief.ts';
import type { WrittenTurn } from '../schemas/dialogueTask.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import type { ServedDialogue, ServedRephrase, ServedReply } from '../schemas/served.ts';
import { prepareOnce } from './prepareOnce.ts';

/** What marks answers: it comes with the engine, once somebody sets out to write. */
export interface Marker {
  mark(exercise: ServedRephrase | ServedReply, answer: WritingAnswer): WritingResult;
  markTurn(exercise: ServedDialogue, turn: WrittenTurn, text: string): WritingResult;
  /** Judges a reply that was really sent: by the rules alone, as there is no key to it. */
  judgeSent(text: string, brief: Brief): ReplyResult;
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
    judgeSent: (text, brief) => judgeReply(text, brief, prepareOnce(rulebook)),
    titles: new Map(rulebook.rules.map(({ id, title }) => [id, title])),
  };
}
