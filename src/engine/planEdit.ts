import type { Edit, Finding } from './types.ts';

/**
 * The change that mends a finding: its replacement in the place of its words, and what the sentence
 * around them then needs: "a" or "an", a capital at the start, no double blank, no lost comma.
 *
 * @param text the text the finding is about
 * @returns null where the engine offers no exact words, or the text has changed under the finding
 */
export function planEdit(text: string, finding: Finding): Edit | null {
  const { start, end, quote, replacement } = finding;
  if (replacement === undefined || start === null || end === null) return null;
  if (text.slice(start, end) !== quote) return null;
  const opens = /(?:[.!?:]["”’)]*\s+|(?:^|\n)\s*(?:[-*•]\s+|\d+[.)]\s+)?)$/.test(
    text.slice(Math.max(0, start - 40), start),
  );
  if (replacement === '') return takeOut(text, start, end, opens);
  const fitted = opens ? capitalise(replacement) : replacement;
  const article = /\b(an?) $/i.exec(text.slice(Math.max(0, start - 4), start))?.[1];
  if (article === undefined) return { start, end, text: fitted };
  const fit = startsWithVowel(fitted) ? 'an' : 'a';
  if (article.toLowerCase() === fit) return { start, end, text: fitted };
  const right = article.startsWith('A') ? capitalise(fit) : fit;
  return { start: start - article.length - 1, end, text: `${right} ${fitted}` };
}

/** Takes words out of a sentence, with the commas and the blank that were theirs. */
function takeOut(text: string, start: number, end: number, opens: boolean): Edit {
  const after = /^[,:]?[ \t]*/.exec(text.slice(end, end + 20))![0];
  const next = text[end + after.length] ?? '';
  if (opens) {
    const to = end + after.length;
    return /\p{Ll}/u.test(next)
      ? { start, end: to + 1, text: next.toUpperCase() }
      : { start, end: to, text: '' };
  }
  const before = /,?[ \t]*$/.exec(text.slice(Math.max(0, start - 20), start))![0];
  // ", actually, " was set off by both its commas; one of them alone belongs to the sentence.
  const both = before.startsWith(',') && after.startsWith(',');
  if (both) return { start: start - before.length, end: end + after.length, text: ' ' };
  // "… the council meeting :-( The pictures …": the smiley stood for the full stop.
  const stop = /[\p{L}\d]$/u.test(text.slice(0, start - before.length)) && /\p{Lu}/u.test(next);
  const last = after === '' && /^[.!?;:)]?$|^\n/.test(next);
  const lead = last ? before.length : before.length - before.replace(/[ \t]+$/, '').length;
  return { start: start - lead, end, text: stop && before !== '' && after !== '' ? '.' : '' };
}

/** "an hour", "a user": the letter alone does not tell. */
function startsWithVowel(words: string): boolean {
  if (/^(?:hour|honest)/i.test(words)) return true;
  return /^[aeiou]/i.test(words) && !/^(?:one|uni|use|usu|eu)/i.test(words);
}

function capitalise(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
