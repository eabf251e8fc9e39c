// `npm run content`: reads content/ as the build does and says what is wrong with it, in seconds.
import { ContentError } from './contentError.ts';
import { loadContent } from './loadContent.ts';

try {
  const content = loadContent('content');
  const count = (list: readonly unknown[], noun: string) => `${list.length} ${noun}`;
  console.log(
    `content/ is sound: ${[
      count(content.rules, 'rules'),
      count(content.terms, 'words'),
      count(content.phrases, 'phrase lists'),
      count(content.cues, 'cue lists'),
      count(content.situations, 'situations'),
      count(content.cards, 'cards'),
      count(content.checklists, 'checklists'),
      count(content.exercises, 'exercises'),
      count(content.pairs, 'pairs'),
      count(content.skeletons, 'skeletons'),
      count(content.chapters, 'chapters'),
      count(content.decks, 'decks'),
      count(content.posters, 'posters'),
      count(content.rulings, 'rulings'),
      count(content.analogies, 'analogies'),
      count(content.comics, 'comics'),
      count(content.pictures, 'pictures'),
    ].join(', ')}.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
