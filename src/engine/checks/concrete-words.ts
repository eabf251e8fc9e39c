import { speaksOfAttack } from '../attack.ts';
import { contentOf, shareContent } from '../contentWords.ts';
import type { PhraseHit, Signals } from '../detect.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** A client's message with fewer words of meaning names nothing that could come back. */
const fewestNamed = 3;
/** A reply with more words of meaning than these names something. */
const mostVague = 2;

/** Words that stand in for a thing, and replies in which nothing of the client's comes back. */
export function checkConcreteWords(signals: Signals): Outcome {
  const findings: Remarkable[] = hitsOf(signals, 'concrete-words')
    .filter((hit) => !isNamed(signals, hit))
    .map((hit) => ({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” fits every message; it shows nobody that theirs was read.`,
      fix: hit.phrase.instead,
    }));
  const named = findings.length > 0 ? null : findUnnamed(signals);
  if (named !== null) findings.push(named);
  return decide(findings);
}

/** "The scanner issue", "a DNS issue", "issue #4270", "the issue https://…": the word beside it names the thing. */
function isNamed({ draft, prepared }: Signals, { from, end }: PhraseHit): boolean {
  const first = draft.words[from]!;
  if (!first.norm.startsWith('issue')) return false;
  const next = draft.words[from + 1];
  if (next?.sentence === first.sentence && next.start - end <= 3 && next.kind !== 'word')
    return true;
  const before = draft.words[from - 1];
  return (
    before?.sentence === first.sentence &&
    before.norm.length > 2 &&
    !prepared.commonWords.has(before.norm) &&
    !prepared.grammarWords.has(before.norm)
  );
}

/** Where an attacker may read along, a message stays vague on purpose. */
function findUnnamed(signals: Signals): Remarkable | null {
  const { client, brief, draft, prepared } = signals;
  if (client === null || brief.scope !== 'message' || brief.kind === 'incident-alert') return null;
  if (speaksOfAttack(signals) || draft.transcript) return null;
  const theirs = contentOf(client.words, prepared);
  if (theirs.size < fewestNamed) return null;
  if (shareContent(theirs, contentOf(draft.words, prepared))) return null;
  // Who names things of their own is concrete, if in other words.
  const named = new Set<string>();
  for (const { from, to } of signals.prose) {
    for (const word of contentOf(draft.words.slice(from, to), prepared)) {
      if (!word.startsWith('#')) named.add(word);
    }
  }
  if (named.size > mostVague) return null;
  const first = client.sentences.find(({ zone }) => zone === 'body');
  return {
    at: null,
    reason:
      first === undefined
        ? 'Not one of their own words comes back.'
        : `They wrote “${quoteOf({ draft: client }, first)}”, and none of their words comes back.`,
    fix: 'Take one noun from their message into your first sentence.',
  };
}
