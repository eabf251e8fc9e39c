import type { ServedRephrase } from '../schemas/served.ts';
import type { PreparedRulebook } from './prepare.ts';
import { scoreWriting } from './scoreWriting.ts';
import type { WritingAnswer, WritingResult } from './types.ts';

/** Marks the answer to a rephrase exercise: a quiz item by its own rules, one of the course by all in force. */
export function scoreRephrase(
  exercise: ServedRephrase,
  answer: WritingAnswer,
  prepared: PreparedRulebook,
): WritingResult {
  const { key, criteria, rules } = exercise;
  return scoreWriting(
    {
      original: exercise.original,
      brief: exercise.brief,
      rules: criteria?.inForce ?? rules,
      focus: criteria === undefined ? rules : [...criteria.fresh, ...rules],
      facts: key.facts,
      avoid: [],
      sendAsIs: key.sendAsIs,
      verdict: key.verdict,
      maxWords: key.maxWords,
      models: exercise.models.map(({ text }) => text),
      ownTexts: [
        exercise.task,
        exercise.situation,
        exercise.brief.clientMessage ?? '',
        key.verdict,
        key.facts.map(({ what }) => what).join(' '),
        ...exercise.hints,
      ],
    },
    answer,
    prepared,
  );
}
