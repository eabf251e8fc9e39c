import { detect, prepare, read } from '../engine/index.ts';
import { briefSchema } from '../schemas/brief.ts';
import { rulebook } from './standard.ts';

const prepared = prepare(rulebook);
const brief = briefSchema.parse({ scope: 'phrase' });

/**
 * Cuts a text at the glossary's words, as the engine finds them.
 *
 * @returns the whole text in pieces, each with the id of its word or null
 */
export function findJargon(text: string): { text: string; term: string | null }[] {
  const pieces: { text: string; term: string | null }[] = [];
  let at = 0;
  for (const hit of detect(read(text), prepared, brief).terms) {
    // Words with an everyday meaning ("switch") would be marked where nobody means the term.
    if (hit.start < at || hit.term.use === 'known' || hit.term.everyday) continue;
    pieces.push({ text: text.slice(at, hit.start), term: null });
    pieces.push({ text: text.slice(hit.start, hit.end), term: hit.term.id });
    at = hit.end;
  }
  pieces.push({ text: text.slice(at), term: null });
  return pieces.filter((piece) => piece.text !== '');
}
