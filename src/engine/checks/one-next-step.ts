import type { Action } from '../actions.ts';
import { sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { broken, met, unsure, type Outcome } from '../outcome.ts';
import { isRealQuestion } from '../questions.ts';

const fix =
  'Say the one thing to do (“Please press the red key once”), or “You do not need to do anything.”';

/** A step for the reader, or the word that none is needed. */
export function checkNextStep(signals: Signals): Outcome {
  if (namesStep(signals)) return met;
  if (findOnlyWay(signals)) return met;
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

/** A deed, an ask or a question for the reader, or the word that nothing is wanted of them. */
function namesStep(signals: Signals): boolean {
  const tells = (hit: Hit) => sentenceOf(signals, hit.from).zone !== 'subject';
  return (
    signals.cue('nothing-to-do').some(tells) ||
    signals.cue('next-step').some(tells) ||
    signals.cue('asks').some(tells) ||
    signals.actions.some((action) => isStep(signals, action))
  );
}

function isStep(signals: Signals, action: Action): boolean {
  const sentence = signals.draft.sentences[action.sentence]!;
  if (action.kind === 'question') return isRealQuestion(signals, sentence);
  // What is finished leaves nothing to avoid: "please do not tell my boss" is no step.
  return !action.idle && !(action.kind === 'avoid' && signals.brief.kind === 'resolution');
}

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
