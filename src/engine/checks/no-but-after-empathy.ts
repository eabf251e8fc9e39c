import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { firstAtOrAfter } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';

/** Sympathy or an apology with "but" or "however" later in its sentence, or opening the next. */
export function checkButAfterEmpathy(signals: Signals): Outcome {
  const cues = signals.cue('empathy');
  if (cues.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  const { words, sentences } = signals.draft;
  const buts = findCancels(signals);
  let last = -1;
  for (const cue of cues) {
    const sentence = sentenceOf(signals, cue.from);
    const next = sentences[words[cue.from]!.sentence + 1];
    const nearest = buts[firstAtOrAfter(buts, cue.to)];
    let at = nearest !== undefined && nearest.from < sentence.to ? nearest.from : -1;
    if (at < 0 && next !== undefined && next.zone === 'body' && cancels(signals, next.from))
      at = next.from;
    if (at < 0 && next !== undefined && next.zone === 'body')
      at = findAside(signals, next.from, next.to);
    if (at < 0) at = findConcession(signals, cue.from, cue.to);
    if (at < 0 || at === last) continue;
    last = at;
    findings.push({
      at: { start: words[at]!.start, end: words[at]!.end },
      reason: `“${words[at]!.norm}” wipes out “${quoteOf(signals, cue)}” just before it.`,
      fix: 'End the kind sentence with a full stop, and begin the next with the fact.',
    });
  }
  return decide(findings);
}

/** "It is not possible, though", "there is, however, no spare": -1 where it is not. */
function findAside(signals: Signals, from: number, to: number): number {
  const { words, text } = signals.draft;
  let denied = false;
  for (let at = from; at < Math.min(to, from + 8); at++) {
    const { norm } = words[at]!;
    if (/^(?:not|no|nothing|unable|nobody)$/.test(norm) && words[at - 1]?.norm !== 'need')
      denied = true;
    if (
      !denied ||
      !/^(?:though|however)$/.test(words[at]!.norm) ||
      !gapBefore(signals, at).includes(',')
    )
      continue;
    if (/^\s*[,.]/.test(text.slice(words[at]!.end, words[at]!.end + 2))) return at;
  }
  return -1;
}

function findCancels(signals: Signals): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of signals.own) {
    for (let at = from; at < to; at++)
      if (cancels(signals, at)) found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** "While I understand your anger, I am afraid …": the sympathy is only the run-up; -1 where it is not. */
function findConcession(signals: Signals, from: number, to: number): number {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  for (let at = from - 1; at >= Math.max(sentence.from, from - 5); at--) {
    const opens = at === sentence.from || /[,;–—]/.test(gapBefore(signals, at));
    const near = at >= from - 2 || opens;
    const much = words[at]!.norm === 'much' && words[at + 1]?.norm === 'as';
    if (!near || (!much && !/^(?:while|whilst|although|though)$/.test(words[at]!.norm))) continue;
    for (let comma = to + 1; comma < sentence.to; comma++) {
      if (gapBefore(signals, comma).includes(',')) return at;
    }
  }
  return -1;
}

/** "That said", "having said that", and their like. */
const turns = new Set(['nevertheless', 'nonetheless', 'notwithstanding']);
const turning = new Set([
  'even so',
  'all the same',
  'mind you',
  'then again',
  'at the same',
  'on the other',
]);
const cancelling = new Set([
  ...turns,
  'but',
  'however',
  'that',
  'having',
  'yet',
  'still',
  'even',
  'though',
  'although',
  'only',
  'all',
  'mind',
  'then',
  'at',
  'on',
]);

function cancels(signals: Signals, at: number): boolean {
  const { norm, quoted } = signals.draft.words[at]!;
  if (quoted || !cancelling.has(norm)) return false;
  if (turns.has(norm)) return true;
  const { words } = signals.draft;
  const opens = at === sentenceOf(signals, at).from || /[,;–—]/.test(gapBefore(signals, at));
  if (norm === 'that' && opens) {
    return (
      /^(?:said|aside)$/.test(words[at + 1]?.norm ?? '') ||
      (words[at + 1]?.norm === 'being' && words[at + 2]?.norm === 'said')
    );
  }
  if (norm === 'having' && opens)
    return words[at + 1]?.norm === 'said' && words[at + 2]?.norm === 'that';
  const { to } = sentenceOf(signals, at);
  const after = at + 1 < to ? words[at + 1]!.norm : '';
  if (/^(?:yet|though|although)$/.test(norm))
    return opens && /^(?:i|we|the|this|that|it|our|you|your|there|a|an|my|no)$/.test(after);
  if (norm === 'only')
    return opens && /,/.test(gapBefore(signals, at)) && /^(?:the|that|it|we|i)$/.test(after);
  if (norm === 'still') return opens && at + 1 < to && /,/.test(gapBefore(signals, at + 1));
  const tail = at + 2 < to ? words[at + 2]!.norm : '';
  if (
    (turning.has(`${norm} ${after}`) &&
      !/^(?:late|early|many|few|much|long|small|far)$/.test(tail)) ||
    turning.has(`${norm} ${after} ${tail}`)
  )
    return opens;
  if (norm !== 'but' && norm !== 'however') return false;
  const next = signals.draft.words[at + 1]?.norm ?? '';
  if (norm === 'but') {
    // "nothing but", "all but", "not only … but also" weigh nothing against the sympathy.
    return (
      !/^(?:nothing|all|anything|everything|none)$/.test(signals.draft.words[at - 1]?.norm ?? '') &&
      next !== 'also'
    );
  }
  if (norm !== 'however') return false;
  // "however late it gets" means "no matter how late".
  const closes = /^\s*[,.]/.test(signals.draft.text.slice(signals.draft.words[at]!.end));
  return (
    opens &&
    (closes || !/^(?:late|long|much|many|small|little|big|hard|often|far|early|it|you)$/.test(next))
  );
}
