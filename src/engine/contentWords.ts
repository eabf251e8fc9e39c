import { stemsOf } from './denied.ts';
import { readNumberWord } from './numbers.ts';
import type { PreparedRulebook } from './prepare.ts';
import { remember } from './remember.ts';
import type { Word } from './types.ts';

/** So many letters tell families of words apart; "print" and "printer" are one. */
const familyLength = 5;
const ordinals = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** Words that stand in letters about anything: two texts that share them need not share a subject. */
const inAnyLetter =
  /^(?:will|shall|would|being|been|like|want|need|know|tell|told|ring|rang|call|called|write|wrote|send|sent|hear|look|come|came|help|hello|dear|regards|thank|thanks|sorry|kind|best|today|tomorrow|morning|afternoon|evening|week|year|minutes?|hours?|days?|time|that|with|really|good|great|well|okay|sure|think|thing|things|something|anything|nothing|everything|everyone|somebody|someone|nobody|going|want|wants|wanted|make|take|give|find|keep|even|ever|else|maybe|perhaps|quite|rather|around|along|able|across|long|soon|later|back|away|message|letter|answer|question|questions|problem|issue)$/;

/**
 * What some words are about: their families, and numbers as "#180", however they are written.
 * Words of grammar say nothing and are left out.
 */
export function contentOf(words: readonly Word[], prepared: PreparedRulebook): Set<string> {
  let families = known.get(prepared);
  if (families === undefined) known.set(prepared, (families = new Map()));
  const content = new Set<string>();
  for (const word of words) {
    let family = families.get(word.norm);
    if (family === undefined) {
      family = remember(families, word.norm, familyOf(word, prepared));
    }
    if (family !== null) content.add(family);
  }
  return content;
}

/** The same words come again and again. */
const known = new WeakMap<PreparedRulebook, Map<string, string | null>>();

function familyOf(word: Word, { grammarWords }: PreparedRulebook): string | null {
  if (grammarWords.has(word.norm) || inAnyLetter.test(word.norm)) return null;
  const value = readNumberWord(word.norm) ?? readOrdinal(word.norm);
  if (value !== null) return `#${value}`;
  for (const stem of stemsOf([word])) return stem.slice(0, familyLength);
  return null;
}

/** "third" counts three. */
function readOrdinal(norm: string): number | null {
  const at = ordinals.indexOf(norm);
  return at < 0 ? null : at + 2;
}

/** True where two sets of content words meet. */
export function shareContent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (many.has(word)) return true;
  return false;
}
