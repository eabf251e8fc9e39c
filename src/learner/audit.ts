import type { Attempt } from '../schemas/attempt.ts';
import type { EventOf, LearnerEvent } from '../schemas/learnerEvent.ts';

export type AuditPhase = EventOf<'audit'>['phase'];
export type AuditForm = EventOf<'audit'>['form'];

/** Sent replies in an audit of one's own. */
export const ownReplies = 10;
/** Fewest that may stand for ten. */
export const fewestOwnReplies = 4;

/** The form an audit was begun with; null before it was. The first begin counts, whatever came later. */
export function formOf(events: readonly LearnerEvent[], phase: AuditPhase): AuditForm | null {
  return (
    events.find(
      (event): event is EventOf<'audit'> => event.kind === 'audit' && event.phase === phase,
    )?.form ?? null
  );
}

/**
 * The form for an audit that begins now: before the course one of the two by chance, after it the
 * other one, so that over many learners neither form is always the easier "before".
 *
 * @param random a number from 0 to below 1
 */
export function chooseForm(
  events: readonly LearnerEvent[],
  phase: AuditPhase,
  random: number,
): AuditForm {
  if (phase === 'check') return 'check';
  const before = formOf(events, 'before');
  if (phase === 'after' && before !== null) {
    return before === 'a' ? 'b' : before === 'b' ? 'a' : before;
  }
  return random < 0.5 ? 'a' : 'b';
}

/** Ids of the audit's tasks that are answered. */
export const listAnswered = (
  attempts: readonly Attempt[],
  phase: AuditPhase,
): ReadonlySet<string> =>
  new Set(attempts.filter((attempt) => attempt.phase === phase).map(({ exercise }) => exercise));

/** True when an audit is answered to its end; of one's own replies, as many as may stand for ten. */
export function isAudited(
  attempts: readonly Attempt[],
  events: readonly LearnerEvent[],
  phase: AuditPhase,
  sizes: Record<Exclude<AuditForm, 'own'>, number>,
): boolean {
  const form = formOf(events, phase);
  if (form === null) return false;
  const asked = form === 'own' ? fewestOwnReplies : sizes[form];
  return listAnswered(attempts, phase).size >= asked;
}
