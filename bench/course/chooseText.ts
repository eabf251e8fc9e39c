import type { Brief } from '../../src/schemas/brief.ts';
import type { Hand } from './learners.ts';
import { mergeFaults } from './mergeFaults.ts';
import type { School } from './openSchool.ts';
import { draw, pick, shuffle } from './seeded.ts';

/**
 * Faults of the case that a first draft has; to them comes one bad sentence for each skill. Such a draft
 * breaks seven rules by the engine, where the golden replies that people called middling break two, and
 * those they called bad nine.
 */
const faultsOfDraft = 4;
/** So many first drafts are tried at one place: marking takes time, and of fewer the growth hangs on chance. */
const draftVariants = 9;
/** So many foreign answers, and so many skeletons. */
const otherVariants = 2;

/** A place where something is written: an answer, or one turn of a talk. */
export interface WritingPlace {
  /** What is drawn here is drawn by this name: the exercise's id, with the turn in a talk. */
  id: string;
  exercise: string;
  kind: Brief['kind'];
  /** True for a whole message, false for a turn of a talk. */
  whole: boolean;
  models: readonly string[];
  pass: readonly string[];
  fail: readonly string[];
  /** What the client wrote or said last; the situation where they did neither. */
  task: string;
}

/** What a learner writes there. */
export function chooseText(
  place: WritingPlace,
  hand: Hand,
  seed: string,
  { answers, skeletons, badSentences, drafts }: School,
): string {
  const variant = Math.floor(draw(seed, hand) * (hand === 'draft' ? draftVariants : otherVariants));
  const drawn = [place.id, hand, variant];
  switch (hand) {
    case 'model':
    case 'pasted-model':
      return pick(place.models, seed, hand);
    case 'pass':
      return pick(place.pass, seed, hand);
    case 'one-fault':
      return pick(place.fail, seed, hand);
    case 'draft': {
      const known = JSON.stringify([place.exercise, ...drawn]);
      const draft = drafts.get(known) ?? writeDraft(place, drawn, badSentences);
      drafts.set(known, draft);
      return draft;
    }
    case 'foreign': {
      const foreign = answers.filter(({ exercise }) => exercise !== place.exercise);
      return pick(foreign, ...drawn).text;
    }
    case 'task':
      return place.task;
    case 'skeleton': {
      const near = skeletons.filter(({ brief }) => brief.kind === place.kind);
      return pick(near.length > 0 ? near : skeletons, ...drawn).text;
    }
    case 'nothing':
      return '';
  }
}

/** A first draft: faults of this case, and in a whole message one bad sentence for each skill. */
function writeDraft(
  { fail, whole }: WritingPlace,
  drawn: readonly (string | number)[],
  badSentences: School['badSentences'],
): string {
  const draft = mergeFaults(fail, shuffle(fail, ...drawn).slice(0, faultsOfDraft));
  if (!whole) return draft;
  const bad = [...badSentences.values()].map((texts, skill) => pick(texts, ...drawn, skill));
  return addBeforeName(draft, bad.join(' '));
}

/** Puts a paragraph before the last line, which is mostly the writer's name. */
function addBeforeName(text: string, paragraph: string): string {
  const lines = text.split('\n');
  return [...lines.slice(0, -1), paragraph, '', ...lines.slice(-1)].join('\n');
}
