import { proseOf, sentenceOf, spanOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { broken, met, quoteOf, type Outcome } from '../outcome.ts';
import { isAppointment, timesIn } from '../promises.ts';
import { tokenize } from '../tokenize.ts';
import type { Span } from '../types.ts';
import { wordSet } from '../wordSet.ts';

/** "I will …" these gives the case away, or takes nothing on. */
const weakDeeds = wordSet(
  'pass forward escalate log raise assign transfer hand ask leave say admit suggest close let try see apologise',
);
const givenAway = wordSet(
  'team queue raised passed logged someone somebody them onto department group',
);
const weakDoing = wordSet(
  'calling writing contacting emailing mailing hoping asking forwarding passing escalating logging handing wondering suggesting assuming replying reaching guessing speaking saying',
);
/** Present verbs that take nothing on: "I understand", "I hope". */
const idle = wordSet(
  'understand know see think believe hope wish suggest recommend advise regret apologise apologize appreciate assure guarantee promise confirm say mean guess assume suppose fear feel hear thank agree can could would should may might must do did does was had were cannot need want like ask admit expect trust note notice leave wonder remember doubt find get love refer pass forward escalate log raise assign transfer hand not never said told wrote rang called saw went came got took made found sent put left gave heard knew thought favour certainly fully completely really honestly totally sincerely only all',
);
const lightWords = wordSet(
  'also then now next again personally myself just still both first already always',
);

/** "I" carries the promise under a person's name, or the next name and its hour are given. */
export function checkOwnership(signals: Signals): Outcome {
  if (findHandover(signals)) return met;
  const { people } = signals;
  const { owns, speaks } = findFirstPerson(signals);
  const named = isNamed(signals, speaks !== null);
  if (!named) {
    if (speaks === null) {
      return broken({
        at: null,
        reason: 'Nobody says “I” and nobody signs: they cannot tell who has their case.',
        fix: 'Write “I have your case” or “I will …”, and sign with your name.',
      });
    }
    return broken({
      at: people.signOff ?? speaks,
      reason:
        people.signOff === null
          ? 'It says “I”, and no name tells who that is.'
          : `It says “I”, and “${quoteOf(signals, people.signOff)}” is nobody in particular.`,
      fix: 'Sign with your own name.',
    });
  }
  if (owns === 'firmly') return met;
  const faceless = findFaceless(signals, owns === 'by deed');
  if (faceless === null) {
    const unnamed = signals.brief.channel === 'phone' && people.introduced === null;
    if (owns === 'by deed' && !unnamed) return met;
    return broken({
      at: null,
      reason: 'Nobody takes the case on: a name stands under it, and no “I will …” above it.',
      fix: 'Say what you do and when: “I have your case. I will ring you at 16:00.”',
    });
  }
  const said = quoteOf(signals, faceless);
  return broken(
    /^we\b/i.test(said)
      ? {
          at: faceless,
          reason: `“${said}” can be anybody of the team.`,
          fix: 'Write “I” instead of “we”.',
        }
      : {
          at: faceless,
          reason: `“${said}” leaves the promise with nobody they could name.`,
          fix: 'Carry it yourself: “I will ring you at 16:00.” Or give the next name and the hour it takes over.',
        },
  );
}

/** A name signs or is given aloud; one letter is no name. On the phone it was given when the call began. */
function isNamed(signals: Signals, speaks: boolean): boolean {
  const { people, brief, draft } = signals;
  const isFull = (name: Span | null) =>
    name !== null && /\p{L}{2}/u.test(draft.text.slice(name.start, name.end));
  if (isFull(people.signed) || isFull(people.signedOther) || isFull(people.introduced)) return true;
  const agent = new Set(
    tokenize(brief.agent ?? '')
      .map(({ norm }) => norm)
      .filter((norm) => norm.length > 2),
  );
  // Below a line of greetings the name may stand in what looks like a footer, or in the text itself.
  const says = draft.words.some(
    ({ norm, sentence }) =>
      agent.has(norm.replace(/'s$/, '')) && draft.sentences[sentence]!.zone !== 'quoted',
  );
  return says || (brief.channel === 'phone' && (brief.agent !== undefined || speaks));
}

/** `by deed`: "I unlocked it" shows who was at it, and leaves open who acts next. */
type Ownership = 'firmly' | 'by deed' | 'not';

const slightDeeds =
  /^(?:passed|escalated|logged|raised|forwarded|assigned|transferred|handed|asked|tried|noticed|wanted|hoped|received|apologi[sz]ed|explained|mentioned|promised|needed|missed|said|told|been|had|heard|thought|knew|got|opened)$/;
const deeds = wordSet(
  'took set put found made sent rang wrote cut gave brought spoke checked done begun',
);

/** "I unlocked your account", "I have set the clock"; not "I have passed it on". */
function hasDone(norms: readonly string[]): boolean {
  let at = 1;
  while (lightWords.has(norms[at] ?? '') || norms[at] === 'have') at++;
  const verb = norms[at] ?? '';
  return !slightDeeds.test(verb) && (deeds.has(verb) || /[^e]ed$/.test(verb));
}

/** "What I can do is set up a new one"; "I can see", "I can tell you" and "I cannot" take nothing on. */
function offers(norms: readonly string[]): boolean {
  return (
    norms[1] === 'can' &&
    !/^(?:not|only|see|say|tell|imagine|assure|confirm|understand|hear|promise|well|appreciate)$/.test(
      norms[2] ?? '',
    )
  );
}

/** Where the writer says "I", and whether "I" takes the case on: "I will", "I am …ing", "it stays with me". */
function findFirstPerson(signals: Signals): { owns: Ownership; speaks: Span | null } {
  const { words } = signals.draft;
  // "Will check in later", "Next update: 14:00": the one who signs.
  let owns = signals.promises.some(
    ({ by, from, to, time }) =>
      (by === 'i' && !words.slice(from, to).some(({ norm }) => /^(?:can|could)$/.test(norm))) ||
      (by === 'unsaid' && words[from]!.norm === 'will') ||
      (by === 'unsaid' &&
        time !== null &&
        !/^(?:we|they|team|someone|somebody|colleagues?)$/.test(words[from - 1]?.norm ?? '') &&
        !/^(?:you|we|they)$/.test(words[from]!.norm) &&
        isAppointment(signals, time)),
  );
  let deed = false;
  let speaks: Span | null = null;
  for (const { from, to } of proseOf(signals)) {
    const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
    for (let at = from; at < to && !(owns && speaks !== null); at++) {
      if (words[at]!.quoted) continue;
      const here = norm(at);
      if (here === 'i') {
        speaks ??= spanOf(signals, at, at + 1);
        // "May I take your name?" takes nothing on.
        if (/^(?:may|can|could|should|do|did|shall|must|if)$/.test(norm(at - 1))) continue;
        const norms = words.slice(at, Math.min(to, at + 24)).map((word) => word.norm);
        owns ||= takesOn(norms);
        deed ||= hasDone(norms) || offers(norms);
      } else if (here === 'mine') owns ||= norm(at - 1) !== 'of';
      else if (here === 'me') {
        owns ||= /^(?:with|is|got|be)$/.test(norm(at - 1)) || norm(at + 1) === 'directly';
        // "Reach me on 4471", "ask for me": one person is there to be reached.
        deed ||=
          /^(?:reach|phone)$/.test(norm(at - 1)) ||
          (norm(at - 1) === 'for' && norm(at - 2) === 'ask');
      } else if (here === 'my') {
        owns ||= /^(?:next|desk|hands|watch|responsibility|job)$/.test(norm(at + 1));
      }
    }
  }
  return { owns: owns ? 'firmly' : deed ? 'by deed' : 'not', speaks };
}

/** Whether the words from "I" on take something on. */
function takesOn(norms: readonly string[]): boolean {
  let at = 1;
  const skip = () => {
    while (lightWords.has(norms[at] ?? '')) at++;
    return norms[at] ?? '';
  };
  let verb = skip();
  if (verb === 'am') {
    at++;
    const next = skip();
    if (next === 'not') return /^(?:handing|letting|leaving|going)$/.test(norms[at + 1] ?? '');
    if (next === 'going' && norms[at + 1] === 'to') return !weakDeeds.has(norms[at + 2] ?? '');
    if (next.endsWith('ing')) return !weakDoing.has(next);
    return /^(?:at|with|here|on|in|yours|the|responsible|your|back)$/.test(next);
  }
  if (verb === 'have') {
    at++;
    return /^(?:your|it|this|that|the|taken|got|put|made|begun|started|cleared)$/.test(skip());
  }
  const future = verb === 'will' || verb === 'shall';
  if (future) {
    at++;
    verb = skip();
    if (verb === 'not') return /^(?:hand|let|leave|give|stop|rest)$/.test(norms[at + 1] ?? '');
    if (/^(?:get|have|make|ensure|arrange|see)$/.test(verb))
      return !norms.slice(at, at + 12).some((norm) => givenAway.has(norm));
    if (verb === 'be')
      return !/^(?:out|off|away|able|honest|unable|sorry)$/.test(norms[at + 1] ?? '');
    return verb !== '' && !weakDeeds.has(verb);
  }
  // "I measure old rolls now", "I check it and write to you": the present of people at work.
  return /^[a-z]+$/.test(verb) && !idle.has(verb) && !/(?:[^e]ed|ly|[a-z]{3}ing)$/.test(verb);
}

/**
 * "We will …", "somebody will …", "it is being looked into" as the one who acts or writes next.
 *
 * @param promisesOnly only where it promises to write or call
 */
function findFaceless(signals: Signals, promisesOnly: boolean): Span | null {
  const promise = signals.promises.find(({ by }) => by === 'we' || by === 'nobody');
  return promise ?? (promisesOnly ? null : (signals.cue('commitments')[0] ?? null));
}

/** "From 16:00 today Mireille Dubois has your case." */
function findHandover(signals: Signals): boolean {
  const { words } = signals.draft;
  const sentences = proseOf(signals);
  for (const [index, { from, to }] of sentences.entries()) {
    // "If you stay silent, Ffion comes on Friday": she has the case only then.
    if (/^(?:if|should|unless|without)$/.test(words[from]!.norm)) continue;
    for (let at = from; at < to; at++) {
      if (!isPersonName(signals, at, from)) continue;
      let verb = at + 1;
      while (
        verb < to &&
        (words[verb]!.capital ||
          /^(?:from|of|our|the|colleague|specialist|here|then|now|also)$/.test(
            words[verb]!.norm,
          )) &&
        verb - at < 6
      )
        verb++;
      const says = words[verb]?.norm ?? '';
      const takes = /^(?:has|takes|will|looks|is)$/.test(says) && verb < to;
      if (!takes) continue;
      const rest = words
        .slice(verb, Math.min(to, verb + 16))
        .map(({ norm }) => norm)
        .join(' ');
      const owns = /\b(?:case|over|ring|call|write|phone|contact|come|be|look|help|you)\b/.test(
        rest,
      );
      const next = sentences[index + 1];
      const timed = timesIn(
        signals,
        Math.max(from, at - 20),
        Math.min(next?.to ?? to, at + 40),
      ).some(({ kind }) => kind !== 'vague' && kind !== 'today');
      if (owns && timed) return true;
    }
  }
  return false;
}

function isPersonName(signals: Signals, at: number, sentenceStart: number): boolean {
  const { norm, capital, kind, quoted } = signals.draft.words[at]!;
  if (!capital || quoted || kind !== 'word' || norm === 'i') return false;
  if (signals.prepared.commonWords.has(norm) || signals.prepared.teamWords.has(norm)) return false;
  if (/^(?:mr|mrs|ms|miss|mx|dr)$/.test(norm)) return false;
  const { start, end } = signals.draft.words[at]!;
  const written = signals.draft.text.slice(start, end);
  if (written.length > 1 && written === written.toUpperCase()) return false;
  const isClient =
    signals.people.greeted !== null &&
    signals.draft.text
      .slice(signals.people.greeted.start, signals.people.greeted.end)
      .toLowerCase()
      .includes(norm);
  if (isClient || /day$/.test(norm)) return false;
  // At the head of a sentence a capital says little: only a second one makes a name.
  return (
    at > sentenceStart ||
    signals.draft.words[at + 1]?.capital === true ||
    sentenceOf(signals, at).from === at
  );
}
