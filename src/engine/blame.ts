import { gapBefore } from './clauses.ts';
import type { Hit, Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import type { Sentence, Span } from './types.ts';

const set = (list: string) => new Set(list.split(' '));
const adverbs = set(
  'not never really also perhaps probably at least just simply clearly better all well easily then only ever again even apparently evidently obviously presumably surely already first still so to quite certainly personally accidentally somehow maybe frankly',
);
const auxiliaries = set('has have had must may might will was were is are of who that which did');
const ours = set('i we it this that which there us nothing my our these those what none');
const people = set(
  'you he she they who people staff everyone everybody someone somebody anyone anybody whoever users drivers management nobody one',
);
/** What reaches somebody, or is theirs to have: "you should have received it" is a forecast. */
const arrivals = set(
  'received arrived had heard seen reached come gone appeared updated landed finished ended started worked happened stopped recovered access enough noticed found felt gotten shown turned passed left been opened',
);
const irregular = set(
  'told rung known got done read sent said kept let thought taken made put set paid written given held brought spoken gone come gotten shut begun chosen hit broken forgotten left lost had understood bought built drawn locked stuck woken worn cut spent found used',
);
/** Of these "you should have …" is a forecast; the rest of `arrivals` is one of things only. */
const receipts = set(
  'received arrived had heard seen reached appeared access noticed found felt gotten updated shown recovered been enough',
);
/** What should be done with things: only of these does "had it been …" point at somebody. */
const duties = set(
  'flagged reported followed checked mentioned told read approved saved locked closed signed filled done sent said raised announced obeyed updated backed left listened heeded used returned kept tested asked rung called',
);
/** Deeds that are plain facts where the one who did them is named as such. */
const mild = set(
  'opened closed moved changed left typed entered installed gave given let allowed handed lent lost pulled turned locked set used kept put did done wrote saved printed brought unplugged switched touched enabled pressed missed broke broken removed fell fallen altered caused',
);
const praise = set(
  'right rightly good well thank thanks quick quickly saved helped correct wise sensible careful properly honest kindly grateful glad fast soon early only',
);
const slips = set('forgot ignored overlooked neglected misread mistyped disregarded mishandled');
const emphatic = set(
  'click open press enter type delete sign give share leave forget agree turn switch unplug install ignore',
);

/** Words at which the shape of a sentence is looked at. */
const triggers = set(
  'should ought must will can could had if unless because since as you he she wrong incorrect one avoided prevented spared saved happened arisen clicked opened',
);

/** Places where somebody is made the culprit by the shape of the sentence, whatever its words. */
export function findBlame(signals: Signals): Span[] {
  const found: Span[] = [];
  const faults = signals.cue('fault-verbs');
  const faultAt = new Set(faults.map(({ from }) => from));
  for (const sentence of signals.own) {
    if (sentence.zone === 'greeting' || sentence.zone === 'sign-off') continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!triggers.has(signals.draft.words[at]!.norm)) continue;
      readSentence(signals, sentence, at, faultAt, found);
      break;
    }
  }
  for (const { from } of faults) {
    const { words, sentences } = signals.draft;
    const sentence = sentences[words[from]!.sentence]!;
    const who = words[from - 1];
    if (from <= sentence.from || !who!.capital || who!.kind !== 'word' || ours.has(who!.norm))
      continue;
    const norm = (at: number) => (at < sentence.to ? words[at]!.norm : '');
    if (mild.has(norm(from)) && isSpoilt(norm, from, Math.min(sentence.to, from + 5), true))
      found.push({ start: who!.start, end: words[from]!.end });
  }
  const culprits = signals.cue('culprits');
  for (const { from } of faults) readPassive(signals, from, culprits, found);
  if (faults.length > 0) {
    for (const culprit of culprits) readCulprit(signals, culprit, faultAt, found);
  }
  return found;
}

function readSentence(
  signals: Signals,
  { from, to, ends }: Sentence,
  first: number,
  faultAt: ReadonlySet<number>,
  found: Span[],
): void {
  const { words } = signals.draft;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  const skip = (at: number) => {
    let next = at;
    while (adverbs.has(norm(next))) next++;
    return next;
  };
  const skipBack = (at: number) => {
    let before = at;
    while (before >= from && adverbs.has(norm(before))) before--;
    return before;
  };
  const add = (begin: number, last: number) =>
    found.push({ start: words[begin]!.start, end: words[Math.min(last, to - 1)]!.end });
  const opens = (at: number) =>
    at === from ||
    /[,;:–—(]/.test(gapBefore(signals, at)) ||
    /^(?:and|but|because|so|well|or)$/.test(norm(at - 1));
  const isPerson = (at: number) => {
    if (at < from) return false;
    const { norm: word, capital, kind } = words[at]!;
    if (ours.has(word)) return false;
    if (people.has(word)) return true;
    if (/^(?:the|any|all)$/.test(word)) return people.has(norm(at + 1));
    return kind === 'word' && capital && (at > from || !signals.prepared.commonWords.has(word));
  };
  const wish = (after: number) => {
    for (let at = after; at < to; at++) if (/^(?:would|could|might)$/.test(norm(at))) return at;
    return -1;
  };
  const own = (begin = from, end = to) => {
    for (let at = Math.max(from, begin); at < end; at++)
      if (/^(?:i|we|our|my)$/.test(norm(at))) return true;
    return false;
  };
  for (let at = first; at < to; at++) {
    if (words[at]!.quoted || !triggers.has(words[at]!.norm)) continue;
    switch (norm(at)) {
      case 'should':
      case 'ought': {
        const have = skip(at + 1);
        if (norm(have) !== 'have' && norm(have) !== 'of') break;
        const verb = skip(have + 1);
        const subject = skipBack(at - 1);
        const spared = /^(?:you|he|she|who)$/.test(norm(subject)) ? receipts : arrivals;
        if (!isReproach(spared, norm(verb), norm(verb + 1), norm(verb + 2))) break;
        const bare = subject < from || (opens(at) && at > from && norm(at - 1) !== 'and');
        if (bare || isPerson(subject) || endsCulprit(signals, subject))
          add(Math.max(from, subject), verb);
        break;
      }
      case 'must':
      case 'will':
      case 'can':
      case 'could': {
        const have = skip(at + 1);
        if (norm(have) !== 'have' && norm(have) !== 'of') break;
        const verb = skip(have + 1);
        const subject = skipBack(at - 1);
        // "You could have written it down."
        if (norm(at) === 'could' && norm(at + 1) !== 'not' && norm(subject) === 'you') {
          const reproach = ends !== '?' && !/^(?:lost|missed|got|paid|that|so)$/.test(norm(verb));
          if (reproach && isReproach(receipts, norm(verb), '', '') && norm(subject - 1) !== 'that')
            add(subject, verb);
          break;
        }
        const denied = norm(at).startsWith('c');
        if (
          denied
            ? norm(at + 1) !== 'not' ||
              norm(subject) !== 'you' ||
              arrivals.has(norm(verb)) ||
              !isParticiple(norm(verb))
            : !faultAt.has(verb)
        )
          break;
        if (norm(subject) === 'they' || ends === '?') break;
        if (isPerson(subject) && !praises(signals, from, to)) add(subject, verb);
        break;
      }
      case 'had': {
        if (
          !opens(at) ||
          (ours.has(norm(at + 1)) && !/^(?:it|this|that|these|those)$/.test(norm(at + 1)))
        )
          break;
        const late = wish(at);
        if (ends === '?' && late < 0) break;
        const verb = findVerb(norm, at + 1, norm(at + 1) === 'your' || isPerson(at + 1));
        if (verb > 0 && (late > 0 || norm(at + 1) === 'you')) add(at, verb);
        break;
      }
      case 'if':
      case 'unless': {
        const subject = norm(at + 1) === 'only' ? at + 2 : at + 1;
        if (/^(?:i|we|our|my)$/.test(norm(subject))) break;
        let had = subject + 1;
        while (
          had < subject + 6 &&
          norm(had) !== 'had' &&
          !(norm(had) === 'would' && words[had]!.joined)
        )
          had++;
        if (norm(had) !== 'had' && norm(had) !== 'would') break;
        const person = norm(subject) === 'your' || isPerson(subject);
        const verb = findVerb(norm, had + 1, person);
        if (verb < 0 || verb - had > 3) break;
        const before = wish(from);
        const late = before >= 0 && before < at ? before : wish(verb);
        if (
          late < 0 ||
          (norm(had) === 'would' && norm(skip(late + 1)) !== 'have' && !norm(verb).endsWith('ed'))
        )
          break;
        add(at, verb);
        break;
      }
      case 'because':
      case 'since':
      case 'as': {
        if (norm(at + 1) !== 'you') {
          // "Because Maria saved over it."
          const deed = norm(at) === 'because' && isPerson(at + 1) ? skip(at + 2) : -1;
          if (deed > 0 && faultAt.has(deed) && !mild.has(norm(deed)) && !praises(signals, from, to))
            add(at, deed);
          break;
        }
        const verb = skip(at + 2);
        const lacks = /^(?:did|have|had|do)$/.test(norm(at + 2)) && norm(at + 3) === 'not';
        const deed =
          norm(at) === 'because' && faultAt.has(verb) && !/^(?:me|us)$/.test(norm(verb + 1));
        if ((lacks || deed) && !praises(signals, from, to)) add(at, lacks ? at + 4 : verb);
        break;
      }
      case 'you':
      case 'he':
      case 'she': {
        if (
          ends === '?' ||
          /^(?:what|if|when|whether|where|that|which|and|or|once)$/.test(norm(at - 1))
        )
          break;
        let verb = skip(at + 1);
        const did = norm(verb) === 'did';
        while (adverbs.has(norm(verb)) || /^(?:has|have|had|did)$/.test(norm(verb))) verb++;
        if (norm(verb - 1) === 'not') break;
        const slip = norm(at) !== 'you' && slips.has(norm(verb));
        const stressed = did && norm(at + 1) === 'did' && emphatic.has(norm(verb));
        const spoilt =
          faultAt.has(verb) &&
          mild.has(norm(verb)) &&
          isSpoilt(norm, verb, Math.min(to, verb + 5), norm(at) !== 'you');
        if (slip || stressed || (spoilt && !praises(signals, from, to))) add(at, verb);
        break;
      }
      case 'wrong':
      case 'incorrect': {
        const doer = ends === '?' ? -1 : findDoer(signals, norm, at, isPerson);
        if (doer >= 0) add(doer, at);
        break;
      }
      case 'one': {
        // "You are the one who changed it."
        const lead = norm(at - 1) === 'the' && /^(?:who|that)$/.test(norm(at + 1));
        if (lead && faultAt.has(skip(at + 2)) && /^(?:you|he|she)$/.test(norm(at - 3)))
          add(at - 3, skip(at + 2));
        break;
      }
      case 'avoided':
      case 'prevented':
      case 'spared':
      case 'saved': {
        let before = at - 1;
        while (/^(?:been|easily)$/.test(norm(before))) before--;
        if (norm(before) !== 'have') break;
        for (let back = before - 1; back >= Math.max(from, before - 4); back--) {
          if (!/^(?:could|would|might|should)$/.test(norm(back))) continue;
          if (!own(back - 6, back)) add(back, at);
          break;
        }
        break;
      }
      case 'happened':
      case 'arisen': {
        if (
          norm(at - 1) === 'have' &&
          /^(?:never|not)$/.test(norm(at - 2)) &&
          norm(at - 3) === 'would' &&
          !own()
        )
          add(at - 3, at);
        break;
      }
      case 'clicked':
      case 'opened': {
        // "A mail opened in Accounts by Denise."
        for (let by = at + 1; by < Math.min(to - 1, at + 7); by++) {
          if (norm(by) !== 'by') continue;
          const who = words[by + 1]!;
          const named =
            who.capital && who.kind === 'word' && !ours.has(who.norm) && aboutMail(norm, from, at);
          if (/^(?:you|your)$/.test(who.norm) || named) add(at, by + 1);
          break;
        }
        break;
      }
      default:
    }
  }
}

/** A deed that somebody was expected to do: a participle that nothing but a person can. */
function isReproach(
  spared: ReadonlySet<string>,
  verb: string,
  next: string,
  after: string,
): boolean {
  if (verb === 'got') return /^(?:him|her|them|somebody|someone)$/.test(next) && after === 'to';
  if (verb === 'had') return /^(?:someone|somebody)$/.test(next);
  if (verb === 'been') return next === 'more' || next === 'careful';
  return !spared.has(verb) && isParticiple(verb);
}

function isParticiple(verb: string): boolean {
  return irregular.has(verb) || (verb.length > 4 && verb.endsWith('ed') && verb !== 'need');
}

/** The participle of "had you only read", "had the form been signed"; -1 where there is none. */
function findVerb(norm: (at: number) => string, from: number, person: boolean): number {
  for (let at = from; at < from + 6; at++) {
    const word = norm(at);
    if (word === '') return -1;
    if (word === 'been' || word === 'left') {
      if (duties.has(norm(at + 1)) || norm(at + 1) === 'alone') return at + 1;
      if (duties.has(norm(at + 2))) return at + 2;
      if (word === 'been') return -1;
    }
    if (/^(?:a|an|no|some|any|two|three)$/.test(word)) return -1;
    if (
      person &&
      isParticiple(word) &&
      !(arrivals.has(word) && word !== 'noticed' && word !== 'left')
    )
      return at;
  }
  return -1;
}

/** Whoever did something to a wrong thing: "you pulled out the wrong plug"; -1 where nobody did. */
function findDoer(
  signals: Signals,
  norm: (at: number) => string,
  wrong: number,
  isPerson: (at: number) => boolean,
): number {
  if (!/^(?:the|a|an|your|his|her|their|it|them|completely|totally)$/.test(norm(wrong - 1)))
    return -1;
  for (let at = wrong - 2; at >= wrong - 8 && norm(at) !== ''; at--) {
    const word = norm(at);
    if (/^(?:i|we|our|us|that|what|because|but|which)$/.test(word)) return -1;
    const yours = word === 'your' && hitsBetween(signals.cue('culprits'), at, at + 1).length > 0;
    if (!yours && !/^(?:you|he|she|somebody|someone)$/.test(word) && !isPerson(at)) continue;
    if (word === 'who' && isOurselves(norm, at)) return -1;
    if (/^(?:if|should|could|that|unless)$/.test(norm(at - 1))) return -1;
    for (let verb = at + 1; verb < wrong; verb++) {
      if (given.has(norm(verb))) return -1;
      // "You were given the wrong date."
      if (/^(?:was|were|been|are|is)$/.test(norm(verb)) && !norm(verb + 1).endsWith('ing'))
        return -1;
      if (isPutRight(norm, verb, wrong)) return -1;
      const deed =
        isParticiple(norm(verb)) || /^(?:using|chose|gave|wrote|took|rang)$/.test(norm(verb));
      if (deed) return at;
    }
    return -1;
  }
  return -1;
}

/** "You put the wrong clock right": a repair, where "you put the wrong label on it" is none. */
function isPutRight(norm: (at: number) => string, verb: number, wrong: number): boolean {
  if (!/^(?:put|set)$/.test(norm(verb))) return false;
  return [1, 2, 3, 4].some(
    (on) => norm(wrong + on) === 'right' && !/^(?:the|a|your|on|at|to)$/.test(norm(wrong + on - 1)),
  );
}

/** "I am the one who …", "it was me who …": the writer owns up, and blames nobody. */
function isOurselves(norm: (at: number) => string, who: number): boolean {
  const before = [6, 5, 4, 3, 2, 1].map((back) => norm(who - back)).join(' ');
  return /\b(?:i (?:am|was)|we (?:are|were)|(?:is|was) (?:i|me|us))(?: \w+){0,3}$/.test(before);
}

/** What comes to somebody, or what they say of it: "you received the wrong list". */
const given = set(
  'got received had saw seen found noticed said told wrote reported asked paid spotted mentioned lost sorry not no flagged corrected amended rectified',
);

/** The "by" that names who did it stands at most so many words behind the deed. */
const byReach = 5;

/** "The box was ticked by your secretary": a deed, and behind it the one who did it. */
function readPassive(
  signals: Signals,
  verb: number,
  culprits: readonly Hit[],
  found: Span[],
): void {
  const { words, sentences } = signals.draft;
  const { from, to, ends } = sentences[words[verb]!.sentence]!;
  if (ends === '?' || words[verb]!.quoted) return;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  // "Overwritten by", "overwritten on Sunday by", "deleted late last week by".
  const limit = Math.min(to, verb + byReach + 1);
  let by = verb + 1;
  while (by < limit && norm(by) !== 'by' && !/[,;:–—(]/.test(gapBefore(signals, by))) by++;
  if (norm(by) !== 'by') return;
  const person = norm(by + 1) === 'you' || hitsBetween(culprits, by + 1, by + 2).length > 0;
  if (!person || norm(verb - 1) === 'not' || praises(signals, from, to)) return;
  let harm = !mild.has(norm(verb)) && !/^(?:opened|moved|shared|changed)$/.test(norm(verb));
  for (let at = from; at < to; at++)
    if (/^(?:wrong|wrongly|incorrect|incorrectly|without|against|twice|again)$/.test(norm(at)))
      harm = true;
  if (harm) found.push({ start: words[verb]!.start, end: words[Math.min(by + 1, to - 1)]!.end });
}

function aboutMail(norm: (at: number) => string, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 6); at < to; at++) {
    if (/^(?:e-?mail|mail|message|attachment|link|invoice|macro|note)$/.test(norm(at))) return true;
  }
  return false;
}

function praises(signals: Signals, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (praise.has(signals.draft.words[at]!.norm)) return true;
  return false;
}

function endsCulprit(signals: Signals, at: number): boolean {
  return hitsBetween(signals.cue('culprits'), Math.max(0, at - 4), at + 1).some(
    ({ to }) => to === at + 1,
  );
}

/** "Somebody at your end must have kicked it off", "your own staff had set it up". */
function readCulprit(
  signals: Signals,
  culprit: Hit,
  faultAt: ReadonlySet<number>,
  found: Span[],
): void {
  const { words, sentences } = signals.draft;
  const { from, to, ends } = sentences[culprit.sentence]!;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  if (ends === '?') return;
  if (
    /^(?:if|when|whether|has|did|could|had|should|until|unless|once|or|before|does|is|are|can|that|so)$/.test(
      norm(culprit.from - 1),
    )
  )
    return;
  let at = culprit.to;
  const next = words[at];
  if (at < to && next!.capital && next!.kind === 'word') at++;
  while (
    at < to &&
    at < culprit.to + 6 &&
    !faultAt.has(at) &&
    (adverbs.has(norm(at)) || auxiliaries.has(norm(at)))
  )
    at++;
  if (!faultAt.has(at) || norm(at - 1) === 'not') return;
  const vague =
    !/^(?:your|the|a|some|our|user|customer|client|caller|operator|requester)$/.test(
      norm(culprit.from),
    ) || norm(culprit.from + 1) === 'own';
  if (!vague && mild.has(norm(at)) && !isSpoilt(norm, at, to)) return;
  if (norm(at - 1) === 'to' || praises(signals, from, to)) return;
  found.push({ start: culprit.start, end: words[at]!.end });
}

/** "Moved it again", "saved it wrong", "opened it without asking". */
function isSpoilt(norm: (at: number) => string, from: number, to: number, once = false): boolean {
  for (let at = from + 1; at < Math.min(to, from + 10); at++) {
    // "You did nothing wrong."
    if (/^(?:nothing|anything|not)$/.test(norm(at))) return false;
    if (norm(at) === 'wrong' && isPutRight(norm, from, at)) return false;
    if (
      /^(?:wrong|wrongly|incorrectly|badly|again|without|despite|although|against|carelessly)$/.test(
        norm(at),
      ) &&
      !(once && !/^(?:wrong|wrongly|incorrectly)$/.test(norm(at)))
    )
      return true;
  }
  return false;
}
