/**
 * My deck: the ids of the cards a reader has pinned, in the order of pinning. Stored in this
 * browser under `clearline:deck` as a JSON list; anything else found there is taken for no deck.
 */
const key = 'clearline:deck';

/** The deck for as long as the page is open, where the browser keeps nothing. */
let unkept: string[] | undefined;

/** The ids of the pinned cards. */
export function readDeck(): string[] {
  if (unkept !== undefined) return unkept;
  try {
    const data: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(data) ? data.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Pins a card that is not in the deck, takes out one that is.
 *
 * @returns whether the card is in the deck now, and whether the browser keeps the deck
 */
export function toggleCard(id: string): { pinned: boolean; kept: boolean } {
  const deck = readDeck();
  const pinned = !deck.includes(id);
  const next = pinned ? [...deck, id] : deck.filter((other) => other !== id);
  try {
    localStorage.setItem(key, JSON.stringify(next));
    return { pinned, kept: true };
  } catch {
    unkept = next;
    return { pinned, kept: false };
  }
}
