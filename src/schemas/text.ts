import { z } from 'zod';

/** Kebab-case name that stands in addresses and references, and is kept for ever. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as "name-next-update"',
  );

/** Text for people: not empty, no blanks at either end. */
export const proseSchema = z.string().trim().min(1, 'must not be empty');

/**
 * A cue: words to find in a reply, in the small language of `src/engine/cue.ts`.
 * `a|b` either word (several words in one place are joined by hyphens: `soon|in-due-course`),
 * `*` at a word's end any ending, `...` up to three words between, `[x]` optional.
 */
export const cueSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^A-Z]+$/, 'must be written in lower case: cues ignore capitals')
  .describe(
    'Words to find: a|b alternatives, word* any ending, ... a gap of up to three words, [x] optional.',
  );
