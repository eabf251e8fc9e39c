import { judgeReply } from '../../engine/judgeReply.ts';
import { read } from '../../engine/read.ts';
import type { ReplyResult, Span } from '../../engine/types.ts';
import type { Brief } from '../../schemas/brief.ts';
import type { Rulebook } from '../../schemas/rulebook.ts';
import { prepareOnce } from '../prepareOnce.ts';

/** What the checker asks of the engine, with the rulebook at hand. */
export interface LoadedEngine {
  rulebook: Rulebook;
  /** Makes the rulebook ready, so that the first text need not wait for it. */
  warmUp(): void;
  judge(text: string, brief: Brief, ruleIds: readonly string[]): ReplyResult;
  listSentences(text: string): readonly Span[];
}

export function makeEngine(rulebook: Rulebook): LoadedEngine {
  return {
    rulebook,
    warmUp: () => void prepareOnce(rulebook),
    judge: (text, brief, ruleIds) => judgeReply(text, brief, prepareOnce(rulebook), ruleIds),
    listSentences: (text) => read(text).sentences,
  };
}
