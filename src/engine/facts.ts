import type { Fact } from '../schemas/fact.ts';
import { compileCue, matchPath, type CompiledCue } from './cue.ts';
import { isDenial, isDenied, stemsOf } from './denied.ts';
import { isWithinEdits } from './editDistance.ts';
import type { PreparedRulebook } from './prepare.ts';
import { tokenize } from './tokenize.ts';
import type { Draft, KeptFact, LostFact, Word } from './types.ts';

/** Looks for each fact of a key in an answer; words in it may hold a slip of the finger. */
export function findFacts(
  draft: Draft,
  facts: readonly Fact[],
  prepared: PreparedRulebook,
): { kept: KeptFact[]; lost: LostFact[] } {
  const kept: KeptFact[] = [];
  const lost: LostFact[] = [];
  const mended = new Map<string, readonly Word[]>();
  for (const { id, what, accept, reject } of facts) {
    const stems = isDenial(what) ? null : stemsOf(tokenize(what));
    const against = findFirst(draft, draft.words, reject, null, true);
    if (against !== null) {
      lost.push({ id, what, how: 'contradicted', quote: against.quote });
      continue;
    }
    const found =
      findFirst(draft, draft.words, accept, stems) ??
      findFirst(draft, mendTypos(draft, accept, prepared, mended), accept, stems);
    if (found === null) lost.push({ id, what, how: 'missing', quote: '' });
    else kept.push({ id, what, ...found });
  }
  return { kept, lost };
}

/** @param what the stems of a fact that a negation would turn round; null where none would */
function findFirst(
  draft: Draft,
  words: readonly Word[],
  cues: readonly string[],
  what: ReadonlySet<string> | null,
  withinClause = false,
): { start: number; end: number; quote: string } | null {
  for (const cue of cues) {
    const compiled = compileCue(cue);
    for (const sentence of draft.sentences) {
      if (sentence.zone === 'quoted') continue;
      for (let from = sentence.from; from < sentence.to; from++) {
        // A contradiction stands in one clause: "SPF fails, DKIM passes" does not say that SPF passes.
        const limit = withinClause ? endOfClause(draft, from, sentence.to) : sentence.to;
        const to = longest(draft, words, compiled, from, limit, what);
        if (to < 0) continue;
        const start = draft.words[from]!.start;
        const end = draft.words[to - 1]!.end;
        return { start, end, quote: draft.text.slice(start, end) };
      }
    }
  }
  return null;
}

function endOfClause(draft: Draft, from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    if (/[,;:]/.test(draft.text.slice(draft.words[at - 1]!.end, draft.words[at]!.start))) return at;
  }
  return limit;
}

function longest(
  draft: Draft,
  words: readonly Word[],
  cue: CompiledCue,
  from: number,
  limit: number,
  what: ReadonlySet<string> | null,
): number {
  let end = -1;
  for (const path of cue.paths) {
    const to = matchPath(words, path, from, limit);
    if (to > end && (what === null || !isDenied(draft, path, from, to, what))) end = to;
  }
  return end;
}

/** The words of the answer, each slip of the finger replaced by the key's word it was meant to be. */
function mendTypos(
  draft: Draft,
  cues: readonly string[],
  prepared: PreparedRulebook,
  cache: Map<string, readonly Word[]>,
): readonly Word[] {
  const wanted = new Set<string>();
  for (const cue of cues) {
    for (const path of compileCue(cue).paths) {
      for (const position of path) {
        for (const word of position?.words ?? []) if (isMendable(word)) wanted.add(word);
      }
    }
  }
  if (wanted.size === 0) return draft.words;
  const key = [...wanted].join(' ');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const mended = draft.words.map((word) => {
    // An everyday word was meant: "now" is no slip for "not", nor "call" for "cell".
    if (!isMendable(word.norm) || prepared.commonWords.has(word.norm) || wanted.has(word.norm))
      return word;
    for (const target of wanted) {
      if (isWithinEdits(word.norm, target, target.length > 9 ? 2 : 1))
        return { ...word, norm: target };
    }
    return word;
  });
  cache.set(key, mended);
  return mended;
}

/** Digits are never mended: 15:00 is no slip for 16:00. */
function isMendable(norm: string): boolean {
  return norm.length >= 3 && /^\p{L}+$/u.test(norm);
}
