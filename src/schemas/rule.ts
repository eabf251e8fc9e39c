import { z } from 'zod';
import { audienceSchema, briefChangeSchema, channelSchema, messageKindSchema } from './brief.ts';
import { daySchema } from './date.ts';
import { replyKeySchema } from './replyKey.ts';
import { skillIdSchema } from './skill.ts';
import { idSchema, proseSchema } from './text.ts';

/** The three blocks of the standard, and the three that stand around them. */
export const blocks = [
  'simplify',
  'useful',
  'informed',
  'style',
  'feelings',
  'hard-moments',
] as const;
export const blockSchema = z.enum(blocks);
export type Block = z.infer<typeof blockSchema>;

/** Who can decide whether a text keeps the rule. */
export const deciderSchema = z.enum(['machine', 'key', 'hint']);

/** Say this, not that: one case, both ways. */
export const contrastSchema = z.strictObject({
  /** Who is at the other end: "school principal", "crane operator". */
  trade: proseSchema,
  channel: channelSchema,
  /** Who reads or hears it; left out, somebody outside IT. */
  audience: audienceSchema.optional(),
  /** The words that break the rule. */
  not: proseSchema,
  /** The words that keep it, in the same case. */
  say: proseSchema,
  /** What makes the difference, if it is not plain to see. */
  note: proseSchema.optional(),
});

/** A text the test suite puts before the engine. */
export const exampleSchema = z.strictObject({
  text: proseSchema,
  /** What the text does not say itself; left out, it is a written message to a non-technical client. */
  brief: briefChangeSchema.optional(),
  /** What an exercise's author would know of the case; left out, the text is judged alone. */
  key: replyKeySchema.optional(),
  /** True for a text that looks like the other kind: innocent words that nearly break, guilty ones that nearly keep. */
  nearMiss: z.boolean().optional(),
  /** Why it is so, where that is not plain. */
  note: proseSchema.optional(),
});

/** Frontmatter of `content/rules/<id>.mdx`; the file name is the rule's id. */
export const ruleSchema = z.strictObject({
  /** The rule as people call it: an imperative of two to six words, used in menus, findings and on cards. */
  title: proseSchema.max(48, 'must fit a menu: 48 characters at most'),
  /** The rule in a line: the sentence the standard is made of. */
  statement: proseSchema,
  /** The rule as a question to one's own draft; checklists show it. */
  ask: proseSchema,
  skill: skillIdSchema,
  block: blockSchema,
  /** One of the twelve of the one-page standard. */
  core: z.boolean().default(false),
  channels: z.array(channelSchema).min(1, 'name at least one channel'),
  /** When the rule is asked at all. */
  applies: z.strictObject({
    /** In words, for the rule's page. */
    when: proseSchema,
    /** Kinds of message it is asked of; left out, all. */
    kinds: z.array(messageKindSchema).min(1).optional(),
    /** Audiences it is asked for; left out, all. */
    audiences: z.array(audienceSchema).min(1).optional(),
    /** True: only while the case stays open. */
    caseOpen: z.boolean().optional(),
    /** True: only of a whole message, never of a single sentence or phrase. */
    wholeMessage: z.boolean().optional(),
  }),
  /** The lesson that introduces it, 1 to 9. */
  lesson: z.int().min(1).max(9),
  /** What a breach costs in a score: 1 a blemish, 3 a fault the client feels, 5 harm. */
  weight: z.int().min(1).max(5),
  check: z.strictObject({
    by: z.array(deciderSchema).min(1),
    /** What the machine looks for, in plain words. */
    looksFor: proseSchema,
    /** What only a person can judge. */
    person: proseSchema,
  }),
  /** Why the rule stands, in two to five sentences. */
  why: proseSchema,
  evidence: z
    .array(
      z.strictObject({
        /** What was found, in our words. */
        fact: proseSchema,
        /** Id of an entry in `content/sources.yaml`. */
        source: idSchema,
      }),
    )
    .default([]),
  /** When another rule goes first. */
  givesWay: z
    .array(
      z.strictObject({ /** Id of the rule that goes first. */ to: idSchema, when: proseSchema }),
    )
    .default([]),
  /** How to keep it in each channel, where that differs. */
  byChannel: z.partialRecord(channelSchema, proseSchema).default({}),
  pairs: z.array(contrastSchema).min(3, 'show at least three say-this / not-that pairs'),
  examples: z.strictObject({
    breaks: z.array(exampleSchema).min(2, 'give at least two texts that break the rule'),
    keeps: z
      .array(exampleSchema)
      .min(2, 'give at least two texts that keep it, a near miss among them'),
  }),
  /** Ids of rules to read next. */
  related: z.array(idSchema).default([]),
  /** The day somebody last read it against what is known and found it true. */
  reviewed: daySchema,
});
export type RuleFields = z.infer<typeof ruleSchema>;
export type Rule = RuleFields & { id: string };
