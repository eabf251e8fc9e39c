import { detect, type Signals } from './detect.ts';
import type { Draft } from './types.ts';

/** Several checks ask about one client's message; it is looked through once. */
const known = new WeakMap<Draft, Signals>();

/** What stands in the client's message, found as in a reply; null where the brief does not say what they wrote. */
export function readClient({ client, prepared, brief }: Signals): Signals | null {
  if (client === null) return null;
  let told = known.get(client);
  if (told === undefined || told.prepared !== prepared) {
    const { channel, audience, caseOpen, scope } = brief;
    told = detect(client, prepared, { channel, audience, caseOpen, scope });
    known.set(client, told);
  }
  return told;
}
