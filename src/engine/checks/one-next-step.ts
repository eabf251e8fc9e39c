import { isAnswer, type Action } from '../actions.ts';
import { sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { broken, met, unsure, type Outcome } from '../outcome.ts';
import { isRealQuestion } from '../questions.ts';
import type { Sentence } from '../types.ts';

const fix =
  'Say the one thing to do (“Please press the red key once”), or “You do not need to do anything.”';

/** A step for the reader, or the word that none is needed. */
export function checkNextStep(signals: Signals): Outcome {
  const decisions = signals.prose.filter((sentence) => asksDecision(signals, sentence));
  if (decisions.length >= tooManyDecisions) {
    const last = decisions.at(-1)!;
    return broken({
      at: { start: last.start, end: last.end },
      reason: `This is decision number ${decisions.length}; nobody knows which comes first.`,
      fix: 'Ask for one decision now, and say what it costs. The others come in your next message.',
    });
  }
  if (namesStep(signals)) return met;
  if (findOnlyWay(signals)) return met;
  const loose = signals.own.find((sentence) => isLoose(signals, sentence));
  if (loose !== undefined) {
    return broken({
      at: { start: loose.start, end: loose.end },
      reason: 'Whether they are to do this, and when, is left to them.',
      fix,
    });
  }
  const maySay =
    /\b(?:you|they|she|he|everyone|everybody) (?:can|may)\b(?! (?:see|imagine|understand|be sure|rest|have))/i.exec(
      signals.draft.text,
    );
  if (maySay !== null) {
    return unsure({
      at: { start: maySay.index, end: maySay.index + maySay[0].length },
      reason: 'I could not tell whether this is the step they should take.',
      fix,
    });
  }
  return broken({
    at: null,
    reason:
      signals.brief.channel === 'phone'
        ? 'They hang up and do not know whether to do anything.'
        : 'They read to the end and do not know whether to do anything.',
    fix,
  });
}

/** From so many decisions in one message on, none of them is the next step. Ours. */
const tooManyDecisions = 3;

/** "Should we pay?", "Or pull the internet?": what the reader is to decide for all. */
function asksDecision({ draft }: Signals, { start, end, ends }: Sentence): boolean {
  return ends === '?' && decision.test(draft.text.slice(start, Math.min(end, start + 120)));
}

const decision = /^(?:(?:so|and|or|also)[, ]+)*(?:(?:should|shall|do|may|can) we\b|or\s)/i;

/** A deed, an ask or a question for the reader, or the word that nothing is wanted of them. */
function namesStep(signals: Signals): boolean {
  const tells = (hit: Hit) => {
    const sentence = sentenceOf(signals, hit.from);
    return sentence.zone !== 'subject' && !isLoose(signals, sentence);
  };
  return (
    signals.prose.some((sentence) => freesReader(signals, sentence)) ||
    signals.prose.some(({ start, end }) =>
      decisionAsked.test(signals.draft.text.slice(start, end)),
    ) ||
    signals.cue('nothing-to-do').some(tells) ||
    signals.cue('next-step').some(tells) ||
    signals.cue('asks').some(tells) ||
    signals.actions.some((action) => isStep(signals, action))
  );
}

function isStep(signals: Signals, action: Action): boolean {
  const sentence = signals.draft.sentences[action.sentence]!;
  if (isLoose(signals, sentence)) return false;
  if (action.kind === 'question') return isRealQuestion(signals, sentence);
  // What is finished leaves nothing to avoid: "please do not tell my boss" is no step.
  if (dependsOnMore(signals, action, sentence)) return false;
  return !action.idle && !(action.kind === 'avoid' && signals.brief.kind === 'resolution');
}

/** "I request one decision by 06:55: …", "I would like your yes or no to one thing". */
const decisionAsked =
  /\b(?:(?:i|we) (?:need|want|ask|request|would like|wait for|await)(?: for)?|i['’]d like|give (?:me|us)|one thing:) (?:to have )?your (?:yes(?: or (?:a )?no)?|decision|go-ahead|word)\b|\byour (?:decision|word|answer|yes)\b[^.?!]{0,25}\b(?:by|before|until) (?:\d|noon|half|quarter|\w+ o)|\bdecisions? (?:fall|falls|lie|lies|rest|rests) (?:to|with) you\b|\byes or no to\b|\b(?:one|a) (?:quick |single )?(?:decision|yes or (?:a )?no)\b[^.?!]{0,30}?(?:from you|of you|by \d|:)/i;

/** "At your end nothing has to happen", "this needs no action by you", "the rest is on us". */
function freesReader({ draft }: Signals, { from, to, ends, start, end }: Sentence): boolean {
  const { words } = draft;
  if (ends === '?' || to - from > mostWordsOfWay) return false;
  let reader = false;
  let nothing = false;
  let denied = -1;
  let free = false;
  for (let at = from; at < to; at++) {
    const { norm, quoted } = words[at]!;
    if (quoted) continue;
    reader ||= /^(?:you|your|yours|yourself|nobody|anyone|everyone)$/.test(norm);
    if (norm === 'nothing') nothing = true;
    if (nothing && harms.test(norm)) return false;
    if (/^(?:no|not|nothing|neither|without|never|none|nobody)$/.test(norm)) {
      // "I do not know what you need" frees nobody.
      const ours = norm === 'not' && /^(?:i|we)$/.test(words[Math.max(from, at - 2)]!.norm);
      denied = ours ? -1 : at;
    }
    const must = !/^ha[sv]e?$/.test(norm) || words[at + 1]?.norm === 'to';
    free ||= denied >= 0 && at - denied <= 6 && must && duty.test(norm);
  }
  if (reader && (nothing || free)) return true;
  return takesOver.test(draft.text.slice(start, end));
}

const harms = /^(?:lost|wrong|changed|happened|fear|missing|gone|stolen|deleted)$/;
const duty =
  /^(?:need|needs|needed|required|necessary|asked|expected|task|tasks|action|actions|step|steps|job|obliged|has|have|prepare|arrange)$/;
const takesOver =
  /\bwithout (?:you|your (?:help|team))\b|\brest (?:is|lies|stays) (?:on|with) (?:us|me)\b|\b(?:we|i)(?:['’]ll| will)? (?:do|take care of|handle|see to|deal with) (?:the rest|everything|all of it|all the rest)\b|\bleave (?:it|the rest|this|that|everything) (?:all )?(?:to|with) (?:us|me)\b/i;

/** "If it goes dark, ring 114", "let me know if there is anything else": for a day that may never come. */
function dependsOnMore({ draft, brief }: Signals, action: Action, sentence: Sentence): boolean {
  if (!isAnswer({ draft }, action)) return false;
  const norms = draft.words.slice(sentence.from, sentence.to).map(({ norm }) => norm);
  // "Have a think and let us know": what?
  if (action.verb === 'let' && norms.at(-1) === 'know') return true;
  const at = norms.findIndex((norm) => norm === 'if' || norm === 'should');
  if (at < 0 || action.kind === 'need' || action.kind === 'request') return false;
  const rest = norms.slice(at + 1, at + 10);
  if (rest.some((norm) => more.test(norm))) return true;
  return brief.kind !== 'incident-alert' && sentence.from + at < action.from;
}

/** "It would be good to think about it at some stage", "or just leave it, whatever suits": nobody is asked anything. */
function isLoose({ draft }: Signals, { start, end, ends }: Sentence): boolean {
  return ends !== '?' && loose.test(draft.text.slice(start, Math.min(end, start + 300)));
}

const loose =
  /\b(?:at some (?:point|time|stage)|some ?day|sometime|one day|whatever (?:suits|you (?:like|prefer|fancy|think best))|whichever (?:suits|you (?:like|prefer))|as you see fit|as you (?:please|like)|(?:when|whenever) you (?:get|have|find) a (?:sec|second|minute|moment|chance)|(?:might|could|may) (?:also |perhaps )?be (?:considered|worth considering)|you (?:may|might) (?:also )?(?:want|wish|like) to\b[^.!?]*\bor (?:possibly|perhaps|maybe)|maybe\b[^.!?]*\bor just)\b/i;

const more =
  /^(?:anything|further|else|again|returns?|questions?|doubts?|queries|query|unclear|back|recurs?|reappears?)$/;

/** "Elmsford can only take cash for now", "you can sell for cash until noon": what to do in the meantime. */
function findOnlyWay({ draft, own }: Signals): boolean {
  return own.some(({ zone, from, to, start, end }) => {
    if ((zone !== 'body' && zone !== 'list') || to - from > mostWordsOfWay) return false;
    return onlyWay.test(draft.text.slice(start, end));
  });
}

const mostWordsOfWay = 60;
/** Whoever may do only this knows what to do; "I can only …" binds the writer. */
const onlyWay =
  /(?<!\b(?:i|we|it|that|which|this)\s)\b(?:can|may|should|must)\s+(?:(?:still|now|for now|until then)\s+)?only\s+(?!be\b|see\b|guess\b|hope\b|say\b|imagine\b|wait\b|apologi[sz]e\b)\w+|\b(?:you|they|everyone|everybody|staff|the (?:shop|branch|team|class|till|ward))\s+(?:can|may)\s+(?:use|take|sell|work|pay|write|print|borrow|go on|carry on|continue|sign)\b[^.;!?]{0,60}\b(?:until|till|for now|meanwhile|in the meantime|so long as|up to)\b/i;
