import { sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { findPhrases } from '../phrases.ts';

/** Where there is danger: no drama, no softening, no capitals, no exclamation marks. */
export function checkCalmWords(signals: Signals): Outcome {
  const phrases = findPhrases(
    signals,
    'calm-words',
    (quote) => `“${quote}” makes the danger bigger or smaller than what you have seen.`,
  );
  const inDanger = signals.brief.kind === 'incident-alert' || signals.cue('danger').length > 0;
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
      };
    });
}

/** Words in capitals that are everyday words, or a run of three: no names and no short forms. */
function findShouting(signals: Signals): Remarkable[] {
  const { words, text } = signals.draft;
  const known = new Set(signals.cue('known-short-forms').map(({ from }) => from));
  const findings: Remarkable[] = [];
  for (const { from, to, zone } of signals.own) {
    if (zone === 'sign-off') continue;
    for (let at = from; at < to; at++) {
      const { start, end, norm, kind, quoted } = words[at]!;
      const written = text.slice(start, end);
      if (kind !== 'word' || quoted || words[at]!.joined || !/^\p{Lu}[\p{Lu}'’]+$/u.test(written))
        continue;
      const everyday = signals.prepared.commonWords.has(norm) && !known.has(at);
      const long = written.length >= 7;
      const stressed =
        /^(?:not|no|never|now|do|all|on|off|in|out|stop|start|go|new|up|down|open|close|yes|it)$/.test(
          norm,
        ) && inLowerCase(signals, at);
      if (!(everyday || long || (known.has(at) && stressed && norm !== 'it'))) continue;
      findings.push({
        at: { start, end },
        reason: `“${quoteOf(signals, { start, end })}” in capitals shouts.`,
        fix: `Write “${written.toLowerCase()}”; the place of a word gives it weight.`,
      });
    }
  }
  return findings;
}

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
  return (
    isSmall(at - 1) && isSmall(at + 1) && /^(?:not|no|never|now|do|all)$/.test(words[at]!.norm)
  );
}
