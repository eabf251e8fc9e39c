import { resolve } from 'node:path';
import type { Content, TeamRule } from '../rulebook/content.ts';
import { compileRulebook } from '../rulebook/compileRulebook.ts';
import { loadContent } from '../rulebook/loadContent.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import { skillIds, type SkillId } from '../schemas/skill.ts';

/** Where the content lies; another team builds with `TEAM=path/to/team.yaml`. */
export const contentFolder = resolve('content');
export const teamFile =
  process.env['TEAM'] === undefined ? undefined : resolve(process.env['TEAM']);

/** The whole standard as this team keeps it: loaded once a build, read by every page. */
export const standard: Content = loadContent(contentFolder, teamFile);

/** What islands and the command line judge by. */
export const rulebook: Rulebook = compileRulebook(standard);

/** The rules in force: those the team switched off left out. */
export const rulesInForce: TeamRule[] = standard.rules.filter((rule) => rule.change?.off !== true);

const byId = <T extends { id: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

const rules = byId(standard.rules);
const skills = byId(standard.skills);
const sources = byId(standard.sources);
const feelings = byId(standard.feelings);
const cards = byId(standard.cards);
const checklists = byId(standard.checklists);
const terms = byId(standard.terms);
const pairs = byId(standard.pairs);
const skeletons = byId(standard.skeletons);
const exercises = byId(standard.exercises);
const pictures = byId(standard.pictures);
const comics = byId(standard.comics);
const lessons = byId(standard.lessons);

function find<T>(map: Map<string, T>, what: string, id: string): T {
  const entry = map.get(id);
  if (entry === undefined) throw new Error(`There is no ${what} "${id}".`);
  return entry;
}

export const findRule = (id: string) => find(rules, 'rule', id);
export const findSkill = (id: string) => find(skills, 'skill', id);
export const findSource = (id: string) => find(sources, 'source', id);
export const findFeeling = (id: string) => find(feelings, 'feeling', id);
export const findCard = (id: string) => find(cards, 'card', id);
export const findChecklist = (id: string) => find(checklists, 'checklist', id);
export const findPair = (id: string) => find(pairs, 'pair', id);
export const findSkeleton = (id: string) => find(skeletons, 'skeleton', id);
export const findExercise = (id: string) => find(exercises, 'exercise', id);
export const findPicture = (id: string) => find(pictures, 'picture', id);
export const findComic = (id: string) => find(comics, 'comic', id);
export const findLesson = (id: string) => find(lessons, 'lesson', id);
/** The lesson that a page of content/docs/ is, by the route's id; undefined for any other page. */
export const findLessonAt = (route: string) =>
  standard.lessons.find(({ id }) => route === `lessons/${id}`);
/** The chapter that a page of content/docs/ is, by the route's id; undefined for any other page. */
export const findChapterAt = (route: string) =>
  standard.chapters.find(({ id }) => route === `guide/${id}`);
export const findTerm = (id: string) => find(terms, 'word', id);

/** Entries by skill, in the fixed order of the six; skills without any are left out. */
export function groupBySkill<T extends { skill: SkillId }>(
  entries: readonly T[],
): { skill: ReturnType<typeof findSkill>; entries: T[] }[] {
  return skillIds
    .map((id) => ({
      skill: findSkill(id),
      entries: entries.filter(({ skill }) => skill === id),
    }))
    .filter(({ entries: group }) => group.length > 0);
}
