import type { Signals } from '../detect.ts';
import { decide, type Outcome } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';

/** Orders about feelings, and words that make the matter easy or small. */
export function checkOrderCalm(signals: Signals): Outcome {
  return decide(
    findPhrases(
      signals,
      'never-order-calm',
      (quote) => `“${quote}” tells them how to feel, or that it is small. They know better.`,
    ),
  );
}
