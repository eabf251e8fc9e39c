import type { DisputeLog } from '../../learner/disputeLog.ts';

let opened: Promise<DisputeLog> | undefined;

/** The one log of this page. Its code is fetched when somebody disagrees, or looks who did. */
export function getDisputeLog(): Promise<DisputeLog> {
  opened ??= import('../../learner/disputeLog.ts').then(({ openDisputeLog }) => openDisputeLog());
  return opened;
}
