import { proseOf, sentenceOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { broken, met, quoteOf, type Outcome } from '../outcome.ts';
import { findFirstPerson, timesIn } from '../promises.ts';
import type { Span } from '../types.ts';

const facelessSubject =
  /^(?:we|somebody|someone|they|team|desk|colleagues|specialists|specialist|engineer|engineers|technician)$/;

/** "I" carries the promise under a person's name, or the next name and its hour are given. */
export function checkOwnership(signals: Signals): Outcome {
  if (findHandover(signals)) return met;
  const { commits, speaks } = findFirstPerson(signals);
  const { people, brief } = signals;
  const named =
    people.signed !== null ||
    people.signedOther !== null ||
    people.introduced !== null ||
    (brief.channel === 'phone' && (brief.agent !== undefined || speaks !== null));
  const faceless = findFaceless(signals);
  if (commits === null && faceless !== null) {
    if (named && /^we\b/i.test(quoteOf(signals, faceless))) {
      return broken({
        at: faceless,
        reason: `“${quoteOf(signals, faceless)}” can be anybody of the team.`,
        fix: 'Write “I” instead of “we”.',
      });
    }
    return broken({
      at: faceless,
      reason: `“${quoteOf(signals, faceless)}” leaves the promise with nobody they could name.`,
      fix: 'Carry it yourself: “I will ring you at 16:00.” Or give the next name and the hour it takes over.',
    });
  }
  if (speaks === null && !named) {
    return broken({
      at: null,
      reason: 'Nobody says “I” and nobody signs: they cannot tell who has their case.',
      fix: 'Write “I have your case” or “I will …”, and sign with your name.',
    });
  }
  if (!named) {
    return broken({
      at: people.signOff ?? speaks,
      reason:
        people.signOff === null
          ? 'It says “I”, and no name tells who that is.'
          : `It says “I”, and “${quoteOf(signals, people.signOff)}” is nobody in particular.`,
      fix: 'Sign with your own name.',
    });
  }
  return met;
}

/** "We will …", "somebody will …", "they will be in touch" as the one who acts or writes next. */
function findFaceless(signals: Signals): Span | null {
  for (const promise of signals.promises) {
    const subject = signals.draft.words[promise.from]!.norm;
    if (facelessSubject.test(subject)) return promise;
  }
  for (const hit of signals.cue('commitments')) {
    if (facelessSubject.test(signals.draft.words[hit.from]!.norm)) return hit;
  }
  return null;
}

/** "From 16:00 today Mireille Dubois has your case." */
function findHandover(signals: Signals): boolean {
  const { words } = signals.draft;
  const sentences = proseOf(signals);
  for (const [index, { from, to }] of sentences.entries()) {
    for (let at = from; at < to; at++) {
      if (!isPersonName(signals, at, from)) continue;
      let verb = at + 1;
      while (
        verb < to &&
        (words[verb]!.capital ||
          /^(?:from|of|our|the|colleague|specialist|here|then|now|also)$/.test(
            words[verb]!.norm,
          )) &&
        verb - at < 6
      )
        verb++;
      const says = words[verb]?.norm ?? '';
      const takes = /^(?:has|takes|will|looks|is)$/.test(says) && verb < to;
      if (!takes) continue;
      const rest = words
        .slice(verb, Math.min(to, verb + 16))
        .map(({ norm }) => norm)
        .join(' ');
      const owns = /\b(?:case|over|ring|call|write|phone|contact|come|be|look|help|you)\b/.test(
        rest,
      );
      const next = sentences[index + 1];
      const timed = timesIn(
        signals,
        Math.max(from, at - 20),
        Math.min(next?.to ?? to, at + 40),
      ).some(({ kind }) => kind !== 'vague' && kind !== 'today');
      if (owns && timed) return true;
    }
  }
  return false;
}

function isPersonName(signals: Signals, at: number, sentenceStart: number): boolean {
  const { norm, capital, kind, quoted } = signals.draft.words[at]!;
  if (!capital || quoted || kind !== 'word' || norm === 'i') return false;
  if (signals.prepared.commonWords.has(norm) || signals.prepared.teamWords.has(norm)) return false;
  if (/^(?:mr|mrs|ms|miss|mx|dr)$/.test(norm)) return false;
  const isClient =
    signals.people.greeted !== null &&
    signals.draft.text
      .slice(signals.people.greeted.start, signals.people.greeted.end)
      .toLowerCase()
      .includes(norm);
  if (isClient || /day$/.test(norm)) return false;
  // At the head of a sentence a capital says little: only a second one makes a name.
  return (
    at > sentenceStart ||
    signals.draft.words[at + 1]?.capital === true ||
    sentenceOf(signals, at).from === at
  );
}
