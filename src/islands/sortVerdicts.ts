import type { Copied, Verdict } from '../engine/types.ts';

/**
 * Ids of the rules an answer broke, and of those it kept; the rest says nothing. What was pasted shows
 * faults as well as what was written, and no rule kept by its writer.
 */
export function sortVerdicts(answer: { verdicts: Record<string, Verdict>; copied?: Copied }): {
  broken: string[];
  kept: string[];
} {
  const list = (wanted: Verdict) =>
    Object.entries(answer.verdicts)
      .filter(([, verdict]) => verdict === wanted)
      .map(([id]) => id);
  return { broken: list('broken'), kept: (answer.copied ?? null) === null ? list('met') : [] };
}
