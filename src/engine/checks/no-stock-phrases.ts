import type { Signals } from '../detect.ts';
import { decide, type Outcome, type Remarkable } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';
import type { Span } from '../types.ts';
import { wordSet } from '../wordSet.ts';

/** A letter has one opening; more of them are no letter. */
const mostOpeners = 20;

/** Phrases that would fit any message to anyone. */
export function checkStockPhrases(signals: Signals): Outcome {
  const reason = (quote: string) =>
    `“${quote}” would fit any message, so it tells this reader nothing.`;
  const isStock = ({ at }: Remarkable) => at === null || !isFilled(signals, at);
  const findings = findPhrases(signals, 'no-stock-phrases', reason).filter(isStock);
  // "Thank you for contacting us" delays the answer, and it would fit any message as well.
  const openers = findPhrases(signals, 'answer-first', reason)
    .slice(0, mostOpeners)
    .filter(isStock);
  const fresh = openers.filter(
    (opener) => !findings.slice(0, mostOpeners).some(({ at }) => overlap(at, opener.at)),
  );
  return decide([...findings, ...fresh]);
}

/** Words that tell this call or letter from all others: how fast it came, and when. */
const manner = wordSet(
  'while moment fast quickly quick soon sooner once straight immediately before within when early promptly minutes rather instead right away as monday tuesday wednesday thursday friday saturday sunday',
);
/** What anybody's trouble is called. */
const anyTrouble =
  /^(?:issues?|problems?|troubl\w*|difficult\w*|experienc\w*|situation|frustrat\w*|inconvenience\w*|case|matter|having|facing|news|disappoint\w*|unpleasant|bad|time|feel|unhappy|dissatisf\w*|service|system|this|that)$/;
const fillReach = 8;

/** "Sorry to hear about the 300 dates", "thank you for calling while it was happening": the rest fits nobody else. */
function isFilled(
  { draft: { words, sentences, text }, prepared }: Signals,
  { start, end }: Span,
): boolean {
  const quote = text.slice(start, end).toLowerCase();
  const hears = /(?:hear|learn|read)$/.test(quote);
  const thanks = /^thank\S* .*(?:call|ring|writ|contact|messag|mail|touch)ing?\b/.test(quote);
  if (!hears && !thanks) return false;
  const next = findWordAt(words, end);
  if (next >= words.length) return false;
  const limit = Math.min(sentences[words[Math.max(0, next - 1)]!.sentence]!.to, next + fillReach);
  let filled = 0;
  for (let at = next; at < limit; at++) {
    const { norm } = words[at]!;
    if (thanks ? manner.has(norm) : isOwnWord(prepared, norm)) filled++;
  }
  return filled >= (thanks ? 1 : 2);
}

function isOwnWord({ grammarWords }: Signals['prepared'], norm: string): boolean {
  return norm.length > 2 && !grammarWords.has(norm) && !anyTrouble.test(norm);
}

/** Index of the first word that begins at or after a place. */
function findWordAt(words: Signals['draft']['words'], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
