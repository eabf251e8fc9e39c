import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { isExplained } from '../explained.ts';
import { hitsBetween } from '../hits.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import type { Span } from '../types.ts';

/** plainlanguage.gov, "Minimize abbreviations": at most three in a document, better two. */
const mostShortForms = 3;

interface ShortForm extends Span {
  from: number;
  letters: string;
}

/** Runs of two to six capitals without plain words beside them, and more than three in one message. */
export function checkShortForms(signals: Signals): Outcome {
  const forms = findShortForms(signals);
  if (forms.length === 0) return { verdict: 'not-applicable', findings: [] };
  const expert = signals.brief.audience === 'technical' || signals.brief.audience === 'colleague';
  const findings: Remarkable[] = [];
  for (const form of forms) {
    const term = hitsBetween(signals.terms, form.from, form.from + 1)[0]?.term;
    if (term?.keepFor.includes(signals.brief.audience)) continue;
    if (expert && (term !== undefined || isTradeWord(signals, form))) continue;
    if (isExplained(signals, form.from, form.from + 1, term)) continue;
    // Letters nobody of our trade knows may be a firm, a place or the reader's own word for a thing.
    const ours = term !== undefined || isTradeWord(signals, form);
    const unsure = !ours && isNameLike(signals, form);
    const spelled = isSpelledOut(signals, form);
    findings.push({
      at: form,
      verdict: unsure ? 'look' : 'broken',
      reason: spelled
        ? `“${form.letters}” has its letters written out, and they do not say what it does.`
        : `“${form.letters}” is a short form with no plain words beside it.`,
      fix:
        term === undefined
          ? `Say what it does, and put the letters in brackets if they need them: “… (${form.letters})”.`
          : `In plain words: ${term.plain}. Put “(${form.letters})” behind it if they need the letters.`,
    });
  }
  if (forms.length > mostShortForms && !expert) {
    findings.push({
      at: forms[mostShortForms]!,
      reason: `“${quoteOf(signals, forms[mostShortForms]!)}” is short form number four: three are the most a reader carries.`,
      fix: 'Keep the letters only where they will meet them again; elsewhere the plain words will do.',
    });
  }
  return decide(findings);
}

/** "BGP", "VLAN": whoever works with networks and servers reads them as words. */
function isTradeWord(signals: Signals, { from }: Pick<ShortForm, 'from'>): boolean {
  return hitsBetween(signals.cue('trade-short-forms'), from, from + 1).length > 0;
}

/** "The KVB have been told", "left LHR", "ABF Logistics": whoever is met, told or driven to bears a name. */
function isNameLike(signals: Signals, { from }: Pick<ShortForm, 'from'>): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const word = (at: number) => (at >= sentence.from && at < sentence.to ? words[at] : undefined);
  const article = /^(?:the|a|an|our|your|this|my)$/.test(word(from - 1)?.norm ?? '');
  const before = word(article ? from - 2 : from - 1)?.norm ?? '';
  const after = word(from + 1);
  if (after?.capital === true && !article) return true;
  if (/^(?:with|by|at|from|to|in|left|tell|told|ring|rang|call|called|ask|asked)$/.test(before))
    return !article || after === undefined || !signals.prepared.commonWords.has(after.norm);
  return /^(?:has|have|comes|come|says|said|told|rings|rang|asks|who|people|letter|office|wants|knows)$/.test(
    after?.norm ?? '',
  );
}

/** "The lamp marked WAN", "gate AB", "ends in XLSX": letters the reader sees and looks for as they stand. */
function isSeen(signals: Signals, at: number): boolean {
  const { words } = signals.draft;
  const { from } = sentenceOf(signals, at);
  const norm = (index: number) => (index >= from ? words[index]!.norm : '');
  return (
    /^(?:marked|labelled|labeled|reads|letters|gate|hall|row|room|dock|bay|platform|wing|block|key|button|lamp|light|socket|says|shows|printed|stamped)$/.test(
      norm(at - 1),
    ) ||
    (/^(?:in|with|on|or)$/.test(norm(at - 1)) &&
      /^(?:ends|ending|stamped|printed)$/.test(norm(at - 2)))
  );
}

/** Each short form once, where it stands first. */
function findShortForms(signals: Signals): ShortForm[] {
  const known = new Set<number>();
  for (const { from, to } of signals.cue('known-short-forms'))
    for (let at = from; at < to; at++) known.add(at);
  const seen = new Set<string>();
  const forms: ShortForm[] = [];
  for (const { from, to, zone } of signals.own) {
    if (zone === 'sign-off' || zone === 'greeting') continue;
    for (let at = from; at < to; at++) {
      const { start, end, kind, quoted, norm, capital } = signals.draft.words[at]!;
      if (!capital || end - start < 2 || kind !== 'word' || quoted || known.has(at)) continue;
      const second = signals.draft.text.charCodeAt(start + 1);
      if (second >= 97 && second <= 122) continue;
      const letters = signals.draft.text.slice(start, end).replace(/s$/, '');
      if (!/^[A-Z]{2,6}$/.test(letters) || seen.has(letters)) continue;
      const inGlossary = hitsBetween(signals.terms, at, at + 1).length > 0;
      if (!inGlossary && looksLikeWord(norm) && !isTradeWord(signals, { from: at })) continue;
      if (
        (signals.prepared.commonWords.has(norm) && !inGlossary) ||
        signals.prepared.teamWords.has(norm)
      )
        continue;
      if (isPartOfNumber(signals, at) || isShouted(signals, at) || isClients(signals, at, letters))
        continue;
      if (isTimeZone(signals, at) || isFirm(signals, at) || isSeen(signals, at)) continue;
      seen.add(letters);
      forms.push({ from: at, start, end, letters });
    }
  }
  return forms;
}

/** "[FINAL]", "URGENT": five letters and more that can be spoken are a word in capitals, and no short form. */
function looksLikeWord(norm: string): boolean {
  return norm.length >= 5 && /[aeiouy]/.test(norm) && !/[^aeiouy]{4}|[aeiou]{3}/.test(norm);
}

/** "REQ-20417", "EG12", "INC 4711", "SRV-FILE-02": a case number, a door plate, the name of a machine. */
function isPartOfNumber(signals: Signals, at: number): boolean {
  const { words, text } = signals.draft;
  let last = at;
  while (
    last - at < 3 &&
    words[last + 1] !== undefined &&
    isJoined(text, words[last]!, words[last + 1]!)
  )
    last++;
  if (last > at && /\d/.test(words[last]!.norm)) return true;
  const next = words[at + 1];
  const before = words[at - 1];
  if (next !== undefined && next.sentence === words[at]!.sentence && /^\d/.test(next.norm)) {
    const gap = text.slice(words[at]!.end, next.start);
    if (
      /^[-‐‑_/#]$/.test(gap) ||
      (/^\s?#?$/.test(gap) && next.norm.length >= 3 && !next.norm.includes(':'))
    )
      return true;
  }
  return (
    before !== undefined && /\d$/.test(before.norm) && /^[-‐‑_/]$/.test(gapBefore(signals, at))
  );
}

function isJoined(text: string, word: Span, next: Span): boolean {
  return next.start - word.end === 1 && /[-‐‑_]/.test(text[word.end]!);
}

/** "10 pm ET", "09:00 PST": behind an hour it is a zone, elsewhere it may be anything. */
function isTimeZone({ draft }: Signals, at: number): boolean {
  const { norm } = draft.words[at]!;
  if (!/^(?:[acemp][sd]?t|[ci]st|[cew]es?t|msk|z)$/.test(norm)) return false;
  const before = draft.words[at - 1];
  const after = draft.words[at + 1]?.norm ?? '';
  return (
    after === 'time' ||
    (before !== undefined &&
      (/\d$/.test(before.norm) || /^(?:am|pm|noon|o'clock)$/.test(before.norm)))
  );
}

/** "Larch Foods PLC" is a firm; "the PLC of the press" is none. */
function isFirm({ draft, prepared }: Signals, at: number): boolean {
  const before = draft.words[at - 1];
  if (draft.words[at]!.norm !== 'plc' || before === undefined) return false;
  return before.capital && !prepared.grammarWords.has(before.norm);
}

/** Part of a run of capitals: somebody shouts, which is another rule's matter. */
function isShouted(signals: Signals, at: number): boolean {
  const { words, text } = signals.draft;
  const { from, to } = sentenceOf(signals, at);
  let run = 0;
  for (let index = Math.max(from, at - 3); index < Math.min(to, at + 4); index++) {
    const written = text.slice(words[index]!.start, words[index]!.end);
    run = /^[A-Z']{2,}$/.test(written) && !/^\d/.test(written) ? run + 1 : 0;
    if (run >= 4) return true;
  }
  return false;
}

function isClients(signals: Signals, at: number, letters: string): boolean {
  const low = letters.toLowerCase();
  return (
    signals.clientWords.has(low) ||
    signals.clientWords.has(`${low}s`) ||
    signals.clientWords.has(signals.draft.words[at]!.norm)
  );
}

/** "DHCP (Dynamic Host Configuration Protocol)" or the other way round. */
function isSpelledOut(signals: Signals, { from, letters }: ShortForm): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const initials = (start: number, end: number) =>
    words
      .slice(Math.max(sentence.from, start), Math.min(sentence.to, end))
      .map(({ norm }) => norm[0] ?? '')
      .join('');
  const low = letters.toLowerCase();
  return (
    initials(from + 1, from + 2 + low.length).startsWith(low) ||
    initials(from - low.length - 1, from).endsWith(low)
  );
}
