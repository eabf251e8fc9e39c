import { z } from 'zod';
import { factSchema } from './fact.ts';
import { cueSchema, proseSchema } from './text.ts';

const duty = {
  /** First and last turn in which it may happen, counted from 1 over all speakers; left out, any turn. */
  turns: z
    .tuple([z.int().min(1), z.int().min(1)])
    .refine(([first, last]) => first <= last, 'the first turn comes before the last')
    .optional(),
};

/**
 * The key of a dialogue: what which turn must do, by the id of the rule it serves. These rules cannot
 * be judged without it; one that is left out does not apply.
 */
export const dialogueKeySchema = z.strictObject({
  /** The colleague says the case back, and the client hears who has it now. */
  'read-back-the-handover': z
    .strictObject({
      ...duty,
      /** What the colleague may say back; at least two of them must be. */
      facts: z.array(factSchema).min(2, 'give at least two facts to say back'),
      /** What the client must hear: the next name, and the hour. */
      told: z.strictObject({ name: factSchema, hour: factSchema }),
    })
    .optional(),
  /** Each turn that ends in a hold asks first, with a reason and a length. */
  'ask-before-hold': z
    .strictObject({
      ...duty,
      /** The true reason for the silence. */
      reason: factSchema,
      /** Seconds by which a return may come late before it counts as late. */
      grace: z.int().min(0).default(15),
    })
    .optional(),
  /** The first turn of a wait says what is running. */
  'fill-the-wait': z
    .strictObject({
      ...duty,
      /** What is running, and how long it takes. */
      running: factSchema,
      /** The turn in which the client invites light talk; left out, they never do, and there is none. */
      lightFrom: z.int().min(1).optional(),
      /** Wordings of light talk: the weather, the weekend. */
      light: z.array(cueSchema).default([]),
    })
    .optional(),
  /** What it means for their work is said before the cause. */
  'effect-before-cause': z
    .strictObject({
      ...duty,
      effect: factSchema,
      /** Causes and names of systems; none of them may stand before the effect. */
      causes: z.array(factSchema).min(1, 'name the cause that must not come first'),
    })
    .optional(),
  /** A turn asks the client to say back what they will do. */
  'check-they-got-it': z
    .strictObject({
      ...duty,
      /** The steps that the client should be able to say back. */
      steps: z.array(factSchema).min(1, 'name a step to say back'),
    })
    .optional(),
  /** A turn asks what they know; after a sign that it did not land, other words follow. */
  'pitch-to-the-listener': z
    .strictObject({
      ...duty,
      /** The turn in which the client shows that they are lost; left out, they never are. */
      lostAt: z.int().min(1).optional(),
      /** Words of the explanation that did not land; the next turn must manage without them. */
      avoid: z.array(cueSchema).default([]),
    })
    .optional(),
  /** An early turn asks who may decide, and one asks for the number. */
  'reach-the-decider': z
    .strictObject({
      ...duty,
      /** The one agreed beforehand; left out, there is no list and the name must be found out. */
      decider: factSchema.optional(),
      /** People who may not stop systems: "your IT person". To settle for one of them breaks the rule. */
      tooLow: z.array(cueSchema).default([]),
    })
    .optional(),
  /** The channel may be watched: ring a number on file, and write no detail. */
  'safe-channel-first': z
    .strictObject({
      ...duty,
      /** Why the channel may be watched, for the learner. */
      watched: proseSchema,
      /** What may not be written down there. */
      details: z.array(factSchema).default([]),
      /** The number that stands in our own records. */
      number: factSchema.optional(),
    })
    .optional(),
});
export type DialogueKey = z.infer<typeof dialogueKeySchema>;
