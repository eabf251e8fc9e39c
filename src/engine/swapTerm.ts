import { gapBefore, sentenceOf } from './clauses.ts';
import type { Signals, TermHit } from './detect.ts';
import { wordSet } from './wordSet.ts';

/** One word is not swapped for a sentence: longer plain words are offered as advice only. */
const mostWords = 8;

// Closed classes of grammar, not lists of what breaks a rule: they stay in the code.
/** After these a thing stands without an article of its own. */
const determiners = wordSet('the your our my his her its their no any');
/** The same, and what follows is one thing. */
const singular = wordSet('a an this each every another');
/** After these a thing brings its own article. */
const openings = wordSet(
  'in on at of via with by from for into onto over under through about against without within between behind before after and or but than if because is are was were use uses using used has have had need needs',
);
/** What may follow a thing. Any other word may be its second half: "DNS server". */
const followers = wordSet(
  'is are was were be been has have had will would can could may might must should shall does do did not and or but to at in on of for from with by through via because so which who when while until since before after again now today yesterday tomorrow this the your our we you i it they he she there here then already still if as',
);
const singularVerbs = wordSet('is was has does');

/**
 * The words to put in the place of a glossary word where the sentence stays a sentence: its plain
 * words, or the word itself with them in brackets. Undefined where that cannot be told.
 */
export function swapTerm(signals: Signals, hit: TermHit): string | undefined {
  const { term, start, end } = hit;
  const written = signals.draft.text.slice(start, end);
  if (/\s{2}|\n/.test(written)) return undefined;
  const noun = /^(?:the|an?|our|your) (.+)$/.exec(term.plain)?.[1];
  // "your account is blocked" is a sentence, and no name of a thing.
  if (noun === undefined || /[;:]/.test(noun) || /^\S+ (?:is|are|no) /.test(noun)) return undefined;
  const name = nameOf(written, hit);
  if (name === 'other' || !endsHere(signals, hit)) return undefined;
  return (
    (name === 'same' ? swapName(signals, hit, noun) : undefined) ??
    (term.use !== 'never' && opensHere(signals, hit) ? `${written} (${term.plain})` : undefined)
  );
}

/** Whether the writer used the entry's own name, its plural or short form, or another form of it. */
function nameOf(written: string, { term }: TermHit): 'same' | 'alike' | 'other' {
  const own = bare(term.term);
  const used = bare(written);
  if (used === own) return 'same';
  const plural = used === `${own}s` || used === `${own}es`;
  // "hosts (a computer in the network)" would count wrongly.
  const counts = !/^an? /.test(term.plain);
  return (plural && counts) || /^[A-Z\d]{2,6}$/.test(written) ? 'alike' : 'other';
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s-]/g, '');
}

/** The plain words in the place of the name, with the article that the sentence needs. */
function swapName(signals: Signals, hit: TermHit, noun: string): string | undefined {
  const { plain } = hit.term;
  if (plain.includes(',') || plain.split(' ').length > mostWords) return undefined;
  const next = wordAt(signals, hit.to, hit);
  const many = isPlural(noun);
  if (many && next !== undefined && singularVerbs.has(next)) return undefined;
  const before = wordAt(signals, hit.from - 1, hit);
  if (before === undefined || openings.has(before)) return plain;
  if (determiners.has(before)) return noun;
  return singular.has(before) && !many && !noun.startsWith('one ') ? noun : undefined;
}

/** "the settings of your computer": the head, before what is said of it, is more than one. */
function isPlural(noun: string): boolean {
  const head = noun
    .split(/ (?:of|that|which|who|we|in|on|for|from|to|at|with|behind|between|until) /)[0]!
    .split(' ')
    .at(-1)!;
  return /[^siu]s$/.test(head);
}

/** The norm of a word of the same sentence, or undefined beyond its ends. */
function wordAt(signals: Signals, at: number, { from }: TermHit): string | undefined {
  const sentence = sentenceOf(signals, from);
  return at >= sentence.from && at < sentence.to ? signals.draft.words[at]!.norm : undefined;
}

/** Nothing hangs on it from the left: no hyphen, no bracket, no first half of a longer name. */
function opensHere(signals: Signals, { from }: TermHit): boolean {
  return from === sentenceOf(signals, from).from || /^\s+$/.test(gapBefore(signals, from));
}

/** The thing's name ends here: "the DNS is down", not "the DNS server", "DNS-related" or "DNS’s". */
function endsHere(signals: Signals, { from, to, end }: TermHit): boolean {
  if (/^['’(/\\_-]|^\s+\(/.test(signals.draft.text.slice(end, end + 3))) return false;
  const sentence = sentenceOf(signals, from);
  if (to >= sentence.to) return true;
  const gap = gapBefore(signals, to);
  return (
    /^[,.!?)]/.test(gap) || (/^\s+$/.test(gap) && followers.has(signals.draft.words[to]!.norm))
  );
}
