import type { ReplyKey } from '../../schemas/replyKey.ts';
import { addresseeOf } from '../addressed.ts';
import { readClient } from '../clientSignals.ts';
import { speaksOfAttack } from '../attack.ts';
import { gapBefore, isNegated, sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { hitsBetween } from '../hits.ts';
import {
  broken,
  decide,
  look,
  met,
  notApplicable,
  quoteOf,
  settled,
  type Outcome,
} from '../outcome.ts';

/** How far behind its verb the thing may stand that the deed is done to. */
const objectReach = 14;
/** Sentences before a switching off in which "you cannot reach the cable" still explains it. */
const reasonReach = 2;
/** In front of the deed: advice in the writer's own name. */
const advice =
  /\b(?:(?:let|have|get|ask|tell) (?:it|them|him|her|somebody|someone|the \w+)(?: to)?|(?:i|we) would(?: just| simply| first)?(?: (?:let|have|get|ask|tell|make)(?: \w+){1,3})?|would do is(?: to)?(?: just)?|(?:best|safest|better|safer|wise|wisest|advisable|recommended|suggest|recommend|advise|idea|thing|step|quickest|try|start by|begin by)(?: is| would be| you| that you| everybody| everyone| all)?(?: if| for)?(?: the \w+| your \w+| all \w+| every \w+)?(?: to| should)?)$/;
/** Longer sentences are looked at in part, so that no text takes more than linear time. */
const wordReach = 60;

/** In an attack: the office device off the network and left on; plant machines left alone; their plan first. */
export function checkCutOff(signals: Signals, key?: ReplyKey): Outcome {
  // Where the case is closed, no action is the first.
  if (signals.brief.kind === 'resolution' && key?.firstAction === undefined) return notApplicable;
  const attack = speaksOfAttack(signals);
  if (!attack && signals.brief.kind !== 'incident-alert' && key?.firstAction === undefined)
    return notApplicable;
  const off = signals.cue('power-off');
  const cuts = signals.cue('cutting-off').filter((hit) => isOrder(signals, hit));
  const plant = findPlantOrder(signals, [
    ...off,
    ...signals.cue('cutting-off'),
    ...signals.cue('plant-touching'),
  ]);
  if (plant !== null) {
    const finding = {
      at: plant.at,
      reason: `“${quoteOf(signals, plant.at)}” sends somebody’s hand to a machine that runs the plant.`,
      fix: 'Leave it alone and say so: “Please touch nothing there. I am ringing your shift lead.”',
    };
    return plant.sure ? broken(finding) : look(finding);
  }
  const orders = off.filter((hit) => isOrder(signals, hit) && !isHarmless(signals, hit));
  if (key?.firstAction !== undefined) {
    const { kept } = findFacts(signals.draft, [key.firstAction], signals.prepared);
    if (kept.length > 0) return settled(met);
  }
  const first = orders.find((hit) => !isLastResort(signals, hit));
  if (first === undefined) {
    const spokenOf = off.length + cuts.length + signals.cue('plant-machines').length > 0;
    return spokenOf ? met : notApplicable;
  }
  if (signals.cue('incident-plans').length > 0) return met;
  const afterCut = cuts.some(({ from }) => from < first.from);
  const finding = {
    at: first,
    reason: afterCut
      ? `“${quoteOf(signals, first)}” wipes the traces that cutting it off has just saved.`
      : `“${quoteOf(signals, first)}” wipes the traces of the attack before anybody has seen them.`,
    fix: 'Cut it off and leave it on: “Pull out the network cable, and leave the computer on.”',
    // An alert without an attack may have a good reason for a restart.
    ...(!attack && { verdict: 'look' as const }),
  };
  return decide([finding]);
}

/** The text tells the reader to do it, or to have it done. */
function isOrder(signals: Signals, { from }: Hit): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  if (isWished(signals, from)) return true;
  // "Should you switch it off?" asks; "could you switch it off?" wants it done.
  if (sentence.ends === '?' && words[sentence.from]!.norm === 'should') return false;
  const told = !words[from]!.norm.endsWith('ing');
  return (told && addresseeOf(signals, from) === 'reader') || isAdvised(signals, from);
}

/** "If you could restart it, that would be a good first step." */
function isWished({ draft }: Signals, from: number): boolean {
  const { sentences, words, text } = draft;
  const sentence = sentences[words[from]!.sentence]!;
  if (words[from - 1] === undefined || !/^(?:could|would|can|might)$/.test(words[from - 1]!.norm))
    return false;
  return wish.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300)));
}

const wish =
  /^if you (?:could|would|can|might)\b.*\b(?:that|it|this) (?:would|will) (?:be|help)\b/is;

/** "Only the screen you may switch off", "open the Wi-Fi menu and turn it off": the device stays on. */
function isHarmless(signals: Signals, { from, to }: Hit): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const normsOf = (start: number, end: number) =>
    words.slice(Math.max(sentence.from, start), Math.min(sentence.to, end)).map(({ norm }) => norm);
  // "Hold the power key until the screen is dark": the screen is no object.
  const behind = normsOf(from, to + 3);
  const until = behind.indexOf('until');
  const object = until < 0 ? behind : behind.slice(0, until);
  if (object.some((norm) => beside.test(norm))) return true;
  const before = normsOf(from - 12, from);
  if (object.includes('it')) {
    return before.some(
      (norm, at) => beside.test(norm) && /^(?:menu|icon|sign)$/.test(before[at + 1] ?? ''),
    );
  }
  // With nothing behind it, the deed is done to what stands before it.
  return sentence.to <= to && before.some((norm) => beside.test(norm));
}

/** What may be switched off while the device stays on. */
const beside = /^(?:screens?|monitors?|displays?|wifi|fi|wireless|bluetooth|lights?|airplay)$/;

/** "What I would do is turn everything off", "I would restart it", "best to power it down", "I suggest you switch it off". */
function isAdvised(signals: Signals, from: number): boolean {
  const { words } = signals.draft;
  const start = Math.max(sentenceOf(signals, from).from, from - 6);
  if (isNegated(signals, start, from)) return false;
  const before = words
    .slice(start, from)
    .map(({ norm }) => norm)
    .join(' ');
  return advice.test(before);
}

/** "You cannot reach the cable. Then hold the power button.", "switch it off only if …". */
function isLastResort(signals: Signals, { from, sentence }: Hit): boolean {
  const { sentences } = signals.draft;
  const start = Math.max(sentences[Math.max(0, sentence - reasonReach)]!.from, from - wordReach);
  const end = Math.min(sentences[sentence]!.to, from + wordReach);
  if (hitsBetween(signals.cue('cut-off-impossible'), start, end).length > 0) return true;
  // "If the cable is glued in, switch it off"; "even if" is no condition.
  const { words } = signals.draft;
  const own = words.slice(Math.max(sentences[sentence]!.from, from - wordReach), from);
  const at = own.findIndex(({ norm }, index) => norm === 'if' && own[index - 1]?.norm !== 'even');
  return (
    at >= 0 &&
    own.slice(at).some(({ norm }) => /^(?:cables?|wifi|wi-fi|network|lead|clip)$/.test(norm))
  );
}

/** An order to touch, unplug or switch what moves, heats or pumps. */
function findPlantOrder(
  signals: Signals,
  deeds: readonly Hit[],
): { at: Hit; sure: boolean } | null {
  const machines = signals.cue('plant-machines');
  const inPlant =
    machines.length > 0 || (readClient(signals)?.cue('plant-machines').length ?? 0) > 0;
  if (!inPlant) return null;
  for (const deed of deeds) {
    const limit = Math.min(sentenceOf(signals, deed.from).to, deed.from + objectReach);
    let end = deed.from + 1;
    while (end < limit && !(end >= deed.to && /[,;:–—(]/.test(gapBefore(signals, end)))) end++;
    const machine =
      hitsBetween(machines, deed.from, end)[0] ?? findControl(signals, deed, end, machines);
    if (machine === undefined || !isOrder(signals, deed)) continue;
    if (touchesNothing(signals, deed)) continue;
    // "The computer in the office of the kiln" is an office computer.
    const office = hitsBetween(signals.cue('office-devices'), deed.from, machine.from);
    const place = signals.draft.words[machine.from - 2]?.norm ?? '';
    const beside = /^(?:in|at|by|beside|near|behind|next)$/;
    const isPlace =
      beside.test(place) || beside.test(signals.draft.words[machine.from - 1]?.norm ?? '');
    return {
      at: { ...deed, to: machine.to, end: machine.end },
      sure: !(office.length > 0 && isPlace),
    };
  }
  return null;
}

/** "Pull the plug of that panel", "go to the kiln and stop it": the machine by a word that points at it. */
function findControl(
  { draft }: Signals,
  { from, to, sentence, start }: Hit,
  limit: number,
  machines: readonly Hit[],
): Hit | undefined {
  const { words, sentences } = draft;
  const named = hitsBetween(machines, sentences[sentence]!.from, from).length > 0;
  for (let at = from + 1; at < limit; at++) {
    const { norm, end } = words[at]!;
    const points = named && /^(?:it|them)$/.test(norm);
    if (points || (at >= to && /^(?:panel|panels|controls)$/.test(norm)))
      return { from: at, to: at + 1, sentence, start, end };
  }
  return undefined;
}

/** "Touch nothing in the kiln hall", "press no key on the panel". */
function touchesNothing(signals: Signals, { to }: Hit): boolean {
  return /^(?:nothing|no|none|neither)$/.test(signals.draft.words[to]?.norm ?? '');
}
