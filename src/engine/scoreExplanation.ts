import type { Finding } from './types.ts';
import { judgeReply } from './judgeReply.ts';
import { findPlainWords, type PreparedRulebook } from './prepare.ts';
import { stemsOf } from './denied.ts';
import { tokenize } from './tokenize.ts';

/** What was made of a word's explanation. */
export interface ExplanationResult {
  /**
   * `landed` where a key idea of the plain words is said without jargon; `jargon` where another word of
   * the trade stands in it; `unsure` where the machine cannot tell, and the learner rates it.
   */
  verdict: 'landed' | 'jargon' | 'unsure' | 'nothing';
  /** Words of the trade in the explanation. */
  jargon: Finding[];
  /** Words of the plain version that the explanation shares. */
  shared: string[];
}

/** Rules an explanation in plain words must keep. */
const jargonRules = ['translate-jargon', 'spell-out-short-forms'];

/**
 * Judges how a glossary word was explained to somebody outside IT: by the jargon in it, and by the
 * ideas it shares with the glossary's plain words.
 *
 * @param term id of the glossary word; naming it is no jargon here, as it is what is explained
 * @throws RangeError for a word the glossary does not have
 */
export function scoreExplanation(
  term: string,
  text: string,
  prepared: PreparedRulebook,
): ExplanationResult {
  const entry = prepared.rulebook.jargon.find(({ id }) => id === term);
  if (entry === undefined) throw new RangeError(`The glossary has no word "${term}".`);
  const own = new Set(
    [entry.term, ...entry.forms].flatMap((form) => tokenize(form).map(({ norm }) => norm)),
  );
  const words = tokenize(text).filter(({ norm }) => !own.has(norm));
  if (words.length === 0) return { verdict: 'nothing', jargon: [], shared: [] };
  const brief = {
    channel: 'phone',
    audience: 'non-technical',
    caseOpen: false,
    scope: 'sentence',
  } as const;
  const jargon = judgeReply(text, brief, prepared, jargonRules).findings.filter(
    ({ verdict, quote }) =>
      verdict === 'broken' && !tokenize(quote).every(({ norm }) => own.has(norm)),
  );
  const said = stemsOf(words);
  const shared = findPlainWords(entry, prepared.grammarWords).filter((word) =>
    [...stemsOf(tokenize(word))].some((stem) => said.has(stem)),
  );
  return {
    verdict: jargon.length > 0 ? 'jargon' : shared.length > 0 ? 'landed' : 'unsure',
    jargon,
    shared,
  };
}
