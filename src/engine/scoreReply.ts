import type { ServedReply } from '../schemas/served.ts';
import type { PreparedRulebook } from './prepare.ts';
import { scoreWriting } from './scoreWriting.ts';
import type { WritingAnswer, WritingResult } from './types.ts';

/** Marks a reply by its key and by the rules in force. */
export function scoreReply(
  exercise: ServedReply,
  answer: WritingAnswer,
  prepared: PreparedRulebook,
): WritingResult {
  const { key, criteria, rules } = exercise;
  return scoreWriting(
    {
      original: exercise.start ?? null,
      brief: exercise.brief,
      rules: criteria?.inForce ?? rules,
      focus: [...(criteria?.fresh ?? []), ...rules],
      facts: key.facts,
      avoid: key.avoid,
      key: key.reply,
      sendAsIs: key.sendAsIs,
      verdict: key.verdict,
      maxWords: key.maxWords,
      models: exercise.models.map(({ text }) => text),
      ownTexts: [
        exercise.task,
        exercise.situation,
        exercise.brief.clientMessage ?? '',
        key.verdict,
        exercise.sheet.map(({ text }) => text).join(' '),
        key.facts.map(({ what }) => what).join(' '),
        ...exercise.hints,
      ],
    },
    answer,
    prepared,
  );
}
