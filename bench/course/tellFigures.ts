import { answerKinds } from './compareForms.ts';
import { shareOfWay } from './checkFigures.ts';
import { learnerIds } from './learners.ts';
import type { Points } from './teachLessons.ts';
import type { Figures } from './simulate.ts';

const firstColumn = 48;
const column = 12;

const row = (name: string, cells: readonly (string | number)[]) =>
  name.padEnd(firstColumn) +
  cells.map((cell) => (typeof cell === 'number' ? tell(cell) : cell).padStart(column)).join('');

/** One decimal, and no minus before a zero. */
const tell = (value: number) => value.toFixed(1).replace(/^-(0\.0)$/, '$1');

/** A name as the head of a column. */
const short = (name: string) => name.slice(0, column - 1);

/** The skills in the fixed order, short enough for a column. */
const skillHead = ['case', 'answers', 'design', 'style', 'emotions', 'difficult'];

/** Mean points in each lesson by learner; with `each`, in each exercise too. */
export function tellLessons({ lessons }: Figures, each: boolean): string {
  const cells = (points: Points) => learnerIds.map((id) => points[id]);
  return [
    row('Mean points by lesson', learnerIds.map(short)),
    ...lessons.flatMap(({ number, points, exercises }) => [
      row(`lesson ${number} (${exercises.length} scored)`, cells(points)),
      ...(each
        ? exercises.map(({ id, type, points: own }) => row(`  ${id}, ${type}`, cells(own)))
        : []),
    ]),
    '',
    row(
      'Improving, % of the way to good',
      lessons.map(({ points }) => shareOfWay(points) * 100),
    ),
  ].join('\n');
}

/** What the growth chart shows of each learner. */
export function tellGrowth({ growth }: Figures): string {
  return [
    row('Growth, all skills', [
      'before',
      'a→b',
      'b→a',
      'both',
      'spread',
      'grown',
      'declined',
      'unclear',
    ]),
    ...growth.map(({ learner, before, byOrder, growth: both, spread, verdicts }) =>
      row(learner, [
        before,
        byOrder['a→b'],
        byOrder['b→a'],
        both,
        spread,
        verdicts.growth,
        verdicts.decline,
        verdicts['no-clear-change'] + verdicts['too-little'],
      ]),
    ),
    '(spread: between learners, of the growth over both orders; grown, declined, unclear: of six skills)',
    '',
    row('Growth by skill, both orders', skillHead),
    ...growth.map(({ learner, skills }) =>
      row(
        learner,
        skills.map((skill) => skill.growth),
      ),
    ),
  ].join('\n');
}

/** Whether the forms of the audit are equally hard. */
export function tellForms({ forms }: Figures): string {
  return [
    row('Points by task of the audits', answerKinds),
    ...forms.tasks.map(({ form, id, points }) =>
      row(
        `${form} ${id}`,
        answerKinds.map((kind) => points[kind]),
      ),
    ),
    '',
    row('Form B less form A, by skill', [...answerKinds, 'evidence A', 'evidence B']),
    ...forms.skills.map(({ skill, means, evidence }) =>
      row(skill, [
        ...answerKinds.map((kind) => means.b[kind] - means.a[kind]),
        `${evidence.a} of 5`,
        `${evidence.b} of 5`,
      ]),
    ),
  ].join('\n');
}
