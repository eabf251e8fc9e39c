import type { Verdict } from '../engine/types.ts';

/** Ids of the rules an answer broke, and of those it kept; the rest says nothing. */
export function sortVerdicts(verdicts: Record<string, Verdict>): {
  broken: string[];
  kept: string[];
} {
  const list = (wanted: Verdict) =>
    Object.entries(verdicts)
      .filter(([, verdict]) => verdict === wanted)
      .map(([id]) => id);
  return { broken: list('broken'), kept: list('met') };
}
