import { gapBefore, sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** Promises of safety, of data or of the future that no deed can prove. */
export function checkAbsolutePromises(signals: Signals): Outcome {
  const findings: Remarkable[] = [];
  const add = (from: number, to: number, fix: string) => {
    if (isDenied(signals, from, to)) return;
    const { words } = signals.draft;
    const at = { start: words[from]!.start, end: words[to - 1]!.end };
    if (findings.some((other) => other.at!.start < at.end && other.at!.end > at.start)) return;
    findings.push({ at, reason: `“${quoteOf(signals, at)}” promises what nobody can know.`, fix });
  };
  for (const { from, to, phrase } of hitsOf(signals, 'no-absolute-promise')) {
    add(from, to, phrase.instead);
  }
  for (const hit of signals.cue('recurrences')) {
    const from = findNever(signals, hit);
    if (from >= 0) {
      add(
        from,
        hit.to,
        'Say what you changed. “An alarm now rings here when the disk is nine tenths full.”',
      );
    }
  }
  for (const hit of signals.cue('losses')) {
    const from = findNobody(signals, hit);
    if (from >= 0) add(from, hit.to, 'Say that you found no sign, where you looked, and when.');
  }
  for (const hit of signals.cue('assurances')) {
    if (isAboutSafety(signals, hit)) {
      add(
        hit.from,
        hit.to,
        'Swap the word for its ground. “The record shows no sign-in after 18:02.”',
      );
    }
  }
  return decide(findings);
}

/** "Will not happen again", "can never lock you out": where it begins, or -1. */
function findNever(signals: Signals, { from, to, sentence: index }: Hit): number {
  const { words, sentences } = signals.draft;
  const sentence = sentences[index]!;
  const norm = (at: number) => (at >= sentence.from && at < sentence.to ? words[at]!.norm : '');
  if (sentence.ends === '?') return -1;
  // "They … come back": the denial stands inside the hit.
  let not = to - 1;
  const least = Math.max(sentence.from, from - 5);
  while (not >= least && !/^(?:not|never)$/.test(norm(not))) not--;
  if (not < least) return -1;
  let modal = not;
  const first = Math.max(sentence.from, not - 3);
  while (modal >= first && !/^(?:will|shall|can|could|going|would)$/.test(norm(modal))) modal--;
  const firm = /^(?:recur|reoccur|repeat|repeated)/.test(norm(from));
  const inverted =
    norm(not) === 'never' && modal < first && /^(?:will|shall|can|going)$/.test(norm(not + 1));
  // "Make sure that this never happens again."
  const bare = norm(not) === 'never' && not + 1 === from && /s$/.test(norm(from));
  if (modal < first && !inverted && !bare) return -1;
  if (norm(modal) === 'would' && !firm && norm(from) !== 'happen') return -1;
  if (/^(?:i|we)$/.test(norm(modal - 1)) && norm(from) !== 'lose') return -1;
  for (let at = Math.max(sentence.from, modal - 6); at < modal; at++) {
    if (/^(?:if|whether|unless|until|once|when|may|might)$/.test(norm(at))) return -1;
  }
  const flat =
    norm(modal) === 'can' &&
    /^(?:happen|occur|fail|crash|freeze|vanish|disappear)$/.test(norm(from));
  const timed = /^(?:on|at|in|this|by|here|from)$/.test(norm(to));
  let again = firm || (flat && !timed) || (norm(not) === 'never' && !bare) || to - from > 2;
  for (let at = to; at < Math.min(sentence.to, to + 9); at++) {
    const word = norm(at);
    if (
      /^(?:before|until|till|unless|without|while|during|unseen|unnoticed|today|tonight)$/.test(
        word,
      ) &&
      norm(at + 1) !== 'exams'
    )
      return -1;
    if (/^(?:again|anymore|ever|twice)$/.test(word)) again = true;
    if (/^(?:second|more|future)$/.test(word) && /^(?:a|any|in|the)$/.test(norm(at - 1)))
      again = true;
    if (/[;:]|\s[–—]\s/.test(gapBefore(signals, at))) break;
  }
  return again ? Math.max(sentence.from, Math.min(modal < first ? not : modal, not)) : -1;
}

const dated =
  /^(?:sign|signs|trace|traces|evidence|indication|indications|proof|hint|hints|reason|far|yet|knowledge|if|should|whether|unless|until|know|say|may|might|maybe|unlikely|likely|possible|hour|hours|before)$/;

/** "Nobody has read your mail", "not one record has left the building": where it begins, or -1. */
function findNobody(signals: Signals, { from, to }: Hit): number {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  if (sentence.ends === '?' || isCut(signals, from, to)) return -1;
  const norm = (at: number) => (at >= sentence.from && at < sentence.to ? words[at]!.norm : '');
  let subject = -1;
  for (let at = from; at >= Math.max(sentence.from, from - 8); at--) {
    const word = norm(at);
    if (at < from && /[;:,]|\s[–—]\s/.test(gapBefore(signals, at + 1))) break;
    if (/^(?:nothing|nobody|none)$/.test(word)) subject = at;
    else if (word === 'no' && norm(at + 1) !== 'longer' && norm(at + 1) !== 'later') subject = at;
    else if (word === 'not' && /^(?:one|a|any|even)$/.test(norm(at + 1))) subject = at;
    else if (
      word === 'not' &&
      /^(?:was|were|been|have|has)$/.test(norm(at - 1)) &&
      (isNever(norm, at) || (theft.test(norm(from)) && isData(norm, at)))
    )
      subject = at - 1;
    else if (
      word === 'never' &&
      /^(?:was|were|been|have|has|had|got)$/.test(norm(at - 1) === '' ? '' : norm(at - 1))
    )
      subject = at - 1;
    if (subject >= 0) break;
  }
  if (
    subject < 0 ||
    /^(?:action|decision|step|steps|time|instruction|one's)$/.test(norm(subject + 1))
  )
    return -1;
  for (let at = sentence.from; at < Math.min(sentence.to, to + 6); at++) {
    if (isForAsker(signals, norm, at, subject)) continue;
    if (dated.test(norm(at)) && !(norm(at) === 'before' && at < subject)) return -1;
  }
  return subject;
}

/** "If Dr Keane asks, nothing was stolen": a condition on the telling, and none on the theft. */
function isForAsker(
  signals: Signals,
  norm: (at: number) => string,
  at: number,
  subject: number,
): boolean {
  if (!/^(?:if|should|when)$/.test(norm(at)) || at > subject) return false;
  if (!gapBefore(signals, subject).includes(',')) return false;
  for (let next = at + 1; next < subject; next++)
    if (/^(?:asks?|wonders?|rings?|calls?|wants?)$/.test(norm(next))) return true;
  return false;
}

/** "Nobody opened it: the list has two names": the thing stands behind a mark. */
function isCut(signals: Signals, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (/[:;,(]/.test(gapBefore(signals, at))) return true;
  return false;
}

const theft = /^(?:stolen|leaked|hacked|breached|compromised|exposed|exfiltrated)$/;

/** What can be stolen and still be there; of a bicycle one knows. */
const possessions =
  /^(?:data|files?|records?|information|details|photos|pictures|drawings|passwords?|accounts?|returns?|invoices?|letters?|lists?|mails?|mailbox(?:es)?|documents?|contracts?|payroll|orders?|results|recipes?|names|addresses)$/;

/** "Your data was not stolen": what they own stands before the denial, and no doubt beside it. */
function isData(norm: (at: number) => string, not: number): boolean {
  for (let at = not - 2; at >= not - 5; at--) {
    if (possessions.test(norm(at))) return true;
  }
  return false;
}

/** "Was not copied at any time": only with such a word is a denied loss a promise. */
function isNever(norm: (at: number) => string, at: number): boolean {
  for (let next = at + 1; next < at + 9; next++) {
    if (/^(?:ever|any|whatsoever)$/.test(norm(next))) return true;
  }
  return false;
}

/** A word of certainty with safety, data or a recurrence in the same sentence, near it. */
function isAboutSafety(signals: Signals, { from, to }: Hit): boolean {
  const sentence = sentenceOf(signals, from);
  if (sentence.ends === '?') return false;
  const near = hitsBetween(
    signals.cue('safety-words'),
    Math.max(sentence.from, from - 14),
    Math.min(sentence.to, to + 14),
  );
  const promise = /^(?:i|we|that|trust|believe|you|my|our|rest|be)$/.test(
    signals.draft.words[from]!.norm,
  );
  return near.some((hit) => {
    const last = signals.draft.words[hit.to - 1]!.norm;
    const weak = /^(?:fine|ok|okay|good|alright|list|lists|out|file|again|gone)$/.test(last);
    if (
      hit.to - hit.from > 1 &&
      !promise &&
      !/percent|cent/.test(signals.draft.words[to - 1]!.norm)
    )
      return false;
    return !weak || promise || hit.to - hit.from > 1 || near.length > 1;
  });
}

const claims =
  /^(?:promise|guarantee|guaranteed|say|claim|confirm|assure|swear|sign|write|tell|rule|prove|know|certain|sure|exclude|give|something|rely|made|make|warrant|vow)$/;
const denials = /^(?:not|never|nobody|unable|none|neither|no|wrong)$/;

/** "I cannot promise that nothing was stolen", "mended for good I cannot promise". */
function isDenied(signals: Signals, from: number, to: number): boolean {
  const { words } = signals.draft;
  const sentence = sentenceOf(signals, from);
  const norm = (at: number) => (at >= sentence.from && at < sentence.to ? words[at]!.norm : '');
  for (
    let verb = Math.max(sentence.from, from - 14);
    verb < Math.min(sentence.to, to + 10);
    verb++
  ) {
    if (!claims.test(norm(verb))) continue;
    const inside = verb >= from && verb < to;
    for (let at = verb - 1; at >= Math.max(sentence.from, verb - 4); at--) {
      if (!denials.test(norm(at)) || (at >= from && at < to && !inside)) continue;
      // "Nobody can get in, I promise": what is denied is the deed.
      if (at < to && verb >= to && at >= from) continue;
      if (
        norm(at) === 'no' &&
        norm(at + 1) !== 'one' &&
        !/^(?:promise|guarantee)$/.test(norm(verb))
      )
        continue;
      if (verb > to && /,/.test(gapBefore(signals, verb - 1))) continue;
      return true;
    }
  }
  for (let at = to; at < Math.min(sentence.to, to + 10); at++) {
    if (norm(at) === 'wrong' || norm(at) === 'untrue') return true;
  }
  return false;
}
