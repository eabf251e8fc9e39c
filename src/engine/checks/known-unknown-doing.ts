import type { ReplyKey } from '../../schemas/replyKey.ts';
import { proseOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { firstAtOrAfter } from '../hits.ts';
import {
  broken,
  look,
  met,
  notApplicable,
  settled,
  type Outcome,
  type Remarkable,
} from '../outcome.ts';
import { findWork, tellsNews } from '../work.ts';

/** Where cause or extent is open: a fact, a gap and work going on, each for itself. */
export function checkKnownUnknown(signals: Signals, key?: ReplyKey): Outcome {
  const claims = key?.unknown === undefined ? [] : findClaims(signals, key.unknown);
  if (claims.length > 0) return settled(broken(...claims));
  const searching = signals.cue('diagnosing').length > 0;
  const ruledOut = signals.cue('ruled-out').length > 0;
  // Who says what it is not, and goes on looking, has named the gap.
  const gap = signals.cue('unknown-yet').length > 0 || (ruledOut && searching);
  const open = gap || (searching && signals.cue('causes').length === 0);
  if (!open && (key?.unknown ?? []).length === 0) return notApplicable;
  const work = findWork(signals);
  const known =
    signals.cue('known-facts').length > 0 ||
    ruledOut ||
    signals.cue('work-results').length > 0 ||
    work.some(({ when }) => when === 'done') ||
    proseOf(signals).some((sentence) => tellsNews(signals, sentence));
  const doing =
    searching || signals.cue('doing-now').length > 0 || work.some(({ when }) => when === 'now');
  const findings: Remarkable[] = [];
  if (!known)
    findings.push({
      at: null,
      reason: 'Nothing here is known for sure: no place, no hour, no number.',
      fix: 'Begin with what somebody saw: “Known: the branch has had no line since 08:52.”',
    });
  if (!gap)
    findings.push({
      at: null,
      reason: 'You are still looking, and nothing says what is not known yet; they will guess.',
      fix: 'Name the gap: “Not known yet: whether the missing orders are lost.”',
    });
  if (!doing)
    findings.push({
      at: null,
      reason: 'It names a gap, and nobody seems to be doing anything about it.',
      fix: 'Say whose hands are on it: “Doing: Lars is walking to the pit with a tester.”',
    });
  return findings.length === 0 ? met : look(...findings);
}

/** What the key calls unknown, told as a fact; "whether the cable was cut" tells nothing. */
function findClaims(signals: Signals, unknown: NonNullable<ReplyKey['unknown']>): Remarkable[] {
  const { words, sentences } = signals.draft;
  return findFacts(signals.draft, unknown, signals.prepared)
    .kept.filter(({ start }) => {
      const at = words.findIndex((word) => word.end > start);
      const { from, to } = sentences[words[at]!.sentence]!;
      const open = [...signals.cue('unknown-yet'), ...signals.cue('hedges')].sort(
        (a, b) => a.from - b.from,
      );
      const near = open[firstAtOrAfter(open, from)];
      const doubted = words
        .slice(from, at)
        .some(({ norm }) => /^(?:whether|if|why|how|unless|suspect|think|guess)$/.test(norm));
      return !doubted && !(near !== undefined && near.from < to);
    })
    .map(({ start, end, quote, what }) => ({
      at: { start, end },
      reason: `“${quote}” is told as a fact, and nobody knows it yet.`,
      fix: `Move it to what is not known: “Not known yet: ${what}.”`,
    }));
}
