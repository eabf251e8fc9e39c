import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a clock time such as "08:00" (in quotes)');

/** A change this team makes to a rule, with the reason its people will read. */
const ruleChangeSchema = z
  .strictObject({
    /** Id of the rule. */
    rule: idSchema,
    /** True: this team does not use the rule. */
    off: z.boolean().default(false),
    /** The team's own wording of the statement; the meaning stays. */
    statement: proseSchema.optional(),
    /** The team's own title and question, where the new statement needs them. */
    title: proseSchema.max(48, 'must fit a menu: 48 characters at most').optional(),
    ask: proseSchema.optional(),
    /** Why: shown on the rule's page. */
    reason: proseSchema,
  })
  .refine((change) => change.off !== (change.statement !== undefined), {
    error: 'switch the rule off ("off: true") or reword it ("statement"): one of the two',
  });

/** `content/team.yaml`: whose standard this is. */
export const teamSchema = z
  .strictObject({
    /** Name of the site, in the corner of every page. */
    site: proseSchema,
    /** The organisation that is served. */
    organisation: proseSchema,
    /** The team's name as clients know it. */
    team: proseSchema,
    /** What the organisation does; `plant` adds the plant's safety line wherever a device may be unplugged. */
    industry: z.enum(['office', 'plant', 'school', 'retail', 'health', 'public']),
    /** The plant's own safety sentence; required for `plant`. */
    safetyLine: proseSchema.optional(),
    /** Number clients call, and the one they call in an attack. */
    phone: proseSchema,
    emergencyPhone: proseSchema,
    /** Last lines of a letter; {agent} stands for the writer's name. */
    signOff: proseSchema,
    hours: z.strictObject({
      /** Days as people say them: "Monday to Friday". */
      days: proseSchema,
      from: clock,
      to: clock,
      /** Time zone as people write it beside an hour. */
      zone: proseSchema,
      /** What to do outside these hours. */
      otherwise: proseSchema,
    }),
    /** How often a client hears from the team, in minutes. */
    updateIntervals: z.strictObject({
      onePerson: z.int().min(5),
      group: z.int().min(5),
      attack: z.int().min(5),
      longCase: z.int().min(5),
    }),
    /** Months after which every page is read again. */
    reviewMonths: z.int().min(1).max(60).default(12),
    /** The voice: traits that never change. */
    voice: z
      .array(
        z.strictObject({
          id: idSchema,
          name: proseSchema,
          this: proseSchema,
          notThis: proseSchema,
        }),
      )
      .min(3)
      .max(5),
    rules: z
      .array(ruleChangeSchema)
      .nullish()
      .transform((changes) => changes ?? []),
  })
  .refine((team) => team.industry !== 'plant' || team.safetyLine !== undefined, {
    path: ['safetyLine'],
    error:
      'a plant needs its safety line: the sentence that says which machines nobody touches and whom to ring',
  });
export type Team = z.infer<typeof teamSchema>;
