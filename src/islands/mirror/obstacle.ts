/**
 * Why nothing can be recorded: the page is not secure, the browser cannot record, the learner or
 * their organisation said no, there is no such device, another program has it, or it broke off.
 */
export type Obstacle = 'insecure' | 'no-recorder' | 'refused' | 'no-device' | 'busy' | 'broke-off';

/** What stands in the way before anybody is asked; null where nothing does. */
export function findObstacle(): Obstacle | null {
  if (!isSecureContext) return 'insecure';
  const able = typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator;
  return able ? null : 'no-recorder';
}

/** Names what `getUserMedia` rejected with. */
export function nameObstacle(error: unknown): Obstacle {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-device';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'no-recorder';
  }
}
