import type { Check } from '../outcome.ts';
import { checkAnswers } from './answer-every-question.ts';
import { checkAnswerFirst } from './answer-first.ts';
import { checkApologies } from './apologise-once.ts';
import { checkAsks } from './ask-all-at-once.ts';
import { checkCalmWords } from './calm-words.ts';
import { checkProof } from './close-with-proof.ts';
import { checkConcreteWords } from './concrete-words.ts';
import { checkCutOff } from './cut-off-not-switch-off.ts';
import { checkFillers } from './drop-fillers.ts';
import { checkExactTimes } from './exact-dates-times.ts';
import { checkOrder } from './feeling-fact-action.ts';
import { checkGreetAndSign } from './greet-and-sign.ts';
import { checkHandover } from './hand-over-in-four-lines.ts';
import { checkWorkaround } from './keep-them-working.ts';
import { checkKnownUnknown } from './known-unknown-doing.ts';
import { checkLikelihood } from './likelihood-scale.ts';
import { checkLimit } from './limit-with-respect.ts';
import { checkLinks } from './links-say-where.ts';
import { checkNextUpdate } from './name-next-update.ts';
import { checkCostSeen } from './name-the-feeling.ts';
import { checkOrderCalm } from './never-order-calm.ts';
import { checkAbsolutePromises } from './no-absolute-promise.ts';
import { checkBareNo } from './no-bare-no.ts';
import { checkBlame } from './no-blame.ts';
import { checkButAfterEmpathy } from './no-but-after-empathy.ts';
import { checkSlangAndEmoji } from './no-slang-no-emoji.ts';
import { checkStockPhrases } from './no-stock-phrases.ts';
import { checkNextStep } from './one-next-step.ts';
import { checkOneName } from './one-thing-one-name.ts';
import { checkOwnership } from './own-the-case.ts';
import { checkRepairTimes } from './promise-updates-not-miracles.ts';
import { checkIdentity } from './prove-who-speaks.ts';
import { checkWhoActs } from './say-who-does-what.ts';
import { checkSentenceLength } from './sentence-under-25.ts';
import { checkMessageLength } from './short-message.ts';
import { checkPieces } from './speak-in-short-pieces.ts';
import { checkShortForms } from './spell-out-short-forms.ts';
import { checkSteps } from './steps-as-list.ts';
import { checkSubject } from './subject-carries-news.ts';
import { checkReporterThanks } from './thank-the-reporter.ts';
import { checkDecision } from './three-facts-one-decision.ts';
import { checkTranslateJargon } from './translate-jargon.ts';
import { checkUpdateShowsWork } from './write-before-they-ask.ts';

/** Every check by the id of its rule. A rule that is not here is left out of every judgement. */
export const checks: Readonly<Record<string, Check | undefined>> = {
  'answer-every-question': checkAnswers,
  'answer-first': checkAnswerFirst,
  'apologise-once': checkApologies,
  'ask-all-at-once': checkAsks,
  'calm-words': checkCalmWords,
  'close-with-proof': checkProof,
  'concrete-words': checkConcreteWords,
  'cut-off-not-switch-off': checkCutOff,
  'drop-fillers': checkFillers,
  'exact-dates-times': checkExactTimes,
  'feeling-fact-action': checkOrder,
  'greet-and-sign': checkGreetAndSign,
  'hand-over-in-four-lines': checkHandover,
  'keep-them-working': checkWorkaround,
  'known-unknown-doing': checkKnownUnknown,
  'likelihood-scale': checkLikelihood,
  'limit-with-respect': checkLimit,
  'links-say-where': checkLinks,
  'name-next-update': checkNextUpdate,
  'name-the-feeling': checkCostSeen,
  'never-order-calm': checkOrderCalm,
  'no-absolute-promise': checkAbsolutePromises,
  'no-bare-no': checkBareNo,
  'no-blame': checkBlame,
  'no-but-after-empathy': checkButAfterEmpathy,
  'no-slang-no-emoji': checkSlangAndEmoji,
  'no-stock-phrases': checkStockPhrases,
  'one-next-step': checkNextStep,
  'one-thing-one-name': checkOneName,
  'own-the-case': checkOwnership,
  'promise-updates-not-miracles': checkRepairTimes,
  'prove-who-speaks': checkIdentity,
  'say-who-does-what': checkWhoActs,
  'sentence-under-25': checkSentenceLength,
  'short-message': checkMessageLength,
  'speak-in-short-pieces': checkPieces,
  'spell-out-short-forms': checkShortForms,
  'steps-as-list': checkSteps,
  'subject-carries-news': checkSubject,
  'thank-the-reporter': checkReporterThanks,
  'three-facts-one-decision': checkDecision,
  'translate-jargon': checkTranslateJargon,
  'write-before-they-ask': checkUpdateShowsWork,
};

/** Ids of the rules that a machine judges here, in the order of the alphabet. */
export const judgedRuleIds: readonly string[] = Object.keys(checks);
