import type { AnswerVerdict, Verdict, WritingResult } from '../engine/types.ts';
import type { SkillId } from '../schemas/skill.ts';

/** One thing the learner said. */
export interface SpokenTurn {
  /** Index into the exercise's turns. */
  turn: number;
  text: string;
  result: WritingResult;
}

/** The marking of a whole talk. */
export interface TalkResult {
  verdict: AnswerVerdict;
  /** 0 to 100: the mean of the first tries. */
  points: number;
  /** A rule broken in any first try is broken; one kept in all that judged it is kept. */
  verdicts: Record<string, Verdict>;
  skills: Partial<Record<SkillId, number>>;
}

/** Marks a talk by the first try at each turn: what was unsaid by going back still counts. */
export function scoreTalk(path: readonly SpokenTurn[]): TalkResult {
  const firsts = path.filter(
    ({ turn }, index) => path.findIndex((said) => said.turn === turn) === index,
  );
  const results = firsts.map(({ result }) => result);
  const verdicts: Record<string, Verdict> = {};
  const bySkill = new Map<SkillId, number[]>();
  for (const { verdicts: own, skills } of results) {
    for (const [rule, verdict] of Object.entries(own)) {
      if (verdict === 'broken' || (verdict === 'met' && verdicts[rule] !== 'broken')) {
        verdicts[rule] = verdict;
      }
    }
    for (const [skill, share] of Object.entries(skills) as [SkillId, number][]) {
      bySkill.set(skill, [...(bySkill.get(skill) ?? []), share]);
    }
  }
  const points = mean(results.map((result) => result.points));
  return {
    points: Math.round(points),
    verdict: results.every(({ verdict }) => verdict === 'right')
      ? 'right'
      : results.every(({ verdict }) => verdict === 'not-yet')
        ? 'not-yet'
        : 'partly-right',
    verdicts,
    skills: Object.fromEntries([...bySkill].map(([skill, shares]) => [skill, mean(shares)])),
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
