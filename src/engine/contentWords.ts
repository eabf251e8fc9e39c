import { stemsOf } from './denied.ts';
import { readNumberWord } from './numbers.ts';
import type { PreparedRulebook } from './prepare.ts';
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
  const content = new Set<string>();
  const carrying: Word[] = [];
  for (const word of words) {
    if (prepared.grammarWords.has(word.norm) || inAnyLetter.test(word.norm)) continue;
    const value = readNumberWord(word.norm) ?? readOrdinal(word.norm);
    if (value === null) carrying.push(word);
    else content.add(`#${value}`);
  }
  for (const stem of stemsOf(carrying)) content.add(stem.slice(0, familyLength));
  return content;
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
