import type { Check } from '../outcome.ts';
import { checkAnswerFirst } from './answer-first.ts';
import { checkApologies } from './apologise-once.ts';
import { checkAsks } from './ask-all-at-once.ts';
import { checkCalmWords } from './calm-words.ts';
import { checkProof } from './close-with-proof.ts';
import { checkFillers } from './drop-fillers.ts';
import { checkExactTimes } from './exact-dates-times.ts';
import { checkGreetAndSign } from './greet-and-sign.ts';
import { checkLikelihood } from './likelihood-scale.ts';
import { checkLinks } from './links-say-where.ts';
import { checkNextUpdate } from './name-next-update.ts';
import { checkOrderCalm } from './never-order-calm.ts';
import { checkAbsolutePromises } from './no-absolute-promise.ts';
import { checkBareNo } from './no-bare-no.ts';
import { checkBlame } from './no-blame.ts';
import { checkButAfterEmpathy } from './no-but-after-empathy.ts';
import { checkSlangAndEmoji } from './no-slang-no-emoji.ts';
import { checkStockPhrases } from './no-stock-phrases.ts';
import { checkNextStep } from './one-next-step.ts';
import { checkOwnership } from './own-the-case.ts';
import { checkSentenceLength } from './sentence-under-25.ts';
import { checkMessageLength } from './short-message.ts';
import { checkShortForms } from './spell-out-short-forms.ts';
import { checkSteps } from './steps-as-list.ts';
import { checkSubject } from './subject-carries-news.ts';
import { checkTranslateJargon } from './translate-jargon.ts';

/** Every check by the id of its rule. A rule that is not here is left out of every judgement. */
export const checks: Readonly<Record<string, Check | undefined>> = {
  'answer-first': checkAnswerFirst,
  'apologise-once': checkApologies,
  'ask-all-at-once': checkAsks,
  'calm-words': checkCalmWords,
  'close-with-proof': checkProof,
  'drop-fillers': checkFillers,
  'exact-dates-times': checkExactTimes,
  'greet-and-sign': checkGreetAndSign,
  'likelihood-scale': checkLikelihood,
  'links-say-where': checkLinks,
  'name-next-update': checkNextUpdate,
  'never-order-calm': checkOrderCalm,
  'no-absolute-promise': checkAbsolutePromises,
  'no-bare-no': checkBareNo,
  'no-blame': checkBlame,
  'no-but-after-empathy': checkButAfterEmpathy,
  'no-slang-no-emoji': checkSlangAndEmoji,
  'no-stock-phrases': checkStockPhrases,
  'one-next-step': checkNextStep,
  'own-the-case': checkOwnership,
  'sentence-under-25': checkSentenceLength,
  'short-message': checkMessageLength,
  'spell-out-short-forms': checkShortForms,
  'steps-as-list': checkSteps,
  'subject-carries-news': checkSubject,
  'translate-jargon': checkTranslateJargon,
};

/** Ids of the rules that a machine judges here, in the order of the alphabet. */
export const judgedRuleIds: readonly string[] = Object.keys(checks);
