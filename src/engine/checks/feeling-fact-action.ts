import { speaksOfAttack } from '../attack.ts';
import { proseOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { acknowledges, findSentence, isAbusive, isSympathy, readMood } from '../mood.ts';
import { look, met, notApplicable, quoteOf, type Outcome } from '../outcome.ts';
import { findWork } from '../work.ts';

/** The feeling's sentence is the first or, behind a thanks, the second. */
const openingSentences = 2;
/** "Sam, this is Leila. Pull the cable out": in an attack the order stands among the first. */
const attackSentences = 2;

/** When feeling runs high: a sentence for it, then help. In an attack: the action first. */
export function checkOrder(signals: Signals): Outcome {
  const mood = readMood(signals);
  if (mood === null || !mood.strong || isAbusive(mood.client)) return notApplicable;
  if (signals.brief.scope !== 'message') return notApplicable;
  const prose = proseOf(signals);
  if (prose.length === 0) return notApplicable;
  if (signals.brief.kind === 'incident-alert' || speaksOfAttack(signals))
    return checkAttack(signals);
  const warm = findSentence(
    signals,
    (sentence) => acknowledges(signals, mood, sentence) || isSympathy(signals, sentence),
  );
  const sign = mood.signs[0];
  const said = sign === undefined ? 'raise their voice' : `write “${quoteOf(mood.client, sign)}”`;
  if (warm < 0 || warm >= openingSentences) {
    return look({
      at: prose[0]!,
      reason: `They ${said}, and this opens cold; facts bounce off until somebody has listened.`,
      fix: 'Open with one sentence for what it costs them, then this.',
    });
  }
  if (helps(signals)) return met;
  return look({
    at: prose[warm]!,
    reason: 'The sympathy is there, and nobody does anything.',
    fix: 'After that sentence: the fact, and what you do now.',
  });
}

function checkAttack(signals: Signals): Outcome {
  const orders = signals.actions.filter(({ kind }) => kind !== 'question');
  const over = !signals.brief.caseOpen || signals.cue('works-again').length > 0;
  if (orders.length === 0 || over) return notApplicable;
  const first = findSentence(signals, ({ from, to }) =>
    orders.some((order) => order.from >= from && order.from < to),
  );
  if (first < attackSentences) return met;
  return look({
    at: proseOf(signals)[0]!,
    reason: 'Damage is growing, and this stands before the first thing to do.',
    fix: 'Open with the action: “Pull the network cable out now and leave the computer on.”',
  });
}

/** Something is done, under way, promised or asked of the reader. */
function helps(signals: Signals): boolean {
  return (
    signals.actions.length > 0 ||
    signals.promises.length > 0 ||
    signals.cue('repairs').length > 0 ||
    signals.cue('works-again').length > 0 ||
    signals.cue('ways-round').length > 0 ||
    findWork(signals).length > 0
  );
}
