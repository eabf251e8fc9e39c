import { startOfClause } from './addressed.ts';
import { readClient } from './clientSignals.ts';
import { gapBefore, sentenceOf, spanOf } from './clauses.ts';
import type { Hit, Signals } from './detect.ts';
import type { Span, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

/** A reset, an unlock, or a secret given away. */
export interface Opening extends Span {
  /** True where it is announced and not yet done. */
  coming: boolean;
  /** True where the text itself holds the secret. */
  written?: boolean;
}

const deniers = wordSet('not never nobody nothing without no cannot');
const modals = wordSet('can could would should must may might to please');
const conditions = wordSet('if once unless until before whether whenever when how');
/** Verb forms that cannot be orders: they tell what was done. */
const past = /(?:ed|set|gave|made|took|given|taken|chose|unfroze|unfrozen|sent)$/;
const isBe = /^(?:is|are|was|were|been|be|got|has|have|had)$/;
/** Behind "is", these say how a secret is and not what it is. */
const quality =
  /^(?:\d+|[a-z]+) (?:characters?|letters?|digits?|signs|days?|hours?|minutes|times|months?|weeks?|years?|or)\b/;

const logins = /^(?:login|logon|account|user|username|credentials|pass|pw|pwd|passwort)$/;
/** "Pepper!2024" and "Tulip-1948" look like nothing but passwords; the second where an "is" leads to it. */
const marked = /^(?=[^\p{L}\s]*\p{L})(?=[^\d\s]*\d)[\p{L}\d]+[!$%&#*][\p{L}\d!$%&#*]*$/u;
const numbered = /^\p{Lu}\p{Ll}{2,}[-_.]?\d{2,}[!?]?$/u;
/** What a client writes who cannot get in. */
const locks = ['unlock', 'locked', 'reset', 'unblock', 'blocked', 'account', 'accounts', 'login'];

/** Between a secret and its "is": "the new PIN for your badge is". */
const nameReach = 6;
/** Between a verb that opens and what it opens. */
const doorReach = 7;

/** Verbs that open a door by themselves, that do so where they meet an account, a bar, a right; "changed" the phone for codes. */
const openers: ReadonlyMap<string, string> = classes({
  DRABPS:
    'reset resets resetting unlock unlocks unlocked unlocking unblock unblocked unblocking unfroze unfrozen reactivate reactivated re-enabled reenabled reinstate reinstated',
  D: 'restore restored enable enabled activate activated open opened reopened released freed free',
  B: 'lift lifted clear cleared remove removed removing took taken take lifting bypassed disabled deleted',
  R: 'gave given granted made added let giving grant granting assigned',
  L: 'switched turned brought put',
  N: 'changed replaced swapped registered updated',
});
const doors: ReadonlyMap<string, string> = classes({
  DSL: 'account accounts login logon sign-in signin user username badge',
  S: 'password passwords passcode passphrase pin mfa 2fa authenticator credentials',
  BS: 'pin mfa 2fa authenticator two-factor two-step',
  B: 'lock block ban suspension factor',
  R: 'administrator admin access rights permission permissions inbox mailbox owner',
  A: 'access entry',
  P: 'him her them you',
  N: 'number phone mobile device',
});
/** Behind the name of a door these make another thing of it. */
const otherThing = wordSet(
  'page pages form link portal manager number team guide manual interface policy name letter box field screen button bank group list service services',
);
/** Doors that stand open for all are nobody's account. */
const forAll = wordSet('all everybody everyone users customers staff offices anybody office');

/** In front of a secret: somebody gets it, or we give it. */
const handsOut =
  /\b(?:(?:can|may|will|could) (?:have|get|collect|fetch|pick up|use)|(?:i|we) (?:(?:am|are|will|have|shall|can|just|now|also) )*(?:give|gave|giving|given|send|sent|sending|text|texted|texting|told|tell|telling|passed|pass|handed|hand|forward|forwarded|share|shared|sharing)) (?:(?:you|her|him|them|over|on|out|it|your|\w+) ){0,3}(?:the|his|a|that|this|our|their|your|her|my|admin|main|master|administrator|\w+'s)(?: (?:\w+)){0,2}$/;

/** Finds where the writer opens an account or tells a secret, in the order of the text. */
export function findOpenings(signals: Signals): Opening[] {
  const openings: Opening[] = [];
  const ofIt = speaksOfAccount(signals) ? signals.cue('openings-of-it') : [];
  for (const hit of [...signals.cue('account-openings'), ...ofIt]) {
    const coming = readDeed(signals, hit);
    if (coming !== null) openings.push({ start: hit.start, end: hit.end, coming });
  }
  openings.push(
    ...findDoors(
      signals,
      speaksOfAccount(signals) ||
        signals.draft.words.some(({ norm }) => /^(?:account|login|sign-in)$/.test(norm)),
    ),
  );
  for (const hit of signals.cue('secrets')) {
    const told = findTold(signals, hit);
    const given = told ?? findHandedOut(signals, hit);
    if (given !== null) openings.push({ ...given, coming: false, written: told !== null });
  }
  openings.push(...findLogins(signals), ...findCodes(signals));
  return openings.sort((a, b) => a.start - b.start);
}

/** "I lifted the block", "her badge is live again", "made you an administrator": a verb and a door in one clause. */
function findDoors(signals: Signals, ofAccounts: boolean): Opening[] {
  const { words } = signals.draft;
  const found: Opening[] = [];
  for (const { from, to } of signals.prose) {
    let verb = -1;
    let door = -1;
    let start = from;
    for (let at = from; at < to; at++) {
      const { norm } = words[at]!;
      if (at > from && /[,;:–—(]/.test(gapBefore(signals, at))) {
        verb = door = -1;
        start = at;
      }
      if (openers.has(norm)) verb = at;
      else if (doors.has(norm) && !otherThing.has(words[at + 1]?.norm ?? '') && at + 1 <= to)
        door = at;
      else continue;
      if (verb < 0 || door < 0 || Math.abs(verb - door) > doorReach) continue;
      if (!fits(signals, verb, door)) continue;
      // "Removed the block on your web address" opens nobody's account.
      if (!ofAccounts && doors.get(words[door]!.norm) === 'B') continue;
      const first = Math.min(verb, door);
      const last = Math.max(verb, door) + 1;
      if (words.slice(start, Math.min(to, last + 6)).some((word) => forAll.has(word.norm)))
        continue;
      const place = spanOf(signals, first, last);
      const coming = readDeed(signals, {
        ...place,
        from: first,
        to: last,
        sentence: words[at]!.sentence,
      });
      if (coming !== null) found.push({ ...place, coming });
      verb = door = -1;
    }
  }
  return found;
}

function fits(signals: Signals, verb: number, door: number): boolean {
  const { words } = signals.draft;
  const kind = openers.get(words[verb]!.norm)!;
  // "The reset of your password" is a noun.
  if (words[verb + 1]?.norm === 'of') return false;
  const thing = doors.get(words[door]!.norm)!;
  if (![...thing].some((letter) => kind.includes(letter))) return false;
  // "Changed the mobile number for your codes": only the phone that proves who signs in.
  if (kind === 'N')
    return words
      .slice(verb, verb + 14)
      .some(({ norm }) => /^(?:codes?|sign-in|login|sign|two-factor|recovery)$/.test(norm));
  // "I gave access" and "made you an administrator": the door behind the verb, one of theirs.
  if (kind === 'R') return door > verb && !/^(?:no|your|our)$/.test(words[door - 1]!.norm);
  const before = words[door - 1]?.norm ?? '';
  if (/^(?:no|our|my|lock)$/.test(before)) return false;
  if (kind === 'L')
    return (
      !/^(?:in|into|to|on|from)$/.test(words[door - 2]?.norm ?? '') &&
      words.slice(verb, verb + 6).some(({ norm }) => /^(?:on|live|back|active)$/.test(norm))
    );
  if (kind !== 'D') return true;
  // "Your account is open", "we opened her account"; not "a mail opened in Accounts".
  return door < verb
    ? words.slice(door, verb).some(({ norm }) => isBe.test(norm))
    : [before, words[door - 2]?.norm ?? ''].some((norm) =>
        /^(?:your|her|his|their|the|that)$|s$/.test(norm),
      );
}

/** "I have reset it" means an account only where the client, or the reply, spoke of one. */
function speaksOfAccount(signals: Signals): boolean {
  const told = readClient(signals);
  return (
    [signals, ...(told === null ? [] : [told])].some(
      ({ cue }) => cue('secrets').length + cue('account-openings').length > 0,
    ) || locks.some((norm) => signals.clientWords.has(norm))
  );
}

/** Whether the writer's side does it: false for done or being done, true for announced, null for neither. */
function readDeed(signals: Signals, { from, to }: Hit): boolean | null {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  if (sentence.ends === '?' || sentence.zone === 'subject') return null;
  const start = startOfClause(signals, from);
  let subject = /^(?:i|we)$/.test(words[from]!.norm) ? words[from]!.norm : '';
  let coming = false;
  for (let at = start; at < to; at++) {
    const { norm } = words[at]!;
    if (deniers.has(norm)) return null;
    if (at < from && conditions.has(norm)) return null;
    if (norm === 'will' || norm === 'shall' || norm === 'going') coming = true;
    else if (
      modals.has(norm) &&
      !(norm === 'to' && (words[at - 1]?.norm === 'going' || at < from - 2))
    ) {
      if (at < from || /^(?:can|could|would|should|must|may|might)$/.test(norm)) return null;
    } else if (at < from && /^(?:i|we|he|she|they|you|it|which|that|who)$/.test(norm))
      subject = norm;
    else if (/^(?:itself|yourself|themselves|automatically)$/.test(norm)) return null;
  }
  if (words[to]?.norm === 'itself' || words[to]?.norm === 'yourself') return null;
  if (subject === 'you') return null;
  const verb = words[from]!.norm;
  const passive = hasPassive(signals, from, to);
  // "Unlock your account on the page …", "reset the password there": orders to the reader.
  const bare =
    !past.test(verb) && !/ing$/.test(verb) && !/^(?:here|enclosed|attached|below)$/.test(verb);
  const told = subject !== '' || coming || passive || isBe.test(words[from - 1]?.norm ?? '');
  if ((bare || /^(?:reset|set)$/.test(verb)) && !told && !names(signals, start, from)) return null;
  return coming;
}

/** "Your password was reset", "her account is unlocked". */
function hasPassive(signals: Signals, from: number, to: number): boolean {
  const own = signals.draft.words.slice(from, to);
  return own.some(({ norm }) => isBe.test(norm) || norm.endsWith("'s")) || isTelegram(own);
}

/** "Account unlocked at 09:10.": the thing first, then what was done to it. */
function isTelegram(own: readonly Word[]): boolean {
  return !past.test(own[0]!.norm) && /ed$/.test(own.at(-1)!.norm);
}

/** "Jonas reset the password": a name in front of the verb. */
function names(signals: Signals, start: number, from: number): boolean {
  return from > start && signals.draft.words[from - 1]!.capital;
}

/** "The password is Summer24", "your new PIN: 4471", "the new one is Blue-Lake-7": the secret itself. */
function findTold(signals: Signals, { from, to }: Hit): Span | null {
  const { words, text } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const norm = (at: number) => (at < sentence.to ? words[at]!.norm : '');
  let at = to;
  while (
    at < sentence.to &&
    at - to < nameReach &&
    !isEquals(norm(at)) &&
    !/[^\s’']/.test(gapBefore(signals, at))
  )
    at++;
  const says = isEquals(norm(at)) || (at < sentence.to && /[:=]/.test(gapBefore(signals, at)));
  // "Login rossi, password Pasta!234": no verb, but it looks like nothing else.
  if (!says) at = to;
  else if (isEquals(norm(at))) at++;
  if (norm(at) === 'now' || norm(at) === 'again') at++;
  const value = words[at];
  if (value === undefined || at >= sentence.to) return null;
  const rest = text.slice(value.start, Math.min(sentence.end, value.start + 40)).toLowerCase();
  if (quality.test(rest)) return null;
  const written = text.slice(value.start, value.end);
  const secret =
    value.kind === 'code' ||
    (value.kind === 'number' && /^\d{4,}$/.test(written)) ||
    (/\p{L}.*\d/u.test(written) && written.length > 3) ||
    (says && value.quoted) ||
    (says &&
      /^(?:capital|upper|lower|letter|\p{L}|zero|one|two|three|four|five|six|seven|eight|nine)$/u.test(
        value.norm,
      ) &&
      isSpelled(signals, at, sentence.to)) ||
    (says && /^\p{L}{3,}(?:-\p{L}+){2,}/u.test(text.slice(value.start, value.start + 40))) ||
    (says && /^\p{Lu}\p{Ll}/u.test(written) && !signals.prepared.commonWords.has(value.norm)) ||
    /^[!_#$%&*+-]\d/.test(text.slice(value.end, value.end + 2));
  return secret ? spanOf(signals, from, at + 1) : null;
}

/** "capital S, t, O", "four, nine, one": at least three in a row. */
function isSpelled(signals: Signals, from: number, to: number): boolean {
  const spelled =
    /^(?:\p{L}|zero|oh|one|two|three|four|five|six|seven|eight|nine|capital|small|\d)$/u;
  const row = signals.draft.words.slice(from, Math.min(to, from + 3));
  return row.length === 3 && row.every(({ norm }) => spelled.test(norm));
}

const guarded = /^(?:door|alarm|gate|safe|entry|entrance|archive|vault|locker|lockbox|key)$/;

/** "The alarm code is 9023", "the key safe opens with four, nine, one"; "It is 4471" to one who asked for a code. */
function findCodes(signals: Signals): Opening[] {
  const { words, text } = signals.draft;
  const asked = ['code', 'pin', 'combination', 'password'].some((norm) =>
    signals.clientWords.has(norm),
  );
  const found: Opening[] = [];
  for (const { from, to } of signals.prose) {
    for (let at = from + 1; at < Math.min(to - 1, from + 8); at++) {
      const { norm } = words[at]!;
      const before = words[at - 1]!.norm;
      const names =
        (isEquals(norm) &&
          /^(?:code|combination)$/.test(before) &&
          guarded.test(words[at - 2]?.norm ?? '')) ||
        (norm === 'with' && /^opens?$/.test(before)) ||
        (asked && isEquals(norm) && at === from + 1 && before === 'it');
      const value = words[at + 1]!;
      const told =
        /^\d{4,}$/.test(text.slice(value.start, value.end)) || isSpelled(signals, at + 1, to);
      const unit =
        at + 2 < to &&
        before === 'it' &&
        !/[,.;]/.test(gapBefore(signals, at + 2)) &&
        words[at + 2]!.norm !== 'and';
      if (names && told && !unit)
        found.push({ ...spanOf(signals, from, at + 2), coming: false, written: true });
    }
  }
  return found;
}

/** "Your nephew can have the admin password", "I am giving you the code", "I will text her the PIN". */
function findHandedOut(signals: Signals, { from, to }: Hit): Span | null {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  if (sentence.ends === '?' || sentence.zone === 'subject') return null;
  const start = startOfClause(signals, from);
  const norms = words.slice(start, from).map(({ norm }) => norm);
  if (norms.some((norm) => deniers.has(norm) || conditions.has(norm) || norm === 'own'))
    return null;
  const text = norms.join(' ');
  return handsOut.test(text) ? spanOf(signals, start, to) : null;
}

/** "Her login is clerk / Tulip-1948", "new one is Market2026!": a word that can only be a password. */
function findLogins({ draft, prose }: Signals): Opening[] {
  const { words, text } = draft;
  const found: Opening[] = [];
  for (const { from, to } of prose) {
    let named = -1;
    let linked = false;
    for (let at = from; at < to; at++) {
      const { norm, start, end } = words[at]!;
      const replaced =
        norm === 'one' && /^(?:new|temporary|interim)$/.test(words[at - 1]?.norm ?? '');
      if (replaced || logins.test(norm)) {
        named = at;
        linked = false;
        continue;
      }
      if (named < 0 || at - named > nameReach + 1) continue;
      linked ||= isEquals(norm) || /[:=/]/.test(text.slice(words[at - 1]!.end, start));
      // The tokenizer may cut a password at its hyphen or mark.
      const written = /^\S*/.exec(text.slice(start, start + 40))![0].replace(/[.,;)]+$/, '');
      if (marked.test(written) || (linked && numbered.test(written))) {
        found.push({ start: words[named]!.start, end, coming: false, written: true });
        named = -1;
      }
    }
  }
  return found;
}

function isEquals(norm: string): boolean {
  return /^(?:is|are|reads)$/.test(norm);
}

function classes(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [kinds, words] of Object.entries(lists))
    for (const word of words.split(' ')) found.set(word, (found.get(word) ?? '') + kinds);
  return found;
}
