import type { Brief } from '../schemas/brief.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import { findActions, type Action } from './actions.ts';
import { valediction } from './anatomy.ts';
import type { CueListId } from './cueLists.ts';
import type { IndexHit } from './cueIndex.ts';
import { isEnglish } from './language.ts';
import { findPeople, type People } from './people.ts';
import { findContactPromises, type ContactPromise } from './promises.ts';
import type { Owner, PreparedRulebook, PreparedTerm } from './prepare.ts';
import { read } from './read.ts';
import { findTimes, type TimeHit } from './times.ts';
import type { Draft, Sentence, Span, Word, Zone } from './types.ts';

type Phrase = Rulebook['phrases'][number]['phrases'][number];

/** Words found in the writer's own prose: indices into the words, and the place in the text. */
export interface Hit extends Span {
  from: number;
  to: number;
  sentence: number;
}

export interface PhraseHit extends Hit {
  list: string;
  rule: string;
  phrase: Phrase;
}

export interface TermHit extends Hit {
  term: PreparedTerm;
  /** True where these words have an everyday meaning too; "TLS" has none, though "certificate" has. */
  everyday: boolean;
}

/** What stands in a reply, before any rule is asked. */
export interface Signals {
  draft: Draft;
  brief: Brief;
  prepared: PreparedRulebook;
  /** False where the text is too little like English to be judged; then every rule is `unsure`. */
  english: boolean;
  /** Sentences of the writer's own prose, greeting, signature and subject among them. */
  own: readonly Sentence[];
  /** Of these the running text and the lists: greeting, signature and subject left out. */
  prose: readonly Sentence[];
  phrases: readonly PhraseHit[];
  terms: readonly TermHit[];
  times: readonly TimeHit[];
  people: People;
  /** What the text asks of the reader. */
  actions: readonly Action[];
  /** What the client wrote, read in the same way; null where the brief does not say. */
  client: Draft | null;
  /** Norms of the client's message. */
  clientWords: ReadonlySet<string>;
  /** Ids of the glossary words the client used first. */
  clientTerms: ReadonlySet<string>;
  /** Promises that the reader will hear from somebody, in order. */
  promises: readonly ContactPromise[];
  /** Hits of a cue list in the writer's own prose. */
  cue(list: CueListId): readonly Hit[];
}

const ownZones: ReadonlySet<Zone> = new Set(['subject', 'greeting', 'body', 'list', 'sign-off']);

/** Looks for everything the checks ask about, in one pass of one index. */
export function detect(draft: Draft, prepared: PreparedRulebook, brief: Brief): Signals {
  const own = draft.sentences.filter(({ zone }) => ownZones.has(zone));
  const hits = prepared.index.find({ words: draft.words, sentences: own });
  const cues = new Map<string, Hit[]>();
  const phrases: PhraseHit[] = [];
  const terms: TermHit[] = [];
  const signature = new Set(own.filter((sentence) => isSignature(draft, sentence)));
  for (const { owner, from, to } of dropGuarded(hits)) {
    const first = draft.words[from]!;
    if (first.quoted && draft.words[to - 1]!.quoted) continue;
    // Names, roles and teams are nobody's wording.
    if (owner.kind !== 'cue' && signature.has(draft.sentences[first.sentence]!)) continue;
    const hit: Hit = {
      from,
      to,
      start: first.start,
      end: draft.words[to - 1]!.end,
      sentence: first.sentence,
    };
    if (owner.kind === 'cue') {
      const list = cues.get(owner.list);
      if (list === undefined) cues.set(owner.list, [hit]);
      else list.push(hit);
    } else if (owner.kind === 'phrase') {
      phrases.push({ ...hit, list: owner.list, rule: owner.rule, phrase: owner.phrase });
    } else if (
      isOneTerm(draft, from, to) &&
      (!owner.needsCapitals || isAllCapitals(draft, first))
    ) {
      const letters = to - from === 1 && first.end - first.start > 1 && isAllCapitals(draft, first);
      terms.push({ ...hit, term: owner.term, everyday: owner.term.everyday && !letters });
    }
  }
  addMisspelt(draft, own, signature, prepared, terms);
  const client = readClientMessage(brief.clientMessage, prepared);
  const times = findTimes(
    draft,
    own.filter((sentence) => !signature.has(sentence)),
    cues.get('event-times') ?? [],
    phrases.filter(({ rule }) => rule === 'exact-dates-times'),
  );
  const partial = {
    draft,
    brief,
    prepared,
    own,
    prose: own.filter(({ zone }) => zone === 'body' || zone === 'list'),
    phrases,
    terms,
    times,
    client: client?.draft ?? null,
    clientWords: client?.words ?? none,
    clientTerms: client?.terms ?? none,
    cue: (list: CueListId): readonly Hit[] => cues.get(list) ?? [],
  };
  return {
    ...partial,
    english: isEnglish(draft, own, prepared.grammarWords),
    people: findPeople(partial),
    actions: findActions(partial),
    promises: findContactPromises(partial),
  };
}

/** A line of the signature that takes no leave: "Second-line support", but not "Thanks in advance". */
function isSignature({ text }: Draft, { zone, start, end }: Sentence): boolean {
  return zone === 'sign-off' && !valediction.test(text.slice(start, Math.min(end, start + 60)));
}

/** The parts of the signals that later detectors build on. */
export type FirstSignals = Omit<Signals, 'english' | 'people' | 'actions' | 'promises'>;

/** What the client wrote: their text, read, its norms, and the glossary words in it. */
interface ClientMessage {
  text: string;
  draft: Draft;
  words: ReadonlySet<string>;
  terms: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
/** While somebody types a reply, the message it answers stays the same: the last one is kept. */
const lastMessages = new WeakMap<PreparedRulebook, ClientMessage>();

function readClientMessage(
  text: string | undefined,
  prepared: PreparedRulebook,
): ClientMessage | null {
  if (text === undefined) return null;
  const last = lastMessages.get(prepared);
  if (last?.text === text) return last;
  const draft = read(text);
  const words = new Set(draft.words.map(({ norm }) => norm));
  const message = { text, draft, words, terms: findTerms(draft, prepared) };
  lastMessages.set(prepared, message);
  return message;
}

function findTerms(client: Draft, prepared: PreparedRulebook): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { owner } of prepared.index.find(client)) {
    if (owner.kind === 'term' && !owner.guard) ids.add(owner.term.id);
  }
  return ids;
}

/** Drops hits that overlap a guard of the same thing, and the shorter of two that overlap. */
function dropGuarded(hits: readonly IndexHit<Owner>[]): IndexHit<Owner>[] {
  const guards = new Map<object | string, IndexHit<Owner>[]>();
  for (const hit of hits) {
    if (!hit.owner.guard) continue;
    const thing = thingOf(hit.owner);
    const known = guards.get(thing);
    if (known === undefined) guards.set(thing, [hit]);
    else known.push(hit);
  }
  const kept: IndexHit<Owner>[] = [];
  /** Where in `kept` the last hit of a thing stands. */
  const lastAt = new Map<object | string, number>();
  for (const hit of hits) {
    if (hit.owner.guard) continue;
    const thing = thingOf(hit.owner);
    if (guards.size > 0 && isGuarded(hit, guards.get(thing) ?? [])) continue;
    const at = lastAt.get(thing);
    const last = at === undefined ? undefined : kept[at]!;
    if (last !== undefined && hit.from < last.to) {
      if (hit.to - hit.from > last.to - last.from) kept[at!] = hit;
      continue;
    }
    lastAt.set(thing, kept.length);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function thingOf(owner: Owner): object | string {
  return owner.kind === 'cue' ? owner.list : owner.kind === 'phrase' ? owner.phrase : owner.term;
}

/** Guards come in the order of the text and are short, so a binary search finds the ones near a hit. */
function isGuarded(hit: { from: number; to: number }, guards: readonly IndexHit<Owner>[]): boolean {
  let low = 0;
  let high = guards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (guards[middle]!.from < hit.to) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && guards[index]!.from > hit.from - 40; index--) {
    if (guards[index]!.to > hit.from) return true;
  }
  return false;
}

/** Glossary words with a slip in them; a capital in the middle of a sentence is a name. */
function addMisspelt(
  { words }: Draft,
  own: readonly Sentence[],
  signature: ReadonlySet<Sentence>,
  { meantBy }: PreparedRulebook,
  terms: TermHit[],
): void {
  const before = terms.length;
  for (const sentence of own) {
    if (sentence.zone === 'greeting' || signature.has(sentence)) continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      const { norm, kind, capital, quoted, start, end } = words[at]!;
      if (norm.length < 6 || kind !== 'word' || quoted) continue;
      if (capital && at > sentence.from) continue;
      const term = meantBy(norm);
      if (term === null) continue;
      terms.push({
        term,
        everyday: false,
        from: at,
        to: at + 1,
        start,
        end,
        sentence: words[at]!.sentence,
      });
    }
  }
  if (terms.length > before) terms.sort((a, b) => a.from - b.from);
}

/** "This service, [accounts]" holds two words, and no service account. */
function isOneTerm({ text, words }: Draft, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const end = words[at - 1]!.end;
    if (words[at]!.start - end > 1 && !/^[\s"'“”‘’*_-]+$/.test(text.slice(end, words[at]!.start)))
      return false;
    if (',;:([/'.includes(text[end]!)) return false;
  }
  return true;
}

function isAllCapitals(draft: Draft, word: Word): boolean {
  const written = draft.text.slice(word.start, word.end);
  return written === written.toUpperCase();
}
