import { z } from 'zod';
import { idSchema, proseSchema } from './text.ts';

/** The six skills that everything is assessed by, in the order they are always shown. */
export const skillIds = [
  'case-management',
  'meaningful-answers',
  'text-design',
  'uniform-style',
  'working-with-emotions',
  'difficult-situations',
] as const;
export const skillIdSchema = z.enum(skillIds);
export type SkillId = z.infer<typeof skillIdSchema>;

/** One entry of `content/skills.yaml`. Its colour is the token `--skill-<id>` in `src/styles/tokens.css`. */
export const skillSchema = z.strictObject({
  id: idSchema.pipe(skillIdSchema),
  /** The skill's name as people read it. */
  name: proseSchema,
  /** What somebody with this skill does, in one sentence. */
  line: proseSchema,
  /** How it looks to the client when the skill is there: two or three sentences for the skill's page. */
  shows: proseSchema,
});
export type Skill = z.infer<typeof skillSchema>;
