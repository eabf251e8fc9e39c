import type { ReplyKey } from '../../schemas/replyKey.ts';
import type { Action } from '../actions.ts';
import { gapBefore } from '../clauses.ts';
import type { CueListId } from '../cueLists.ts';
import type { Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { hitsBetween } from '../hits.ts';
import { decide, settled, type Outcome, type Remarkable } from '../outcome.ts';
import { timesIn } from '../promises.ts';
import { isCheckable } from '../times.ts';
import type { Sentence, Span } from '../types.ts';

type Part = 'now' | 'before' | 'think' | 'need' | 'promised';

/** The five parts in their order, the words that open or carry each, and what to say where one is missing. */
const parts: readonly { part: Part; list: CueListId; missing: string; fix: string }[] = [
  {
    part: 'now',
    list: 'handover-now',
    missing: 'It does not say how things stand now.',
    fix: 'Add the first line: “Now: the card readers refuse every card since 16:20.”',
  },
  {
    part: 'before',
    list: 'handover-before',
    missing: 'What came before, and what the client said, is missing: they will be asked again.',
    fix: 'Add the line: “Before: it worked until the update. Ms Kaya says …”',
  },
  {
    part: 'think',
    list: 'handover-guess',
    missing: 'It holds no guess, so the next person starts from nothing.',
    fix: 'Add the line: “I think: the cable, because the office works.” Or say that you do not know.',
  },
  {
    part: 'need',
    list: 'handover-need',
    missing: 'It does not say what the next person is to do.',
    fix: 'Add the line: “I need: a test of that link by 18:00.”',
  },
];
const promiseFix =
  'Add it below: “Promised: a call to Mr Haddad at 16:30.” Or write that none was given.';
/** "S: … B: … A: … R: …". */
const letters: Readonly<Record<string, Part>> = { s: 'now', b: 'before', a: 'think', r: 'need' };
/** A label is at most this many words long. */
const labelWords = 5;
/** Fewer words behind a label are no content. */
const leastContent = 2;

/** A stretch of the note under one label, or under none. */
interface Section extends Span {
  part: Part | null;
  label: Span;
  /** First word behind the label, and the word after the last. */
  from: number;
  to: number;
}

/** Now, before, I think, I need, each with content; then the promise and its hour, or that there is none. */
export function checkHandover(signals: Signals, key?: ReplyKey): Outcome {
  const sections = readSections(signals);
  const labelled = sections.filter(({ part }) => part !== null).length >= 2;
  const findings: Remarkable[] = [];
  for (const { part, list, missing, fix } of parts) {
    const own = sections.filter((section) => section.part === part);
    if (own.some((section) => holdsSomething(signals, section))) continue;
    const empty = own[0];
    if (empty !== undefined) {
      findings.push({
        at: empty.label,
        reason: 'The label stands there with nothing behind it.',
        fix,
      });
    } else if (
      part === 'now' ? labelled && !opensFreely(sections) : !carries(signals, sections, list)
    )
      findings.push({ at: null, reason: missing, fix });
  }
  findings.push(...judgePromise(signals, sections));
  const { lost } = findFacts(signals.draft, key?.facts ?? [], signals.prepared);
  for (const { what, quote } of lost) {
    findings.push({
      at: null,
      reason:
        quote === '' ? `Missing: ${what}.` : `“${quote}” says otherwise than the case: ${what}.`,
      fix: 'Put it into the line it belongs to.',
    });
  }
  const outcome = decide(findings);
  return key?.facts === undefined ? outcome : settled(outcome);
}

/** Cuts the note at its labels; sentences before the first label stand under none. */
function readSections(signals: Signals): Section[] {
  const sections: Section[] = [];
  for (const sentence of signals.own) {
    if (sentence.zone !== 'body' && sentence.zone !== 'list') continue;
    const label = readLabel(signals, sentence);
    const last = sections.at(-1);
    if (label === null && last !== undefined && last.part !== null) {
      last.to = sentence.to;
      last.end = sentence.end;
      continue;
    }
    const from = label?.to ?? sentence.from;
    sections.push({
      part: label?.part ?? null,
      label: label ?? sentence,
      start: sentence.start,
      end: sentence.end,
      from,
      to: sentence.to,
    });
  }
  return sections;
}

/** "Now:", "I think –", "Recommendation", alone on a line: the words before the mark name the part. */
function readLabel(
  signals: Signals,
  { from, to, ends }: Sentence,
): (Span & { part: Part; to: number }) | null {
  const { words } = signals.draft;
  let end = from + 1;
  while (end < to && end - from <= labelWords && !/[:–—=]|\s-\s|\*\*/.test(gapBefore(signals, end)))
    end++;
  const alone = end === to && to - from <= labelWords && (ends === ':' || ends === '');
  if (!alone && (end === to || end - from > labelWords)) return null;
  const span = { start: words[from]!.start, end: words[end - 1]!.end, to: end };
  const letter = end - from === 1 ? letters[words[from]!.norm] : undefined;
  if (letter !== undefined) return { ...span, part: letter };
  if (promiseHits(signals, from, end).some((hit) => hit.to <= end))
    return { ...span, part: 'promised' };
  const named = parts.find(({ list }) =>
    hitsBetween(signals.cue(list), from, end).some((hit) => hit.to <= end),
  );
  return named === undefined ? null : { ...span, part: named.part };
}

function promiseHits(signals: Signals, from: number, to: number) {
  return [
    ...hitsBetween(signals.cue('handover-promises'), from, to),
    ...hitsBetween(signals.promises, from, to),
  ];
}

/** A note that opens without a label tells first how things stand. */
function opensFreely(sections: readonly Section[]): boolean {
  const first = sections[0];
  return first !== undefined && first.part === null && first.to - first.from > 3;
}

/** "See above" and a bare label leave the next person to search. */
function holdsSomething(signals: Signals, { from, to }: Section): boolean {
  const empties = hitsBetween(signals.cue('empty-handover-lines'), from, to);
  const spent = empties.reduce((sum, hit) => sum + hit.to - hit.from, 0);
  return to - from >= leastContent && (empties.length === 0 || to - from - spent > 4);
}

/** Words of the part in running text, or in a line under another label: labels themselves do not count. */
function carries(signals: Signals, sections: readonly Section[], list: CueListId): boolean {
  if (list === 'handover-need' && signals.actions.some(asksDeed)) return true;
  return sections.some(({ from, to }) => hitsBetween(signals.cue(list), from, to).length > 0);
}

function asksDeed({ kind, idle }: Action): boolean {
  return !idle && kind !== 'question' && kind !== 'avoid';
}

function judgePromise(signals: Signals, sections: readonly Section[]): Remarkable[] {
  if (signals.cue('no-promise-given').length > 0) return [];
  const own = sections.filter(({ part }) => part === 'promised');
  let bare: Span | null = own[0] ?? null;
  for (const { from, to } of own) {
    if (timesIn(signals, from, to).some(isCheckable)) return [];
  }
  for (const sentence of signals.own) {
    if (sentence.zone !== 'body' && sentence.zone !== 'list') continue;
    for (const hit of promiseHits(signals, sentence.from, sentence.to)) {
      const times = timesIn(signals, sentence.from, sentence.to);
      const behind = times.filter(({ from }) => from >= hit.from);
      if ((behind.length > 0 ? behind : times).some(isCheckable)) return [];
      bare ??= { start: sentence.start, end: sentence.end };
    }
  }
  return [
    {
      at: bare,
      reason:
        bare === null
          ? 'It does not say what the client was promised, and by which hour.'
          : 'The promise to the client names no hour, so nobody knows which one is running.',
      fix: promiseFix,
    },
  ];
}
