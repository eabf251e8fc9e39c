import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';
import { swapTerm } from '../swapTerm.ts';

/** Emoji, text smileys, and the words that the glossary marks "never". */
export function checkSlangAndEmoji(signals: Signals): Outcome {
  const reason = (quote: string) =>
    `“${quote}” is slang: it shuts out a reader who does not speak it.`;
  // A word of the client's own is theirs: "you are no idiot", "the wonky gate".
  const findings = findPhrases(signals, 'no-slang-no-emoji', reason).filter(
    ({ at }) =>
      !quoteOf(signals, at!)
        .toLowerCase()
        .split(' ')
        .every((word) => signals.clientWords.has(word)),
  );
  findings.push(...findSlurred(signals, reason));
  for (const hit of signals.terms) {
    if (hit.term.use !== 'never' || hit.term.keepFor.includes(signals.brief.audience)) continue;
    if (
      hit.everyday &&
      hitsBetween(signals.cue('computer-words'), hit.from - 30, hit.to + 30).every(
        (near) => near.sentence !== hit.sentence,
      )
    )
      continue;
    findings.push({
      at: hit,
      // "In the first line" of a letter, "the second line" of a till: only a reader can tell.
      verdict: /^(?:first|second|1st|2nd)[ -]line$/i.test(quoteOf(signals, hit))
        ? 'look'
        : 'broken',
      reason: `“${quoteOf(signals, hit)}” is slang of our trade and stays inside the team.`,
      fix: `In plain words: ${hit.term.plain}.`,
      replacement: swapTerm(signals, hit),
    });
  }
  for (const span of signals.draft.emoji) {
    findings.push({
      at: span,
      reason: `“${quoteOf(signals, span)}” costs you standing and wins no warmth in a work message.`,
      fix: 'Take it out; the sentence before it can carry the feeling.',
      replacement: '',
    });
  }
  findings.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  return decide(findings);
}

/** "Gonna", "ain't": read as "going to", "is not", and so looked for as they are written. */
const slurred = /^(?:gonna|gotta|wanna|ain['’]?t|y['’]all)$/i;
const slurredHeads = new Set(['going', 'got', 'want', 'is', 'you']);

function findSlurred(signals: Signals, reason: (quote: string) => string): Remarkable[] {
  const { words, text } = signals.draft;
  const findings: Remarkable[] = [];
  for (const { from, to } of signals.own) {
    for (let index = from; index < to; index++) {
      const { norm, start, end, quoted } = words[index]!;
      if (!slurredHeads.has(norm) || end - start === norm.length || quoted) continue;
      const quote = text.slice(start, end);
      if (!slurred.test(quote) || words[index - 1]?.start === start) continue;
      findings.push({ at: { start, end }, reason: reason(quote), fix: 'Write the words in full.' });
    }
  }
  return findings;
}
