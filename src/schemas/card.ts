import { z } from 'zod';
import { daySchema } from './date.ts';
import { skillIdSchema } from './skill.ts';
import { idSchema, proseSchema } from './text.ts';

/** What fits one side of a 63.5 × 88.9 mm card at 9 pt and more. */
export const sideBudget = { rows: 6, words: 45 } as const;

/** One row of a card: its own text, or a rule's title by id. At least one of the two. */
export const cardRowSchema = z
  .strictObject({
    /** Two or three words before the text. */
    label: proseSchema.optional(),
    text: proseSchema.optional(),
    /** Id of a rule whose title is the row's text when there is none of its own. */
    rule: idSchema.optional(),
    /** True: a phrase to send or say as it stands, with a copy button. */
    copy: z.boolean().default(false),
  })
  .refine((row) => row.text !== undefined || row.rule !== undefined, {
    error: 'a row needs "text" or "rule"',
  });
export type CardRow = z.infer<typeof cardRowSchema>;

const sideSchema = z.strictObject({
  /** A line above the rows. */
  lead: proseSchema.optional(),
  rows: z.array(cardRowSchema).min(1).max(sideBudget.rows, 'a card side holds at most six rows'),
});
export type CardSide = z.infer<typeof sideSchema>;

/** Frontmatter of `content/cards/<id>.mdx`; the body is the page's prose below the card. */
export const cardSchema = z.strictObject({
  /** The card's number in the deck, printed in its corner. */
  number: z.int().min(1),
  title: proseSchema.max(40, 'must fit the head of a card: 40 characters at most'),
  /** What the card is for, in one sentence, for the deck and search. */
  purpose: proseSchema,
  skill: skillIdSchema,
  /** Ids of the rules it serves. */
  rules: z.array(idSchema).min(1),
  /** The rule side. */
  front: sideSchema,
  /** The example side; the quiz covers its rows until the reader has tried. */
  back: sideSchema,
  /** What the card asks before it uncovers the back. */
  quiz: proseSchema,
  /** Id of a small picture, twice as wide as high or wider, above the rows of its rule side. */
  picture: idSchema.optional(),
  reviewed: daySchema,
});
export type CardFields = z.infer<typeof cardSchema>;
export type Card = CardFields & { id: string };
