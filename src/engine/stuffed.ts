import type { Brief } from '../schemas/brief.ts';
import type { PreparedRulebook } from './prepare.ts';
import type { Draft, Word } from './types.ts';
import { wordSet } from './wordSet.ts';

/** In prose a third of the words and more are grammar; fact words strung together have hardly any. */
const leastGrammar = 0.12;
const fewestForGrammar = 8;
/** Fewer words than this may be a fragment in good order: "SPF fails, DKIM passes." */
const fewestWords = 4;
/** The same words over and over are no answer. */
const leastDistinct = 0.25;
/** Words between two marks, on average, in a list of keywords. */
const keywordLength = 2;

/**
 * True where an answer is made of words and not of sentences: the key's words in a row,
 * one word over and over, or the words of a sentence in no order.
 */
export function isStuffed(draft: Draft, { scope }: Brief, prepared: PreparedRulebook): boolean {
  if (scope === 'phrase' || prepared.grammarWords.size === 0) return false;
  const own = draft.words.filter(({ sentence }) => draft.sentences[sentence]!.zone !== 'quoted');
  if (own.length < fewestWords) return false;
  const grammar = own.filter(({ norm }) => prepared.grammarWords.has(norm)).length;
  if (isKeywordRow(draft, own, grammar)) return true;
  const words = own.filter(({ kind }) => kind === 'word');
  if (words.length < fewestForGrammar) return false;
  const distinct = new Set(words.map(({ norm }) => norm)).size;
  return (
    grammar < words.length * leastGrammar ||
    distinct < words.length * leastDistinct ||
    isSalad(draft)
  );
}

/** "spf dkim pass resend 15:20" without a mark and a capital, or "spf, dkim pass, resend, 15:20". */
function isKeywordRow(draft: Draft, own: readonly Word[], grammar: number): boolean {
  let marks = 0;
  for (let at = 1; at < own.length; at++) {
    if (/[,;.:!?\n]/.test(draft.text.slice(own[at - 1]!.end, own[at]!.start))) marks++;
  }
  const share = grammar / own.length;
  if (marks === 0) return share < 0.15 && !own[0]!.capital;
  return marks >= 3 && own.length / (marks + 1) <= keywordLength && share < 0.25;
}

const articles = new Set(['the', 'a', 'an', 'my', 'your', 'our']);
const neverAfterArticle = wordSet(
  'at of to in on for with from is are was were will have has had and or but i we you they it he she that not by when if as be do please',
);

/** Words in an order no sentence has: "the at", "your of". */
function isSalad(draft: Draft): boolean {
  let all = 0;
  let wrong = 0;
  for (const { from, to } of draft.sentences) {
    for (let at = from; at < to; at++) {
      if (!articles.has(draft.words[at]!.norm)) continue;
      all++;
      if (at + 1 >= to || neverAfterArticle.has(draft.words[at + 1]!.norm)) wrong++;
    }
  }
  return wrong >= 2 && wrong > all * 0.4;
}
