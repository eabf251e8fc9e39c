import { z } from 'zod';
import { audienceSchema } from './brief.ts';
import { cueSchema, idSchema, proseSchema } from './text.ts';

/** One word of the glossary. */
export const termSchema = z.strictObject({
  /** Stands in the address: /words/<id>/. */
  id: idSchema,
  /** The word as the trade writes it. */
  term: proseSchema,
  /** Other forms to find: plurals, verb forms, spellings, short and long form. Plural -s and -es are found by themselves. */
  forms: z.array(proseSchema).default([]),
  /** The plain words to say instead. */
  plain: proseSchema,
  /** What it is, in one breath. */
  explanation: proseSchema,
  /** When to keep the word, for whom, and what to add. */
  keep: proseSchema,
  /** Readers to whom the word may go unexplained. */
  keepFor: z.array(audienceSchema).default([]),
  /**
   * `explain`: translate it or explain it where it first stands;
   * `known`: most people know it, plain words are still kinder;
   * `never`: not to a client, in any channel.
   */
  use: z.enum(['explain', 'known', 'never']).default('explain'),
  /** The word has an everyday meaning too ("port", "agent"): it counts as the term only where the talk is of computers. */
  everyday: z.boolean().default(false),
  /** Phrases in which it is not the term: "switch off", "in the event". */
  notWhen: z.array(cueSchema).default([]),
  /** Ids of neighbouring words. */
  see: z.array(idSchema).default([]),
});
export type Term = z.infer<typeof termSchema>;

/** One file of `content/glossary/`: the words of one field. */
export const glossaryFileSchema = z.strictObject({
  /** The field's name, a heading on the words page. */
  title: proseSchema,
  terms: z.array(termSchema).min(1),
});
