import { z } from 'zod';
import { briefChangeSchema, briefSchema } from './brief.ts';
import { daySchema } from './date.ts';
import { skillIdSchema } from './skill.ts';
import { idSchema, proseSchema } from './text.ts';

const slotSchema = z.strictObject({
  /** As it stands in the brackets of the text. */
  name: proseSchema,
  /** What belongs there, and what does not. */
  hint: proseSchema,
  /** True: its line goes when nothing is written there; it must have the line to itself. */
  optional: z.boolean().default(false),
  /** True: more than a few words go in. */
  long: z.boolean().default(false),
});

/** A filled skeleton: one case, as somebody would send it. */
const filledSchema = z.strictObject({
  /** Who reads or hears it: "a night porter in a hospital". */
  for: proseSchema,
  /** What has happened, in one or two sentences. */
  scene: proseSchema,
  /** A word for each slot that is not optional. */
  values: z.record(z.string(), proseSchema),
  /** Where it departs from the brief of the skeleton. */
  brief: briefChangeSchema.default({}),
  /** Ids of rules it may break here, each with the reason, which the page shows. */
  except: z.array(z.strictObject({ rule: idSchema, because: proseSchema })).default([]),
});
export type Filled = z.infer<typeof filledSchema>;

/** One file of `content/skeletons/<id>.yaml`: a kind of message with slots to fill. */
export const skeletonSchema = z.strictObject({
  title: proseSchema,
  /** What the message must do, in one sentence. */
  purpose: proseSchema,
  /** The moment to take it out. */
  when: proseSchema,
  skill: skillIdSchema,
  /** What the message must do, for the engine: it judges the filled examples by it. */
  brief: briefSchema,
  /** The text, with slots in [brackets]. A subject stands in a first line "Subject: …". */
  text: proseSchema,
  slots: z.array(slotSchema).min(2),
  filled: z.array(filledSchema).min(2, 'fill it at least twice, for different readers'),
  /** How not to sound like a template here. */
  human: proseSchema,
  /** Ids of the rules at work. */
  rules: z.array(idSchema).min(2),
  reviewed: daySchema,
});
export type SkeletonFields = z.infer<typeof skeletonSchema>;
export type Skeleton = SkeletonFields & { id: string };
