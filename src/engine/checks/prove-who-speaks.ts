import type { ReplyKey } from '../../schemas/replyKey.ts';
import { readClient } from '../clientSignals.ts';
import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { findOpenings, type Opening } from '../openings.ts';
import {
  decide,
  met,
  notApplicable,
  quoteOf,
  settled,
  type Outcome,
  type Remarkable,
} from '../outcome.ts';
import { findSecretRequests } from '../secretRequests.ts';

/** To ask for a secret breaks it always; to open an account or give a secret away, where no check is named. */
export function checkIdentity(signals: Signals, key?: ReplyKey): Outcome {
  const requests = findSecretRequests(signals).map((at) => ({
    at,
    reason: `“${quoteOf(signals, at)}” asks for a secret; a thief asks in the same words.`,
    fix: 'Ask for no password and no code: “I can test it without your password. Keep it to yourself.”',
  }));
  const openings = findOpenings(signals);
  if (requests.length === 0 && openings.length === 0) {
    return signals.cue('secrets').length > 0 ? met : notApplicable;
  }
  const outcome = decide([...requests, ...findUnproven(signals, openings, key)]);
  return key?.identity === undefined ? outcome : settled(outcome);
}

function findUnproven(
  signals: Signals,
  openings: readonly Opening[],
  key: ReplyKey | undefined,
): Remarkable[] {
  const opening =
    openings.find(({ written }) => written) ??
    openings.find(({ coming }) => !coming) ??
    openings[0];
  if (opening === undefined || key?.identity === 'proven' || namesCheck(signals)) return [];
  const { kind, audience } = signals.brief;
  // A note to a colleague tells what was done; that it was checked may stand elsewhere in the case.
  const inside = kind === 'handover' || audience === 'colleague';
  const hint = (opening.coming || inside) && !opening.written && key?.identity !== 'open';
  return [
    {
      at: opening,
      ...(hint && { verdict: 'look' as const }),
      reason: `“${quoteOf(signals, opening)}” opens a door, and nothing says how you know who asked.`,
      fix: 'Name the check, or make it first: “I rang you back on the number in your staff record.”',
    },
  ];
}

/** A check named in the reply, or by the client: "you rang me back at my desk". */
function namesCheck(signals: Signals): boolean {
  const told = readClient(signals);
  return [signals, ...(told === null ? [] : [told])].some((side) =>
    side.cue('identity-checks').some(({ from }) => !isSkipped(side, from)),
  );
}

/** "We can skip the usual call-back", "without a check", "no need to ring you on your desk". */
function isSkipped(signals: Signals, from: number): boolean {
  const { words } = signals.draft;
  const start = Math.max(sentenceOf(signals, from).from, from - 5);
  return words.slice(start, from).some(
    ({ norm }, index, before) =>
      /^(?:skip|skipped|skipping|without|bypass|spare|forget)$/.test(norm) ||
      // "Instead I will ring you" checks; "instead of ringing you" does not.
      (norm === 'instead' && before[index + 1]?.norm === 'of'),
  );
}
