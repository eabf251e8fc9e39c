import { z } from 'zod';
import { daySchema } from './date.ts';
import { skillIdSchema } from './skill.ts';
import { idSchema, proseSchema } from './text.ts';

/** One line to tick: a rule's own question by id, or a text of its own. At least one of the two. */
export const checklistItemSchema = z
  .strictObject({
    text: proseSchema.optional(),
    /** Id of a rule; without a text, the rule's `ask` is the line. */
    rule: idSchema.optional(),
    /** A short aid below the line. */
    hint: proseSchema.optional(),
  })
  .refine((item) => item.text !== undefined || item.rule !== undefined, {
    error: 'an item needs "text" or "rule"',
  });

/** Frontmatter of `content/checklists/<id>.mdx`; the body is the page's prose below the list. */
export const checklistSchema = z.strictObject({
  number: z.int().min(1),
  title: proseSchema,
  /** What the list is for, in one sentence. */
  purpose: proseSchema,
  /** The moment to take it out. */
  when: proseSchema,
  skill: skillIdSchema,
  reviewed: daySchema,
  groups: z
    .array(
      z.strictObject({
        /** Left out where the list has a single group. */
        title: proseSchema.optional(),
        items: z.array(checklistItemSchema).min(1),
      }),
    )
    .min(1),
});
export type ChecklistFields = z.infer<typeof checklistSchema>;
export type Checklist = ChecklistFields & { id: string };
