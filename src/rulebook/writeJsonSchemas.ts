// Run by `npm install` (prepare) and `npm run dev`: JSON Schemas from the Zod schemas, so that editors
// complete and check the content files. Written to .generated/schemas/, named in .vscode/settings.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { cardSchema } from '../schemas/card.ts';
import { checklistSchema } from '../schemas/checklist.ts';
import { cueListSchema } from '../schemas/cues.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { feelingSchema } from '../schemas/feeling.ts';
import { pairFileSchema } from '../schemas/pair.ts';
import { phraseListSchema } from '../schemas/phrases.ts';
import { ruleSchema } from '../schemas/rule.ts';
import { situationSchema } from '../schemas/situation.ts';
import { skillSchema } from '../schemas/skill.ts';
import { sourceSchema } from '../schemas/source.ts';
import { teamSchema } from '../schemas/team.ts';
import { glossaryFileSchema } from '../schemas/term.ts';

const folder = '.generated/schemas';

const schemas = {
  card: cardSchema,
  checklist: checklistSchema,
  cues: cueListSchema,
  exercise: exerciseSchema,
  feelings: z.array(feelingSchema),
  glossary: glossaryFileSchema,
  pairs: pairFileSchema,
  phrases: phraseListSchema,
  rule: ruleSchema,
  situations: z.array(situationSchema),
  skills: z.array(skillSchema),
  sources: z.array(sourceSchema),
  team: teamSchema,
};

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(json, null, 2)}\n`);
}
console.log(`${Object.keys(schemas).length} JSON Schemas stand in ${folder}/.`);
