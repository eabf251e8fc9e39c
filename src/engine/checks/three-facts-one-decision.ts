import type { MessageKind } from '../../schemas/brief.ts';
import { speaksOfAttack } from '../attack.ts';
import { countWords, gapBefore, proseOf } from '../clauses.ts';
import type { CueListId } from '../cueLists.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, type Outcome, type Remarkable } from '../outcome.ts';
import { timesIn } from '../promises.ts';
import { isAskedAgain } from '../questions.ts';
import { isCheckable, type TimeHit } from '../times.ts';
import type { Sentence, Span } from '../types.ts';

const mostFacts = 3;
/** Messages that tell of no crisis, unless it is an attack. */
const calm: ReadonlySet<MessageKind | undefined> = new Set<MessageKind>([
  'refusal',
  'resolution',
  'information-request',
]);
/** Shorter than this, a line announces and states nothing: "Three facts." */
const leastWords = 4;
/** Words that open a question; in a statement they ask for nothing. */
const modals = /^(?:may|shall|should|can|could|must|might|do|would|will|are|is)$/;
/** One decision behind another: "also", "and should we". */
const further = /^(?:second|secondly|another|further|furthermore|additionally|besides)$/;
/** Sentences that state no fact of the case: what we do, advise, do not know, or send as a courtesy. */
const ownDeed =
  /^(?:and |so |now |meanwhile |since then |for now |at the moment |right now |please )*(?:i|we|my|our)\b(?! (?:saw|see|found|find|lost|lose|know|noticed|have seen|have lost|have found))/;
const notKnown =
  /\b(?:not (?:yet )?(?:know|known|sure|clear)|unknown|nobody knows|i advise|i recommend|we advise|we recommend|my advice|thank|sorry|hello)\b/;
/** How sure the writer is, and what is still open, are no facts. */
const likely =
  /\b(?:likely|unlikely|certain|as likely as not|do not (?:yet )?know|don['’]t (?:yet )?know|not (?:yet )?established|i tell you|i have three|three (?:facts|things))\b/;
const joined =
  /\band (?:also |then |second )?(?:whether|should (?:we|i)|may (?:we|i)|shall (?:we|i)|if we)\b/i;
/** The words with which the answer's hour comes. */
const answers =
  /^(?:answer|answers|decision|decide|yes|no|reply|word|approval|tell|choose|ok|okay|confirm|approve|permission|response|deadline|respond|go|call)$/;
const dueWords = /^(?:by|before|until|till|within|in|at|latest|than|inside|deadline)$/;

/** To a leader in a crisis: at most three facts, one decision, an hour for it and one for the next call. */
export function checkDecision(signals: Signals): Outcome {
  // A choice of ways to get a password back is no crisis.
  if (calm.has(signals.brief.kind) && !speaksOfAttack(signals)) return notApplicable;
  const prose = proseOf(signals).filter((sentence) => !isQuoted(signals, sentence));
  const asks = prose.filter((sentence) => asksDecision(signals, sentence));
  const open = prose.filter((sentence) => has(signals, 'open-decisions', sentence));
  if (asks.length === 0 && open.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  const listed = findListedFacts(signals, prose, asks, open);
  const facts = listed.length > mostFacts ? listed : findFactsTold(signals, prose, asks, open);
  const fourth = facts[mostFacts];
  if (fourth !== undefined) {
    findings.push({
      at: place(fourth),
      reason: `This is fact number ${mostFacts + 1} of ${facts.length}; a leader in a crisis carries three.`,
      fix: 'Keep the three the decision hangs on, and the rest on a sheet beside you.',
    });
  }
  findings.push(...judgeDecision(signals, asks, open));
  findings.push(...judgeTimes(signals, prose, asks));
  findings.push(...judgeCosts(signals));
  return decide(findings);
}

function judgeDecision(
  signals: Signals,
  asks: readonly Sentence[],
  open: readonly Sentence[],
): Remarkable[] {
  if (asks.length === 0) {
    return [
      {
        at: place(open[0]!),
        reason: 'It leaves the leader to find out what there is to decide.',
        fix: 'Put one question that yes or no can answer: “May we close the web shop until noon?”',
      },
    ];
  }
  const { text } = signals.draft;
  const questions = asks.filter(
    ({ ends, start, end }, at) =>
      ends === '?' && (at === 0 || !isAskedAgain(text.slice(start, end))),
  );
  const rows = questions.filter((sentence) => countVerbs(signals, sentence) > 2);
  const [, second] = questions;
  const statements = questions.length > 0 ? [] : asks;
  const another =
    rows[0] ??
    second ??
    asks.find((sentence) => sentence !== asks[0] && statesFurther(signals, sentence)) ??
    statements.find((sentence) => joinsAnother(signals, sentence)) ??
    asks.find(({ start, end }) => joined.test(signals.draft.text.slice(start, end)));
  if (another === undefined) return [];
  return [
    {
      at: place(another),
      reason: 'This asks for more than one decision, and two in one breath get none.',
      fix: 'Ask for the costliest first; put the next one into your next call.',
    },
  ];
}

/** An hour for the answer, and an hour for the next call. */
function judgeTimes(
  signals: Signals,
  prose: readonly Sentence[],
  asks: readonly Sentence[],
): Remarkable[] {
  const calls = findCalls(signals, prose);
  const findings: Remarkable[] = [];
  const isCall = (time: TimeHit) => calls.some((call) => call.time?.from === time.from);
  const answered = prose.some((sentence) => {
    const near = asks.includes(sentence) || speaksOfAnswer(signals, sentence);
    const times = timesIn(signals, sentence.from, sentence.to).filter(isCheckable);
    // "I will ring you at 06:00 for your answer" sets both hours at once.
    return (
      near &&
      times.some((time) =>
        isCall(time) ? speaksOfAnswer(signals, sentence) : isDue(signals, time),
      )
    );
  });
  const nowAloud =
    signals.brief.channel === 'phone' &&
    prose.some(
      ({ from, to }) =>
        signals.draft.words.slice(from, to).some(({ norm }) => norm === 'now') &&
        speaksOfAnswer(signals, { from, to }),
    );
  if (!answered && !nowAloud) {
    findings.push({
      at: asks[0] === undefined ? null : place(asks[0]),
      reason: 'The decision has no deadline.',
      fix: 'Name its hour: “I need your answer by 06:00.”',
    });
  }
  if (calls.length === 0) {
    findings.push({
      at: null,
      reason: 'They do not know when you call next.',
      fix: 'Name the hour of the next call: “I will ring you at 06:20.”',
    });
  }
  return findings;
}

function judgeCosts(signals: Signals): Remarkable[] {
  const findings: Remarkable[] = [];
  const hint = (reason: string, fix: string) =>
    findings.push({ at: null, verdict: 'look', reason, fix });
  if (signals.cue('decision-costs').length === 0)
    hint('I found no cost of saying yes.', 'Add it in their terms: “Yes costs you 35 deliveries.”');
  if (signals.cue('waiting-costs').length === 0)
    hint(
      'I found no cost of waiting; without it, waiting looks free.',
      'Add it: “Waiting may cost the list of all customers.”',
    );
  return findings;
}

/** The first sentences of the lines of the longest list of facts. */
function findListedFacts(
  signals: Signals,
  prose: readonly Sentence[],
  asks: readonly Sentence[],
  open: readonly Sentence[],
): Sentence[] {
  let longest: Sentence[] = [];
  let list: Sentence[] = [];
  let item: number | null = null;
  for (const sentence of prose) {
    if (sentence.item === null) {
      list = [];
      item = null;
      continue;
    }
    if (sentence.item === item) continue;
    item = sentence.item;
    if (isFact(signals, sentence, asks, open)) list.push(sentence);
    if (list.length > longest.length) longest = [...list];
  }
  return longest;
}

/**
 * The facts of the fullest paragraph before the question. Across paragraphs an answer, a gap in what is
 * known and a courtesy look like facts, so only what stands together is counted; what speaks to "you" answers.
 */
function findFactsTold(
  signals: Signals,
  prose: readonly Sentence[],
  asks: readonly Sentence[],
  open: readonly Sentence[],
): Sentence[] {
  const { words, text } = signals.draft;
  let fullest: Sentence[] = [];
  let together: Sentence[] = [];
  let last: Sentence | undefined;
  for (const sentence of prose) {
    if (asks.includes(sentence) || open.includes(sentence)) break;
    const parted =
      last === undefined ||
      last.paragraph !== sentence.paragraph ||
      text.slice(last.end, sentence.start).includes('\n');
    if (parted) together = [];
    last = sentence;
    const toReader = words
      .slice(sentence.from, sentence.to)
      .some(({ norm }) => /^you(?:r|rs)?$/.test(norm));
    if (!toReader && sentence.item === null && isFact(signals, sentence, asks, open))
      together.push(sentence);
    if (together.length > fullest.length) fullest = [...together];
  }
  return fullest;
}

/** "I ring your mobile at 17:15", "my next call comes at 15:30", "you hear from us at six". */
function findCalls(signals: Signals, prose: readonly Sentence[]): { time: TimeHit | null }[] {
  const calls: { time: TimeHit | null }[] = signals.promises.filter(
    ({ time }) => time !== null && isCheckable(time),
  );
  for (const { from, to, start, end } of prose) {
    const text = signals.draft.text.slice(start, Math.min(end, start + 300));
    if (!nextCall.test(text)) continue;
    for (const time of timesIn(signals, from, to)) if (isCheckable(time)) calls.push({ time });
  }
  return calls;
}

const nextCall =
  /\b(?:i|we)(?:[’']ll| will| shall) (?:\w+ )?\w+ you\b|\band (?:will )?(?:ring|call|phone|telephone|write to|text) you\b|\b(?:i|we)(?:[’']ll|\s+(?:will|shall|am going to|can))?\s+(?:also |then |again |myself |both )*(?:ring|call|phone|telephone|report|write|speak|message|text|mail|e-mail|update|brief|come back|be on|be back|dial|tell)\b|\b(?:my|our|the) (?:next |following )?(?:call|message|word|report|update|ring|news|briefing)\b|\b(?:i|we)(?:[’']m| am|[’']ll be| will be) (?:back )?(?:on|with you|in touch|in your)\b|\bnext (?:call|message|word|report|update|contact|news)\b|\byou(?:[’']ll| will)? (?:hear|get word|have (?:my|our|a) (?:call|message|report))\b/i;

/** A question with "may we", or a statement that asks for a yes; "should we not hear from you" asks nothing. */
function asksDecision(signals: Signals, sentence: Sentence): boolean {
  return hitsBetween(signals.cue('decisions'), sentence.from, sentence.to).some(
    ({ from }) =>
      sentence.ends === '?' ||
      !modals.test(signals.draft.words[from]!.norm) ||
      endsInQuestion(signals, sentence),
  );
}

/** "May we close the page, yes or no, by 16:30 today" without its mark. */
function endsInQuestion(signals: Signals, { from, to }: Sentence): boolean {
  return signals.draft.words
    .slice(from, to)
    .some(({ norm }, at, own) => norm === 'yes' && own[at + 1]?.norm === 'or');
}

function has(
  signals: Signals,
  list: CueListId,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): boolean {
  return hitsBetween(signals.cue(list), from, to).length > 0;
}

function isFact(
  signals: Signals,
  sentence: Sentence,
  asks: readonly Sentence[],
  open: readonly Sentence[],
): boolean {
  if (
    sentence.ends === '?' ||
    sentence.ends === ':' ||
    asks.includes(sentence) ||
    open.includes(sentence)
  )
    return false;
  if (countWords(signals, sentence) < leastWords) return false;
  const { from, to, start, end } = sentence;
  if (hitsBetween(signals.promises, from, to).length > 0) return false;
  if (hitsBetween(signals.actions, from, to).length > 0) return false;
  if (has(signals, 'decision-costs', sentence) || speaksOfAnswer(signals, sentence)) return false;
  const text = signals.draft.text.slice(start, Math.min(end, start + 200)).toLowerCase();
  return !ownDeed.test(text) && !notKnown.test(text) && !likely.test(text);
}

function speaksOfAnswer(signals: Signals, { from, to }: Pick<Sentence, 'from' | 'to'>): boolean {
  const { words } = signals.draft;
  for (let at = from; at < to; at++) {
    const { norm } = words[at]!;
    if (!answers.test(norm)) continue;
    const before = at > from ? words[at - 1]!.norm : '';
    if (norm === 'no' || norm === 'yes' || norm === 'call' || norm === 'tell' || norm === 'go') {
      if (
        /^(?:your|or|clear|please|a)$/.test(before) ||
        words[at + 1]?.norm === 'or' ||
        words[at + 1]?.norm === 'me'
      )
        return true;
    } else return true;
  }
  return false;
}

/** "By 06:00", "in ten minutes": an hour that somebody must keep; "until noon" may be the length of the closing. */
function isDue(signals: Signals, { from, to, kind }: TimeHit): boolean {
  if (kind === 'span') return true;
  const { words } = signals.draft;
  return [from - 1, from - 2, from - 3, to].some((at) => dueWords.test(words[at]?.norm ?? ''));
}

/** "Stop the sales, tell the press and call in the crew": the verbs in a row behind "should we". */
function countVerbs(signals: Signals, { from, to }: Sentence): number {
  const { words } = signals.draft;
  const verbs = hitsBetween(signals.cue('instruction-verbs'), from, to).filter(({ from: at }) => {
    const before = words[at - 1]?.norm ?? '';
    return /^(?:we|i|and|or|to|then|also)$/.test(before) || gapBefore(signals, at).includes(',');
  });
  const modal = words
    .slice(from, to)
    .filter(({ norm }, at, own) => modals.test(norm) && /^(?:we|i)$/.test(own[at + 1]?.norm ?? ''));
  return Math.max(verbs.length, modal.length > 1 ? 3 : 0);
}

function statesFurther(signals: Signals, { from, to }: Sentence): boolean {
  return signals.draft.words.slice(from, to).some(({ norm }) => further.test(norm));
}

/** "I need two decisions from you." */
function joinsAnother(signals: Signals, { from, to }: Sentence): boolean {
  return signals.draft.words
    .slice(from, to)
    .some(({ norm }) => /^(?:decisions|approvals|permissions)$/.test(norm));
}

function isQuoted(signals: Signals, { from, to }: Sentence): boolean {
  return signals.draft.words.slice(from, to).every(({ quoted }) => quoted);
}

function place({ start, end }: Sentence): Span {
  return { start, end };
}
