import { groups, particles, titles } from './anatomy.ts';
import type { FirstSignals } from './detect.ts';
import { isWithinEdits } from './editDistance.ts';
import { tokenize } from './tokenize.ts';
import type { Sentence, Span, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

/** Who is named where. */
export interface People {
  /** The greeting, or null where the text has none. */
  greeting: Span | null;
  /** The words that name the reader near the start; null where nobody, or somebody else, is named. */
  greeted: Span | null;
  /** The name of somebody else in the greeting. */
  greetedOther: Span | null;
  /** The signature, or null. */
  signOff: Span | null;
  /** A person's name in the signature; null where it is missing or a team's. */
  signed: Span | null;
  /** A name in the signature that is not the writer's, where the brief names the writer. */
  signedOther: Span | null;
  /** "This is …", "my name is …", "… speaking": the writer's name given aloud. */
  introduced: Span | null;
}

/** The name must stand this near the start to be heard as a greeting. */
const wordsNearStart = 25;
/** Words with a capital at the head of a line that are no names. */
const openers = wordSet(
  'hello hi hey hiya yo howya howdy dear hallo greetings welcome good morning afternoon evening day thanks thank you sorry yes no unfortunately today yesterday tomorrow please great well okay ok sure indeed and also first',
);
/** Forms of address that would fit anyone. */
const nobodies = wordSet(
  'sir madam customer client user colleague valued sirs requester reader guest member',
);
const leaveTaking = wordSet(
  'with my our many very all the kind kindest best warm warmest friendly and good regards wishes thanks greetings respects yours sincerely faithfully truly respectfully cordially cheers thank you take care bye goodbye have a great nice day for in advance from your at of on behalf phone tel mobile ext',
);

/** Words that make a line with capitals an organisation’s or a place’s name. */
const houses = wordSet(
  'school college university academy hospital clinic council bank ltd limited gmbh inc plc llc company hotel museum theatre library building floor room street road avenue tower campus ward hall',
);

/** Finds the greeting, the signature and the names in them. */
export function findPeople(signals: FirstSignals): People {
  const { draft, own, brief } = signals;
  const prose = own.filter(({ zone }) => zone !== 'subject');
  const greetingSentence = prose.find(({ zone }) => zone === 'greeting');
  // Whoever takes a case over is not the client it is about.
  const toColleague = brief.kind === 'handover' || brief.audience === 'colleague';
  const toGroup = !toColleague && isGroup(brief.client);
  const clientName = toColleague || toGroup ? nameParts(undefined) : nameParts(brief.client);
  const people: People = {
    greeting: greetingSentence ?? null,
    greeted: null,
    greetedOther: null,
    signOff: null,
    signed: null,
    signedOther: null,
    introduced: null,
  };
  const start = prose[0]?.from ?? 0;
  if (clientName.size > 0) {
    people.greeted = findNamed(draft.words, start, prose, clientName);
    if (people.greeted === null && greetingSentence !== undefined) {
      people.greetedOther = findAnyName(draft.words, greetingSentence);
    }
  } else {
    people.greeted = greetingSentence ? findAddressee(draft.words, greetingSentence) : null;
    people.greeted ??= findVocative(signals, prose, start);
    if (toGroup) people.greeted ??= findGroup(signals, prose[0]);
    if (toColleague) people.greeted ??= findReceiver(signals, prose);
  }
  findSignature(signals, prose, people);
  people.introduced = findIntroduction(signals, prose) ?? findAgentAtHead(signals, prose);
  return people;
}

/** The parts of a name that identify: no titles, no particles, no initials. */
function nameParts(name: string | undefined): ReadonlySet<string> {
  if (name === undefined) return new Set();
  return new Set(
    tokenize(name)
      .map(({ norm }) => norm)
      .filter((norm) => norm.length > 1 && !titles.has(norm) && !particles.has(norm)),
  );
}

/** "All staff, Larch Foods", "Night shift": many readers with no name of their own. */
function isGroup(name: string | undefined): boolean {
  return name !== undefined && tokenize(name).some(({ norm }) => groups.has(norm));
}

/** True for a part of the name, a slip of one letter in it ("Zoltan", "Siobhn"), and its short form ("Gwen", "Kwabs"). */
export function isNameOf(norm: string, name: ReadonlySet<string>): boolean {
  const said = norm.replace(/'s?$/, '');
  if (name.has(said)) return true;
  if (said.length < 3) return false;
  const cut = /[aiosy]$|ie$/.test(said) && said.length > 3 ? said.replace(/(?:ie|.)$/, '') : said;
  // "Tommy" is short for "Tomasz".
  const short = /([b-df-hj-np-tv-z])\1$/.test(cut) && cut.length > 3 ? cut.slice(0, -1) : cut;
  for (const part of name) {
    if (part.startsWith(short)) return true;
    if (said.length >= 5 && part.length >= 5 && isWithinEdits(said, part, 1)) return true;
  }
  return false;
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}

function findNamed(
  words: readonly Word[],
  start: number,
  prose: readonly Sentence[],
  name: ReadonlySet<string>,
): Span | null {
  for (const { from, to, zone } of prose) {
    if (from - start > wordsNearStart && zone !== 'greeting') break;
    for (let at = from; at < to && at - start <= wordsNearStart; at++) {
      const { norm } = words[at]!;
      if (
        zone === 'greeting'
          ? isNameOf(norm, name) && !openers.has(norm)
          : name.has(norm.replace(/'s?$/, ''))
      )
        return spanOf(words, at, at + 1);
    }
  }
  return null;
}

/** "Brightwell staff, …", "To all drivers:" where the letter goes to many. */
function findGroup({ draft }: FirstSignals, first: Sentence | undefined): Span | null {
  if (first === undefined) return null;
  for (let at = first.from; at < Math.min(first.to, first.from + 6); at++) {
    if (groups.has(draft.words[at]!.norm)) return spanOf(draft.words, at, at + 1);
  }
  return null;
}

/** "Handover to Maria", "@Maria", "For Yusuf, day shift": the name of the one who takes over. */
function findReceiver(
  { draft: { words, text }, prepared }: FirstSignals,
  prose: readonly Sentence[],
): Span | null {
  const own = prose.slice(0, 3);
  for (const { from, to } of own) {
    for (let at = from; at < Math.min(to, from + 12); at++) {
      const { norm, start, end, kind } = words[at]!;
      if (kind !== 'word' || norm.length < 3 || openers.has(norm) || groups.has(norm)) continue;
      const before = at > from ? words[at - 1]!.norm : '';
      if (text[start - 1] === '@') return spanOf(words, at, at + 1);
      if (prepared.commonWords.has(norm) || nobodies.has(norm) || prepared.teamWords.has(norm))
        continue;
      const called = /^(?:to|for|hi|hello|hey|yo|dear|morning|evening|afternoon|over)$/.test(
        before,
      );
      const heads = at === from && /^\s*[,:–—-]/.test(text.slice(end, end + 3));
      if (
        (called && (words[at]!.capital || before.length > 3 || before === 'hi')) ||
        (heads && words[at]!.capital && norm.length < 13 && at === prose[0]!.from)
      )
        return spanOf(words, at, at + 1);
    }
  }
  return null;
}

/** A name, a title with a name, or "all" in the greeting. */
function findAddressee(words: readonly Word[], { from, to }: Sentence): Span | null {
  const named = findAnyName(words, { from, to });
  if (named !== null) return named;
  for (let at = from; at < to; at++) {
    if (groups.has(words[at]!.norm) && words[at]!.norm !== 'there')
      return spanOf(words, at, at + 1);
  }
  return null;
}

function findAnyName(
  words: readonly Word[],
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): Span | null {
  for (let at = from; at < to; at++) {
    const { norm, capital } = words[at]!;
    if (!capital || openers.has(norm)) continue;
    if (titles.has(norm) && at + 1 >= to) {
      // "Dear Sir," "Dear Sister," name nobody.
      continue;
    }
    // "Y.," is a letter and no name.
    if (nobodies.has(norm) || norm.length < 2) continue;
    return spanOf(words, at, to);
  }
  return null;
}

/** "Thanks for calling, Ms Petrova." "Sam, the till works again." */
function findVocative(
  signals: FirstSignals,
  prose: readonly Sentence[],
  start: number,
): Span | null {
  const { words, text } = signals.draft;
  for (const { from, to, zone } of prose) {
    if (zone === 'sign-off' || from - start > wordsNearStart) break;
    for (let at = from; at < to && at - start <= wordsNearStart; at++) {
      const word = words[at]!;
      if (nobodies.has(word.norm)) continue;
      if (!word.capital || openers.has(word.norm) || signals.prepared.commonWords.has(word.norm)) {
        if (!(word.capital && titles.has(word.norm))) continue;
      }
      const before = at > from ? text.slice(words[at - 1]!.end, word.start) : ',';
      if (titles.has(word.norm) && at + 1 < to && words[at + 1]!.capital) {
        if (at === from || /[,–—]/.test(before)) return spanOf(words, at, at + 2);
        const greetsBefore = at - 1 >= from && openers.has(words[at - 1]!.norm);
        if (greetsBefore) return spanOf(words, at, at + 2);
        continue;
      }
      if (at === start && at + 1 < to && zone === 'body') {
        const after = text.slice(word.end, words[at + 1]!.start);
        if (after.startsWith(',')) return spanOf(words, at, at + 1);
      }
      if (at > from && openers.has(words[at - 1]!.norm) && at - start <= 4) {
        return spanOf(words, at, at + 1);
      }
      if (/^\s*[,–—]\s*$/.test(before) && at + 1 === to && from === start) {
        return spanOf(words, at, to);
      }
    }
  }
  return null;
}

function findSignature(signals: FirstSignals, prose: readonly Sentence[], people: People): void {
  const { words } = signals.draft;
  const agent = nameParts(signals.brief.agent);
  const closing = prose.filter(({ zone }) => zone === 'sign-off');
  const team = teamNorms(signals, closing);
  /** "Tom." in the last line: a full stop, and no word that people know. */
  const isLoneName = ({ from, to, zone }: Sentence) =>
    zone === 'body' &&
    prose.length > 1 &&
    to - from === 1 &&
    words[from]!.kind === 'word' &&
    words[from]!.end - words[from]!.start <= 12 &&
    !openers.has(words[from]!.norm) &&
    !signals.prepared.commonWords.has(words[from]!.norm) &&
    !/(?:ed|ing|ly)$/.test(words[from]!.norm);
  if (closing.length > 0) {
    people.signOff = { start: closing[0]!.start, end: closing.at(-1)!.end };
  }
  if (agent.size > 0) {
    const places = closing.length > 0 ? closing : prose.slice(-1);
    people.signed =
      findAgent(words, places, agent) ??
      findAgentLine(signals, prose.slice(1).slice(-linesToSign), agent);
    if (people.signed !== null) {
      people.signOff ??= people.signed;
      return;
    }
  }
  for (const sentence of closing.length > 0 ? closing : prose.slice(-1).filter(isLoneName)) {
    const name = personIn(words, sentence, team);
    if (name === null) continue;
    people.signOff ??= name;
    if (agent.size > 0) people.signedOther = name;
    else people.signed = name;
    return;
  }
}

/** Below the name there may stand so many lines: role, address, slogans. */
const linesToSign = 10;

function findAgent(
  words: readonly Word[],
  places: readonly Sentence[],
  agent: ReadonlySet<string>,
): Span | null {
  for (const { from, to } of places) {
    for (let at = from; at < to; at++) {
      if (isNameOf(words[at]!.norm, agent)) return spanOf(words, at, at + 1);
    }
  }
  return null;
}

/** A short line that begins with the writer's name, or a last word behind a comma: "All for now, Tom". */
function findAgentLine(
  { draft: { words, text } }: FirstSignals,
  lines: readonly Sentence[],
  agent: ReadonlySet<string>,
): Span | null {
  for (const { from, to, start, zone } of lines) {
    if (zone === 'greeting') continue;
    const line = /(?:^|[\n\r])[\s*_–—-]*$/.test(text.slice(Math.max(0, start - 8), start));
    for (let at = from; at < Math.min(to, from + 3); at++) {
      if (line && to - from <= 12 && agent.has(words[at]!.norm) && words[at]!.capital)
        return spanOf(words, at, at + 1);
    }
    const last = to - 1;
    if (!isNameOf(words[last]!.norm, agent) || !words[last]!.capital) continue;
    let first = last;
    while (first > from && last - first < 3 && words[first - 1]!.capital) first--;
    if (first === from || /[,–—-]\s*$/.test(text.slice(words[first - 1]!.end, words[first]!.start)))
      return spanOf(words, first, to);
  }
  return null;
}

/** Words of the signature that stand for a team or a role and not for a person. */
function teamNorms(signals: FirstSignals, closing: readonly Sentence[]): ReadonlySet<number> {
  const team = new Set<number>();
  for (const { from, to } of signals.cue('team-words')) {
    for (let at = from; at < to; at++) team.add(at);
  }
  for (const { from, to } of closing) {
    for (let at = from; at < to; at++) {
      const { norm } = signals.draft.words[at]!;
      if (signals.prepared.teamWords.has(norm) || houses.has(norm)) team.add(at);
    }
  }
  return team;
}

function personIn(
  words: readonly Word[],
  { from, to }: Sentence,
  team: ReadonlySet<number>,
): Span | null {
  // A line with a team's word in it is the team's, unless a name and a comma come first.
  for (let at = from; at < to; at++) {
    const { norm, capital, kind } = words[at]!;
    if (kind !== 'word' || !(capital || /^\p{Lo}+$/u.test(norm))) continue;
    if (team.has(at)) return null;
    if (leaveTaking.has(norm)) continue;
    let end = at + 1;
    while (end < to && !team.has(end) && (words[end]!.capital || particles.has(words[end]!.norm)))
      end++;
    // "Northgate Service Desk": the name runs into the team's word.
    if (end < to && team.has(end) && words[end]!.start - words[end - 1]!.end <= 1) return null;
    return spanOf(words, at, end);
  }
  return null;
}

/** "Rosalind on nights", "Prys, service desk": the writer's own name in the first words. */
function findAgentAtHead(
  { draft: { words }, brief }: FirstSignals,
  prose: readonly Sentence[],
): Span | null {
  const agent = nameParts(brief.agent);
  const start = prose[0]?.from ?? 0;
  if (agent.size === 0) return null;
  for (const { from, to, zone } of prose.slice(0, 4)) {
    if (zone === 'sign-off') break;
    for (let at = from; at < to && at - start < wordsNearStart; at++) {
      if (words[at]!.capital && !openers.has(words[at]!.norm) && isNameOf(words[at]!.norm, agent))
        return spanOf(words, at, at + 1);
    }
  }
  return null;
}

/** "this is Leila Farouk", "my name is Ben", "Ben speaking", "Ben here from the service desk". */
function findIntroduction(signals: FirstSignals, prose: readonly Sentence[]): Span | null {
  const { words } = signals.draft;
  for (const { from, to } of prose.slice(0, 6)) {
    for (let at = from; at < to; at++) {
      const norm = words[at]!.norm;
      const next = at + 1 < to ? words[at + 1]! : undefined;
      const isName = (index: number) =>
        index < to &&
        words[index]!.capital &&
        !openers.has(words[index]!.norm) &&
        !signals.prepared.teamWords.has(words[index]!.norm);
      const opensName =
        (norm === 'is' &&
          at > from &&
          (words[at - 1]!.norm === 'this' || words[at - 1]!.norm === 'name')) ||
        (norm === 'am' && at > from && words[at - 1]!.norm === 'i');
      if (opensName && isName(at + 1)) return spanOf(words, at + 1, at + 2);
      if (isName(at) && next !== undefined && (next.norm === 'speaking' || next.norm === 'here')) {
        return spanOf(words, at, at + 1);
      }
    }
  }
  return null;
}
