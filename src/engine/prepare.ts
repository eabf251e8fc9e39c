import type { RuleCriterion, Rulebook } from '../schemas/rulebook.ts';
import type { CueListId } from './cueLists.ts';
import { normsOfWords, type CompiledCue } from './cue.ts';
import { CueIndex } from './cueIndex.ts';
import { makeSpeller } from './misspelt.ts';
import { tokenize } from './tokenize.ts';

type Jargon = Rulebook['jargon'][number];
type Phrase = Rulebook['phrases'][number]['phrases'][number];

/** What a hit of the index belongs to; `guard` hits make overlapping hits of the same thing innocent. */
export type Owner =
  | { kind: 'cue'; list: string; guard: boolean }
  | { kind: 'phrase'; list: string; rule: string; phrase: Phrase; guard: boolean }
  | { kind: 'term'; term: PreparedTerm; guard: boolean; needsCapitals: boolean };

/** A glossary word, ready to be looked for. */
export interface PreparedTerm extends Jargon {
  /** The norms of `plain` that carry its meaning. */
  plainWords: readonly string[];
}

/** A rulebook made ready once; every reply is judged with it. */
export interface PreparedRulebook {
  rulebook: Rulebook;
  rules: ReadonlyMap<string, RuleCriterion>;
  index: CueIndex<Owner>;
  /** Everyday words: none of them is taken for a misspelling, a name or a short form. */
  commonWords: ReadonlySet<string>;
  /** What holds English sentences together, without the look-alikes of other languages. */
  grammarWords: ReadonlySet<string>;
  /** Words met in nearly every message, besides those of grammar: no cue is looked up by them. */
  frequentWords: ReadonlySet<string>;
  /** Words of the team's and the organisation's name. */
  teamWords: ReadonlySet<string>;
  /** The glossary word that a misspelt word was meant to be, or null. */
  meantBy: (norm: string) => PreparedTerm | null;
}

/** Plain sets of words: they are asked word by word, and as cues they would hit everywhere. */
const wordSets = new Set(['common-words', 'grammar-words', 'frequent-words']);

/** Compiles every cue, phrase and glossary word of a rulebook. Call once, not for each keystroke. */
export function prepare(rulebook: Rulebook): PreparedRulebook {
  const grammarWords = listWords(rulebook, 'grammar-words');
  const frequentWords = listWords(rulebook, 'frequent-words');
  const everyText = new Set([...grammarWords, ...frequentWords]);
  const index = new CueIndex<Owner>(everyText);
  const commonWords = listWords(rulebook, 'common-words');
  for (const list of rulebook.cues) {
    if (wordSets.has(list.id)) continue;
    const find: Owner = { kind: 'cue', list: list.id, guard: false };
    const spare: Owner = { kind: 'cue', list: list.id, guard: true };
    for (const cue of list.cues) index.add(cue, find);
    for (const cue of list.except) index.add(cue, spare);
  }
  for (const { id: list, rule, phrases } of rulebook.phrases) {
    for (const phrase of phrases) {
      index.add(phrase.cue, { kind: 'phrase', list, rule, phrase, guard: false });
      const spare: Owner = { kind: 'phrase', list, rule, phrase, guard: true };
      for (const cue of phrase.except) index.add(cue, spare);
    }
  }
  const terms = rulebook.jargon.map((entry) => addTerm(index, entry, commonWords, everyText));
  const { team, organisation } = rulebook.team;
  return {
    rulebook,
    rules: new Map(rulebook.rules.map((rule) => [rule.id, rule])),
    index,
    commonWords,
    grammarWords,
    frequentWords,
    teamWords: new Set(tokenize(`${team} ${organisation}`).map(({ norm }) => norm)),
    meantBy: spellTerms(terms, commonWords),
  };
}

function listWords(rulebook: Rulebook, id: CueListId): Set<string> {
  const cues = rulebook.cues.find((list) => list.id === id)?.cues ?? [];
  return new Set(cues.flatMap((cue) => cue.split(/[|\s]+/).flatMap(normsOfWords)));
}

/** Only words that are of the trade alone are looked for misspelt: "agnet" may be anything. */
function spellTerms(
  terms: readonly PreparedTerm[],
  commonWords: ReadonlySet<string>,
): PreparedRulebook['meantBy'] {
  const known = new Set<string>();
  const meant = new Map<string, PreparedTerm>();
  for (const term of terms) {
    for (const form of [term.term, ...term.forms]) {
      if (!/^[a-z]+$/.test(form)) continue;
      for (const word of inflect(form)) known.add(word);
      if (term.use === 'explain' && !term.everyday) meant.set(form, term);
    }
  }
  return makeSpeller(meant, (norm) => known.has(norm) || commonWords.has(norm));
}

function addTerm(
  index: CueIndex<Owner>,
  entry: Jargon,
  commonWords: ReadonlySet<string>,
  frequentWords: ReadonlySet<string>,
): PreparedTerm {
  let plainWords: readonly string[] | null = null;
  const term: PreparedTerm = {
    ...entry,
    get plainWords() {
      return (plainWords ??= findPlainWords(entry, commonWords));
    },
  };
  for (const form of new Set([entry.term, ...entry.forms])) {
    const parts = form.split(' ');
    const first = normsOfWords(lowerWord(parts[0]!))[0];
    if (first === undefined) continue;
    // "IT", "AD", "AP": the letters alone are everyday words or parts of names.
    const needsCapitals =
      parts.length === 1 && form === form.toUpperCase() && commonWords.has(first);
    const owner: Owner = { kind: 'term', term, guard: false, needsCapitals };
    const compile = () => compileLiteral(form);
    // "on premises" is found by its second word.
    const second = parts.length === 2 && frequentWords.has(first) ? lowerWord(parts[1]!) : '';
    if (/^[a-z]+$/.test(second)) {
      index.addLater([{ words: inflect(second), prefixes: [] }], compile, owner, 1);
      continue;
    }
    const words = parts.length === 1 ? inflect(first) : [first];
    index.addLater([{ words, prefixes: [] }], compile, owner);
  }
  const spare: Owner = { kind: 'term', term, guard: true, needsCapitals: false };
  for (const cue of entry.notWhen) index.add(cue, spare);
  return term;
}

/** A plain word in capitals needs no tokenizer once it is small. */
function lowerWord(word: string): string {
  return /^[A-Za-z]+$/.test(word) ? word.toLowerCase() : word;
}

/** The words of a glossary entry’s plain version that carry its meaning, in lower case. @param commonWords left out */
export function findPlainWords(
  { term, forms, plain }: Jargon,
  commonWords: ReadonlySet<string>,
): readonly string[] {
  const own = new Set(tokenize([term, ...forms].join(' ')).map(({ norm }) => norm));
  return tokenize(plain)
    .map(({ norm }) => norm)
    .filter((norm) => !commonWords.has(norm) && !own.has(norm));
}

/** The words as they stand, the last one also in its plural and possessive, which authors need not list. */
function compileLiteral(cue: string): CompiledCue {
  const norms = tokenize(cue).map(({ norm }) => norm);
  const last = norms.length - 1;
  const path = norms.map((norm, at) => ({
    words: new Set(at === last ? inflect(norm) : [norm]),
    prefixes: [],
  }));
  return { cue, paths: [path] };
}

function inflect(norm: string): string[] {
  const forms = [norm, `${norm}'s`];
  if (/^[\p{L}\d]{2,}$/u.test(norm) && !norm.endsWith('ss')) {
    forms.push(/(?:s|x|z|ch|sh)$/.test(norm) ? `${norm}es` : `${norm}s`, `${norm}s'`);
    if (/[^aeiou]y$/.test(norm)) forms.push(`${norm.slice(0, -1)}ies`);
  }
  return forms;
}
