import { z } from 'zod';
import { proseSchema } from './text.ts';

/** One file `content/pictures/<id>.svg`, read: a drawing in the site's own colours. */
export const pictureSchema = z.strictObject({
  /** What is to be seen, for those who do not see it: the drawing's `<title>`. */
  alt: proseSchema,
  width: z.number().positive(),
  height: z.number().positive(),
  /** The drawing inside `<svg>`, its title left out and its parts put in. */
  markup: proseSchema,
});
export type Picture = z.infer<typeof pictureSchema> & { id: string };
