import { speaksOfAttack } from '../attack.ts';
import { readClient } from '../clientSignals.ts';
import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';
import type { Span } from '../types.ts';
import { wordSet } from '../wordSet.ts';

/** Where there is danger: no drama, no softening, no capitals, no exclamation marks. */
export function checkCalmWords(signals: Signals): Outcome {
  const phrases = findPhrases(
    signals,
    'calm-words',
    (quote) => `“${quote}” makes the danger bigger or smaller than what you have seen.`,
  );
  const inDanger =
    signals.brief.kind === 'incident-alert' ||
    signals.cue('danger').length > 0 ||
    speaksOfAttack(signals) ||
    (signals.brief.caseOpen && (readClient(signals)?.cue('danger').length ?? 0) > 0);
  if (!inDanger) return notApplicable;
  return decide([...phrases, ...findShouting(signals), ...findExclamations(signals)]);
}

function findExclamations(signals: Signals): Remarkable[] {
  return signals.own
    .filter(
      ({ ends, from, to }) =>
        ends === '!' && !signals.draft.words.slice(from, to).every(({ quoted }) => quoted),
    )
    .map(({ start, end }) => {
      const mark = signals.draft.text.lastIndexOf('!', end - 1);
      const at = mark >= start ? { start: mark, end: mark + 1 } : { start, end };
      return {
        at,
        reason: 'The exclamation mark shouts at somebody who is frightened already.',
        fix: 'End the sentence with a full stop.',
        replacement: isOneMark(signals.draft.text, at) ? '.' : undefined,
      };
    });
}

/** One mark and no row of them, of which a full stop could replace only the last. */
function isOneMark(text: string, { start, end }: Span): boolean {
  return end - start === 1 && !/[!?]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
}

/** Look-alikes of everyday words that are far more often short forms. */
const letters = wordSet('lan sim soc ram rom dos sip ad ap cap van pan tap mail fin log port lid');

/** Everyday words in capitals, or long ones that are no names: "NOW", "ATTENTION". */
function findShouting(signals: Signals): Remarkable[] {
  const { words, text } = signals.draft;
  const known = new Set(signals.cue('known-short-forms').map(({ from }) => from));
  const findings: Remarkable[] = [];
  const isShort = (index: number) => {
    const word = words[index];
    return word !== undefined && (known.has(index) || letters.has(word.norm));
  };
  for (const { from, to, zone } of signals.own) {
    if (zone === 'sign-off') continue;
    // A subject that answers theirs is in their words.
    if (zone === 'subject' && /^(?:re|aw|sv)\b/i.test(text.slice(words[from]!.start))) continue;
    for (let at = from; at < to; at++) {
      const { start, end, norm, kind, quoted, joined } = words[at]!;
      const written = text.slice(start, end);
      if (kind !== 'word' || quoted || joined || !/^\p{Lu}[\p{Lu}'’]+$/u.test(written)) continue;
      const everyday = signals.prepared.commonWords.has(norm) && !isShort(at);
      const long = written.length >= 6 && !/\d/.test(written);
      const stressed = stress.test(norm) && inLowerCase(signals, at);
      if (!(everyday || long || (known.has(at) && stressed))) continue;
      if (signals.client?.text.includes(written) === true) continue;
      findings.push({
        at: { start, end },
        reason: `“${quoteOf(signals, { start, end })}” in capitals shouts.`,
        fix: `Write “${written.toLowerCase()}”; the place of a word gives it weight.`,
        replacement: written.toLowerCase(),
      });
    }
  }
  return findings;
}

const stress = /^(?:not|no|never|now|do|all|stop)$/;

/** Between words in small letters a capital NO is stress; in "POWER OFF" it is a label. */
function inLowerCase(signals: Signals, at: number): boolean {
  const { words, text } = signals.draft;
  const { from, to } = sentenceOf(signals, at);
  const isSmall = (index: number) => {
    const word = index >= from && index < to ? words[index] : undefined;
    return (
      word === undefined || /\p{Ll}/u.test(text.slice(word.start, word.end)) || word.kind !== 'word'
    );
  };
  return isSmall(at - 1) && isSmall(at + 1);
}
