import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';
import { wordSet } from '../wordSet.ts';

/** Nobody sends more links than this by hand; the rest is not looked at. */
const mostLinks = 60;
const nameFix =
  'Say what it is and show its address: “the room plan, a drawing of all four floors: https://…”.';

/** Links and files without a name, and sign-in pages nobody asked for. */
export function checkLinks(signals: Signals): Outcome {
  const addresses = findAddresses(signals);
  const { words } = signals.draft;
  const mentions = signals.cue('link-mentions');
  const vague = hitsOf(signals, 'links-say-where');
  if (addresses.length + mentions.length + vague.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  for (const hit of vague) {
    if (isInterrupted(signals, hit.from, hit.to) || isAsked(signals, hit.from)) continue;
    if (namesFile(signals, hit.from, hit.to)) continue;
    // "on our page “Times”, example.com/times": the address stands beside it.
    if (
      /(?:website|web-?site|home-?page|pages?|cent(?:er|re)|intranet|base|service|faqs?)$/.test(
        words[hit.to - 1]!.norm,
      ) &&
      hasAddress(signals, hit.from)
    )
      continue;
    findings.push({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” does not say what they will find there.`,
      fix: hit.phrase.instead,
    });
  }
  for (const at of addresses.slice(0, mostLinks)) {
    const said = label(signals, at);
    if (
      said === null ||
      vague.slice(0, mostLinks).some((hit) => hit.end >= said.start && hit.start <= said.end)
    )
      continue;
    findings.push({
      at: said,
      reason: `“${quoteOf(signals, said)}” is all that stands before the address.`,
      fix: nameFix,
    });
  }
  findings.push(...findSignIns(signals, addresses));
  return decide(findings);
}

function findAddresses(signals: Signals): number[] {
  const found: number[] = [];
  for (const { from, to, zone } of signals.own) {
    if (zone === 'sign-off') continue;
    for (let at = from; at < to; at++) {
      const { kind, norm } = signals.draft.words[at]!;
      if (kind === 'address' && !norm.includes('@')) found.push(at);
    }
  }
  return found;
}

function hasAddress(signals: Signals, at: number): boolean {
  const { from, to } = sentenceOf(signals, at);
  return signals.draft.words
    .slice(from, Math.min(to, from + 60))
    .some(({ kind }) => kind === 'address');
}

/** "Did you click on the link?" asks about a link of somebody else's. */
function isAsked(signals: Signals, at: number): boolean {
  const { from, ends } = sentenceOf(signals, at);
  return (
    ends === '?' &&
    /^(?:did|have|had|has|which|who|where|was|were|what)$/.test(signals.draft.words[from]!.norm)
  );
}

/** "One door is open, the link for recipes": words that a comma parts belong to different thoughts. */
function isInterrupted(signals: Signals, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (/[,;.–—]/.test(gapBefore(signals, at))) return true;
  return false;
}

/** The words "here" or "link" as the whole label of an address: "[here](https://…)", "here: https://…". */
function label(signals: Signals, at: number): { start: number; end: number } | null {
  const { words } = signals.draft;
  const before = words[at - 1];
  // "Have a look at this: https://…", or the address alone: not one word says what opens.
  if (isBare(signals, at)) return { start: words[at]!.start, end: words[at]!.end };
  if (before === undefined || before.sentence !== words[at]!.sentence) return null;
  const gap = gapBefore(signals, at);
  const first = emptyLabel(signals, at, gap);
  if (first >= 0) return { start: words[first]!.start, end: before.end };
  const bare =
    /^(?:here|link|below|click)$/.test(before.norm) ||
    (before.norm === 'this' && gap.includes(']('));
  if (!bare || !/^\s*(?:\]\(|[:(–—-]|\s)/.test(gap)) return null;
  if (!gap.includes('](') && saysWhat(signals, at)) return null;
  return { start: before.start, end: before.end };
}

/** No word in the sentence, nor in the one before it, names anything. */
function isBare(signals: Signals, at: number): boolean {
  const { words, sentences } = signals.draft;
  if (/^(?:https?:\/\/)?[a-z0-9.-]*$/.test(words[at]!.norm)) return false;
  const index = words[at]!.sentence;
  const { from, to, paragraph, zone } = sentences[index]!;
  if (zone !== 'body' || to - from > 20) return false;
  const names = (low: number, high: number) =>
    words
      .slice(low, high)
      .some(
        ({ norm, kind }) =>
          kind === 'word' &&
          norm.length > 2 &&
          !signals.prepared.grammarWords.has(norm) &&
          !emptyNames.has(norm),
      );
  if (names(from, to)) return false;
  const above = sentences[index - 1];
  // "More details at https://…" speaks of what the message is about.
  const pointsBack = words
    .slice(from, to)
    .some(({ norm }) =>
      /^(?:more|further|full|details|information|info|status|updates)$/.test(norm),
    );
  return !(
    above !== undefined &&
    above.zone !== 'greeting' &&
    (to - from === 1 || pointsBack || above.paragraph === paragraph) &&
    names(Math.max(above.from, above.to - 20), above.to)
  );
}

/** "[this form](https://…)", "visit this page: https://…": the first word of a label that names nothing, or -1. */
function emptyLabel(signals: Signals, at: number, gap: string): number {
  const { words } = signals.draft;
  const { from } = sentenceOf(signals, at);
  const marked = gap.includes('](');
  if (!marked && !/^(?:\s+|\s?[:–—-]\s+)$/.test(gap)) return -1;
  let first = at;
  while (first > from && at - first < 6) {
    first--;
    const { norm } = words[first]!;
    const points = /^(?:this|following)$/.test(norm);
    if (!marked && points && first < at - 1) return first;
    if (!emptyNames.has(norm) && !points && !signals.prepared.grammarWords.has(norm)) return -1;
    if (marked && gapBefore(signals, first).includes('[')) return first;
  }
  return -1;
}

/** "What yes and no would cost is in here: https://…": the words before the verb say what opens. */
function saysWhat(signals: Signals, at: number): boolean {
  const { words } = signals.draft;
  const { from } = sentenceOf(signals, at);
  let said = 0;
  for (let index = at - 2; index >= Math.max(from, at - 16); index--) {
    const { norm } = words[index]!;
    if (norm.length > 2 && !signals.prepared.grammarWords.has(norm) && !emptyNames.has(norm))
      said++;
    if (/[,;:]/.test(gapBefore(signals, index)) && at - index > 4) break;
  }
  return said >= 2;
}

/** Names that any link could bear. */
const emptyNames = wordSet(
  'have look try go form page link file document documents files guide steps details info information more rest list notes instructions everything all report article site website portal click find see read open download view access get use visit follow please check look can may you available here further found',
);

/** "see the attached price list", "attached: plan.pdf", "attached three files" with a list of names. */
function namesFile(signals: Signals, from: number, to: number): boolean {
  const { words, sentences } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const last = words[to - 1]!.norm;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at < from || at >= to) if (words[at]!.kind === 'code' || words[at]!.quoted) return true;
  }
  if (sentence.ends === ':' && sentences[words[from]!.sentence + 1]?.item != null) return true;
  if (last !== 'attached' && last !== 'enclosed') return false;
  // A noun behind it names the file, unless the noun is "file" or "document".
  const next = words[to];
  return (
    next !== undefined &&
    next.sentence === words[from]!.sentence &&
    /^\s$/.test(gapBefore(signals, to)) &&
    !/^(?:file|files|document|documents|pdf|and|for|is|are|to|in|below|herewith)$/.test(next.norm)
  );
}

function findSignIns(signals: Signals, addresses: readonly number[]): Remarkable[] {
  const { words, text } = signals.draft;
  const asked =
    [...signals.clientWords].some((norm) =>
      /^(?:sign|signin|login|logon|log|password|account|link|address)$/.test(norm),
    ) || /\byou (?:asked|wanted|wrote|requested)\b/i.test(text);
  if (asked) return [];
  const findings: Remarkable[] = [];
  for (const at of addresses.slice(0, mostLinks)) {
    const { start, end, norm } = words[at]!;
    const sentence = sentenceOf(signals, at);
    const signIn =
      /(?:log-?in|sign-?in|log-?on|sign-?on|\bsso\b|password|passwd|reset|verify)/.test(
        norm.replace(/^https?:\/\//, ''),
      );
    const said = hitsBetween(signals.cue('sign-in-pages'), sentence.from, sentence.to).some(
      ({ from }) =>
        !words
          .slice(Math.max(sentence.from, from - 2), from + 1)
          .some((word) => /^(?:no|without|never)$/.test(word.norm)),
    );
    if (!signIn && !said) continue;
    findings.push({
      at: { start, end },
      reason: 'This is a sign-in page nobody asked for; a fake e-mail looks the same.',
      fix: 'Leave the link out and say where they find the page: “Open it from your bookmarks.”',
    });
  }
  return findings;
}
