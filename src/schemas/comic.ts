import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** One entry of `content/comics.yaml`: a drawn joke on ourselves that makes a rule's point. */
export const comicSchema = z.strictObject({
  /** The picture `content/pictures/<id>.svg`. */
  id: idSchema,
  title: proseSchema,
  /** One sentence below the picture. */
  caption: proseSchema,
  /** Id of the rule it stands for; the rule's page shows it. */
  rule: idSchema,
});
export type Comic = z.infer<typeof comicSchema>;
