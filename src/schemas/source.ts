import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** One entry of `content/sources.yaml`: a work that evidence points to. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  /** Author or publisher, work, year: as it is cited. */
  cite: proseSchema,
  /** Where to read it, if it is public. */
  url: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  /** `read`: the primary text was read; `abstract`: the official page or abstract was. Weaker sources are not cited. */
  reliability: z.enum(['read', 'abstract']),
});
export type Source = z.infer<typeof sourceSchema>;
