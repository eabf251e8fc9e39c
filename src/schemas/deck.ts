import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** One entry of `content/decks.yaml`: the cards for one role, to print as they are. */
export const deckSchema = z.strictObject({
  id: idSchema,
  /** The role: "First line". */
  title: proseSchema,
  /** Why these cards, in one sentence. */
  purpose: proseSchema,
  /** Ids of cards, in the order of use. A sheet holds eight. */
  cards: z.array(idSchema).min(4),
});
export type Deck = z.infer<typeof deckSchema>;
