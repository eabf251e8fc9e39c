import { gapBefore, normsOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { countQuestions, isRealQuestion } from '../questions.ts';
import type { Sentence } from '../types.ts';
import { wordSet } from '../wordSet.ts';

/** More than three and the client puts the letter aside: then call, or send a form. */
const mostAsks = 3;
/** Asks beyond these are too many anyway and need no look at the client's message. */
const mostCompared = 12;
/** From so many words on a part of a row is no thing to send but a clause of its own. */
const longestThing = 12;
const askVerbs = wordSet(
  'send tell let give say confirm reply answer show write email mail forward describe name state list provide attach call ring supply submit furnish specify clarify read get decide upload',
);
/** Words that open one more thing or question in a row of them. */
const thingOpeners = wordSet(
  'the a an your which what how whether who when where why its their any some if all one two three each whose',
);
/** Of these only asks for a thing or an answer count: "tell me", "send us", never "call me at ten". */
const needsMe = wordSet('let give show write call ring say name read get list state');

/** In writing, more than three asks; on the phone, two in one turn; anywhere, what the client gave already. */
export function checkAsks(signals: Signals): Outcome {
  const asks = findAsks(signals);
  if (asks.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  const aloud = signals.brief.channel === 'phone';
  const most = aloud ? 1 : mostAsks;
  // The lines of a numbered list are a form, and a form may have more of them.
  const loose = aloud ? asks : asks.filter(({ item }) => !isNumbered(signals, item));
  const tooMany = aloud ? findSecondInTurn(signals, loose) : loose[most];
  if (tooMany !== undefined) {
    findings.push({
      at: { start: tooMany.start, end: tooMany.end },
      reason: aloud
        ? 'This is your second question in one turn. Aloud, people answer the last one only.'
        : `This is ask number ${most + 1} of ${loose.length}; a message carries three.`,
      fix: aloud
        ? 'Ask one, wait for the answer, then ask the next.'
        : 'Keep the three you need first, number them like a form, or ring and ask them all.',
    });
  }
  for (const ask of asks.slice(0, mostCompared)) {
    const given = findGiven(signals, ask);
    if (given === null) continue;
    findings.push({
      at: { start: ask.start, end: ask.end },
      reason: `They told you already: “${given}”.`,
      fix: 'Take the answer from their message and say that you have it.',
    });
  }
  return decide(findings);
}

function isNumbered({ draft }: Signals, item: number | null): boolean {
  return item !== null && draft.items[item]!.numbered;
}

/** In a transcript each of our turns may hold one ask; the other side's words stand between turns. */
function findSecondInTurn(signals: Signals, asks: readonly Sentence[]): Sentence | undefined {
  const { sentences } = signals.draft;
  let open: Sentence | null = null;
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.zone === 'quoted') open = null;
    for (; asks[at] === sentence; at++) {
      // "What does the screen say? Please read me the words": one thing, asked twice.
      if (
        open !== null &&
        open !== sentence &&
        !readsOut(signals, open, sentence) &&
        !isOneDecision(signals, open, sentence) &&
        !pointsBack(signals, sentence) &&
        !announcesOne(signals, open)
      ) {
        return sentence;
      }
      if (open === sentence) return sentence;
      open = sentence;
    }
  }
  return undefined;
}

function readsOut({ draft }: Signals, first: Sentence, second: Sentence): boolean {
  const has = ({ start, end }: Sentence, what: RegExp) => what.test(draft.text.slice(start, end));
  return has(first, /\b(?:say|says|show|shows|read)\b/i) && has(second, /\bread\b/i);
}

/** "I need one decision by 06:55. May we take the clinics off the network?": announced, then asked. */
function isOneDecision({ draft }: Signals, first: Sentence, second: Sentence): boolean {
  const pair = [first, second].map(({ start, end }) => draft.text.slice(start, end));
  return (
    pair.some((text) => decisionAnnounced.test(text)) && pair.some((text) => yesOrNo.test(text))
  );
}

/** "For that I need one thing." leads up to its question. */
function announcesOne({ draft }: Signals, { start, end, ends }: Sentence): boolean {
  return ends !== '?' && oneThing.test(draft.text.slice(start, Math.min(end, start + 160)));
}

const oneThing =
  /\b(?:i|we) (?:(?:only|just|still) )?(?:need|have|want) (?:only |just )?one (?:thing|question|answer|number|detail|word)\b/i;

/** "I need the person who may stop the tills. Who is that?", "… I need it by 23:00.": the ask before it, again. */
function pointsBack({ draft }: Signals, { start, end }: Sentence): boolean {
  return askedBefore.test(draft.text.slice(start, Math.min(end, start + 80)));
}

const askedBefore =
  /^(?:and |so |please,? )?(?:(?:who|what|which|where) (?:is|are|was|would) (?:that|it|this|they|those)(?: person| be)?(?:,[^?]{0,20})?\?|(?:i (?:would )?(?:need|want|must have) (?:it|that|this|your (?:word|answer|decision|yes)|the (?:answer|word|decision)|(?:a )?yes or (?:a )?no(?: to \w+)?)|tell me|let me know|decide|answer(?: me)?)(?: please)? (?:by|before|until|at|in|within|now)\b)/i;
const decisionAnnounced =
  /\b(?:one|a|your|this) (?:quick )?(?:decision|yes or (?:a )?no|yes|word|answer|go-ahead)\b/i;
const yesOrNo =
  /^(?:[A-Z]\w+, )?(?:so )?(?:may|shall|should|can|do|will|is it|are you|would) (?:we|i|you|it|all right|agreed)?\b[^?]*\?/i;

/** The sentences and list lines that ask the client for something; one that asks for three stands three times. */
function findAsks(signals: Signals): Sentence[] {
  const { sentences } = signals.draft;
  const asks: Sentence[] = [];
  const askedItems = new Set<number>();
  let underAsk = false;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.zone !== 'body' && sentence.zone !== 'list') continue;
    if (sentence.item === null) {
      const count = countAsks(signals, sentence);
      const leads = sentences[index + 1]?.item != null;
      underAsk = leads && (count > 0 || announces(signals, sentence));
      // "I need three things:" is counted by its lines.
      if (!leads || !underAsk) for (let n = 0; n < count; n++) asks.push(sentence);
      continue;
    }
    if (askedItems.has(sentence.item)) continue;
    const count = countAsks(signals, sentence);
    if (count > 0 || (underAsk && !isInstruction(signals, index))) {
      askedItems.add(sentence.item);
      asks.push(sentence);
    }
  }
  return asks;
}

/** "I need three things:", "four questions:"; not "what we know:". */
function announces({ draft }: Signals, { start, end }: Sentence): boolean {
  return asksBelow.test(draft.text.slice(start, Math.min(end, start + 200)));
}

const asksBelow =
  /\b(?:your answers?|(?:short|quick|few|two|three|four|five|six) (?:\w+ )?(?:answers?|questions?|things?)|(?:i|we) (?:still )?need|need(?:ed)? from you|need to know|tell me|send me|let me know|help me with|have ready|following)\b/i;

function countAsks(signals: Signals, sentence: Sentence): number {
  const { words } = signals.draft;
  // Aloud, what they are to do "if it comes back" is asked for later; and to know who listens asks for nothing.
  const { draft, brief } = signals;
  const text = draft.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300));
  if (brief.channel === 'phone' && (/^if\b/i.test(text) || whoListens.test(text))) return 0;
  const own = hitsBetween(signals.actions, sentence.from, sentence.to).filter(
    ({ kind, idle, alternative }) =>
      kind !== 'avoid' && kind !== 'question' && !idle && !alternative,
  );
  const orders = own.filter(({ verb, to }) => {
    if (!askVerbs.has(verb)) return false;
    const object = words[to]?.norm ?? '';
    // "Let us take out the biggest letters" asks for nothing; "let me know" does.
    if (verb === 'let' && !/^(?:know|have|see)$/.test(words[to + 1]?.norm ?? '')) return false;
    if (verb === 'say') return thingOpeners.has(object);
    // "Tell the clerk to leave it on" asks for a deed, and for no answer.
    if (verb === 'tell')
      return /^(?:me|us|here|which|what|whether|how|when|who|where)$/.test(object);
    return !needsMe.has(verb)
      ? !/^(?:if|within|here|to|by|before|this|on)$/.test(object)
      : /^(?:me|us)$/.test(object) && verb !== 'call' && verb !== 'ring';
  });
  let things = orders.reduce((sum, { to }) => sum + countThings(signals, to, sentence.to), 0);
  // "Could you restart it, take photos, note what it says and send it all to me?"
  const requests = own.filter(({ kind }) => kind === 'request').length;
  if (orders.length > 0 && requests > mostAsks) things = Math.max(things, requests);
  const question = sentence.ends === '?' && isRealQuestion(signals, sentence);
  if (question)
    return Math.max(things, countQuestions(signals, sentence), countDeeds(signals, sentence));
  if (things > 0) return Math.max(things, asksInside(signals, sentence));
  if (givesReason(signals, sentence)) return 0;
  const cue = hitsBetween(signals.cue('asks'), sentence.from, sentence.to)[0];
  return cue === undefined || /\b(?:nothing|nobody|none)\b/i.test(text)
    ? 0
    : countThings(signals, cue.to, sentence.to);
}

const whoListens =
  /\b(?:is (?:that|this)|are you|am i speaking (?:to|with)|do i speak (?:to|with)|have i got) (?:the |mrs? |ms |dr )?[A-Z]/;

/** "Please provide the following: what time did you open it, which computer was it, …" */
function asksInside(signals: Signals, { from, to }: Sentence): number {
  for (let at = from + 1; at < to; at++) {
    if (gapBefore(signals, at).includes(':')) return countQuestions(signals, { from: at, to });
  }
  return 1;
}

/** "Do you want to stop the line, pay them, ring the police and tell the customers?" */
function countDeeds(signals: Signals, { from, to }: Sentence): number {
  const { words } = signals.draft;
  let count = 1;
  for (const { from: at } of hitsBetween(signals.cue('instruction-verbs'), from + 1, to)) {
    const joined = words[at - 1]!.norm === 'and' || gapBefore(signals, at).includes(',');
    if (joined) count++;
  }
  return count > mostAsks ? count : 1;
}

/** "I need it to search the other two computers", "I ask so that I can …": why, and no further ask. */
function givesReason({ draft }: Signals, { start, end }: Sentence): boolean {
  const text = draft.text.slice(start, Math.min(end, start + 120));
  return reasonOf.test(text);
}

const reasonOf =
  /^(?:(?:and|because|that is because|this is because)\s+)?(?:i|we)\s+(?:only\s+|just\s+|also\s+)?(?:need|want|would like)\s+(?:it|that|this|them|these|the answer|your answer)\s+(?:to|for|so|because|before)\b|^(?:and\s+)?(?:i|we)\s+(?:only\s+|just\s+)?(?:ask|need to know|want to know)(?:,|\s,)?\s+(?:so that|because|as|since)\b|^(?:it|that|this|the answer|your answer)\s+(?:would|will)\s+help\s+(?:me|us)\s+(?:to\s+)?\w+|^so that (?:i|we) can\b/i;

/** "send me the number, a photo of the label and your room": three asks in one sentence. */
function countThings(signals: Signals, from: number, to: number): number {
  const { words } = signals.draft;
  let count = 1;
  let sinceLast = 0;
  /** Set behind "the following:" and "need:", where things stand bare. */
  let bare = false;
  for (let at = from; at < to; at++) {
    const gap = at === from ? '' : gapBefore(signals, at);
    const { norm } = words[at]!;
    if (/[;–—]/.test(gap) || (at > from && (norm === 'so' || norm === 'because'))) break;
    if (gap.includes(':')) {
      bare = true;
      sinceLast = 0;
      continue;
    }
    sinceLast++;
    const before = at > from ? words[at - 1]!.norm : '';
    const joined = at > from && (/^(?:and|or|plus)$/.test(before) || gap.includes(','));
    const withIt = before === 'with' && /^(?:together|along)$/.test(words[at - 2]?.norm ?? '');
    if ((!joined && !withIt) || norm === 'and' || norm === 'or') continue;
    const bareThing =
      (bare && sinceLast <= longestThing) || (gap.includes(',') && isBareThing(signals, at, to));
    if (thingOpeners.has(norm) || bareThing) {
      count++;
      sinceLast = 0;
    }
  }
  return count;
}

/** "a photo, the serial, roll time, room number": up to three words between two commas, no courtesy and no time. */
function isBareThing(signals: Signals, at: number, to: number): boolean {
  const { words } = signals.draft;
  if (words[at]!.kind !== 'word' || noThing.has(words[at]!.norm)) return false;
  for (let next = at + 1; next < Math.min(to, at + 4); next++) {
    if (gapBefore(signals, next).includes(',')) return true;
    if (noThing.has(words[next]!.norm)) return false;
  }
  return false;
}

const noThing = wordSet(
  'please if when by as so then today tomorrow now ideally preferably thanks and or but i we you he she they it is are was will can could would should may have has for to in on at with from not even just also too either once until before after because where that this there me us first asap best say mr ms mrs dr',
);

function isInstruction(signals: Signals, index: number): boolean {
  const { from, to } = signals.draft.sentences[index]!;
  return hitsBetween(signals.actions, from, to).some(
    ({ kind, verb }) => kind !== 'question' && !askVerbs.has(verb),
  );
}

/** The client's sentence that already answers an ask: it shares its words and states something. */
function findGiven(signals: Signals, ask: Sentence): string | null {
  if (signals.client === null) return null;
  const told = findToldAlready(signals, ask);
  if (told !== null) return told;
  const wanted = contentWords(signals, normsOf(signals, ask));
  if (wanted.size < 2) return null;
  const { client } = signals;
  for (const sentence of client.sentences) {
    if (sentence.ends === '?' || sentence.zone === 'quoted') continue;
    const norms = client.words.slice(sentence.from, sentence.to).map(({ norm }) => norm);
    const shared = [...wanted].filter((word) => norms.includes(word)).length;
    const states =
      norms.some((norm) => /\d{2,}/.test(norm)) || norms.includes('is') || norms.includes('says');
    if (shared >= 2 && shared >= wanted.size * 0.7 && states) {
      return quoteOf({ draft: client }, sentence);
    }
  }
  return null;
}

/** "When did it start?", "the order number", "which room", where their message has the day, the number, the room. */
function findToldAlready({ draft, client, brief }: Signals, ask: Sentence): string | null {
  const text = draft.text.slice(ask.start, Math.min(ask.end, ask.start + 300));
  const theirs = brief.clientMessage ?? '';
  if (onset.test(text) && !/\bexact|\bhour\b|\bafter\b|\bbefore\b/i.test(text)) {
    const told = onsetTold.exec(theirs);
    if (told !== null) return told[0];
  }
  if (/\b(?:which|what|your) (?:room|desk|gate|till) ?(?:number|is|are|does|\?|,|$)/i.test(text)) {
    const told = /\b(?:room|desk|gate|till) (?:no\.? |number )?[a-z]?\d+\w*/i.exec(theirs);
    if (told !== null) return told[0];
  }
  const words = client!.words;
  for (let at = ask.from + 1; at < ask.to; at++) {
    if (!/^(?:number|code|id)$/.test(draft.words[at]!.norm)) continue;
    const kind = draft.words[at - 1]!.norm;
    if (/^(?:the|a|your|its|this|that|phone|which|what)$/.test(kind)) continue;
    // "A photo of the serial number plate" asks for the photo.
    if (/\b(?:photo|picture)\b/i.test(text)) continue;
    const named = words.findIndex(
      ({ norm }, index) => norm === kind && words[index + 1]?.norm === draft.words[at]!.norm,
    );
    if (named < 0) continue;
    const value = words.slice(named + 2, named + 5).find(({ norm }) => /\d/.test(norm));
    if (value !== undefined) return client!.text.slice(words[named]!.start, value.end);
  }
  return null;
}

const onset =
  /\bsince when\b|\bhow long (?:has|have)\b|\bwhen (?:did |has )?(?:this|it|that|the \w+|these|they)? ?(?:first )?(?:start|began|begin|happen|occur|go wrong)|\b(?:date|day|time) (?:on which|at which|when|that) (?:the|this|it) (?:\w+ )?(?:start|began|begin|happen|occur)/i;
const onsetTold =
  /\bsince (?:about |around |early )?(?:\d|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|half|noon|lunch)[^,.;!?]{0,20}|\b(?:started|began) (?:at |on |about |around )?(?:\d|yesterday|monday|tuesday|wednesday|thursday|friday|last|this)[^,.;!?]{0,20}/i;

function contentWords(signals: Signals, norms: readonly string[]): Set<string> {
  return new Set(
    norms.filter(
      (norm) =>
        norm.length > 3 &&
        !askVerbs.has(norm) &&
        (!signals.prepared.commonWords.has(norm) ||
          /^(?:number|name|room|phone|address|date|model)$/.test(norm)) &&
        !/^(?:question|please|leave|before)$/.test(norm),
    ),
  );
}
