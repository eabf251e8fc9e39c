import type { Brief } from '../schemas/brief.ts';
import type { ReplyKey } from '../schemas/replyKey.ts';
import { detect } from './detect.ts';
import { judge } from './judge.ts';
import type { PreparedRulebook } from './prepare.ts';
import { read } from './read.ts';
import { score } from './score.ts';
import type { ReplyResult } from './types.ts';
import { takeOutUnseen } from './unseen.ts';

/**
 * The four steps in one: read, detect, judge, score.
 *
 * @param ruleIds rules to ask; left out, all that have a check
 * @param key what the case's author knows, in an exercise
 */
export function judgeReply(
  text: string,
  brief: Brief,
  prepared: PreparedRulebook,
  ruleIds?: readonly string[],
  key?: ReplyKey,
): ReplyResult {
  const seen = takeOutUnseen(text);
  const signals = detect(read(seen.text), prepared, brief);
  const judgement = judge(signals, brief, prepared, ruleIds, key);
  return {
    ...judgement,
    findings: judgement.findings.map(seen.putBack),
    scorecard: score(judgement, prepared.rulebook),
  };
}
