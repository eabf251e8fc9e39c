import { gapBefore, proseOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { look, met, notApplicable, type Outcome, type Remarkable } from '../outcome.ts';

/** More words than these fit into no breath; ours, the same as for a written sentence. */
const mostWords = 25;
const pause = /[.;:?!…[\]]|\s[–—-]\s/;

/** Pieces of a script between two pauses; a comma is none. */
export function checkPieces(signals: Signals): Outcome {
  const prose = proseOf(signals);
  if (prose.length === 0) return notApplicable;
  const { words } = signals.draft;
  const findings: Remarkable[] = [];
  for (const { from, to } of prose) {
    let start = from;
    let count = 0;
    for (let at = from; at <= to; at++) {
      if (at === to || (at > from && pause.test(gapBefore(signals, at)))) {
        if (count > mostWords) {
          findings.push({
            at: { start: words[start]!.start, end: words[at - 1]!.end },
            reason: `These ${count} words have no pause; no breath is that long, and no memory.`,
            fix: 'Stop after each thought: put a full stop, or [pause] where they write something down.',
          });
        }
        start = at;
        count = 0;
      }
      if (at < to && !words[at]!.joined && !isMark(signals, at)) count++;
    }
  }
  return findings.length === 0 ? met : look(...findings);
}

/** "[pause]", "[hold]": directions to the speaker, which nobody says. */
function isMark({ draft }: Signals, at: number): boolean {
  const { start, end } = draft.words[at]!;
  return draft.text[start - 1] === '[' && draft.text[end] === ']';
}
