import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** Nobody sends more links than this by hand; the rest is not looked at. */
const mostLinks = 60;
const nameFix =
  'Say what it is and show its address: “the room plan, a drawing of all four floors: https://…”.';

/** Links and files without a name, and sign-in pages nobody asked for. */
export function checkLinks(signals: Signals): Outcome {
  const addresses = findAddresses(signals);
  const mentions = signals.cue('link-mentions');
  const vague = hitsOf(signals, 'links-say-where');
  if (addresses.length + mentions.length + vague.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  for (const hit of vague) {
    if (namesFile(signals, hit.from, hit.to)) continue;
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

/** The words "here" or "link" as the whole label of an address: "[here](https://…)", "here: https://…". */
function label(signals: Signals, at: number): { start: number; end: number } | null {
  const { words } = signals.draft;
  const before = words[at - 1];
  if (before === undefined || before.sentence !== words[at]!.sentence) return null;
  const gap = gapBefore(signals, at);
  const bare =
    /^(?:here|link|below|click)$/.test(before.norm) ||
    (before.norm === 'this' && gap.includes(']('));
  return bare && /^\s*(?:\]\(|[:(–—-]|\s)/.test(gap)
    ? { start: before.start, end: before.end }
    : null;
}

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
    const said = hitsBetween(signals.cue('sign-in-pages'), sentence.from, sentence.to).length > 0;
    if (!signIn && !said) continue;
    findings.push({
      at: { start, end },
      reason: 'This is a sign-in page nobody asked for; a fake e-mail looks the same.',
      fix: 'Leave the link out and say where they find the page: “Open it from your bookmarks.”',
    });
  }
  return findings;
}
