import type { AnswerVerdict } from '../../engine/types.ts';

/** The verdict as the learner reads it. */
export const verdictWords: Record<AnswerVerdict, string> = {
  right: 'Right',
  'partly-right': 'Partly right',
  'not-yet': 'Not yet',
};
