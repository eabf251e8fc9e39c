import type { ReplyKey } from '../../schemas/replyKey.ts';
import { gapBefore, proseOf } from '../clauses.ts';
import { readClient } from '../clientSignals.ts';
import { contentOf, shareContent } from '../contentWords.ts';
import type { Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { hitsBetween } from '../hits.ts';
import { tellsNews } from '../work.ts';
import { broken, look, met, notApplicable, quoteOf, settled, type Outcome } from '../outcome.ts';

/** One question of the client. */
interface Question {
  /** Index of its first word in the client's message, and of the word after its last. */
  from: number;
  to: number;
  /** What it asks for: a time, a reason, a number, a yes or no; "other" is answered by its subject only. */
  wants: 'time' | 'reason' | 'number' | 'yes-no' | 'other';
}

/** Nobody asks more than this; the rest is not looked at. */
const mostQuestions = 30;
const fix = 'Answer it, or name it with a date: “What it costs I will know on Friday at 15:00.”';
const opensQuestion =
  /^(?:is|are|was|were|do|does|did|can|could|may|must|will|would|shall|should|have|has|when|why|how|what|where|who|which|whose)$/;

/** Each question of the client's is answered, or named as still open. */
export function checkAnswers(signals: Signals, key?: ReplyKey): Outcome {
  if (key?.questions !== undefined) {
    if (key.questions.length === 0) return notApplicable;
    const { lost } = findFacts(signals.draft, key.questions, signals.prepared);
    return settled(
      lost.length === 0
        ? met
        : broken(
            ...lost.map(({ what }) => ({
              at: null,
              reason: `They asked for this, and it is not answered: ${what}.`,
              fix,
            })),
          ),
    );
  }
  const client = readClient(signals);
  const questions = client === null ? [] : findQuestions(client);
  if (client === null || questions.length === 0) return notApplicable;
  const open = findOpen(signals, client, questions);
  if (open.length === 0) return met;
  return look(
    ...open.map(({ from, to }) => ({
      at: null,
      reason: `“${quoteOf(client, { start: client.draft.words[from]!.start, end: client.draft.words[to - 1]!.end })}” was asked, and its subject never comes up.`,
      fix,
    })),
  );
}

/** Questions with a mark or without one; a second behind "and" or a comma is one more. */
function findQuestions(client: Signals): Question[] {
  const { words } = client.draft;
  const questions: Question[] = [];
  for (const { from, to, ends } of client.own) {
    const unmarked = hitsBetween(client.cue('client-questions'), from, to)[0];
    if (ends !== '?' && unmarked === undefined) continue;
    if (questions.length >= mostQuestions) break;
    let start = ends === '?' ? from : unmarked!.from;
    for (let at = start + 1; at <= to; at++) {
      const splits =
        at < to &&
        opensQuestion.test(words[at]!.norm) &&
        (/^(?:and|or)$/.test(words[at - 1]!.norm) || /[,;–—]/.test(gapBefore(client, at)));
      if (at < to && !splits) continue;
      if ((at === to || opens(client, start)) && !isIdle(client, start, at))
        questions.push({ from: start, to: at, wants: wants(client, start, at) });
      start = at;
    }
  }
  return questions;
}

/** True where a piece of a sentence begins as a question: "and must I type it again". */
function opens({ draft }: Signals, from: number): boolean {
  return draft.words.slice(from, from + 2).some(({ norm }) => opensQuestion.test(norm));
}

/** "Is this a joke?", "Can you help me?", "And?" ask nothing that an answer could miss. */
function isIdle(client: Signals, from: number, to: number): boolean {
  if (hitsBetween(client.cue('idle-questions'), from, from + 3).length > 0) return true;
  const { words } = client.draft;
  const about = contentOf(words.slice(from, to), client.prepared);
  if (about.size !== 1 || wants(client, from, to) === 'time') return about.size === 0;
  // "Is it real?" can be answered without its words.
  return words
    .slice(from, Math.min(to, from + 3))
    .some(({ norm }) => /^(?:it|this|that|they|these|you)$/.test(norm));
}

function wants(client: Signals, from: number, to: number): Question['wants'] {
  const { words } = client.draft;
  for (let at = from; at < Math.min(to, from + 8); at++) {
    const norm = words[at]!.norm;
    const next = words[at + 1]?.norm ?? '';
    if (norm === 'when' || (norm === 'how' && /^(?:long|soon|fast)$/.test(next)) || next === 'time')
      return 'time';
    if (norm === 'why') return 'reason';
    if (norm === 'how' && /^(?:many|much)$/.test(next)) return 'number';
    if (/^(?:what|where|who|which|whose|how)$/.test(norm)) return 'other';
  }
  return /^(?:and|or|but|so|also|then)$/.test(words[from]!.norm) ||
    opensQuestion.test(words[from]!.norm)
    ? 'yes-no'
    : 'other';
}

function findOpen(signals: Signals, client: Signals, questions: readonly Question[]): Question[] {
  if (signals.cue('answers-later').length > 0) return [];
  const said = contentOf(signals.draft.words, signals.prepared);
  const gap = signals.cue('unknown-yet').length > 0;
  const calls = new Set(
    signals.promises
      .filter(({ from }) => /^(?:i|we|my)$/.test(signals.draft.words[from]!.norm))
      .map(({ time }) => time),
  );
  let yeses = countYeses(signals);
  const given = {
    time: gap || signals.times.some((time) => !calls.has(time)),
    // A reason needs no "because"; only a reply that tells nothing gives none.
    reason: gap || proseOf(signals).some((sentence) => tellsNews(signals, sentence)),
    number: signals.draft.words.some(({ kind }) => kind === 'number'),
  };
  return questions.filter(({ from, to, wants: kind }) => {
    const about = contentOf(client.draft.words.slice(from, to), client.prepared);
    if (shareContent(about, said)) return false;
    if (kind === 'yes-no') return yeses-- <= 0;
    return kind === 'other' || !given[kind];
  });
}

/** How many yes-no questions are answered by a bare "yes" or "no"; "yes to both" answers them all. */
function countYeses(signals: Signals): number {
  const { words } = signals.draft;
  let count = 0;
  for (const { from, to } of proseOf(signals)) {
    for (let at = from; at < to; at++) {
      const opens = at === from || /[,;:.–—]/.test(gapBefore(signals, at));
      if (!opens || !/^(?:yes|no|yeah|certainly|sure)$/.test(words[at]!.norm)) continue;
      const all = words
        .slice(at, Math.min(to, at + 5))
        .some(({ norm }) => /^(?:both|all|either|neither|each)$/.test(norm));
      count += all ? mostQuestions : 1;
    }
  }
  return count;
}
