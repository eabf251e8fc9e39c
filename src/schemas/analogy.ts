import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** One entry of `content/analogies.yaml`: a picture for one technical idea. */
export const analogySchema = z.strictObject({
  /** Id of the glossary word it explains; a word has at most one. */
  term: idSchema,
  /** What it is like, in two to five words: "a guest list at a door". */
  like: proseSchema,
  /** The picture as you would say it to a client. */
  say: proseSchema,
  /** Where the picture stops being true, and what to say then. */
  breaks: proseSchema,
});
export type Analogy = z.infer<typeof analogySchema>;
