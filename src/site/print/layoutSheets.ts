/** The papers a deck can be laid out for; width and height in millimetres, portrait. */
export const papers = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'Letter', width: 215.9, height: 279.4 },
} as const;
export type Paper = keyof typeof papers;

/** Where printers hold Letter: the regions that Unicode's CLDR lists for it. */
const letterRegions = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** The paper that printers hold where a language tag such as "en-US" comes from; without region: A4. */
export function paperOf(language: string): Paper {
  const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?![a-z0-9])/i.exec(language)?.[1];
  return region !== undefined && letterRegions.includes(region.toUpperCase()) ? 'letter' : 'a4';
}

/** What is printed of each chosen card. */
export const sidesChoices = ['rule', 'example', 'both', 'fold', 'poster'] as const;
export type SidesChoice = (typeof sidesChoices)[number];

/** One side of one card, on its place of a sheet. */
export interface PlacedSide {
  card: string;
  side: 'front' | 'back';
}

/** How a sheet is cut: every place apart, folded in pairs, or not at all. */
export type SheetKind = 'grid' | 'fold' | 'poster';

/** One page to print. A place without a card stays empty, so that a stack is cut at once. */
export interface Sheet {
  kind: SheetKind;
  places: (PlacedSide | null)[];
}

const placesOf: Record<SheetKind, number> = { grid: 8, fold: 8, poster: 1 };

/**
 * Deals cards out to sheets, row by row. Front and back of a card lie side by side, never on the
 * two sides of a sheet, because duplex printing does not line up; the second poster of a card
 * follows the first.
 *
 * @param cards ids in the order of the deck
 */
export function layoutSheets(cards: readonly string[], choice: SidesChoice): Sheet[] {
  const kind = kindOf(choice);
  const sides = cards.flatMap((card): PlacedSide[] => {
    const front: PlacedSide = { card, side: 'front' };
    const back: PlacedSide = { card, side: 'back' };
    if (choice === 'rule') return [front];
    if (choice === 'example') return [back];
    return [front, back];
  });
  const size = placesOf[kind];
  return Array.from({ length: Math.ceil(sides.length / size) }, (_, page) => ({
    kind,
    places: Array.from({ length: size }, (_, place) => sides[page * size + place] ?? null),
  }));
}

/** How a choice of sides is cut. */
export function kindOf(choice: SidesChoice): SheetKind {
  return choice === 'fold' || choice === 'poster' ? choice : 'grid';
}

/** What stands in a sheet's margin, so that nobody prints it on the other paper. */
export function captionSheet(paper: Paper, page: number, pages: number): string {
  return `${papers[paper].name}, sheet ${page} of ${pages}`;
}

/** Reads the state that links to the print page carry; what makes no sense is left out. */
export function readChoice(search: string): {
  cards?: string[];
  sides?: SidesChoice;
  paper?: Paper;
} {
  const asked = new URLSearchParams(search);
  const cards = asked.get('cards')?.split(',').filter(Boolean);
  const sides = sidesChoices.find((choice) => choice === asked.get('sides'));
  const paper = (Object.keys(papers) as Paper[]).find((name) => name === asked.get('paper'));
  return { ...(cards && { cards }), ...(sides && { sides }), ...(paper && { paper }) };
}
