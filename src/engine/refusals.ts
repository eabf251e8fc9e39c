import { gapBefore } from './clauses.ts';
import type { Signals } from './detect.ts';
import type { Sentence, Span } from './types.ts';
import { wordSet } from './wordSet.ts';

/** A no to something the reader wants. */
export interface Refusal extends Span {
  from: number;
  to: number;
  sentence: number;
  /** True where it only says that the writer cannot speak to it: "I can't say". A promise to find out answers it. */
  silent: boolean;
  /** True where it may as well report what a machine cannot do: worth a look, and no breach. */
  weak: boolean;
}

const conditions = wordSet(
  'if unless until when whenever case why because though although whether while that told said says thought',
);
const adverbs = wordSet(
  'really simply also still just sadly unfortunately regrettably therefore certainly absolutely currently then either however honestly ever now all alone',
);
/** What nobody refuses by not being able to do it: limits of what is known or promised. */
const knowing = wordSet(
  'see find reach hear promise guarantee imagine understand reproduce know explain thank stress wait prove rule exclude believe remember swear confirm predict judge agree be rely trust establish determine identify vouch think foresee estimate verify ascertain assume assure emphasise recall begin start proceed continue search fault complain undo connect load log sign detect recreate spot notice pin forget ignore hide deny',
);
const telling = wordSet('say tell speak comment advise discuss answer disclose go');
/** Deeds that "we do not …" and "I will not …" refuse. */
const services = wordSet(
  'offer provide support repair give lend sell install replace service handle cover pay grant share hand unblock permit open deliver make allow supply accept accommodate extend unlock lift release refund reset disclose send change switch touch bend skip waive reimburse do stock cater bypass remove disable enable add bring come visit drive read reveal',
);
/** Of something wished for, these say no where "not" or "cannot be" stands before them. */
const granted = wordSet(
  'granted given released shared opened unlocked disclosed provided extended lifted refunded met approved handed accommodated done permitted allowed covered included supported offered reimbursed waived changed installed connected restored repaid accepted foreseen fulfilled honoured arranged',
);
/** Granted or not, these are somebody's wish. */
const wishes = wordSet(
  'request requests application wish wishes claim exception exceptions refund refunds ask appeal proposal extension discount compensation reimbursement exemption waiver permission admission demand favour',
);
/** "There will be no refund." */
const favours = wordSet(
  'refund refunds extension exception exceptions compensation discount reimbursement exemption waiver',
);
/** Who refuses besides "we": a house, or what it has laid down. */
const houses = wordSet(
  'company firm school library bank museum hospital clinic council college university plant office team department desk management board house supplier insurer manufacturer owner landlord shop hotel we policy policies contract contracts rule rules licence license law terms budget plan warranty insurance agreement guarantee statute union',
);
/** What a house gives or lets happen. */
const houseDeeds = wordSet(
  'lend give offer pay grant release hand share disclose refund sell allow permit cover reimburse waive exempt foresee include let extend provide fund stretch issue admit',
);
/** What nobody minds us not doing to "your" things. */
const protective = wordSet(
  'touch change switch remove disable share disclose read reveal send open delete give sell do close',
);
/** A no for now, or under a condition. */
const limits = wordSet('until before unless without while yet since till again');
/** Said without a word for the wish, these are still a no; "cannot be opened" may report a jam. */
const surelyGranted = wordSet(
  'granted waived refunded reimbursed permitted allowed fulfilled honoured accommodated extended covered foreseen disclosed lifted made processed effected actioned performed given provided released shared approved offered arranged',
);
const attends = wordSet(
  'travel come drive visit attend install give hand reach do help get gets open',
);
/** What makes "I cannot give you …" a limit of knowledge. */
const unknowns = wordSet(
  'time date hour answer cause reason estimate guarantee promise certainty forecast deadline figure word number update details detail news explanation',
);
const notYet = wordSet('yet moment present currently stage');

/** Finds what the writer refuses, in the order of the text. Reports ("cannot print") and limits of knowledge refuse nothing. */
export function findRefusals(signals: Signals): Refusal[] {
  const { draft } = signals;
  const refusals: Refusal[] = [];
  for (const sentence of signals.prose) {
    const found = readSentence(signals, sentence);
    if (found === null) continue;
    const { from, to } = found;
    refusals.push({
      weak: false,
      ...found,
      start: draft.words[from]!.start,
      end: draft.words[to - 1]!.end,
      sentence: draft.words[from]!.sentence,
    });
  }
  for (const { from, to, start, end, sentence } of signals.cue('refusals')) {
    const { zone, ends } = draft.sentences[sentence]!;
    if ((zone !== 'body' && zone !== 'list') || ends === '?') continue;
    if (refusals.some((known) => known.sentence === sentence)) continue;
    refusals.push({ from, to, start, end, sentence, silent: false, weak: false });
  }
  return refusals.sort((a, b) => a.from - b.from);
}

type Found = { from: number; to: number; silent: boolean; weak?: boolean };

function readSentence(signals: Signals, sentence: Sentence): Found | null {
  const { words } = signals.draft;
  const { from, to } = sentence;
  if (sentence.ends === '?') return null;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (word.quoted) continue;
    const here = word.norm;
    let found: Found | null = null;
    if (here === 'not') found = readNot(signals, sentence, at, norm);
    else if (here === 'nor' || here === 'neither') {
      // "Nor can we repay the fee."
      if (/^(?:can|will|may|could|would)$/.test(norm(at + 1)) && isUs(norm(at + 2))) {
        found = { from: at, to: at + 3, silent: false };
      }
    } else if (here === 'unable') {
      found = readAble(signals, sentence, at, norm);
    } else if (here === 'nobody' || (here === 'no' && norm(at + 1) === 'one')) {
      const verb = skip(
        norm,
        at + (here === 'no' ? 2 : 1),
        /^(?:here|of|us|can|will|is|going|to|at|our|end|from|team|staff|side|desk)$/,
      );
      if (attends.has(norm(verb)) && verb - at < 7 && !hasSince(signals, at, to)) {
        found = { from: at, to: verb + 1, silent: false };
      }
    } else if (here === 'no') found = readNo(signals, sentence, at, norm);
    else if (rejected.has(here)) found = readRejected(sentence, at, norm);
    if (found !== null && !isConditional(signals, sentence, found.from, norm)) return found;
  }
  return null;
}

/** "The answer has to be no", "a no to the refund", "there will be no extension". */
function readNo(
  signals: Signals,
  { from, to }: Sentence,
  at: number,
  norm: (at: number) => string,
): Found | null {
  const next = norm(at + 1);
  const found = { from: at, to: at + 1, silent: false };
  if (favours.has(next) || favours.has(norm(at + 2))) {
    const needed = /^(?:needed|necessary|required|was|were|yet|had)$/;
    const words = signals.draft.words.slice(from, Math.min(to, at + 8));
    return words.some((word) => needed.test(word.norm)) ? null : { ...found, to: at + 2 };
  }
  const ends = next === '' || /[,;:.–—]/.test(gapBefore(signals, at + 1));
  if (!ends && !/^(?:to|from|on|here|because|as)$/.test(next)) return null;
  if (
    !/^(?:is|be|remains|stays|a|say|still|was|clear|firm|flat|definite|plain)$/.test(norm(at - 1))
  )
    return null;
  for (let before = at - 2; before >= Math.max(from, at - 6); before--) {
    if (/^(?:you|or|there|not|they|never)$/.test(norm(before))) return null;
  }
  return found;
}

const rejected = wordSet(
  'declined rejected refused denied decline refuse reject deny forbidden prohibited excluded against out down reserved bound tied unmet',
);

/** "Your wish was declined", "I turn it down", "access is ruled out", "we decided against it". */
function readRejected({ from }: Sentence, at: number, norm: (at: number) => string): Found | null {
  const here = norm(at);
  let ours = false;
  let wish = false;
  let verb = '';
  for (let before = at - 1; before >= Math.max(from, at - 9); before--) {
    const earlier = norm(before);
    if (/^(?:not|never|you|they|he|she|no)$/.test(earlier) && before >= at - 4) return null;
    ours ||= isUs(earlier) || earlier === 'our';
    wish ||= wishes.has(earlier) || earlier === 'asked';
    if (verb === '' && /^(?:ruled|rule|turn|turned|turning|decided|decide|hands)$/.test(earlier))
      verb = earlier;
  }
  const found = { from: at, to: at + 1, silent: false };
  if (here === 'down') return verb.startsWith('turn') && (ours || wish) ? found : null;
  if (here === 'out') return verb.startsWith('rule') ? { ...found, weak: !wish } : null;
  if (here === 'against') return verb.startsWith('decide') && ours ? found : null;
  if (here === 'tied' || here === 'bound') return verb === 'hands' ? found : null;
  if (here === 'reserved') return norm(at + 1) === 'for' ? { ...found, weak: true } : null;
  if (/ed$|en$/.test(here)) return wish ? found : null;
  return ours && /^(?:decline|refuse|reject)$/.test(here) ? found : null;
}

/** A word of a set stands in the same sentence before another. */
function hasBefore(
  words: ReadonlySet<string>,
  { from }: Sentence,
  at: number,
  norm: (at: number) => string,
): boolean {
  for (let before = at - 1; before >= Math.max(from, at - 12); before--)
    if (words.has(norm(before))) return true;
  return false;
}

/** "Not until Friday", "not without your yes", "not while the till is open". */
function isLimited({ draft }: Signals, { to }: Sentence, at: number): boolean {
  return draft.words.slice(at, Math.min(to, at + 14)).some(({ norm }) => limits.has(norm));
}

function readNot(
  signals: Signals,
  sentence: Sentence,
  at: number,
  norm: (at: number) => string,
): Found | null {
  const modal = norm(at - 1);
  const subjectAt = findSubject(sentence, at - 2, norm);
  const subject = norm(subjectAt);
  const dropped =
    at - 1 === sentence.from ||
    /[.;:,–—]/.test(gapBefore(signals, at - 1)) ||
    norm(at - 2) === 'but';
  const ours = isUs(subject) || dropped;
  const from = isUs(subject) ? subjectAt : at - 1;
  const next = skip(norm, at + 1, adverbsOnly);
  const verb = norm(next);
  const found = (silent = false): Found => ({ from, to: Math.min(sentence.to, next + 1), silent });
  if (/^(?:can|may)$/.test(modal)) {
    // "This cannot be granted", "it can't be done".
    if (verb === 'be') {
      const how = skip(norm, next + 1, adverbsOnly);
      if (!granted.has(norm(how)) && !surelyGranted.has(norm(how))) return null;
      const sure = surelyGranted.has(norm(how)) || hasBefore(wishes, sentence, at, norm);
      if (isLimited(signals, sentence, how)) return null;
      return { from: at - 1, to: how + 1, silent: false, weak: !sure };
    }
    // "You can't have the file."
    if (subject === 'you')
      return /^(?:have|get|keep)$/.test(verb) && modal === 'can' ? found() : null;
    if (!ours) {
      return houseDeeds.has(verb) &&
        hasBefore(houses, sentence, at, norm) &&
        !isLimited(signals, sentence, next)
        ? found()
        : null;
    }
    // "I may not tell you who" keeps something back; "I cannot tell you" may just not know.
    if (modal === 'may' && telling.has(verb)) return found(norm(next + 1) !== 'you');
    return readDeed(signals, sentence, next, norm, found);
  }
  if (/^(?:am|are|is|be)$/.test(modal)) {
    if (!ours && !isUs(subject) && !(dropped && modal === 'are'))
      return readState(signals, sentence, at, norm);
    if (verb === 'able') return readAble(signals, sentence, next, norm);
    if (
      /^(?:allowed|permitted|authorised|entitled|free|prepared|willing|in|at|empowered)$/.test(verb)
    ) {
      if (verb === 'in' && !/^(?:a|the|my|our)$/.test(norm(next + 1))) return null;
      if (verb === 'in' && norm(next + 2) !== 'position' && norm(next + 2) !== 'power') return null;
      if (verb === 'at' && norm(next + 1) !== 'liberty') return null;
      const deed = norm(next + (verb === 'in' ? 4 : verb === 'at' ? 3 : 2));
      return found(telling.has(deed) && deed !== 'disclose');
    }
    if (
      /^(?:paying|giving|doing|handing|opening|unlocking|going|lifting|putting|letting|sending)$/.test(
        verb,
      )
    ) {
      if (verb !== 'going') return found();
      return norm(next + 1) === 'to' && services.has(norm(next + 2))
        ? { from, to: next + 3, silent: false }
        : null;
    }
    return readState(signals, sentence, at, norm);
  }
  if (/^(?:will|would|shall)$/.test(modal)) {
    if (subject === 'you') {
      const given = verb === 'be' ? norm(skip(norm, next + 1, adverbsOnly)) : verb;
      return /^(?:get|have|receive|getting|receiving|given|granted|allowed|refunded|reimbursed)$/.test(
        given,
      ) && !isLimited(signals, sentence, next)
        ? found()
        : null;
    }
    if (!ours || subject === 'it') {
      return houseDeeds.has(verb) && hasBefore(houses, sentence, at, norm) ? found() : null;
    }
    if (isLimited(signals, sentence, next)) return null;
    if (protective.has(verb) && /^(?:your|any|anything|it|them)$/.test(norm(next + 1))) return null;
    if (next >= sentence.to) return found();
    if (verb === 'be')
      return /^(?:able|giving|lifting|opening|paying|sending|doing|handing)$/.test(norm(next + 1))
        ? readAfterBe(signals, sentence, next + 1, norm, from)
        : null;
    return services.has(verb) ? found() : null;
  }
  if (/^(?:was|were|been)$/.test(modal)) {
    return granted.has(verb) && hasBefore(wishes, sentence, at, norm) ? found() : null;
  }
  if (modal === 'do') {
    if (!isUs(subject)) {
      return houseDeeds.has(verb) && hasBefore(houses, sentence, at, norm) ? found() : null;
    }
    return services.has(verb) && !/^(?:anything|it-again)$/.test(norm(next + 1)) ? found() : null;
  }
  if (modal === 'does' && houseDeeds.has(verb))
    return { ...found(), weak: !hasBefore(houses, sentence, at, norm) };
  return null;
}

function readAfterBe(
  signals: Signals,
  sentence: Sentence,
  at: number,
  norm: (at: number) => string,
  from: number,
): Found | null {
  if (norm(at) !== 'able') return { from, to: at + 1, silent: false };
  return readAble(signals, sentence, at, norm);
}

/** "I am not able to grant it", "we are unable to unblock it". */
function readAble(
  signals: Signals,
  sentence: Sentence,
  at: number,
  norm: (at: number) => string,
): Found | null {
  if (norm(at + 1) !== 'to') return null;
  let subject = at;
  while (subject > sentence.from && at - subject < 8 && !isUs(norm(subject))) subject--;
  // "You are unable to sign in", "the guests are not able to pay": a report.
  if (!isUs(norm(subject)) && at - 2 > sentence.from) return null;
  const next = skip(norm, at + 2, adverbsOnly);
  return readDeed(signals, sentence, next, norm, (silent = false) => ({
    from: isUs(norm(subject)) ? subject : at,
    to: Math.min(sentence.to, next + 1),
    silent,
  }));
}

/** What somebody cannot do: a deed is refused, knowledge is only missing. */
function readDeed(
  signals: Signals,
  sentence: Sentence,
  at: number,
  norm: (at: number) => string,
  found: (silent?: boolean) => Found,
): Found | null {
  const { words } = signals.draft;
  const verb = norm(at);
  // "I cannot.", "that I can't": what was asked stands before.
  if (at >= sentence.to) return found();
  if (knowing.has(verb) || norm(sentence.from) === 'without') return null;
  const rest = words.slice(at + 1, Math.min(sentence.to, at + 8)).map((word) => word.norm);
  const since = rest.indexOf('since');
  // "Since ten" reports; ", since every van is out" gives the reason.
  if (since >= 0 && !gapBefore(signals, at + 1 + since).includes(',')) return null;
  if (rest.some((word) => notYet.has(word)) || rest.includes('until') || rest.includes('before')) {
    return telling.has(verb) || rest.includes('yet') ? null : found();
  }
  if (telling.has(verb)) {
    if (verb === 'go' || /^(?:whether|how|what|when|why|if)$/.test(norm(sentence.from)))
      return null;
    if (verb === 'tell' && rest[0] === 'you' && rest[1] !== 'who' && rest.length > 1) return null;
    const ends =
      rest.length === 0 ||
      (/^[,;.]/.test(gapBefore(signals, at + 1).trim()) && rest[0] !== 'though') ||
      rest[0] === 'i';
    const matter = /^(?:discuss|disclose|comment)$/.test(verb);
    return ends || matter ? found(true) : null;
  }
  if (
    /^(?:give|offer|name|set|put|send)$/.test(verb) &&
    rest.slice(0, 5).some((word) => unknowns.has(word))
  )
    return null;
  if (
    /^(?:ring|call|write|phone|come|answer|reply)$/.test(verb) &&
    /^(?:before|until|today|earlier|at|again|you)$/.test(rest[0] ?? '')
  ) {
    return verb === 'come' ? found() : null;
  }
  if (verb === 'get' && /^(?:in|into|through|on|past|hold|an|any)$/.test(rest[0] ?? ''))
    return null;
  if (verb === 'help' && /^(?:feeling|but|thinking|wondering)$/.test(rest[0] ?? '')) return null;
  return found();
}

/** "A refund is not possible", "a visit is not covered", "that is not something we do", "it's not mine to open". */
function readState(
  signals: Signals,
  sentence: Sentence,
  at: number,
  norm: (at: number) => string,
): Found | null {
  const next = skip(norm, at + 1, adverbsOnly);
  const { words } = signals.draft;
  const verb = norm(next);
  const found = { from: at, to: Math.min(sentence.to, next + 1), silent: false };
  const subject = norm(findSubject(sentence, at - 2, norm));
  if (verb === 'possible' || verb === 'feasible') {
    if (
      norm(next + 1) === 'that' ||
      (norm(next + 1) === 'to' &&
        /^(?:say|tell|know|see|predict|determine|establish)$/.test(norm(next + 2)))
    )
      return null;
    return words.slice(next, Math.min(sentence.to, next + 6)).some((word) => notYet.has(word.norm))
      ? null
      : found;
  }
  if (/^(?:something|anything|a|an|one)$/.test(verb)) {
    for (let look = next; look < Math.min(sentence.to, next + 4); look++) {
      if (/^(?:option|possibility)$/.test(norm(look))) return { ...found, to: look + 1 };
      if (isUs(norm(look)) && /^(?:can|do|could|offer|may)$/.test(norm(look + 1)))
        return { ...found, to: look + 2 };
    }
    return null;
  }
  if (verb === 'up' && norm(next + 1) === 'for') return { ...found, to: next + 2 };
  if (/^(?:mine|ours|up|for)$/.test(verb)) {
    const give =
      norm(next + 1) === 'to' ||
      norm(next + 2) === 'to' ||
      norm(next + 1) === 'me' ||
      norm(next + 1) === 'us';
    return give && (verb !== 'for' || norm(next + 1) !== 'us') ? found : null;
  }
  if (/^(?:on|within|in)$/.test(verb)) {
    const noun = `${norm(next + 1)} ${norm(next + 2)}`;
    return /^offer|^(?:our|my|the) (?:power|gift|hands|remit|scope|cards|table|menu)$/.test(noun)
      ? found
      : null;
  }
  if (verb === 'my' || verb === 'our')
    return /^(?:department|call|decision)$/.test(norm(next + 1)) ? found : null;
  // "Weekend support is not included in your agreement."
  if (verb === 'included' || verb === 'part')
    return words.slice(next, Math.min(sentence.to, next + 6)).some((word) => houses.has(word.norm))
      ? found
      : null;
  if (granted.has(verb) || verb === 'eligible' || verb === 'available') {
    if (verb === 'available') return norm(next + 1) === 'to' || wishes.has(subject) ? found : null;
    // "It is not done yet", "they are not connected": a state, where the words for a wish are missing.
    if (
      /^(?:made|processed|effected|actioned|performed|given|provided|released|shared|approved|offered|arranged)$/.test(
        verb,
      ) ||
      (!surelyGranted.has(verb) && verb !== 'eligible')
    )
      return hasBefore(wishes, sentence, at, norm) ? found : null;
    return subject === 'you' && verb !== 'allowed' ? null : found;
  }
  return null;
}

/** The subject's last word: "we" of "we sadly", "refund" of "a refund". */
function findSubject(sentence: Sentence, at: number, norm: (at: number) => string): number {
  let index = at;
  while (index > sentence.from && adverbs.has(norm(index))) index--;
  return index;
}

function isConditional(
  signals: Signals,
  sentence: Sentence,
  at: number,
  norm: (at: number) => string,
): boolean {
  for (let index = at - 1; index >= Math.max(sentence.from, at - 8); index--) {
    if (/[,;:–—(]/.test(gapBefore(signals, index + 1))) return false;
    if (norm(index) === 'that') {
      // "That I cannot do"; but "they told you that it can't be done".
      if (
        index > sentence.from &&
        !gapBefore(signals, index).includes(',') &&
        !/^(?:is|was|and|but|say|so|regret|afraid|you|sorry)$/.test(norm(index - 1))
      )
        return true;
    } else if (conditions.has(norm(index))) return true;
    if (index === at - 1 && /^(?:who|which|what|why|how)$/.test(norm(index))) return true;
  }
  return false;
}

/** "Nobody can open it since eight" is a report. */
function hasSince(signals: Signals, from: number, to: number): boolean {
  return signals.draft.words
    .slice(from, Math.min(to, from + 20))
    .some(({ norm }) => /^(?:since|yet|moment)$/.test(norm));
}

function skip(norm: (at: number) => string, at: number, what: RegExp): number {
  let index = at;
  for (let steps = 0; steps < 6 && what.test(norm(index)); steps++) index++;
  return index;
}

const adverbsOnly =
  /^(?:really|simply|also|just|sadly|unfortunately|therefore|actually|ever|now|yet|currently|then)$/;

function isUs(norm: string): boolean {
  return norm === 'i' || norm === 'we';
}
