import type { ReplyKey } from '../../schemas/replyKey.ts';
import type { MessageKind } from '../../schemas/brief.ts';
import { startOfClause } from '../addressed.ts';
import { tellsAttack } from '../attack.ts';
import { readClient } from '../clientSignals.ts';
import { gapBefore, isNegated, sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { hitsBetween } from '../hits.ts';
import { broken, look, met, notApplicable, quoteOf, settled, type Outcome } from '../outcome.ts';

/** Messages that answer a report for the first time; later ones may have thanked before. */
const firstAnswers: ReadonlySet<MessageKind | undefined> = new Set<MessageKind | undefined>([
  undefined,
  'first-reply',
  'incident-alert',
  'information-request',
  'apology',
]);
/** Thanks are looked at for so many words. */
const reach = 40;
/** What they are thanked for stands within so many words: "your quick and very clear message". */
const objectReach = 6;
/** A message that is thanked for with one of these is thanked for what it did: "your quick call". */
const praised =
  /^(?:quick|fast|prompt|early|immediate|clear|exact|precise|careful|detailed|swift|timely|calm|honest|frank|open|good|helpful)$/;
/** Behind "your call" or "contacting us" these say what was good about it: "about the stranger", "at once". */
const rescues =
  /^(?:about|so|straight|immediately|instantly|within|before|instead|right|once|quickly|promptly|that|while|when|as|rather|early)$/;
/** Behind "contacting" these say nothing of what the reader did. */
const generic =
  /^(?:us|me|we|our|your|my|the|a|an|it|its|i|support|service|desk|team|help|helpdesk|line|today|tonight|yesterday|tomorrow|this|of|from|on|to|and|at|for|again|back|here|night|morning|afternoon|evening|day|week|ticket|case|e|email|mail|message|request|contact|customer|care|department|security|hotline|office|now|much|very|call|number|below|above|earlier|recent|first|time|last|issue|problem|matter|enquiry|query|through|out|touch|in|by|phone|via|chat|centre|center|line|up)$/;
const thanking =
  /^(?:thank|thx|tx|ta|cheers|grat|apprec|obliged|kudos|bravo|hats|props|indebted|owe|compliments)/;
/** Words in -ing that are no deed of the reader. */
const ordinary =
  /^(?:having|being|continuing|ongoing|everything|anything|something|nothing|morning|evening|during|understanding|waiting|bearing|feeling|loading|building|booking|training|meeting|setting|existing|missing|remaining|following|working|planning|wedding|clothing)$/;
const clauseOpeners =
  /^(?:and|but|that|because|since|when|how|as|if|glad|pleased|good|great|lucky|grateful|relieved|so|then|what|while|until|the)$/;
const irregular =
  /^(?:rang|told|left|kept|wrote|saw|found|sent|took|did|put|gave|spoke|came|went|held|shut|read|brought|made|got|written|taken|seen|given|spoken|done|rung|thought|caught|stood|hung|spread|set|let)$/;
/** Deeds that help nobody. */
const idle =
  /^(?:waited|needed|wanted|contacted|experienced|joined|used|ordered|asked|requested|clicked|stayed|purchased|received|encountered|chose|chosen)$/;
const praise = /^(?:right|wise|sensible|best|correct|perfect|helped|helps|saved|spared|protected)$/;
const reports =
  /^(?:report|call|note|remark|hint|warning|message|list|photo|screenshot|tip|word|observation|description|alarm|clue|quick|fast|early|prompt|careful|question|email|mail|e)$/;

/** Where the client warned us or helped us: thanks for exactly that. */
export function checkReporterThanks(signals: Signals, key?: ReplyKey): Outcome {
  if (signals.brief.kind === 'handover') return notApplicable;
  const thanks = [...signals.cue('thanks'), ...signals.cue('praised-deeds')].filter(
    ({ from }) => sentenceOf(signals, from).zone !== 'sign-off',
  );
  if (key?.reported !== undefined) return settled(judgeByKey(signals, key.reported, thanks));
  const weight = weighReport(signals);
  if (weight === null) return notApplicable;
  if (thanks.some((hit) => namesDeed(signals, hit)) || praisesDeed(signals)) return met;
  const first = firstAnswers.has(signals.brief.kind);
  if (weight === 'help' && !first) return notApplicable;
  const empty = thanks[0];
  const finding = {
    at: empty ?? null,
    reason:
      empty === undefined
        ? 'They told you something that helps, and nobody thanks them for it.'
        : `“${quoteOf(signals, empty)}” would fit any letter; what they did is not in it.`,
    fix: 'Thank them for the deed itself: “Thank you for ringing at once and leaving it on.”',
  };
  // A leader in an alert asks what to do; who saw it first may be somebody else. "Thought you should know" reports.
  const asked =
    signals.brief.audience === 'manager' &&
    signals.brief.kind === 'incident-alert' &&
    readClient(signals)!.cue('clues-offered').length === 0;
  const owed = weight === 'clue' || (weight === 'danger' && first);
  return owed && !asked ? broken(finding) : look(finding);
}

/** What the client's message gave us: a warning, a clue we did not have, an observation, or null. */
function weighReport(signals: Signals): 'danger' | 'clue' | 'help' | null {
  const told = readClient(signals);
  if (told === null) return null;
  if (tellsAttack(told) || told.cue('danger-reports').length > 0 || showsDanger(told))
    return 'danger';
  if (told.cue('clues-offered').length > 0) return 'clue';
  return told.cue('helpful-reports').length > 0 ? 'help' : null;
}

/** A person and what is odd about them, a thing and its heat, data and the wrong eyes: both in one sentence. */
const dangers: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    words("someone somebody someone's man woman chap bloke guy lady stranger person visitor"),
    words('recognises recognise wandering prowling photographing filming propped wedged tailgated'),
  ],
  [
    words('charger battery socket plug ups rack server servers cupboard cabinet adapter heater'),
    words('hot melted burnt burning smoke smoking sparks sparking smells leaking humming swollen'),
  ],
  [
    words('list addresses salaries patients names data records payslips'),
    words('accidentally mistakenly exposed leaked'),
  ],
  [
    words('invoice iban qr poster link parcel mail email sms'),
    words('odd fake suspicious fishy dodgy forged phishing bogus'),
  ],
  [words('pop-ups popups ups'), words('everywhere')],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function showsDanger({ draft, prose }: Signals): boolean {
  return prose.some(({ from, to }) => {
    const norms = draft.words.slice(from, Math.min(to, from + reach)).map(({ norm }) => norm);
    return dangers.some(
      ([things, signs]) =>
        norms.some((norm) => things.has(norm)) && norms.some((norm) => signs.has(norm)),
    );
  });
}

/** The deed of the key in the words of thanks, or in the sentence beside them. */
function judgeByKey(
  signals: Signals,
  reported: NonNullable<ReplyKey['reported']>,
  thanks: readonly Hit[],
): Outcome {
  const [deed] = findFacts(signals.draft, [reported], signals.prepared).kept;
  const thanked =
    deed !== undefined &&
    thanks.some(({ sentence }) => {
      const near = signals.draft.sentences.slice(Math.max(0, sentence - 1), sentence + 2);
      return near.some(({ start, end }) => deed.start < end && deed.end > start);
    });
  if (thanked) return met;
  return broken({
    at: thanks[0] ?? null,
    reason: `Nobody thanks them for this: ${reported.what}.`,
    fix: 'Put the deed behind the thanks: “Thank you for …”.',
  });
}

/** "Thank you for leaving it on" names a deed; "thank you for your patience" and a bare "thanks" do not. */
function namesDeed(signals: Signals, hit: Hit): boolean {
  const { words } = signals.draft;
  const { from, to } = sentenceOf(signals, hit.from);
  const start = Math.max(startOfClause(signals, hit.from), hit.from - 3);
  const enough = words.slice(hit.to, hit.to + 3).some(({ norm }) => norm === 'enough');
  if (!enough && isNegated(signals, start, hit.from)) return false;
  const behind = words.slice(hit.to, hit.to + 3).map(({ norm }) => norm);
  // "My thanks go to the guard", and not to the reader.
  if (/^goe?s?$/.test(behind[0] ?? '') && behind[1] === 'to')
    return /^your?$/.test(behind[2] ?? '');
  const toYou =
    behind[0] === 'to' && /^(?:your|you (?!all|for|and))/.test(behind.slice(1).join(' ') + ' ');
  if (toYou || !thanking.test(words[hit.from]!.norm)) return true;
  const limit = Math.min(to, hit.from + reach);
  const opens = (at: number) => /^(?:for|that|because)$/.test(words[at]!.norm);
  // "You left it on: thank you", "let me say thanks first: you rang at 6:02"
  if (tellsDeed(signals, Math.max(from, hit.from - reach), limit)) return true;
  let at = hit.to;
  if (!words[hit.from]!.norm.startsWith('apprec')) {
    while (at < limit && !opens(at)) at++;
    if (at >= limit) return thanksForBefore(signals, hit, from);
    if (words[at]!.norm !== 'for') return true;
    at++;
  } else if (at < limit && opens(at)) return true;
  else if (at >= limit || /^[.!,;]/.test(gapBefore(signals, at)))
    return at < limit || thanksForBefore(signals, hit, from);
  for (let begin = at; begin < limit;) {
    let end = begin + 1;
    while (end < limit && !isJoint(signals, end)) end++;
    if (pointsBack(signals, begin, end)) return deedBefore(signals, hit);
    if (isDeed(signals, begin, end)) return true;
    begin = nextObject(signals, end, limit);
  }
  return false;
}

/** "Not clicking was right", "that you told us within minutes helped a great deal". */
function praisesDeed({ draft, prose }: Signals): boolean {
  return prose.some(({ from, to }) => {
    const norms = draft.words.slice(from, Math.min(to, from + reach / 2)).map(({ norm }) => norm);
    const [first = '', second = ''] = norms;
    const verb = first === 'not' ? second : first;
    const deed = /\w{2}ing$/.test(verb) && !ordinary.test(verb);
    return (
      (deed || (first === 'that' && second === 'you')) && norms.some((norm) => praise.test(norm))
    );
  });
}

/** "For Mill Lane I say thank you", or the deed stands in the sentence before: "You did us a favour. Thank you." */
function thanksForBefore(signals: Signals, hit: Hit, from: number): boolean {
  for (let at = Math.max(from, hit.from - reach); at < hit.from; at++) {
    if (signals.draft.words[at]!.norm === 'for') return isDeed(signals, at + 1, hit.from);
  }
  return deedBefore(signals, hit);
}

/** The sentence before the thanks, or the rest of their own, tells what the reader did. */
function deedBefore(signals: Signals, hit: Hit): boolean {
  const { sentences, words } = signals.draft;
  const before = sentences[Math.max(0, hit.sentence - 1)]!;
  const from = Math.max(before.from, hit.from - reach);
  if (tellsDeed(signals, from, hit.from)) return true;
  return words
    .slice(from, hit.from)
    .some(({ norm }, at, own) => norm === 'your' && reports.test(own[at + 1]?.norm ?? ''));
}

/** "You left it on", "you have told us", "your telling me": a deed of the reader that opens a clause. */
function tellsDeed({ draft }: Signals, from: number, to: number): boolean {
  const { words } = draft;
  for (let at = from; at < to - 1; at++) {
    const { norm } = words[at]!;
    const next = words[at + 1]!.norm;
    if (norm === 'your' && /^(?:having|telling|\w+ing)$/.test(next) && !ordinary.test(next))
      return true;
    if (norm !== 'you') continue;
    const before = at === from ? '' : words[at - 1]!.norm;
    const free =
      at === from || /[^\s]/.test(gapBefore({ draft }, at)) || clauseOpeners.test(before);
    if (!free) continue;
    let verb = at + 1;
    while (
      verb < to &&
      /^(?:have|had|also|so|very|then|did|not|just|even|quickly|immediately|both|all|at|once)$/.test(
        words[verb]!.norm,
      )
    )
      verb++;
    const deed = words[verb]?.norm ?? '';
    if (verb < to && (/\w{2}ed$/.test(deed) || irregular.test(deed)) && !idle.test(deed))
      return true;
  }
  return false;
}

/** "Thank you for it", "for that": what it is stands before. */
function pointsBack({ draft }: Signals, from: number, to: number): boolean {
  return draft.words
    .slice(from, to)
    .every(({ norm }) => /^(?:it|this|that|both|these|which)$/.test(norm));
}

function isJoint(signals: Signals, at: number): boolean {
  return signals.draft.words[at]!.norm === 'and' || /[,;:–—(]/.test(gapBefore(signals, at));
}

/** "… and for leaving it on", "… and not clicking": what else they are thanked for; the limit where nothing is. */
function nextObject(signals: Signals, end: number, limit: number): number {
  const { words } = signals.draft;
  let at = end;
  while (at < limit && /^(?:and|also|especially|above|all)$/.test(words[at]!.norm)) at++;
  if (at >= limit) return limit;
  const { norm } = words[at]!;
  if (norm === 'for') return at + 1;
  const continues = /^(?:not|your|how)$/.test(norm) || /(?:ing|ly)$/.test(norm);
  return continues ? at : limit;
}

/** Anything but what every letter thanks for: its first noun or verb decides. */
function isDeed(signals: Signals, from: number, to: number): boolean {
  const { words } = signals.draft;
  const own = words.slice(from, to).map(({ norm }) => norm);
  if (own.every((norm) => /^(?:this|that|it|everything|all|you|now|again|us|me)$/.test(norm)))
    return false;
  const limit = Math.min(to, from + objectReach);
  const empty = hitsBetween(signals.cue('empty-thanks'), from, limit)[0];
  const message = hitsBetween(signals.cue('thanked-messages'), from, limit)[0];
  for (let at = from; at < limit; at++) {
    const { norm } = words[at]!;
    if (norm === 'having')
      return !/^(?:contacted|written|called|waited)$/.test(own[at + 1 - from] ?? '');
    if (empty?.from === at) return false;
    if (message?.from === at) {
      const praise = words.slice(from, at).some((word) => praised.test(word.norm));
      return praise || saysMore(signals, message.to, to);
    }
    if (/\w{2}ing$/.test(norm) && !ordinary.test(norm)) return true;
  }
  return true;
}

/** Behind "your call" or "contacting us": "about the stranger", "at once", "while it was happening". */
function saysMore({ draft }: Signals, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm, capital, kind } = draft.words[at]!;
    if (/^(?:regarding|concerning|with|in|dated|re)$/.test(norm)) return false;
    if (rescues.test(norm)) return draft.words[at + 1]?.norm !== 'far';
    if (kind === 'word' && !capital && !generic.test(norm)) return true;
  }
  return false;
}
