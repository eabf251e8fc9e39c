import { startOfClause } from './addressed.ts';
import { proseOf } from './clauses.ts';
import { readClient } from './clientSignals.ts';
import { contentOf, shareContent } from './contentWords.ts';
import type { Hit, Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import { readNumberWord } from './numbers.ts';
import type { Sentence } from './types.ts';

/** What a client's message shows of their feeling and of what the fault costs them. */
export interface Mood {
  client: Signals;
  /** True for anger, fear or despair; a worry or a cost alone is not strong. */
  strong: boolean;
  /** The words that show it. */
  signs: readonly Hit[];
  /** What the signs say; a reply that says one of these has seen the cost. */
  terms: ReadonlySet<string>;
  /** What else they write, and how much of it shows the same. */
  around: ReadonlySet<string>;
  enough: number;
  /** What their whole message is about. */
  about: ReadonlySet<string>;
}

/** A number stands at most so many words before what it counts. */
const numberReach = 2;
/** One shared word may be the thing's name; two tell of the same trouble. An hour alone wants one. */
const fewestAround = 2;

/** Reads it from words of the lists only: no feeling is ever guessed. Null where none is shown. */
export function readMood(signals: Signals): Mood | null {
  const client = readClient(signals);
  if (client === null) return null;
  const stopped = client.cue('work-stopped');
  const strong = client.cue('strong-feelings');
  // What waits on the clock weighs while the fault lasts.
  const lasts = signals.brief.caseOpen && signals.cue('works-again').length === 0;
  const weighs = lasts && (stopped.length > 0 || strong.length > 0);
  const stakes = weighs ? client.cue('clock-at-stake') : [];
  const signs = [
    ...client.cue('heavy-costs'),
    ...client.cue('feeling-names'),
    ...strong,
    ...stakes,
  ].sort((a, b) => a.from - b.from);
  const shouts = isShouted(client);
  if (signs.length === 0 && !shouts) return null;
  const { words, sentences } = client.draft;
  const terms = new Set<string>();
  const about = contentOf(words, client.prepared);
  const around = new Set(about);
  for (const { from, to, sentence } of signs) {
    const limits = sentences[sentence]!;
    const start = Math.max(limits.from, from - numberReach);
    addContent(client, terms, startsWithNumber(client, start) ? start : from, to);
  }
  // "The card terminal is dead": to name the terminal is not yet to see the cost.
  for (const { from, to } of stopped) {
    // A thesis that is gone is the cost itself.
    if (words.slice(from, to).some(({ norm }) => norm === 'gone' || norm === 'lost')) continue;
    const thing = contentOf(words.slice(startOfClause(client, from), to), client.prepared);
    for (const term of thing) {
      terms.delete(term);
      around.delete(term);
    }
  }
  const enough = stakes.length > 0 && signs.length === stakes.length ? 1 : fewestAround;
  return { client, strong: strong.length > 0 || shouts, signs, terms, around, enough, about };
}

function addContent(client: Signals, set: Set<string>, from: number, to: number): void {
  for (const term of contentOf(client.draft.words.slice(from, to), client.prepared)) set.add(term);
}

/** "180 of our pupils": the number belongs to the cost. */
function startsWithNumber({ draft }: Signals, at: number): boolean {
  return readNumberWord(draft.words[at]!.norm) !== null;
}

/** True for a sentence that says the cost in the client's terms, or shows sympathy in them. */
export function acknowledges(signals: Signals, mood: Mood, { from, to, ends }: Sentence): boolean {
  if (ends === '?') return false;
  if (hitsBetween(signals.cue('heavy-costs'), from, to).length > 0) return true;
  const said = contentOf(signals.draft.words.slice(from, to), signals.prepared);
  if (shareContent(said, mood.terms)) return true;
  if ([...said].filter((term) => mood.around.has(term)).length >= mood.enough) return true;
  return isSympathy(signals, { from, to }) && shareContent(said, mood.about);
}

/** True for a sentence with words of sympathy, true or false ones. */
export function isSympathy(signals: Signals, { from, to }: { from: number; to: number }): boolean {
  if (hitsBetween(signals.cue('empathy'), from, to).length > 0) return true;
  return hitsBetween(signals.phrases, from, to).some(({ rule }) => rule === 'name-the-feeling');
}

/** Index among the prose of the first sentence for which it holds, or -1. */
export function findSentence(signals: Signals, holds: (sentence: Sentence) => boolean): number {
  return proseOf(signals).findIndex(holds);
}

/** True where the client insults or threatens a person. */
export function isAbusive(client: Signals): boolean {
  return client.cue('insults').length > 0 || client.cue('harm-threats').length > 0;
}

/** "AGAIN AND AGAIN", "It is dead again!!" */
function isShouted({ draft, cue }: Signals): boolean {
  if (/!\s?!|!\?|\?!|\?\?/.test(draft.text)) return true;
  const known = new Set(cue('known-short-forms').map(({ from }) => from));
  let loud = 0;
  for (const [at, { start, end, kind, quoted, capital }] of draft.words.entries()) {
    if (!capital || quoted || kind !== 'word' || end - start < 4 || known.has(at)) continue;
    const written = draft.text.slice(start, end);
    if (written === written.toUpperCase()) loud++;
  }
  return loud >= 2;
}
