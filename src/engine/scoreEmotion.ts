import type { Emotion } from '../schemas/exercise.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import type {
  AnswerVerdict,
  EmotionPart,
  EmotionResponse,
  EmotionResult,
  MarkResult,
  Span,
} from './types.ts';

/** Points from which a response counts as right. Ours: the best opening and most of the rest. */
export const emotionPassMark = 80;
const partMark = 40;
/** The same, as the share of one part's points. */
const partShare = 0.4;
/** Half for the first sentence of the answer, a quarter for the marks (practice.md). */
const openingPoints = 50;
const markPoints = 25;
/** The rest; where no strength is asked for, the feeling takes both. */
const feelingPoints = 15;
const strengthPoints = 10;
/** Naming a neighbour of the feeling earns half. */
const neighbourShare = 0.5;
/** A mark may be this many times as long as the key's words under it. */
const mostStretch = 3;
/** Marks that cover more than this share of the message mark everything. */
const wholeMessage = 0.6;
/** Marks on words that are neither key nor decoy are free until so much of the message is marked. */
const freeShare = 1 / 3;

/**
 * Marks the response to an emotion exercise against its authored key; no machine guesses feelings.
 *
 * @param response marks in UTF-16 units of `exercise.message`, feeling, strength 1–3, opening index
 */
export function scoreEmotion(
  exercise: Emotion,
  response: EmotionResponse,
  feelings: Rulebook['feelings'],
): EmotionResult {
  const opening = markOpening(exercise, response.opening);
  const marks = markMarks(exercise, response.marks);
  const asksStrength = exercise.key.strength !== undefined;
  const feeling = markFeeling(
    exercise,
    response.feeling,
    feelings,
    asksStrength ? feelingPoints : feelingPoints + strengthPoints,
  );
  const strength = markStrength(exercise, response.strength);
  const points = Math.round(opening.points + marks.points + feeling.points + strength.points);
  const verdict: AnswerVerdict =
    points >= emotionPassMark && opening.verdict === 'right'
      ? 'right'
      : points >= partMark
        ? 'partly-right'
        : 'not-yet';
  return {
    verdict,
    points,
    passMark: emotionPassMark,
    summary: summarise(verdict, opening),
    opening,
    marks,
    feeling,
    strength,
  };
}

function summarise(verdict: AnswerVerdict, opening: EmotionPart): string {
  if (verdict === 'right') return 'Right: your first sentence helps, and you saw what is going on.';
  if (verdict === 'not-yet')
    return 'Not yet. Read the message once more as the person who wrote it.';
  return opening.verdict === 'right'
    ? 'Partly right: your first sentence helps, and there was more to see in the message.'
    : 'Partly right: you saw part of the feeling, and another first sentence would help more.';
}

function part(share: number, of: number, reason: string): EmotionPart {
  const points = Math.round(share * of * 10) / 10;
  return {
    verdict: share >= 0.99 ? 'right' : share >= partShare ? 'partly-right' : 'not-yet',
    points,
    of,
    reason,
  };
}

function markOpening({ openings }: Emotion, chosen: number | null): EmotionPart {
  const best = openings.find(({ share }) => share === 1);
  const opening = chosen === null ? undefined : openings[chosen];
  if (opening === undefined) {
    return part(0, openingPoints, 'You have not chosen a first sentence yet.');
  }
  const better = opening.share === 1 || best === undefined ? '' : ` Better: “${best.text}”`;
  return part(opening.share, openingPoints, `${opening.why}${better}`);
}

interface Placed extends Span {
  quote: string;
  why: string;
}

function markMarks(exercise: Emotion, given: readonly Span[]): EmotionResult['marks'] {
  const { message, key } = exercise;
  const marks = mergeMarks(given, message.length);
  const keys = placeQuotes(message, key.marks);
  const decoys = placeQuotes(message, key.decoys);
  const wide = new Set(marks.filter((mark) => isTooWide(mark, keys)));
  const precise = marks.filter((mark) => !wide.has(mark));
  const found = keys.filter((quote) => coverHalf(precise, quote));
  const missed = keys.filter((quote) => !found.includes(quote));
  const taken = decoys.filter((quote) => coverHalf(marks, quote));
  const extras = marks.filter(
    (mark) => wide.has(mark) || ![...keys, ...decoys].some((quote) => overlap(mark, quote) > 0),
  );
  const items: MarkResult[] = [
    ...found.map((item) => ({ ...item, kind: 'found' as const })),
    ...missed.map((item) => ({ ...item, kind: 'missed' as const })),
    ...taken.map((item) => ({ ...item, kind: 'decoy' as const })),
    ...extras.map((mark) => ({
      ...mark,
      quote: message.slice(mark.start, mark.end),
      kind: 'extra' as const,
      why: wide.has(mark)
        ? 'This mark is so wide that it no longer points at the words that show it.'
        : 'This is not among the words we marked.',
    })),
  ].sort((a, b) => a.start - b.start);
  const covered = marks.reduce((sum, { start, end }) => sum + end - start, 0);
  const everything = covered > message.length * wholeMessage && covered > keyLength(keys) * 1.5;
  if (keys.length === 0) {
    const clean = marks.length === 0;
    return {
      ...part(
        clean ? 1 : 0,
        markPoints,
        clean
          ? 'No feeling shows in these words, and you marked none.'
          : 'No feeling shows in these words; the marks read one into them.',
      ),
      items,
    };
  }
  if (everything) {
    return {
      ...part(0, markPoints, 'You marked nearly the whole message; that singles out nothing.'),
      items,
    };
  }
  // Each wrong mark takes back half of what a right one earns.
  const strays = extras.filter((mark) => wide.has(mark) || isLavish(message, marks)).length;
  const share = Math.max(0, (found.length - (taken.length + strays) / 2) / keys.length);
  return {
    ...part(share, markPoints, describeMarks(found.length, keys.length, taken.length, strays)),
    items,
  };
}

/** More than a third of the words of the message are marked. */
function isLavish(message: string, marks: readonly Span[]): boolean {
  const words = [...message.matchAll(/\S+/g)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
  }));
  const marked = words.filter((word) => marks.some((mark) => overlap(mark, word) > 0)).length;
  return marked > words.length * freeShare;
}

function describeMarks(found: number, keys: number, decoys: number, strays: number): string {
  const seen =
    keys === 1
      ? found === 1
        ? 'You found the words that show it'
        : 'The words that show it are still unmarked'
      : `You found ${found} of the ${keys} places that show it`;
  const wrong = [
    ...(decoys > 0
      ? [
          decoys === 1
            ? 'one mark stands on words that only look like feeling'
            : `${decoys} marks stand on words that only look like feeling`,
        ]
      : []),
    ...(strays > 0
      ? [
          strays === 1
            ? 'one is not among the words we marked'
            : `${strays} are not among the words we marked`,
        ]
      : []),
  ];
  return wrong.length === 0
    ? `${seen}.`
    : `${seen}; ${wrong.join(' and ')}, and that costs some points.`;
}

/** Marks inside the text, in order, overlapping ones joined: marking twice earns nothing twice. */
function mergeMarks(given: readonly Span[], length: number): Span[] {
  const sorted = given
    .map(({ start, end }) => ({
      start: Math.max(0, Math.min(start, end)),
      end: Math.min(length, Math.max(start, end)),
    }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const mark of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push(mark);
  }
  return merged;
}

function placeQuotes(message: string, quotes: readonly { quote: string; why: string }[]): Placed[] {
  return quotes.flatMap(({ quote, why }) => {
    const start = message.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length, quote, why }];
  });
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** A quote is found when marks cover half of it, in one stretch or in several words (practice.md). */
function coverHalf(marks: readonly Span[], quote: Span): boolean {
  const covered = marks.reduce((sum, mark) => sum + overlap(mark, quote), 0);
  return covered * 2 >= quote.end - quote.start;
}

/** Touches the key's words and is more than three times as long as what it covers of them. */
function isTooWide(mark: Span, keys: readonly Span[]): boolean {
  const covered = keys.reduce((sum, quote) => sum + overlap(mark, quote), 0);
  return covered > 0 && mark.end - mark.start > covered * mostStretch;
}

function keyLength(keys: readonly Span[]): number {
  return keys.reduce((sum, { start, end }) => sum + end - start, 0);
}

function markFeeling(
  { key }: Emotion,
  chosen: string | null,
  feelings: Rulebook['feelings'],
  of: number,
): EmotionPart {
  const name = (id: string) =>
    feelings.find((feeling) => feeling.id === id)?.name.toLowerCase() ?? id;
  const right = `The key says ${name(key.feeling.id)}: ${key.feeling.why}`;
  if (chosen === null) return part(0, of, 'You have not named a feeling yet.');
  if (chosen === key.feeling.id) return part(1, of, key.feeling.why);
  const accepted = key.alsoAccepted.find(({ id }) => id === chosen);
  if (accepted !== undefined) return part(accepted.share, of, `${accepted.why} ${right}`);
  const neighbours = feelings.find(({ id }) => id === key.feeling.id)?.neighbours ?? [];
  if (neighbours.includes(chosen)) {
    return part(
      neighbourShare,
      of,
      `Near: ${name(chosen)} is a neighbour of it and earns half. ${right}`,
    );
  }
  return part(0, of, right);
}

const degrees = ['mild', 'clear', 'strong'] as const;

function markStrength({ key }: Emotion, chosen: number | null): EmotionPart {
  if (key.strength === undefined) return part(1, 0, 'No strength is asked for here.');
  const degree = degrees[key.strength - 1]!;
  const meant = `We read it as “${degree}”.`;
  if (chosen === null) return part(0, strengthPoints, 'You have not set the strength yet.');
  const off = Math.abs(chosen - key.strength);
  if (off === 0) return part(1, strengthPoints, meant);
  if (off === 1) return part(1, strengthPoints, `Close enough: we read it as “${degree}”.`);
  return part(0, strengthPoints, meant);
}
