import { readClient } from './clientSignals.ts';
import type { Signals } from './detect.ts';

/** True where the reply, or the client's message, speaks of an attack or of its signs. */
export function speaksOfAttack(signals: Signals): boolean {
  const told = readClient(signals);
  return showsAttack(signals) || (told !== null && tellsAttack(told));
}

/** What a client tells is an attack also where it takes two halves: a lure, and what came of it. */
export function tellsAttack(told: Signals): boolean {
  return showsAttack(told) || (told.cue('lures').length > 0 && told.cue('lure-effects').length > 0);
}

function showsAttack({ cue }: Signals): boolean {
  return cue('attack-words').length + cue('attack-signs').length > 0;
}
