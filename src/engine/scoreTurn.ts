import type { WrittenTurn } from '../schemas/dialogueTask.ts';
import type { ServedDialogue } from '../schemas/served.ts';
import type { PreparedRulebook } from './prepare.ts';
import { scoreWriting } from './scoreWriting.ts';
import type { WritingResult } from './types.ts';

/**
 * Marks one turn of a talk: ours by its key and the rules in force, another speaker's by its key alone.
 *
 * @param turn a written turn of this exercise
 */
export function scoreTurn(
  exercise: ServedDialogue,
  turn: WrittenTurn,
  text: string,
  prepared: PreparedRulebook,
): WritingResult {
  const { criteria, rules } = exercise;
  const ours = turn.speaker === 'agent' || turn.speaker === 'colleague';
  return scoreWriting(
    {
      original: null,
      brief: { ...exercise.brief, scope: 'sentence' },
      rules: ours ? (criteria?.inForce ?? rules) : [],
      focus: ours ? [...turn.rules, ...(criteria?.fresh ?? rules)] : [],
      facts: turn.facts,
      avoid: turn.avoid,
      sendAsIs: false,
      verdict: turn.note,
      maxWords: turn.maxWords,
      models: [turn.model],
      ownTexts: [
        turn.ask,
        exercise.situation,
        exercise.task,
        ...exercise.turns.flatMap((other) =>
          'text' in other ? [other.text, other.otherwise ?? ''] : [],
        ),
        ...exercise.hints,
      ],
    },
    text,
    prepared,
  );
}
