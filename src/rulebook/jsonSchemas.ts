import { z } from 'zod';
import { analogySchema } from '../schemas/analogy.ts';
import { cardSchema } from '../schemas/card.ts';
import { checklistSchema } from '../schemas/checklist.ts';
import { comicSchema } from '../schemas/comic.ts';
import { courseSchema } from '../schemas/course.ts';
import { cueListSchema } from '../schemas/cues.ts';
import { deckSchema } from '../schemas/deck.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { feelingSchema } from '../schemas/feeling.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { pairFileSchema } from '../schemas/pair.ts';
import { phraseListSchema } from '../schemas/phrases.ts';
import { posterSchema } from '../schemas/poster.ts';
import { ruleSchema } from '../schemas/rule.ts';
import { rulingSchema } from '../schemas/ruling.ts';
import { situationSchema } from '../schemas/situation.ts';
import { skeletonSchema } from '../schemas/skeleton.ts';
import { skillSchema } from '../schemas/skill.ts';
import { sourceSchema } from '../schemas/source.ts';
import { teamSchema } from '../schemas/team.ts';
import { glossaryFileSchema } from '../schemas/term.ts';

/** The schema of each kind of content file, by the name of its JSON Schema. */
const fileSchemas = {
  analogies: z.array(analogySchema),
  card: cardSchema,
  checklist: checklistSchema,
  comics: z.array(comicSchema),
  course: courseSchema,
  cues: cueListSchema,
  decks: z.array(deckSchema),
  exercise: exerciseSchema,
  feelings: z.array(feelingSchema),
  glossary: glossaryFileSchema,
  lesson: lessonSchema,
  pairs: pairFileSchema,
  phrases: phraseListSchema,
  posters: z.array(posterSchema),
  rule: ruleSchema,
  rulings: z.array(rulingSchema),
  situations: z.array(situationSchema),
  skeleton: skeletonSchema,
  skills: z.array(skillSchema),
  sources: z.array(sourceSchema),
  team: teamSchema,
};

/** JSON Schemas (draft 7) that editors complete and check content files by, by name. */
export function makeJsonSchemas(): Record<keyof typeof fileSchemas, object> {
  const entries = Object.entries(fileSchemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }),
  ]);
  return Object.fromEntries(entries) as Record<keyof typeof fileSchemas, object>;
}
