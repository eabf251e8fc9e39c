import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { analogySchema } from '../schemas/analogy.ts';
import { cardSchema } from '../schemas/card.ts';
import { chapterSchema } from '../schemas/chapter.ts';
import { checklistSchema } from '../schemas/checklist.ts';
import { comicSchema } from '../schemas/comic.ts';
import { cueListSchema } from '../schemas/cues.ts';
import { courseSchema } from '../schemas/course.ts';
import { deckSchema } from '../schemas/deck.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { feelingSchema } from '../schemas/feeling.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { pairFileSchema } from '../schemas/pair.ts';
import { phraseListSchema } from '../schemas/phrases.ts';
import type { Picture } from '../schemas/picture.ts';
import { posterSchema } from '../schemas/poster.ts';
import { ruleSchema } from '../schemas/rule.ts';
import { rulingSchema } from '../schemas/ruling.ts';
import { situationSchema } from '../schemas/situation.ts';
import { skeletonSchema } from '../schemas/skeleton.ts';
import { skillIds, skillSchema } from '../schemas/skill.ts';
import { sourceSchema } from '../schemas/source.ts';
import { teamSchema } from '../schemas/team.ts';
import { glossaryFileSchema } from '../schemas/term.ts';
import { idSchema } from '../schemas/text.ts';
import type { Content, TeamRule } from './content.ts';
import { ContentError, type Fault } from './contentError.ts';
import { checkCardBudget } from './checkCardBudget.ts';
import { checkBodies } from './checkBodies.ts';
import { checkReferences } from './checkReferences.ts';
import { fillTeam } from './fillTeam.ts';
import { parseEntry } from './parseEntry.ts';
import { readPictures } from './readPictures.ts';

/** Where an entry came from, kept while references are checked. */
export interface Origin {
  file: string;
}

/** Entries with their origins, before the team's values are filled in. */
export type Located<T> = T & { origin: Origin };

/** The list files and folders of `content/`, as read, each entry with its file. */
export type LocatedContent = {
  [K in keyof Omit<Content, 'team' | 'course' | 'rules'>]: Located<Content[K][number]>[];
} & {
  team: Located<Content['team']>;
  course: Located<Content['course']>;
  rules: Located<TeamRule>[];
};

/**
 * Reads a content folder, validates every file, checks references between them
 * and fills in the team's values.
 *
 * @param folder the `content/` folder
 * @param teamFile another team's file instead of `content/team.yaml`
 * @throws ContentError naming every file, field and mend
 */
export function loadContent(folder: string, teamFile = join(folder, 'team.yaml')): Content {
  const reader = new FolderReader(folder);
  const teams = reader.readFile(teamFile, teamSchema);
  const courses = reader.readFile(join(folder, 'course.yaml'), courseSchema);
  const located: Omit<LocatedContent, 'team' | 'course'> = {
    skills: reader.readList('skills.yaml', skillSchema),
    sources: reader.readList('sources.yaml', sourceSchema),
    rules: reader.readEach('rules', '.mdx', ruleSchema),
    terms: reader
      .readEach('glossary', '.yaml', glossaryFileSchema)
      .flatMap((file) =>
        file.terms.map((term) => ({ ...term, field: file.title, origin: file.origin })),
      ),
    phrases: reader.readEach('phrases', '.yaml', phraseListSchema),
    cues: reader.readEach('cues', '.yaml', cueListSchema),
    feelings: reader.readList('feelings.yaml', feelingSchema),
    situations: reader.readList('situations.yaml', situationSchema),
    cards: reader.readEach('cards', '.mdx', cardSchema),
    checklists: reader.readEach('checklists', '.mdx', checklistSchema),
    exercises: reader.readEach('exercises', '.yaml', exerciseSchema),
    pairs: reader
      .readEach('pairs', '.yaml', pairFileSchema)
      .flatMap((file) => file.pairs.map((pair) => ({ ...pair, origin: file.origin }))),
    skeletons: reader.readEach('skeletons', '.yaml', skeletonSchema),
    chapters: reader
      .readEach('docs/guide', '.mdx', chapterSchema)
      .sort((a, b) => a.order - b.order),
    lessons: reader
      .readEach('docs/lessons', '.mdx', lessonSchema)
      .sort((a, b) => a.number - b.number),
    decks: reader.readList('decks.yaml', deckSchema),
    posters: reader.readList('posters.yaml', posterSchema),
    rulings: reader.readList('rulings.yaml', rulingSchema),
    analogies: reader.readList('analogies.yaml', analogySchema),
    comics: reader.readList('comics.yaml', comicSchema),
    pictures: reader.readPictures('pictures'),
  };
  const team = teams[0];
  const course = courses[0];
  // A faulty entry is missing from what was read, so its id would seem to name nothing everywhere:
  // references are checked once every file is sound.
  if (team === undefined || course === undefined || reader.faults.length > 0) {
    throw new ContentError(reader.faults);
  }
  const whole = { ...located, team, course };
  const faults = [...checkReferences(whole), ...checkBodies(folder, team)];
  if (faults.length > 0) throw new ContentError(faults);
  const content = fillTeam(applyTeamChanges(whole));
  const titles = new Map(content.rules.map(({ id, title }) => [id, title]));
  const overfull = content.cards.flatMap((card, index) =>
    checkCardBudget(
      card,
      located.cards[index]!.origin.file,
      (id) => titles.get(id),
      (id) => content.pictures.find((picture) => picture.id === id),
    ),
  );
  if (overfull.length > 0) throw new ContentError(overfull);
  return content;
}

function applyTeamChanges(content: LocatedContent): Content {
  const rules = content.rules.map((rule) => {
    const change = content.team.rules.find(({ rule: id }) => id === rule.id);
    if (change === undefined) return rule;
    return {
      ...rule,
      statement: change.statement ?? rule.statement,
      title: change.title ?? rule.title,
      ask: change.ask ?? rule.ask,
      change: {
        off: change.off,
        reason: change.reason,
        ...(change.statement !== undefined && { original: rule.statement }),
      },
    };
  });
  return { ...content, rules: rules.sort(bySkillThenLesson) };
}

function bySkillThenLesson(a: TeamRule, b: TeamRule): number {
  return (
    skillIds.indexOf(a.skill) - skillIds.indexOf(b.skill) ||
    a.lesson - b.lesson ||
    a.id.localeCompare(b.id)
  );
}

/** Reads files below one folder and collects what is wrong with them. */
class FolderReader {
  readonly faults: Fault[] = [];
  readonly #folder: string;
  readonly #base: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#base = join(folder, '..');
  }

  /** One file, one entry; empty when it is faulty. */
  readFile<S extends z.ZodType<object>>(path: string, schema: S): Located<z.output<S>>[] {
    const file = relative(this.#base, path).split(sep).join('/');
    let source: string;
    try {
      source = readFileSync(path, 'utf8');
    } catch {
      this.faults.push({
        file,
        field: '',
        mend: 'This file is missing. content/README.md says what it holds.',
      });
      return [];
    }
    const parsed = parseEntry(file, source, schema);
    if (!parsed.ok) {
      this.faults.push(...parsed.faults);
      return [];
    }
    return [{ ...parsed.value, origin: { file } }];
  }

  /** One file that is a list of entries. */
  readList<S extends z.ZodType<object>>(name: string, schema: S): Located<z.output<S>>[] {
    const listed = this.readFile(
      join(this.#folder, name),
      z.preprocess((data) => ({ entries: data }), z.strictObject({ entries: z.array(schema) })),
    );
    return listed.flatMap(({ entries, origin }) => entries.map((entry) => ({ ...entry, origin })));
  }

  /** A folder of files, one entry a file; the file's name is the entry's id. */
  readEach<S extends z.ZodType<object>>(
    name: string,
    extension: string,
    schema: S,
  ): Located<z.output<S> & { id: string }>[] {
    return this.#list(join(this.#folder, name), extension).flatMap((path) => {
      const id = basename(path, extname(path));
      const file = relative(this.#base, path).split(sep).join('/');
      if (!idSchema.safeParse(id).success) {
        this.faults.push({
          file,
          field: '',
          mend: `Rename the file: its name is the id, so it must be lower-case words joined by hyphens, such as "${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}${extension}".`,
        });
      }
      return this.readFile(path, schema).map((entry) => ({ ...entry, id }));
    });
  }

  /** A folder of drawings; the file's name is the picture's id. */
  readPictures(name: string): Located<Picture>[] {
    const { pictures, faults } = readPictures(join(this.#folder, name));
    this.faults.push(...faults);
    return pictures.map((picture) => ({
      ...picture,
      origin: { file: `content/${name}/${picture.id}.svg` },
    }));
  }

  #list(folder: string, extension: string): string[] {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile() && item.name.endsWith(extension))
        .map((item) => join(item.parentPath, item.name))
        .sort();
    } catch {
      return [];
    }
  }
}
