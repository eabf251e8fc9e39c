import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Signals, TermHit } from '../detect.ts';
import { isExplained } from '../explained.ts';
import { hitsBetween } from '../hits.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { swapTerm } from '../swapTerm.ts';
import { wordSet } from '../wordSet.ts';

/** A word of computers within so many words of an everyday word makes it a term. */
const talkReach = 30;

/** Glossary words that stand unexplained where they stand first. */
export function checkTranslateJargon(signals: Signals): Outcome {
  const findings: Remarkable[] = [];
  const seen = new Set<string>();
  for (const hit of signals.terms) {
    const { term } = hit;
    if (term.use !== 'explain' || seen.has(term.id)) continue;
    if (isSpared(signals, hit)) continue;
    seen.add(term.id);
    if (isExplained(signals, hit.from, hit.to, term)) continue;
    findings.push({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” is a word of our trade, and nothing beside it says what it means.`,
      fix: `In plain words: ${term.plain}.`,
      replacement: swapTerm(signals, hit),
    });
  }
  findings.push(...findTradeLetters(signals));
  return decide(findings);
}

/** "PLC", "deduplicated", "demurrage": what the glossary does not hold is no plainer for that. */
function findTradeLetters(signals: Signals): Remarkable[] {
  const { audience } = signals.brief;
  if (audience === 'colleague') return [];
  const { text } = signals.draft;
  const findings: Remarkable[] = [];
  const seen = new Set<string>();
  for (const { from, start, end } of signals.cue('trade-short-forms')) {
    const letters = text.slice(start, end);
    // Words in small letters are of the trade as they stand; those of law are so to technicians too.
    const spoken = /^[A-Za-z][a-z][a-z -]{4,}$/.test(letters);
    if (audience === 'technical' && !/^(?:dem|ind|sub|wit|law|int|for|ex|dat)/.test(letters))
      continue;
    if (
      !(spoken || /^[A-Z]{2,6}s?$/.test(letters)) ||
      /\d/.test(text[end] ?? '') ||
      seen.has(letters)
    )
      continue;
    seen.add(letters);
    if (everyday.has(letters.toLowerCase()) || signals.clientWords.has(letters.toLowerCase()))
      continue;
    const { zone } = sentenceOf(signals, from);
    if (zone === 'sign-off' || zone === 'greeting' || zone === 'subject') continue;
    if (/^[-‐‑_/]?\d/.test(text.slice(end, end + 2))) continue;
    if (hitsBetween(signals.cue('known-short-forms'), from, from + 1).length > 0) continue;
    if (hitsBetween(signals.terms, from - 2, from + 1).some(({ to }) => to > from)) continue;
    if (
      signals.prepared.commonWords.has(letters.toLowerCase()) ||
      isExplained(signals, from, from + 1)
    )
      continue;
    findings.push({
      at: { start, end },
      reason: `“${letters}” is a ${spoken ? 'word' : 'short form'} of the trade, and nothing beside it says what it means.`,
      fix: `Say it in plain words, and put “(${letters})” behind them if they will meet it again.`,
    });
  }
  return findings;
}

/** Letters that offices and shops use as well. */
const everyday = wordSet(
  'asap eta eod tbc tba wip po qa ops dr ha cd sim gui os ip ups oem isp lan wan rest crm erp pos http https url urls',
);

function isSpared(signals: Signals, hit: TermHit): boolean {
  const { term } = hit;
  if (term.keepFor.includes(signals.brief.audience)) return true;
  if (signals.clientTerms.has(term.id)) return true;
  if (isProductName(signals, hit) || isOffice(signals, hit)) return true;
  const { zone } = sentenceOf(signals, hit.from);
  if (zone === 'sign-off') return true;
  return hit.everyday && !isAmongComputers(signals, hit);
}

/** "Windows Server 2019", "Exchange Server": a capital beside another in the middle of a sentence. */
function isProductName(signals: Signals, { from, to }: TermHit): boolean {
  const { words, text } = signals.draft;
  const first = words[from]!;
  const written = text.slice(first.start, words[to - 1]!.end);
  if (!first.capital || (written === written.toUpperCase() && to - from === 1)) return false;
  const sentence = sentenceOf(signals, from);
  const before = from > sentence.from ? words[from - 1] : undefined;
  const beside =
    before !== undefined &&
    before.capital &&
    from - 1 > sentence.from &&
    /^\s$/.test(gapBefore(signals, from));
  const after = to < sentence.to ? words[to] : undefined;
  const follows =
    after !== undefined &&
    /^\s$/.test(gapBefore(signals, to)) &&
    (after.capital || after.kind === 'number');
  return from > sentence.from && (beside || follows);
}

/** "Ms Verhaegen, your data protection officer": whoever bears a title is told by the name beside it. */
function isOffice({ draft: { words } }: Signals, { from, to, sentence }: TermHit): boolean {
  if (!/^(?:officer|lead|office|manager|team)s?$/.test(words[to - 1]!.norm)) return false;
  for (let at = Math.max(0, from - 5); at < to + 4; at++) {
    const word = words[at];
    if (word === undefined || (at >= from && at < to) || word.sentence !== sentence) continue;
    if (/^(?:ms|mr|mrs|dr)$/.test(word.norm) || (word.capital && words[at + 1]?.capital === true))
      return true;
  }
  return false;
}

/** An everyday word is a term only where the talk is of computers: near one of their words. */
function isAmongComputers(signals: Signals, hit: TermHit): boolean {
  const sentence = sentenceOf(signals, hit.from);
  // In "proxy server" the second word shows what kind of talk this is.
  const beside = (other: { from: number; to: number }) =>
    !(other.from <= hit.from && other.to >= hit.to);
  const from = Math.max(sentence.from, hit.from - talkReach);
  const to = Math.min(sentence.to, hit.to + talkReach);
  // "A provisioning script": two words of the trade side by side mean the trade.
  const touches = (other: { from: number; to: number }) =>
    other.to === hit.from || other.from === hit.to;
  return (
    hitsBetween(signals.terms, Math.max(sentence.from, hit.from - 4), to).some(touches) ||
    hitsBetween(signals.cue('computer-words'), from, to).some(beside) ||
    hitsBetween(signals.terms, from, to).some((other) => !other.everyday && beside(other))
  );
}
