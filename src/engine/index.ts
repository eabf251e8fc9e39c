/**
 * The engine's public API, also a package's `clearline/engine`: text in, findings and scores out. It reads
 * no files and touches no DOM, so it runs wherever JavaScript does.
 *
 * @example
 * ```js
 * import { judgeReply, prepare } from 'clearline/engine';
 * import rulebook from 'clearline/rulebook.json' with { type: 'json' };
 *
 * const prepared = prepare(rulebook); // once, not for each reply
 * const brief = { channel: 'written', audience: 'non-technical', caseOpen: true, scope: 'message' };
 * const { verdicts, findings, scorecard } = judgeReply(text, brief, prepared);
 * ```
 */
export { compileCue, findCue, type CompiledCue, type CueMatch } from './cue.ts';
export { detect, type Signals } from './detect.ts';
export { judge } from './judge.ts';
export { judgeReply } from './judgeReply.ts';
export { judgedRuleIds } from './checks/index.ts';
export { planEdit } from './planEdit.ts';
export { prepare, type PreparedRulebook } from './prepare.ts';
export { read } from './read.ts';
export { score } from './score.ts';
export { scoreEmotion, emotionPassMark } from './scoreEmotion.ts';
export { scoreMatch, type MatchResponse, type MatchResult } from './scoreMatch.ts';
export { scoreReply } from './scoreReply.ts';
export { scoreRephrase } from './scoreRephrase.ts';
export { scoreTurn } from './scoreTurn.ts';
export { passMark } from './scoreWriting.ts';
export type { Brief } from '../schemas/brief.ts';
export type { ReplyKey } from '../schemas/replyKey.ts';
export type { Rulebook } from '../schemas/rulebook.ts';
export type * from './types.ts';
