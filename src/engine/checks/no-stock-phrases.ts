import type { Signals } from '../detect.ts';
import { decide, type Outcome } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';
import type { Span } from '../types.ts';

/** A letter has one opening; more of them are no letter. */
const mostOpeners = 20;

/** Phrases that would fit any message to anyone. */
export function checkStockPhrases(signals: Signals): Outcome {
  const reason = (quote: string) =>
    `“${quote}” would fit any message, so it tells this reader nothing.`;
  const findings = findPhrases(signals, 'no-stock-phrases', reason);
  // "Thank you for contacting us" delays the answer, and it would fit any message as well.
  const openers = findPhrases(signals, 'answer-first', reason).slice(0, mostOpeners);
  const fresh = openers.filter(
    (opener) => !findings.slice(0, mostOpeners).some(({ at }) => overlap(at, opener.at)),
  );
  return decide([...findings, ...fresh]);
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
