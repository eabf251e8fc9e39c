import type { ReplyKey } from '../../schemas/replyKey.ts';
import type { Action } from '../actions.ts';
import { speaksOfAttack } from '../attack.ts';
import { sentenceOf } from '../clauses.ts';
import { readClient } from '../clientSignals.ts';
import type { Hit, Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { isAbusive } from '../mood.ts';
import { broken, look, met, notApplicable, quoteOf, settled, type Outcome } from '../outcome.ts';

const fix =
  'Offer one: “Until then you can …”. If there is none, say so: “There is no way round yet.”';
/** Verbs that ask for an answer or for patience. */
const answers =
  /^(?:send|tell|let|give|call|ring|reply|write|say|answer|confirm|email|mail|text|message|contact|inform|describe|show|wait|bear|hold|stay|be|do|remember|note|feel|see|report|look)$/;

/** Where work stands still: a way to go on, or the plain word that there is none yet. */
export function checkWorkaround(signals: Signals, key?: ReplyKey): Outcome {
  const { kind, caseOpen } = signals.brief;
  if (!caseOpen || kind === 'resolution' || kind === 'handover') return notApplicable;
  const stopped = findStopped(signals);
  const over = signals.cue('works-again').length > 0;
  const none = signals.cue('no-way-round').length > 0;
  const offered = signals.cue('ways-round').length > 0 || signals.actions.some(isStep);
  if (key?.workarounds !== undefined) {
    const { kept } = findFacts(signals.draft, key.workarounds, signals.prepared);
    if (kept.length > 0 || over) return settled(met);
    if (none && key.workarounds.length === 0) return settled(met);
    const at = null;
    // A way that the key does not list may hold all the same.
    if (offered)
      return look({
        at,
        reason: 'The way round named here is not one that is known to hold.',
        fix,
      });
    const reason = none
      ? 'It says that there is no way round, and there is one.'
      : 'Their work stands still, and no way to go on is named.';
    return settled(broken({ at, reason, fix }));
  }
  if (stopped === null || over) return notApplicable;
  if (none || offered) return met;
  // In an attack a way round may do harm; whoever leads the defence allows it.
  if (speaksOfAttack(signals)) return notApplicable;
  return look({
    at: null,
    reason: `“${stopped}”: their work stands still, and nothing says how they go on, or that they cannot.`,
    fix,
  });
}

/** Something to do that may get them going; to send us a number or to wait does not. */
function isStep({ kind, verb }: Action): boolean {
  return /^(?:order|need|request)$/.test(kind) && !answers.test(verb);
}

/** The client's words for what stands still, or the reply's for people who cannot do their work. */
function findStopped(signals: Signals): string | null {
  const client = readClient(signals);
  if (client !== null && isAbusive(client)) return null;
  const told = client?.cue('work-stopped')[0];
  if (client && told) return quoteOf(client, told);
  const own = signals.cue('work-stopped').find((hit) => stopsPeople(signals, hit));
  return own === undefined ? null : quoteOf(signals, own);
}

/** "You cannot print", "fourteen people cannot print"; not "I cannot open it", nor "the lamp has failed". */
function stopsPeople(signals: Signals, { from, to }: Hit): boolean {
  const { words } = signals.draft;
  const inside = words.slice(from, to).map(({ norm }) => norm);
  if (!inside.includes('can') || !inside.includes('not')) return false;
  const start = Math.max(sentenceOf(signals, from).from, from - 3);
  const before = words.slice(start, from).map(({ norm }) => norm);
  return before.length > 0 && !before.some((norm) => /^(?:i|we|it|that|so|and)$/.test(norm));
}
