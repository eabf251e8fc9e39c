/** Something the person at the keyboard can mend; its message says how. */
export class UsageError extends Error {
  override name = 'UsageError';
}
