import { gapBefore, normsOf } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import type { Sentence } from '../types.ts';

/** More than three and the client puts the letter aside: then call, or send a form. */
const mostAsks = 3;
/** Asks beyond these are too many anyway and need no look at the client's message. */
const mostCompared = 12;
const askVerbs = new Set(
  'send tell let give say confirm reply answer show write email mail forward describe name state list provide attach call ring'.split(
    ' ',
  ),
);
/** Words that open one more thing or question in a row of them. */
const thingOpeners = new Set('the a an your which what how whether who when where why'.split(' '));
/** Of these only asks for a thing or an answer count: "tell me", "send us", never "call me at ten". */
const needsMe = new Set('let give show write call ring say name'.split(' '));

/** In writing, more than three asks; on the phone, two in one turn; anywhere, what the client gave already. */
export function checkAsks(signals: Signals): Outcome {
  const asks = findAsks(signals);
  if (asks.length === 0) return notApplicable;
  const findings: Remarkable[] = [];
  const aloud = signals.brief.channel === 'phone';
  const most = aloud ? 1 : mostAsks;
  const tooMany = aloud ? findSecondInTurn(signals, asks) : asks[most];
  if (tooMany !== undefined) {
    findings.push({
      at: { start: tooMany.start, end: tooMany.end },
      reason: aloud
        ? 'This is your second question in one turn. Aloud, people answer the last one only.'
        : `This is ask number ${most + 1} of ${asks.length}; a message carries three.`,
      fix: aloud
        ? 'Ask one, wait for the answer, then ask the next.'
        : 'Keep the three you need first, or ring and ask them all.',
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

/** In a transcript each of our turns may hold one ask; the other side's words stand between turns. */
function findSecondInTurn(signals: Signals, asks: readonly Sentence[]): Sentence | undefined {
  const { sentences } = signals.draft;
  let open = false;
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.zone === 'quoted') open = false;
    for (; asks[at] === sentence; at++) {
      if (open) return sentence;
      open = true;
    }
  }
  return undefined;
}

/** The sentences and list lines that ask the client for something. */
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
      underAsk =
        leads &&
        (count > 0 ||
          /\b(?:answers?|questions?|things? (?:I|we) need|need|know|tell me|send me)\b/i.test(
            signals.draft.text.slice(sentence.start, sentence.end),
          ));
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

function countAsks(signals: Signals, sentence: Sentence): number {
  const { words } = signals.draft;
  const own = hitsBetween(signals.actions, sentence.from, sentence.to);
  const orders = own.filter(({ kind, verb, to }) => {
    if (kind === 'avoid' || !askVerbs.has(verb)) return false;
    if (kind === 'question') return false;
    const object = words[to]?.norm ?? '';
    // "Let us take out the biggest letters" asks for nothing; "let me know" does.
    if (verb === 'let' && words[to + 1]?.norm !== 'know') return false;
    return !needsMe.has(verb)
      ? !/^(?:if|within|here|to|by|before)$/.test(object) || verb === 'tell'
      : /^(?:me|us)$/.test(object) && verb !== 'call' && verb !== 'ring';
  });
  const isQuestion =
    sentence.ends === '?' &&
    words.slice(sentence.from, sentence.to).some(({ quoted }) => !quoted) &&
    !endsQuoted(signals, sentence);
  const cue =
    !givesReason(signals, sentence) &&
    hitsBetween(signals.cue('asks'), sentence.from, sentence.to).length > 0;
  const things = orders.reduce((sum, { to }) => sum + countThings(signals, to, sentence.to), 0);
  return Math.max(things, isQuestion ? 1 : 0, cue && !isQuestion && things === 0 ? 1 : 0);
}

/** "I need it to search the other two computers", "I ask so that I can …": why, and no further ask. */
function givesReason({ draft }: Signals, { start, end }: Sentence): boolean {
  const text = draft.text.slice(start, Math.min(end, start + 120));
  return reasonOf.test(text);
}

const reasonOf =
  /^(?:(?:and|because|that is because|this is because)\s+)?(?:i|we)\s+(?:only\s+|just\s+|also\s+)?(?:need|want|would like)\s+(?:it|that|this|them|these|the answer|your answer)\s+(?:to|for|so|because|before)\b|^(?:and\s+)?(?:i|we)\s+(?:only\s+|just\s+)?(?:ask|need to know|want to know)\s*,?\s+(?:so that|because|as|since)\b|^(?:it|that|this|the answer|your answer)\s+(?:would|will)\s+help\s+(?:me|us)\s+(?:to\s+)?\w+|^so that (?:i|we) can\b/i;

/** "send me the number, a photo of the label and your room": three asks in one sentence. */
function countThings(signals: Signals, from: number, to: number): number {
  const { words } = signals.draft;
  let count = 1;
  for (let at = from + 1; at < to; at++) {
    const joined = /^(?:and|or)$/.test(words[at - 1]!.norm) || gapBefore(signals, at).includes(',');
    if (joined && thingOpeners.has(words[at]!.norm)) count++;
    if (
      words[at]!.norm === 'so' ||
      words[at]!.norm === 'because' ||
      /[;:–—]/.test(gapBefore(signals, at))
    )
      break;
  }
  return count;
}

function endsQuoted(signals: Signals, { to }: Sentence): boolean {
  return signals.draft.words[to - 1]!.quoted;
}

function isInstruction(signals: Signals, index: number): boolean {
  const { from, to } = signals.draft.sentences[index]!;
  return hitsBetween(signals.actions, from, to).some(
    ({ kind, verb }) => kind !== 'question' && !askVerbs.has(verb),
  );
}

/** The client's sentence that already answers an ask: it shares its words and states something. */
function findGiven(signals: Signals, ask: Sentence): string | null {
  if (signals.client === null) return null;
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
