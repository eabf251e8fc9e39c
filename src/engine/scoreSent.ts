import type { Brief } from '../schemas/brief.ts';
import { judgeReply } from './judgeReply.ts';
import type { PreparedRulebook } from './prepare.ts';
import { partMark, passMark } from './scoreWriting.ts';
import type { AnswerVerdict, ReplyResult, WritingResult } from './types.ts';

/**
 * Scores a reply that was really sent: by the rules alone, as there is no key to it.
 *
 * @returns points of 100, 0 where no rule applied; the verdict they earn; points of 100 for each skill that a rule spoke of
 */
export function scoreSent(
  text: string,
  brief: Brief,
  prepared: PreparedRulebook,
): Pick<WritingResult, 'points' | 'skills'> &
  Pick<ReplyResult, 'verdicts'> & { verdict: AnswerVerdict } {
  const { verdicts, scorecard } = judgeReply(text, brief, prepared);
  const points = scorecard.overall ?? 0;
  const verdict = points >= passMark ? 'right' : points >= partMark ? 'partly-right' : 'not-yet';
  const skills: WritingResult['skills'] = Object.fromEntries(
    Object.entries(scorecard.skills).filter(([, share]) => share !== null),
  );
  return { points, verdict, verdicts, skills };
}
