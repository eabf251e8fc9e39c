import { checkCourse } from './checkCourse.ts';
import { checkExercise } from './checkExercise.ts';
import { listQuizzes } from './coverage.ts';
import { checkSlots } from './checkSlots.ts';
import type { Fault } from './contentError.ts';
import { listTeamValues, placeholder } from './fillTeam.ts';
import type { Located, LocatedContent } from './loadContent.ts';
import { suggest } from './parseEntry.ts';
import type { ReferenceKind, ReferenceTools } from './referenceTools.ts';

/**
 * Finds what no single file can show: duplicate ids, ids that name nothing,
 * quotations that do not stand in their text, placeholders without a value.
 */
export function checkReferences(content: LocatedContent): Fault[] {
  const faults: Fault[] = [];
  const ids = {
    rule: content.rules.map(({ id }) => id),
    word: content.terms.map(({ id }) => id),
    card: content.cards.map(({ id }) => id),
    checklist: content.checklists.map(({ id }) => id),
    feeling: content.feelings.map(({ id }) => id),
    source: content.sources.map(({ id }) => id),
    trait: content.team.voice.map(({ id }) => id),
    skeleton: content.skeletons.map(({ id }) => id),
    exercise: content.exercises.map(({ id }) => id),
    picture: content.pictures.map(({ id }) => id),
  } satisfies Record<ReferenceKind, string[]>;

  const complain = (entry: Located<object>, field: string, mend: string) =>
    faults.push({ file: entry.origin.file, field, mend });

  const expectId = (
    entry: Located<object>,
    field: string,
    kind: ReferenceKind,
    id: string | undefined,
  ) => {
    if (id !== undefined && !ids[kind].includes(id)) {
      complain(entry, field, `There is no ${kind} "${id}". ${suggest(id, ids[kind])}`);
    }
  };
  const expectIds = (
    entry: Located<object>,
    field: string,
    kind: ReferenceKind,
    list: readonly string[],
  ) => list.forEach((id, index) => expectId(entry, `${field}.${index}`, kind, id));

  const expectUnique = (what: string, entries: readonly Located<{ id: string }>[]) => {
    const first = new Map<string, string>();
    for (const entry of entries) {
      const seen = first.get(entry.id);
      if (seen === undefined) first.set(entry.id, entry.origin.file);
      else
        complain(
          entry,
          'id',
          `The ${what} "${entry.id}" stands in ${seen} already. Give one of the two another id.`,
        );
    }
  };

  const once = (entry: Located<object>, field: string, what: string, list: readonly string[]) => {
    for (const id of new Set(list.filter((id, index) => list.indexOf(id) !== index))) {
      complain(entry, field, `The ${what} "${id}" is here twice. Leave one of the two.`);
    }
  };

  expectUnique('skill', content.skills);
  expectUnique('source', content.sources);
  expectUnique('rule', content.rules);
  expectUnique('word', content.terms);
  expectUnique('feeling', content.feelings);
  expectUnique('situation', content.situations);
  expectUnique('card', content.cards);
  expectUnique('checklist', content.checklists);
  expectUnique('exercise', content.exercises);
  expectUnique('pair', content.pairs);
  expectUnique('deck', content.decks);
  expectUnique('poster', content.posters);
  expectUnique('ruling', content.rulings);
  expectUnique('comic', content.comics);
  expectUnique('lesson', content.lessons);
  for (const [what, list] of [
    ['card', content.cards],
    ['checklist', content.checklists],
  ] as const) {
    const byNumber = new Map<number, string>();
    for (const entry of list) {
      const seen = byNumber.get(entry.number);
      if (seen !== undefined)
        complain(
          entry,
          'number',
          `${seen} is ${what} ${entry.number} already. Give this one the next free number.`,
        );
      byNumber.set(entry.number, entry.origin.file);
    }
  }

  content.team.rules.forEach((change, index) =>
    expectId(content.team, `rules.${index}.rule`, 'rule', change.rule),
  );
  for (const rule of content.rules) {
    expectIds(rule, 'related', 'rule', rule.related);
    rule.givesWay.forEach(({ to }, index) => expectId(rule, `givesWay.${index}.to`, 'rule', to));
    rule.evidence.forEach(({ source }, index) =>
      expectId(rule, `evidence.${index}.source`, 'source', source),
    );
  }
  const spelled = new Map<string, string>();
  for (const term of content.terms) {
    expectIds(term, `${term.id}.see`, 'word', term.see);
    for (const form of [term.term, ...term.forms]) {
      const owner = spelled.get(form);
      if (owner !== undefined && owner !== term.id) {
        complain(
          term,
          `${term.id}.forms`,
          `"${form}" is a form of the word "${owner}" already. Leave it with one of the two, or make them one word.`,
        );
      }
      spelled.set(form, term.id);
    }
  }
  for (const list of content.phrases) expectId(list, 'rule', 'rule', list.rule);
  for (const feeling of content.feelings) {
    expectIds(feeling, `${feeling.id}.neighbours`, 'feeling', feeling.neighbours);
    for (const neighbour of feeling.neighbours) {
      const other = content.feelings.find(({ id }) => id === neighbour);
      if (other !== undefined && !other.neighbours.includes(feeling.id)) {
        complain(
          feeling,
          `${feeling.id}.neighbours`,
          `"${neighbour}" does not name "${feeling.id}" as its neighbour. Neighbours are mutual: add it there, or remove it here.`,
        );
      }
    }
  }
  for (const situation of content.situations) {
    expectIds(situation, `${situation.id}.rules`, 'rule', situation.rules);
    expectIds(situation, `${situation.id}.cards`, 'card', situation.cards);
    expectIds(situation, `${situation.id}.checklists`, 'checklist', situation.checklists);
    expectIds(situation, `${situation.id}.skeletons`, 'skeleton', situation.skeletons);
    expectIds(situation, `${situation.id}.feelings`, 'feeling', situation.feelings);
  }
  for (const card of content.cards) {
    expectIds(card, 'rules', 'rule', card.rules);
    expectId(card, 'picture', 'picture', card.picture);
    for (const side of ['front', 'back'] as const) {
      card[side].rows.forEach(({ rule }, index) =>
        expectId(card, `${side}.rows.${index}.rule`, 'rule', rule),
      );
    }
  }
  for (const checklist of content.checklists) {
    checklist.groups.forEach((group, g) =>
      group.items.forEach((item, i) =>
        expectId(checklist, `groups.${g}.items.${i}.rule`, 'rule', item.rule),
      ),
    );
  }
  for (const pair of content.pairs) {
    expectIds(pair, `${pair.id}.rules`, 'rule', pair.rules);
    expectId(pair, `${pair.id}.trait`, 'trait', pair.trait);
  }
  for (const chapter of content.chapters) {
    expectIds(chapter, 'rules', 'rule', chapter.rules);
    expectIds(chapter, 'cards', 'card', chapter.cards);
    expectIds(chapter, 'checklists', 'checklist', chapter.checklists);
    expectIds(chapter, 'skeletons', 'skeleton', chapter.skeletons);
    expectIds(chapter, 'exercises', 'exercise', chapter.exercises);
    if (!ids.picture.includes(`chapter-${chapter.id}`)) {
      complain(
        chapter,
        '',
        `Its opening picture is missing: content/pictures/chapter-${chapter.id}.svg.`,
      );
    }
  }
  for (const poster of content.posters) {
    expectIds(poster, `${poster.id}.terms`, 'word', poster.terms);
    once(poster, `${poster.id}.terms`, 'word', poster.terms);
  }
  for (const deck of content.decks) {
    expectIds(deck, `${deck.id}.cards`, 'card', deck.cards);
    once(deck, `${deck.id}.cards`, 'card', deck.cards);
  }
  for (const ruling of content.rulings) {
    expectIds(ruling, `${ruling.id}.rules`, 'rule', ruling.rules);
    ruling.sides.forEach(({ sources }, index) =>
      expectIds(ruling, `${ruling.id}.sides.${index}.sources`, 'source', sources),
    );
  }
  const explained = new Set<string>();
  for (const analogy of content.analogies) {
    expectId(analogy, analogy.term, 'word', analogy.term);
    if (explained.has(analogy.term))
      complain(analogy, analogy.term, 'This word has a picture already. Keep the better one.');
    explained.add(analogy.term);
  }
  for (const comic of content.comics) {
    expectId(comic, comic.id, 'picture', comic.id);
    expectId(comic, `${comic.id}.rule`, 'rule', comic.rule);
  }
  for (const skeleton of content.skeletons) {
    expectIds(skeleton, 'rules', 'rule', skeleton.rules);
    faults.push(...checkSlots(skeleton, skeleton.origin.file));
    skeleton.filled.forEach(({ except }, index) =>
      expectIds(
        skeleton,
        `filled.${index}.except`,
        'rule',
        except.map(({ rule }) => rule),
      ),
    );
  }
  once(
    content.team,
    'rules',
    'rule',
    content.team.rules.map(({ rule }) => rule),
  );
  for (const [entries, taken] of [
    [content.cards, ['print']],
    [content.exercises, ['mixed', 'record', 'slips']],
  ] as const) {
    for (const entry of entries) {
      if ((taken as readonly string[]).includes(entry.id)) {
        complain(
          entry,
          '',
          `A page of the site has the address "${entry.id}" already. Rename the file.`,
        );
      }
    }
  }
  const tools: ReferenceTools = { complain, expectId, expectIds, once };
  const quizzes = new Set(listQuizzes(content).map(({ id }) => id));
  for (const exercise of content.exercises) {
    checkExercise(exercise, quizzes.has(exercise.id), tools);
  }
  checkCourse(content, tools);

  const known = Object.keys(listTeamValues(content.team));
  for (const entries of Object.values(content)) {
    for (const entry of Array.isArray(entries) ? entries : [entries]) {
      for (const [, name] of JSON.stringify(entry).matchAll(placeholder)) {
        if (!known.includes(name!)) {
          complain(
            entry,
            '',
            `{{team.${name}}} names no value of team.yaml. ${suggest(name!, known)}`,
          );
        }
      }
    }
  }
  return faults;
}
