import { sideBudget, type Card, type CardSide } from '../schemas/card.ts';
import type { Picture } from '../schemas/picture.ts';
import type { Fault } from './contentError.ts';
import { countSurplusLines, measurePicture } from './fitCardSide.ts';

/**
 * Finds card sides that hold more than fits a printed card. Ask it after the team's values are
 * filled in: a long organisation name fills a card as much as any other words do.
 *
 * @param card a card with its placeholders filled
 * @param file where the card was read, for the fault
 * @param findRuleTitle the title of a rule by its id, as rows without a text of their own print it
 * @param findPicture a picture by its id, for the room it takes
 */
export function checkCardBudget(
  card: Card,
  file: string,
  findRuleTitle: (id: string) => string | undefined,
  findPicture: (id: string) => Picture | undefined = () => undefined,
): Fault[] {
  const picture = card.picture === undefined ? undefined : findPicture(card.picture);
  return (['front', 'back'] as const).flatMap((field) => {
    const side = card[field];
    const faults: Fault[] = [];
    const rows = side.rows.length - sideBudget.rows;
    if (rows > 0) {
      faults.push({
        file,
        field,
        mend: `This side has ${side.rows.length} rows and a card holds ${sideBudget.rows}. Join rows, or take out ${rows}.`,
      });
    }
    const count = countSideWords(side, findRuleTitle);
    if (count > sideBudget.words) {
      faults.push({
        file,
        field,
        mend: `This side has ${count} words (lead, labels, texts and rule titles) and a card holds ${sideBudget.words}. Take out ${count - sideBudget.words}.`,
      });
    }
    // Few but long words can break into more lines than the paper has.
    const taken = field === 'front' && picture !== undefined ? measurePicture(picture) : 0;
    const surplus = countSurplusLines(side, findRuleTitle, taken);
    if (faults.length === 0 && surplus > 0) {
      faults.push({
        file,
        field,
        mend: `This side is ${surplus === 1 ? 'a line' : `${surplus} lines`} too long for a card at 9 pt. Shorten the rows that break into two or three lines${taken > 0 ? ', or take a flatter picture' : ''}.`,
      });
    }
    return faults;
  });
}

/** Words on one side of a card: lead, labels, and texts or the titles of the rules that stand for them. */
export function countSideWords(
  side: CardSide,
  findRuleTitle: (id: string) => string | undefined,
): number {
  const texts = side.rows.flatMap(({ label, text, rule }) => [
    label,
    text ?? (rule === undefined ? undefined : findRuleTitle(rule)),
  ]);
  return [side.lead, ...texts].reduce((sum, text) => sum + countWords(text ?? ''), 0);
}

/** Whatever stands between blanks and holds a letter or a digit: a dash alone is no word. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
