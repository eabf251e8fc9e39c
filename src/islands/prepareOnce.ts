import { prepare, type PreparedRulebook } from '../engine/prepare.ts';
import type { Rulebook } from '../schemas/rulebook.ts';

const prepared = new WeakMap<Rulebook, PreparedRulebook>();

/**
 * Prepares a rulebook when the first text is judged and not before: it takes a phone the better
 * part of a second, which nobody should wait who only reads.
 */
export function prepareOnce(rulebook: Rulebook): PreparedRulebook {
  let made = prepared.get(rulebook);
  if (made === undefined) prepared.set(rulebook, (made = prepare(rulebook)));
  return made;
}
