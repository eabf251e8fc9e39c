import { sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';

/** One sorry, for our own part, with the repair in the same breath. */
export function checkApologies(signals: Signals): Outcome {
  const apologies = signals
    .cue('apologies')
    .filter(({ from }) => sentenceOf(signals, from).zone !== 'subject');
  const [first, ...more] = apologies;
  if (first === undefined) return notApplicable;
  const findings: Remarkable[] = [];
  for (const apology of apologies) {
    if (!blamesFeeling(signals, apology)) continue;
    findings.push({
      at: apology,
      reason: 'A “sorry if you” puts the fault into the reader’s head.',
      fix: 'Say what we did: “I am sorry: my message was unclear.”',
    });
  }
  for (const apology of more) {
    findings.push({
      at: apology,
      reason: `“${quoteOf(signals, apology)}” is a second sorry, and it weakens the first.`,
      fix: 'Keep the first one with its repair, and take this one out.',
    });
  }
  if (more.length === 0 && findings.length === 0 && !hasRepair(signals, first)) {
    findings.push({
      at: first,
      reason: `“${quoteOf(signals, first)}” stands without its repair.`,
      fix: 'Put the repair in the same breath: “I am sorry … I have put it right” or “I will …”.',
    });
  }
  return decide(findings);
}

/** "Sorry if you were confused", "sorry that you feel". */
function blamesFeeling(signals: Signals, { to }: Hit): boolean {
  const { words } = signals.draft;
  const limit = Math.min(sentenceOf(signals, to - 1).to, to + 4);
  const after = words
    .slice(to, limit)
    .map(({ norm }) => norm)
    .join(' ');
  return /^(?:if|should|in case|for any)\b/.test(after)
    ? /\b(?:you|your|this|it|that|any|anything|we|i|my|our)\b/.test(after) &&
        !/^if (?:i|we) may/.test(after)
    : /^(?:that |for how )?you (?:feel|felt|see it|think|are upset)/.test(after);
}

/** A repair in the same sentence, one before, or one or two behind: "I am sorry. I let it run full. I have …" */
function hasRepair(signals: Signals, { from }: Hit): boolean {
  const index = signals.draft.words[from]!.sentence;
  return signals
    .cue('repairs')
    .some(({ sentence }) => sentence - index >= -1 && sentence - index <= 2);
}
