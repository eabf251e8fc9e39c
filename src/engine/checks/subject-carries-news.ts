import type { Signals } from '../detect.ts';
import { decide, met, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import type { Span } from '../types.ts';
import { wordSet } from '../wordSet.ts';

/** GOV.UK, review standard: titles of at most 65 characters; a phone shows no more. */
const mostCharacters = 65;

/** Nouns among the commonest words of English: in a subject they name a thing. */
const things = wordSet(
  'phone phones screen door doors desk room rooms house paper shop card cards list lists lift file files film wall hall mill bus van fan box tax fax tap bell disk disks sheet sheets shelf store water course book books pool tool tools wood bill bills fork form forms farm firm hire wire tent rent vent gift post key keys port cable tour horse boat board',
);
/** What a subject asks for. */
const asks =
  /^(?:please|ring|call|phone|reply|answer|decide|decision|choose|confirm|sign|send|read|yes|keep|bring|come|leave|open|check|stay|use|tell)$/;

/** New letters name the thing and its state; replies keep subject and number; an attack is not told. */
export function checkSubject(signals: Signals): Outcome {
  const { subject, text } = signals.draft;
  if (subject === null) return notApplicable;
  const line = text.slice(subject.start, subject.end).trim();
  const at = { start: subject.start, end: subject.end };
  const client = clientSubject(signals);
  const told = signals
    .cue('attack-words')
    .find((hit) => isInSubject(signals, hit) && !isTheirs(client, quoteOf(signals, hit)));
  if (told !== undefined) {
    return decide([
      {
        at: told,
        reason: `“${quoteOf(signals, told)}” tells the attack to whoever reads along.`,
        fix: 'Give nothing away: “Please ring me before 21:30”.',
      },
    ]);
  }
  const attack = isAttack(signals);
  // In an attack a new subject leaves their thread on purpose.
  if (client !== null && !attack) return checkReply(signals, line, client, at);
  const isReply = replyMark.test(line);
  const says = line.replace(/^(?:(?:re|aw|fwd?|wg|antw)\s*:\s*)+/i, '') !== '';
  if (isReply && says && (client !== null || signals.client === null)) return met;
  const findings: Remarkable[] = [];
  if (!isReply) findings.push(...judgeLength(line, at));
  findings.push(...judgeNews(signals, line, at, attack || isReply));
  return decide(findings);
}

const replyMark = /^(?:re|aw|fwd?|wg|antw)\s*:/i;

function isInSubject({ draft }: Signals, { sentence }: { sentence: number }): boolean {
  return draft.sentences[sentence]!.zone === 'subject';
}

function isTheirs(client: string | null, words: string): boolean {
  return client !== null && client.toLowerCase().includes(words.toLowerCase());
}

/** True where the letter, or what it answers, tells of an attack. */
function isAttack(signals: Signals): boolean {
  return (
    signals.brief.kind === 'incident-alert' ||
    signals.cue('attack-words').length > 0 ||
    signals.cue('attack-signs').length > 0
  );
}

function judgeLength(line: string, at: Span): Remarkable[] {
  const length = [...line].length;
  if (length <= mostCharacters) return [];
  return [
    {
      at,
      reason: `The subject has ${length} characters; a phone cuts it off after ${mostCharacters}.`,
      fix: 'Keep the thing, its state and the hour; the rest belongs in the message.',
    },
  ];
}

/** @param discreet true where the thing may stay unnamed: in an attack, or under a reply's number */
function judgeNews(signals: Signals, line: string, at: Span, discreet: boolean): Remarkable[] {
  const { words } = signals.draft;
  const vague = new Set<number>();
  for (const hit of signals.cue('vague-subjects')) {
    if (isInSubject(signals, hit)) for (let i = hit.from; i < hit.to; i++) vague.add(i);
  }
  const states = signals.cue('state-words').filter((hit) => isInSubject(signals, hit));
  const named = new Set(normsOfName(signals.brief.client).concat(normsOfName(signals.brief.agent)));
  let nouns = 0;
  let stated =
    states.some(({ from }) => !vague.has(from)) ||
    signals.times.some((hit) => isInSubject(signals, hit));
  let asked = false;
  let numbered = false;
  for (const { from, to, zone } of signals.own) {
    if (zone !== 'subject') continue;
    for (let index = from; index < to; index++) {
      const { norm, kind } = words[index]!;
      if (asks.test(norm)) asked = true;
      if (kind !== 'word') {
        numbered ||= /\d{3}/.test(norm);
        continue;
      }
      if (vague.has(index) || norm.length < 3 || named.has(norm)) continue;
      if (/(?:ed|ing)$/.test(norm) && norm.length > 5) stated = true;
      // "Till 3: closed": a till that opens the subject is one to pay at.
      const till = /^tills?$/.test(norm) && (index === from || words[index + 1]?.kind === 'number');
      if (!till && states.some((hit) => index >= hit.from && index < hit.to)) continue;
      if (till || !signals.prepared.commonWords.has(norm) || things.has(norm)) nouns++;
    }
  }
  const timed = /\d[:.]\d\d/.test(line);
  if (discreet ? nouns === 0 && !timed && !(asked || numbered) : nouns === 0) {
    // "Your yes or no by 12:00" wants something, and of a thing the reader may know already.
    const half = !discreet && asked && timed;
    return [
      {
        at,
        ...(half && { verdict: 'look' as const }),
        reason: `“${quoteOf(signals, at)}” does not name the thing the message is about.`,
        fix: 'Name the thing, its state and the hour: “Gate 4 scales: repaired, please weigh one lorry by 15:00”.',
      },
    ];
  }
  if (discreet || stated) return [];
  return [
    {
      at,
      reason: `“${line}” names the thing and not how it stands.`,
      fix: 'Add its state: “… repaired”, “… closed until noon”.',
    },
  ];
}

function normsOfName(name: string | undefined): string[] {
  return name === undefined ? [] : name.toLowerCase().split(/[^\p{L}]+/u);
}

/** The subject of the client's message, where it has one. */
function clientSubject(signals: Signals): string | null {
  const { client } = signals;
  if (client === null || client.subject === null) return null;
  return client.text.slice(client.subject.start, client.subject.end).trim();
}

function checkReply(signals: Signals, line: string, client: string, at: Span): Outcome {
  const number = /\d{3,}/.exec(client)?.[0];
  if (number !== undefined && !line.includes(number)) {
    return decide([
      {
        at,
        reason: `The case number ${number} from their subject is gone.`,
        fix: `Reply under their own subject: “Re: ${client}”.`,
      },
    ]);
  }
  if (keepsSubject(line, client)) {
    if (replyMark.test(line)) return met;
    return decide([
      {
        at,
        verdict: 'look',
        reason: 'The subject answers theirs without “Re:”.',
        fix: `Put “Re:” before it: “Re: ${client}”.`,
      },
    ]);
  }
  // A new subject that tells the news under a case number can be found again.
  const fresh = [...judgeLength(line, at), ...judgeNews(signals, line, at, false)];
  if (/\d{3}/.test(line) && fresh.length === 0) return met;
  return decide([
    {
      at,
      reason: 'Their own subject is gone, so the message leaves its thread.',
      fix: `Reply under their own subject: “Re: ${client}”.`,
    },
  ]);
}

/** True where one holds the other, or half of their words are left. */
function keepsSubject(line: string, client: string): boolean {
  const bare = (subject: string) =>
    subject
      .replace(/^(?:(?:re|aw|fwd?|wg|antw)\s*:\s*)+/i, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const theirs = bare(client);
  const own = new Set(bare(line));
  if (own.size === 0 || theirs.length === 0) return false;
  const kept = theirs.filter((word) => own.has(word)).length;
  return kept === own.size || kept * 2 >= theirs.length;
}
