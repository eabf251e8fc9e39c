import type { Analogy } from '../schemas/analogy.ts';
import type { Card } from '../schemas/card.ts';
import type { Chapter } from '../schemas/chapter.ts';
import type { Checklist } from '../schemas/checklist.ts';
import type { Comic } from '../schemas/comic.ts';
import type { Course } from '../schemas/course.ts';
import type { CueList } from '../schemas/cues.ts';
import type { Deck } from '../schemas/deck.ts';
import type { Exercise } from '../schemas/exercise.ts';
import type { Feeling } from '../schemas/feeling.ts';
import type { Lesson } from '../schemas/lesson.ts';
import type { Pair } from '../schemas/pair.ts';
import type { PhraseList } from '../schemas/phrases.ts';
import type { Picture } from '../schemas/picture.ts';
import type { Poster } from '../schemas/poster.ts';
import type { Rule } from '../schemas/rule.ts';
import type { Ruling } from '../schemas/ruling.ts';
import type { Situation } from '../schemas/situation.ts';
import type { Skeleton } from '../schemas/skeleton.ts';
import type { Skill } from '../schemas/skill.ts';
import type { Source } from '../schemas/source.ts';
import type { Team } from '../schemas/team.ts';
import type { Term } from '../schemas/term.ts';

/** A glossary word with the field it belongs to. */
export type FiledTerm = Term & { field: string };

/** What the team changed about a rule. */
export interface TeamChange {
  off: boolean;
  reason: string;
  /** The standard's own wording, where the team reworded it. */
  original?: string;
}

/** A rule as this team keeps it. */
export type TeamRule = Rule & { change?: TeamChange };

/** The whole of `content/`, read, validated, cross-checked and filled with the team's values. */
export interface Content {
  team: Team;
  skills: Skill[];
  sources: Source[];
  /** All rules, those switched off included, in the order of skills, lessons and names. */
  rules: TeamRule[];
  terms: FiledTerm[];
  phrases: PhraseList[];
  cues: CueList[];
  feelings: Feeling[];
  situations: Situation[];
  cards: Card[];
  checklists: Checklist[];
  exercises: Exercise[];
  pairs: Pair[];
  skeletons: Skeleton[];
  /** In the order in which they are read. */
  chapters: Chapter[];
  /** How the lessons become fourteen days. */
  course: Course;
  /** In the order of their numbers. */
  lessons: Lesson[];
  decks: Deck[];
  posters: Poster[];
  rulings: Ruling[];
  analogies: Analogy[];
  comics: Comic[];
  pictures: Picture[];
}
