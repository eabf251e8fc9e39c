import type { Signals } from '../detect.ts';
import { decide, met, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';

/** GOV.UK, review standard: titles of at most 65 characters; a phone shows no more. */
const mostCharacters = 65;

/** New letters name the thing and its state; replies keep subject and number; an attack is not told. */
export function checkSubject(signals: Signals): Outcome {
  const { subject, text } = signals.draft;
  if (subject === null) return notApplicable;
  const line = text.slice(subject.start, subject.end).trim();
  const at = { start: subject.start, end: subject.end };
  const told = signals
    .cue('attack-words')
    .find(({ sentence }) => signals.draft.sentences[sentence]!.zone === 'subject');
  const attack = signals.brief.kind === 'incident-alert' || told !== undefined;
  if (told !== undefined) {
    return decide([
      {
        at: told,
        reason: `“${quoteOf(signals, told)}” tells the attack to whoever reads along.`,
        fix: 'Give nothing away: “Please ring me before 21:30”.',
      },
    ]);
  }
  const own = clientSubject(signals);
  if (own !== null) return checkReply(line, own, at);
  if (/^(?:re|aw|fwd?)\s*:/i.test(line)) return met;
  const findings: Remarkable[] = [];
  if ([...line].length > mostCharacters) {
    findings.push({
      at,
      reason: `The subject has ${[...line].length} characters; a phone cuts it off after ${mostCharacters}.`,
      fix: 'Keep the thing, its state and the hour; the rest belongs in the message.',
    });
  }
  if (!attack) findings.push(...judgeNews(signals, line, at));
  return decide(findings);
}

function judgeNews(
  signals: Signals,
  line: string,
  at: { start: number; end: number },
): Remarkable[] {
  const sentences = signals.own.filter(({ zone }) => zone === 'subject');
  const inSubject = ({ sentence }: { sentence: number }) =>
    signals.draft.sentences[sentence]!.zone === 'subject';
  const vague = new Set<number>();
  for (const { from, to } of signals.cue('vague-subjects').filter(inSubject))
    for (let i = from; i < to; i++) vague.add(i);
  const states = signals.cue('state-words').filter(inSubject);
  let things = 0;
  for (const { from, to } of sentences) {
    for (let index = from; index < to; index++) {
      const { norm, kind } = signals.draft.words[index]!;
      const state = states.some((hit) => index >= hit.from && index < hit.to);
      if (kind !== 'word' || vague.has(index) || state || norm.length < 3) continue;
      if (
        !signals.prepared.commonWords.has(norm) ||
        /^(?:phone|phones|screen|door|desk|room|house|desk|paper|shop|mail|card|list)$/.test(norm)
      )
        things++;
    }
  }
  if (things === 0) {
    return [
      {
        at,
        reason: `“${quoteOf(signals, at)}” does not name the thing the message is about.`,
        fix: 'Name the thing, its state and the hour: “Gate 4 scales: repaired, please weigh one lorry by 15:00”.',
      },
    ];
  }
  const timed = signals.times.some(inSubject);
  if (states.length === 0 && !timed) {
    return [
      {
        at,
        verdict: 'look',
        reason: `“${line}” names the thing and not how it stands.`,
        fix: 'Add its state: “… repaired”, “… closed until noon”.',
      },
    ];
  }
  return [];
}

/** The subject of the client's message, where it has one. */
function clientSubject(signals: Signals): string | null {
  const { client } = signals;
  if (client === null || client.subject === null) return null;
  return client.text.slice(client.subject.start, client.subject.end).trim();
}

function checkReply(line: string, client: string, at: { start: number; end: number }): Outcome {
  const bare = (subject: string) =>
    subject
      .replace(/^(?:(?:re|aw|fwd?|wg)\s*:\s*)+/i, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const findings: Remarkable[] = [];
  const number = /\d{3,}/.exec(client)?.[0];
  const keeps = bare(line).includes(bare(client)) || bare(client).includes(bare(line));
  if (number !== undefined && !line.includes(number)) {
    findings.push({
      at,
      reason: `The case number ${number} from their subject is gone.`,
      fix: `Reply under their own subject: “Re: ${client}”.`,
    });
  } else if (!keeps) {
    findings.push({
      at,
      reason: 'Their own subject is gone, so the message leaves its thread.',
      fix: `Reply under their own subject: “Re: ${client}”.`,
    });
  } else if (!/^(?:re|aw|fwd?|wg)\s*:/i.test(line)) {
    findings.push({
      at,
      verdict: 'look',
      reason: 'The subject answers theirs without “Re:”.',
      fix: `Put “Re:” before it: “Re: ${client}”.`,
    });
  }
  return decide(findings);
}
