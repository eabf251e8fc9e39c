import { gapBefore, sentenceOf } from './clauses.ts';
import type { Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import type { PreparedTerm } from './prepare.ts';
import { wordSet } from './wordSet.ts';

/** How many words after a term an explanation may begin. */
const reach = 5;
const determiners = wordSet(
  'the a an your our my one that which who what where this its another like something someone',
);

/**
 * Whether a term is explained where it stands: in brackets after it or before it, after "that is",
 * in apposition, or in the next sentence. An explanation made of other terms explains nothing.
 *
 * @param term the glossary's entry, whose plain words beside the term also explain it
 */
export function isExplained(
  signals: Signals,
  from: number,
  to: number,
  term?: PreparedTerm,
): boolean {
  return (
    inBrackets(signals, from, to) ||
    behindBracket(signals, from, to) ||
    inApposition(signals, from, to) ||
    byCopula(signals, from, to) ||
    byWords(signals, from, to) ||
    (term !== undefined && besidePlainWords(signals, from, to, term))
  );
}

/** "the proxy (the gatekeeper to the web)". */
function inBrackets(signals: Signals, from: number, to: number): boolean {
  const { words } = signals.draft;
  const limit = Math.min(sentenceOf(signals, from).to, to + 4);
  for (let at = to; at < limit; at++) {
    const gap = gapBefore(signals, at);
    if (!gap.includes('(')) {
      if (/[,.;:!?]/.test(gap)) return false;
      continue;
    }
    const end = closing(signals, at);
    return explains(signals, at, end, letters(words.slice(from, to)));
  }
  return false;
}

/** "the gatekeeper between you and the web (proxy)". */
function behindBracket(signals: Signals, from: number, to: number): boolean {
  const opens = gapBefore(signals, from).includes('(');
  if (!opens && determiners.has(signals.draft.words[from - 1]?.norm ?? ''))
    return gapBefore(signals, from - 1).includes('(') && behindBracket(signals, from - 1, to);
  if (!opens) return false;
  const { words, text } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const after = text.slice(words[to - 1]!.end, words[to - 1]!.end + 2);
  if (!after.startsWith(')')) return false;
  let start = from;
  while (start > sentence.from && from - start < 10) {
    if (start < from && /[,;:.(]/.test(gapBefore(signals, start))) break;
    start--;
  }
  return explains(signals, start, from, letters(words.slice(from, to)));
}

/** "its cache, a copy it keeps to save time"; "the gatekeeper to the web, the proxy, is down". */
function inApposition(signals: Signals, from: number, to: number): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  for (let at = to; at < Math.min(sentence.to, to + 3); at++) {
    const gap = gapBefore(signals, at);
    if (/[,–—:]|\s-\s/.test(gap)) {
      const dash = /[–—:]|\s-\s/.test(gap);
      if (!determiners.has(words[at]!.norm) && !(dash && at === to && words[at]!.norm !== 'and'))
        break;
      let end = at + 1;
      while (end < sentence.to && !/[,;–—:.)]|\s-\s/.test(gapBefore(signals, end))) end++;
      // "the router, the switch and the firewall" is a list of terms, not an explanation.
      if (end - at >= 3 && explains(signals, at, end, letters(words.slice(from, to)))) return true;
      break;
    }
    if (/[.;!?)]/.test(gap)) break;
  }
  const opener =
    from - 1 > sentence.from && determiners.has(words[from - 1]!.norm) ? from - 1 : from;
  if (/^\s*[,–—]\s*$/.test(gapBefore(signals, opener)) && opener - sentence.from >= 4) {
    const closed = to >= sentence.to || /^\s*[,–—.]/.test(gapBefore(signals, to));
    let start = opener - 1;
    while (start > sentence.from && !/[,;–—:(]/.test(gapBefore(signals, start))) start--;
    if (
      closed &&
      opener - start >= 4 &&
      explains(signals, start, opener, '') &&
      determiners.has(words[opener]!.norm)
    ) {
      return true;
    }
  }
  return false;
}

/** "The VPN is your private tunnel into the office"; "the agreed answering times, or SLA, …". */
function byCopula(signals: Signals, from: number, to: number): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const norm = (at: number) => (at >= sentence.from && at < sentence.to ? words[at]!.norm : '');
  if (/^(?:is|are)$/.test(norm(to)) && determiners.has(norm(to + 1))) {
    let end = to + 2;
    while (end < sentence.to && !/[,;–—:.)]/.test(gapBefore(signals, end))) end++;
    const tells =
      /^(?:reason|cause|problem|only|source|fault|same|one|last|first|next|matter|key|new|culprit)$/;
    const plain = norm(to + 2);
    return (
      end - to >= 5 &&
      !tells.test(plain) &&
      explains(signals, to + 1, end, letters(words.slice(from, to)))
    );
  }
  const or = determiners.has(norm(from - 1)) ? from - 2 : from - 1;
  return (
    norm(or) === 'or' &&
    /,/.test(gapBefore(signals, or)) &&
    /^\s*[,–—.)]/.test(gapBefore(signals, to)) &&
    or - sentence.from >= 2 &&
    explains(signals, Math.max(sentence.from, or - 4), or, '')
  );
}

/** "…, that is …", "…, which checks …", and in the next sentence "It is …", "A failover is …". */
function byWords(signals: Signals, from: number, to: number): boolean {
  const { words, sentences } = signals.draft;
  const index = words[from]!.sentence;
  const sentence = sentences[index]!;
  const next = sentences[index + 1];
  const cues = hitsBetween(
    signals.cue('explaining'),
    Math.max(sentence.from, from - 12),
    Math.min(next?.to ?? sentence.to, to + 60),
  );
  for (const cue of cues) {
    const after = cue.from >= to && cue.from - to <= reach && cue.from < sentence.to;
    if (
      after &&
      !leansOnVerb(signals, cue.from, to) &&
      !turnsAway(signals, to, cue.from) &&
      restExplains(signals, cue.to, sentence.to)
    )
      return true;
    // "what we call a proxy", "a gatekeeper called proxy"
    const names =
      /^(?:called|named|known|call)$/.test(words[cue.to - 1]!.norm) ||
      words[cue.to - 1]!.norm === 'as';
    if (
      names &&
      cue.to <= from &&
      from - cue.to <= 2 &&
      cue.from >= sentence.from &&
      cue.from - sentence.from >= 2
    ) {
      return true;
    }
  }
  if (next === undefined || next.paragraph > sentence.paragraph + 1 || next.zone === 'sign-off')
    return false;
  if (
    /^(?:this|that|it|they|these|think|a|an|the|in)$/.test(words[next.from]!.norm) ||
    sharesWord(signals, next.from, next.from + 1, from, to)
  ) {
    for (const cue of cues) {
      const near =
        cue.from >= next.from && cue.from - next.from <= to - from + 1 && cue.from < next.to;
      if (!near || !restExplains(signals, cue.to, next.to)) continue;
      const opens = cue.from === next.from;
      const repeats =
        words[next.from + 1] !== undefined && sharesWord(signals, next.from, cue.from, from, to);
      if (opens || repeats) return true;
    }
    // "A failover is a spare that takes over."
    for (let at = next.from + 1; at < Math.min(next.to, next.from + 4); at++) {
      if (
        /^(?:is|are|means)$/.test(words[at]!.norm) &&
        sharesWord(signals, next.from, at, from, to)
      ) {
        if (determiners.has(words[at + 1]?.norm ?? '') && restExplains(signals, at + 1, next.to))
          return true;
      }
    }
  }
  return false;
}

/** "the firewall that is down" tells which one; only after a comma or a dash does "that is" explain. */
function leansOnVerb(signals: Signals, cueAt: number, termEnd: number): boolean {
  const { words } = signals.draft;
  const first = words[cueAt]!.norm;
  if (/^(?:ie|namely|called|meaning|roughly)$/.test(first)) return false;
  // "The outage of the proxy means that …" tells a consequence.
  if (first === 'means') return cueAt > termEnd;
  for (let at = termEnd; at <= cueAt; at++)
    if (/[,–—;:(]|\s-\s/.test(gapBefore(signals, at))) return false;
  return true;
}

/** "The law, and requests which are late": what follows "and" tells of something else. */
function turnsAway({ draft }: Signals, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:and|or|but|so|because|if)$/.test(draft.words[at]!.norm)) return true;
  return false;
}

function sharesWord(
  signals: Signals,
  from: number,
  to: number,
  termFrom: number,
  termTo: number,
): boolean {
  const { words } = signals.draft;
  const own = new Set(words.slice(termFrom, termTo).map(({ norm }) => norm.replace(/s$/, '')));
  return words.slice(from, to).some(({ norm }) => own.has(norm.replace(/s$/, '')));
}

function restExplains(signals: Signals, from: number, to: number): boolean {
  return to - from >= 2 && !holdsTerm(signals, from, to);
}

/** The glossary's own plain words, or most of them, in this sentence or the one beside it. */
function besidePlainWords(signals: Signals, from: number, to: number, term: PreparedTerm): boolean {
  if (term.plainWords.length === 0) return false;
  const { words, sentences } = signals.draft;
  const index = words[from]!.sentence;
  const near = new Set<string>();
  for (const sentence of [sentences[index - 1], sentences[index], sentences[index + 1]]) {
    if (sentence === undefined || sentence.zone === 'quoted') continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (at < from || at >= to) near.add(words[at]!.norm);
    }
  }
  const found = term.plainWords.filter((word) => near.has(word) || near.has(`${word}s`)).length;
  return (
    found >= Math.max(term.plainWords.length > 1 ? 2 : 1, Math.ceil(term.plainWords.length * 0.6))
  );
}

function closing(signals: Signals, from: number): number {
  const limit = sentenceOf(signals, from).to;
  let end = from + 1;
  while (end < limit && !gapBefore(signals, end).includes(')')) end++;
  return end;
}

/** At least two words that are no terms, no short forms, and not merely the letters written out. */
function explains(signals: Signals, from: number, to: number, spelled: string): boolean {
  const { words } = signals.draft;
  if (to - from < 2 || holdsTerm(signals, from, to)) return false;
  if (spelled.length < 2) return true;
  const initials = words
    .slice(from, to)
    .map(({ norm }) => norm[0] ?? '')
    .join('');
  // The first letters may leave out "of" and "the".
  const content = words
    .slice(from, to)
    .filter(({ norm }) => !/^(?:of|the|and|a|for|to|in)$/.test(norm))
    .map(({ norm }) => norm[0] ?? '')
    .join('');
  return !(
    initials.endsWith(spelled) ||
    content.endsWith(spelled) ||
    initials.startsWith(spelled) ||
    content.startsWith(spelled)
  );
}

/** The letters of a short form in lower case; empty for an ordinary word. */
function letters(words: readonly { norm: string; capital: boolean }[]): string {
  const only = words.length === 1 ? words[0] : undefined;
  return only !== undefined && only.capital && only.norm.length <= 6
    ? only.norm.replace(/s$/, '')
    : '';
}

function holdsTerm(signals: Signals, from: number, to: number): boolean {
  const { words, text } = signals.draft;
  if (
    hitsBetween(signals.terms, from, to).some(
      (term) => term.to <= to && term.term.use !== 'known' && !term.everyday,
    )
  )
    return true;
  for (let at = from; at < to; at++) {
    const { start, end, norm } = words[at]!;
    const written = text.slice(start, end);
    if (!/^[A-Z]{3,6}$/.test(written) || signals.prepared.commonWords.has(norm)) continue;
    if (hitsBetween(signals.cue('known-short-forms'), at, at + 1).length === 0) return true;
  }
  return false;
}
