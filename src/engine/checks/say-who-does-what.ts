import { gapBefore, isNegated, proseOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { look, met, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import type { Sentence, Span } from '../types.ts';

/** So many show the habit; a longer list helps nobody. */
const mostShown = 3;
/** What may stand between "will" and "be", or between "be" and its participle. */
const adverb =
  /^(?:not|then|also|now|all|both|only|first|soon|just|again|still|either|probably|hopefully|fully|newly|\w+ly)$/;
/** Clauses that set a condition or a time announce no deed. */
const condition =
  /^(?:if|whether|once|when|whenever|until|unless|before|after|as|while|how|why|where)$/;

/** Deeds to come that nobody does: "will be checked", "is being arranged", "perform an inspection". */
export function checkWhoActs(signals: Signals): Outcome {
  const findings: Remarkable[] = [];
  for (const sentence of proseOf(signals)) {
    for (const at of findFaceless(signals, sentence)) {
      findings.push({
        at,
        reason: `“${quoteOf(signals, at)}”: everybody can think that somebody else does it.`,
        fix: 'Put “I”, a name or “you” in front of the verb.',
      });
    }
  }
  for (const hit of signals.cue('noun-deeds')) {
    findings.push({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” hides the deed in a noun.`,
      fix: 'Let a verb say it: “I will inspect the cupboard on Monday.”',
    });
  }
  findings.sort((a, b) => a.at!.start - b.at!.start);
  return findings.length === 0 ? met : look(...findings.slice(0, mostShown));
}

function findFaceless(signals: Signals, sentence: Sentence): Span[] {
  const { words, text } = signals.draft;
  const { from, to, ends } = sentence;
  const found: Span[] = [];
  if (ends === '?') return found;
  for (let at = from + 1; at < to; at++) {
    const { norm, quoted } = words[at]!;
    if (quoted || !(norm === 'be' || norm === 'being')) continue;
    const start = opensComing(signals, at, from);
    if (start < 0 || isConditional(signals, start, from) || isNegated(signals, start, at)) continue;
    let verb = at + 1;
    while (verb < to && verb < at + 4 && adverb.test(words[verb]!.norm)) verb++;
    if (verb >= to || !isParticiple(signals, at, verb)) continue;
    if (hitsBetween(signals.cue('state-passives'), at, at + 1).length > 0) continue;
    if (isNegated(signals, Math.max(from, start - 4), verb) || namesActor(signals, verb, sentence))
      continue;
    const after = text.slice(words[verb]!.end, Math.min(sentence.end, words[verb]!.end + 160));
    if (/\b(?:automatic|by (?:itself|themselves)|every (?:night|hour|day))/i.test(after)) continue;
    found.push({ start: words[start]!.start, end: words[verb]!.end });
  }
  return found;
}

/** Index of "will", "must", "is being" before a "be", or -1 where it announces nothing. */
function opensComing(signals: Signals, at: number, from: number): number {
  const { words } = signals.draft;
  const being = words[at]!.norm === 'being';
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const { norm } = words[index]!;
    if (being) {
      if (/^(?:is|are)$/.test(norm)) return index;
    } else if (/^(?:will|shall|must)$/.test(norm)) return index;
    else if (norm === 'to') {
      const before = words[index - 1]?.norm ?? '';
      const coming = index > from && /^(?:going|is|are)$/.test(before);
      return coming ? index - 1 : -1;
    }
    if (!adverb.test(norm)) return -1;
  }
  return -1;
}

/** "Once the part is delivered", "I will know whether the aerial has to be changed". */
function isConditional(signals: Signals, at: number, from: number): boolean {
  const { words } = signals.draft;
  for (let index = at - 1; index >= Math.max(from, at - 12); index--) {
    if (condition.test(words[index]!.norm)) return true;
    if (/[,;:–—]/.test(gapBefore(signals, index + 1))) return false;
  }
  return false;
}

function isParticiple(signals: Signals, be: number, verb: number): boolean {
  const { norm } = signals.draft.words[verb]!;
  if (/[a-z]{2}ed$/.test(norm) && !norm.endsWith('eed')) return true;
  return hitsBetween(signals.cue('irregular-deeds'), be, be + 1).some(({ to }) => to === verb + 1);
}

/** "by Samir Nouri, our driver", "by our fitter"; "by Friday" and "by the end of June" are times. */
function namesActor(signals: Signals, verb: number, { to }: Sentence): boolean {
  const { words } = signals.draft;
  for (let at = verb + 1; at < Math.min(to - 1, verb + 10); at++) {
    if (words[at]!.norm !== 'by') continue;
    if (hitsBetween(signals.times, at, at + 3).length > 0) continue;
    const next = words[at + 1]!;
    const article = /^(?:our|my|your|the|a|an|one|two|us|me|him|her|them|somebody)$/.test(
      next.norm,
    );
    const time = /^(?:end|start|close|time|weekend|hour|evening|morning|latest|day|week)$/.test(
      words[at + 2]?.norm ?? '',
    );
    if ((next.capital || article) && !time) return true;
  }
  return false;
}
