/** A rule that the checker does not ask on this device, and why. */
export interface MutedRule {
  rule: string;
  reason: string;
  /** When it was muted, ISO 8601 in UTC. */
  at: string;
}

/** Kept in `localStorage` until unmuted. */
const key = 'clearline:muted';

/** The muted rules, the last one first; none where storage is blocked or holds something else. */
export function readMutedRules(): MutedRule[] {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(data) ? data.filter(isMutedRule) : [];
  } catch {
    return [];
  }
}

/** Keeps them; false where the browser does not let us, and they last as long as the page. */
export function saveMutedRules(rules: readonly MutedRule[]): boolean {
  try {
    if (rules.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(rules));
    return true;
  } catch {
    return false;
  }
}

function isMutedRule(entry: unknown): entry is MutedRule {
  if (entry === null || typeof entry !== 'object') return false;
  const { rule, reason, at } = entry as Partial<Record<keyof MutedRule, unknown>>;
  return typeof rule === 'string' && typeof reason === 'string' && typeof at === 'string';
}
