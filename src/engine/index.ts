/** The engine's public API: text in, findings and scores out. It reads no files and touches no DOM. */
export { compileCue, findCue, type CompiledCue, type CueMatch } from './cue.ts';
export { detect, type Signals } from './detect.ts';
export { judge } from './judge.ts';
export { judgeReply } from './judgeReply.ts';
export { judgedRuleIds } from './checks/index.ts';
export { prepare, type PreparedRulebook } from './prepare.ts';
export { read } from './read.ts';
export { score } from './score.ts';
export { scoreEmotion, emotionPassMark } from './scoreEmotion.ts';
export { scoreRephrase, rephrasePassMark } from './scoreRephrase.ts';
export type * from './types.ts';
