import type { ReplyKey } from '../../schemas/replyKey.ts';
import { compileCue, findCue } from '../cue.ts';
import type { Signals } from '../detect.ts';
import { broken, met, notApplicable, quoteOf, settled, type Outcome } from '../outcome.ts';
import type { Remarkable } from '../outcome.ts';
import type { Span } from '../types.ts';

interface Use extends Span {
  name: string;
  from: number;
  to: number;
  sentence: number;
}

/** Two names so near to each other, with "is" or a bracket between them, are being matched. */
const introReach = 10;
/** No letter names one thing more often. */
const mostUses = 60;

/** Two names for one thing. Only a key knows what is one thing: without it nothing is said. */
export function checkOneName(signals: Signals, key?: ReplyKey): Outcome {
  if (key?.names === undefined || key.names.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  for (const { what, names } of key.names) {
    const uses = findUses(signals, names);
    const kept = uses.at(-1)?.name;
    const other = uses
      .slice(0, mostUses)
      .find((use, index) => use.name !== kept && !isIntroduced(signals, uses, index));
    if (kept === undefined || other === undefined) continue;
    const last = uses.at(-1)!;
    findings.push({
      at: last,
      reason: `“${quoteOf(signals, other)}” and “${quoteOf(signals, last)}” are both ${what}; a reader looks for two things.`,
      fix: `Keep one name to the end, theirs if it points at the right thing.`,
    });
  }
  return settled(findings.length === 0 ? met : broken(...findings));
}

/** Where the names stand in our own words; of two that overlap, the longer. */
function findUses(signals: Signals, names: readonly string[]): Use[] {
  const { words } = signals.draft;
  const ownSentences = new Set(signals.own.map(({ from }) => words[from]!.sentence));
  const uses: Use[] = [];
  for (const name of names) {
    for (const { from, to } of findCue(words, compileCue(name))) {
      const { sentence, start, quoted } = words[from]!;
      if (quoted || !ownSentences.has(sentence)) continue;
      uses.push({ name, from, to, sentence, start, end: words[to - 1]!.end });
    }
  }
  uses.sort((a, b) => a.from - b.from || b.to - a.to);
  let reached = 0;
  return uses.filter(({ from, to }) => {
    if (from < reached) return false;
    reached = to;
    return true;
  });
}

/** A name given once, beside the one that stays: "The box under the desk is the computer." */
function isIntroduced(signals: Signals, uses: readonly Use[], index: number): boolean {
  const use = uses[index]!;
  if (uses.some((twin) => twin !== use && twin.name === use.name)) return false;
  return [uses[index - 1], uses[index + 1]].some((twin) => {
    if (twin === undefined || twin.name === use.name || twin.sentence !== use.sentence)
      return false;
    const [left, right] = twin.from < use.from ? [twin, use] : [use, twin];
    if (right.from - left.to > introReach) return false;
    const between = signals.draft.text.slice(left.end, right.start);
    return /\(|\b(?:is|are|called|calls?|says?|means?|named|known)\b/i.test(between);
  });
}
