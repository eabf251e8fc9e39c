import { gapBefore } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsBetween } from '../hits.ts';
import { readNumberWord } from '../numbers.ts';
import { hitsOf } from '../phrases.ts';

/** Two hedges this near to each other hang on one claim. */
const nearness = 8;

/** Stacked hedges break the rule; a word of the scale without its range is a hint. */
export function checkLikelihood(signals: Signals): Outcome {
  const hedges = signals.cue('hedges').filter((hit) => !isMonth(signals, hit));
  const words = hitsOf(signals, 'likelihood-scale');
  const outside = signals.cue('off-scale-words');
  if (hedges.length === 0 && words.length === 0 && outside.length === 0) return notApplicable;
  const findings: Remarkable[] = findStacks(signals, hedges);
  const stacked = findings.length;
  for (const hit of outside) {
    if (isRangeBeside(signals, hit) || overlaps(findings.slice(0, stacked), hit)) continue;
    // "Probably mid-morning" guesses at an hour; other rules ask for that.
    if (guessesHour(signals, hit)) continue;
    findings.push({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” is none of our five words; each reader hears another number in it.`,
      fix: 'Take a word of the scale with its range, such as “likely (55–75 in 100)”, or say that you do not know yet.',
    });
  }
  for (const hit of words) {
    if (isRangeBeside(signals, hit) || overlaps(findings, hit)) continue;
    const range = hit.phrase.range;
    findings.push({
      at: hit,
      ...(hit.phrase.range === undefined ? {} : { verdict: 'look' as const }),
      reason: `“${quoteOf(signals, hit)}” means one thing to you and another to them without its range.`,
      fix:
        range === undefined
          ? hit.phrase.instead
          : `Put the range beside it: “${quoteOf(signals, hit)} (${range[0]}–${range[1]} in 100)”.`,
      ...(range !== undefined && {
        replacement: `${signals.draft.text.slice(hit.start, hit.end)} (${range[0]}–${range[1]} in 100)`,
      }),
    });
  }
  return decide(findings);
}

/** "Saturday 9 May", "in May". */
function isMonth({ draft }: Signals, { from, sentence }: Hit): boolean {
  const { norm, capital } = draft.words[from]!;
  return norm === 'may' && capital && from > draft.sentences[sentence]!.from;
}

function overlaps(findings: readonly Remarkable[], { start, end }: Hit): boolean {
  return findings.some(({ at }) => at !== null && at.start < end && at.end > start);
}

function guessesHour(signals: Signals, { to }: Hit): boolean {
  const next = signals.draft.words[to]?.norm ?? '';
  if (/^(?:mid|early|late|around|about|tomorrow|tonight)$/.test(next)) return true;
  const from = /^(?:by|at|on|in|before|after|from|until)$/.test(next) ? to + 1 : to;
  return hitsBetween(signals.times, from, from + 1).length > 0;
}

function findStacks(signals: Signals, hedges: readonly Hit[]): Remarkable[] {
  const findings: Remarkable[] = [];
  for (let index = 0; index < hedges.length;) {
    let last = index;
    while (last + 1 < hedges.length && sameClaim(signals, hedges[last]!, hedges[last + 1]!)) last++;
    const stack = hedges.slice(index, last + 1);
    if (last > index && saysTwice(signals, stack) && !isOffer(signals, hedges[last]!.to)) {
      const at = { start: hedges[index]!.start, end: hedges[last]!.end };
      findings.push({
        at,
        reason: `“${quoteOf(signals, at)}” stacks ${last - index + 1} hedges on one claim; nothing is left of it.`,
        fix: 'Keep one word of the scale with its range: “possible (40–50 in 100)”.',
      });
    }
    index = last + 1;
  }
  return findings;
}

/** "Eight may leave, six may not" gives leave twice; it stacks nothing. */
function saysTwice({ draft }: Signals, stack: readonly Hit[]): boolean {
  return new Set(stack.map(({ from }) => draft.words[from]!.norm)).size > 1;
}

/** "Perhaps the team might like to try": something is offered, nothing is claimed. */
function isOffer(signals: Signals, next: number): boolean {
  return /^(?:like|consider|want|wish|prefer|try)$/.test(signals.draft.words[next]?.norm ?? '');
}

function sameClaim(signals: Signals, a: Hit, b: Hit): boolean {
  if (a.sentence !== b.sentence || b.from - a.to > nearness) return false;
  for (let at = a.to; at <= b.from; at++) {
    const gap = gapBefore(signals, at);
    if (/[;:]/.test(gap)) return false;
    if (
      gap.includes(',') &&
      /^(?:i|you|we|they|it|he|she|the|this|that)$/.test(signals.draft.words[at]!.norm)
    )
      return false;
    if (
      at < b.from &&
      /^(?:and|but|because|so|while|which|if|then|or)$/.test(signals.draft.words[at]!.norm)
    )
      return false;
  }
  return true;
}

/**
 * "likely (55–75 in 100)", "about 60 percent likely", "likely, 55 to 75 in 100"; aloud,
 * "likely, six or seven times out of ten".
 */
function isRangeBeside(signals: Signals, { from, to, sentence }: Hit): boolean {
  const { words, sentences } = signals.draft;
  const limit = sentences[sentence]!;
  for (let at = Math.max(limit.from, from - 4); at < Math.min(limit.to, to + 3); at++) {
    const { kind, norm } = words[at]!;
    if (at >= from && at < to) continue;
    if (isSpokenShare(signals, at, limit.to)) return true;
    if (
      kind === 'number' &&
      (at >= to || words[at + 1]?.norm === 'percent' || words[at + 1]?.norm === 'in')
    ) {
      return !norm.includes(':');
    }
  }
  return false;
}

/**
 * "six or seven times out of ten", "one in four": a number, what may stand between, a number.
 * "Two of three pumps" counts pumps and says nothing of how likely it is.
 */
function isSpokenShare({ draft: { words } }: Signals, from: number, limit: number): boolean {
  const isNumber = (at: number) => at < limit && readNumberWord(words[at]!.norm) !== null;
  if (!isNumber(from)) return false;
  let at = from + 1;
  while (at < limit && (isNumber(at) || /^(?:or|to|times|cases|out)$/.test(words[at]!.norm))) at++;
  const link = words[at]?.norm;
  const shares = link === 'in' || (link === 'of' && words[at - 1]!.norm === 'out');
  return shares && isNumber(at + 1);
}
