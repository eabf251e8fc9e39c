import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';

/** Emoji, text smileys, and the words that the glossary marks "never". */
export function checkSlangAndEmoji(signals: Signals): Outcome {
  const findings: Remarkable[] = findPhrases(
    signals,
    'no-slang-no-emoji',
    (quote) => `“${quote}” is slang: it shuts out a reader who does not speak it.`,
  );
  for (const hit of signals.terms) {
    if (hit.term.use !== 'never') continue;
    if (
      hit.everyday &&
      hitsBetween(signals.cue('computer-words'), hit.from - 30, hit.to + 30).every(
        (near) => near.sentence !== hit.sentence,
      )
    )
      continue;
    findings.push({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” is slang of our trade and stays inside the team.`,
      fix: `In plain words: ${hit.term.plain}.`,
    });
  }
  for (const span of signals.draft.emoji) {
    findings.push({
      at: span,
      reason: `“${quoteOf(signals, span)}” costs you standing and wins no warmth in a work message.`,
      fix: 'Take it out; the sentence before it can carry the feeling.',
    });
  }
  findings.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  return decide(findings);
}
