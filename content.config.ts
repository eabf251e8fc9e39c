import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { cardSchema } from './src/schemas/card.ts';
import { checklistSchema } from './src/schemas/checklist.ts';
import { pageFields } from './src/schemas/page.ts';
import { ruleSchema } from './src/schemas/rule.ts';

// Only what has a body in MDX is an Astro collection: Astro renders the prose.
// The data in the frontmatter is read, checked and served by src/rulebook/.
const mdxIn = (folder: string) => glob({ pattern: '*.mdx', base: `content/${folder}` });

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageFields }) }),
  rules: defineCollection({ loader: mdxIn('rules'), schema: ruleSchema }),
  cards: defineCollection({ loader: mdxIn('cards'), schema: cardSchema }),
  checklists: defineCollection({ loader: mdxIn('checklists'), schema: checklistSchema }),
};
