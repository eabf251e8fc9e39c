import type { Signals } from '../detect.ts';
import { isNameOf } from '../people.ts';
import {
  broken,
  decide,
  met,
  notApplicable,
  quoteOf,
  type Outcome,
  type Remarkable,
} from '../outcome.ts';

/** Letters and tickets: their name near the start, a person's name at the end. Calls: both at the opening. */
export function checkGreetAndSign(signals: Signals): Outcome {
  return signals.brief.channel === 'phone' ? checkCall(signals) : checkLetter(signals);
}

function checkLetter({ people, brief, draft }: Signals): Outcome {
  const findings: Remarkable[] = [];
  // In a handover the reader is the colleague who takes over.
  const inside = brief.kind === 'handover' || brief.audience === 'colleague';
  const name = (inside ? undefined : brief.client) ?? (inside ? 'Yusuf' : 'Mrs Adeyemi');
  if (people.greeted === null) {
    if (people.greetedOther !== null) {
      findings.push({
        at: people.greetedOther,
        reason: `“${quoteOf({ draft }, people.greetedOther)}” is not the reader’s name: they are ${name}.`,
        fix: `Open with their own name: “Hello ${name},”.`,
      });
    } else {
      findings.push({
        at: people.greeting,
        reason:
          people.greeting === null
            ? 'The message opens without a greeting and without their name.'
            : `“${quoteOf({ draft }, people.greeting)}” would fit anyone: their name is missing.`,
        fix: `Open with their name: “Hello ${name},”.`,
      });
    }
  }
  if (people.signed === null && people.introduced === null) {
    const agent = brief.agent ?? 'Jonas Brandt';
    if (people.signedOther !== null) {
      findings.push({
        at: people.signedOther,
        reason: `“${quoteOf({ draft }, people.signedOther)}” signs, and the writer is ${agent}.`,
        fix: `Sign with your own name: “${agent}”.`,
      });
    } else {
      findings.push({
        at: people.signOff,
        reason:
          people.signOff === null
            ? 'Nobody signs, so they do not know whom to ask for.'
            : `“${quoteOf({ draft }, people.signOff)}” is no person: whom do they ask for?`,
        fix: `Put your own name on the last line: “${agent}”.`,
      });
    }
  }
  return decide(findings);
}

function checkCall({ people, brief, draft }: Signals): Outcome {
  const head = draft.text.slice(0, 120);
  const opens =
    brief.kind === 'first-reply' ||
    people.introduced !== null ||
    people.greeting !== null ||
    openingOfCall.test(head) ||
    (brief.kind !== undefined && brief.clientMessage !== undefined);
  // In the middle of a call both names were said long ago.
  if (!opens || middleOfCall.test(head)) return notApplicable;
  const agentSaid =
    people.introduced !== null || (brief.agent !== undefined && saysName(draft.words, brief.agent));
  const asksName = /\b(?:your name|who am i|whom am i|am i speaking|who is calling)\b/i.test(
    draft.text,
  );
  if (agentSaid && (people.greeted !== null || asksName || brief.client === undefined)) return met;
  const missing = agentSaid
    ? 'Their name'
    : people.greeted === null && !asksName
      ? 'Neither name'
      : 'Your name';
  return broken({
    at: null,
    reason:
      missing === 'Neither name'
        ? 'The call opens with neither name, theirs nor yours.'
        : `${missing} is missing where the call opens.`,
    fix: 'Open with both: “Good morning, Mr Szabo, this is Leila Farouk from the service desk.”',
  });
}

const openingOfCall =
  /^\W*(?:hello|hi|hey|good (?:morning|afternoon|evening)|thank you for calling|thanks for calling|you are through|you're through|welcome to)\b|\b(?:service|support|help|security) ?desk\b/i;
const middleOfCall =
  /^\W*(?:(?:thank you|thanks) for (?:holding|waiting|staying)|i am back|i'm back|sorry to keep you|are you still there|still there)\b/i;

function saysName(words: Signals['draft']['words'], name: string): boolean {
  const parts = new Set(name.toLowerCase().split(/\s+/));
  return words.some(({ norm, capital }) => capital && isNameOf(norm, parts));
}
