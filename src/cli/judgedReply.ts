import type { Finding, ReplyResult, Verdict } from '../engine/index.ts';
import { skillIds, type SkillId } from '../schemas/skill.ts';

/** What programs get of a judged reply: the same fields in `--ndjson` and in `--format json`. */
export interface JudgedReply {
  /** By rule; rules that do not apply are left out. */
  verdicts: Record<string, Exclude<Verdict, 'not-applicable'>>;
  findings: Finding[];
  /** 0 to 100; null where no rule of it applied. */
  scores: { overall: number | null; skills: Record<SkillId, number | null> };
}

/** Reduces what the engine says of a reply to the fields that are promised to programs. */
export function toJudgedReply({ verdicts, findings, scorecard }: ReplyResult): JudgedReply {
  const asked: JudgedReply['verdicts'] = {};
  for (const [rule, verdict] of Object.entries(verdicts)) {
    if (verdict !== 'not-applicable') asked[rule] = verdict;
  }
  const skills = {} as JudgedReply['scores']['skills'];
  for (const id of skillIds) skills[id] = scorecard.skills[id] ?? null;
  return {
    verdicts: asked,
    findings: findings.map(({ rule, verdict, start, end, quote, reason, fix }) => ({
      rule,
      verdict,
      start,
      end,
      quote,
      reason,
      fix,
    })),
    scores: { overall: scorecard.overall, skills },
  };
}
