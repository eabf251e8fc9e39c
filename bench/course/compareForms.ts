import type { WritingResult } from '../../src/engine/index.ts';
import { skillIds, type SkillId } from '../../src/schemas/skill.ts';
import { placeOf } from './answerLesson.ts';
import { markText } from './markText.ts';
import { mean } from './mean.ts';
import type { AuditTask, Form, School } from './openSchool.ts';

/** The authors' answers an audit task is tried with. */
export const answerKinds = ['model', 'pass', 'one-fault'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What the authors' answers earn at one task of an audit. */
export interface TaskFigures {
  form: Form;
  id: string;
  /** Mean points. */
  points: Record<AnswerKind, number>;
  /** Mean share, 0 to 100, of each skill that the answers give evidence of. */
  skills: Partial<Record<SkillId, Record<AnswerKind, number>>>;
}

/** One skill in both forms: means over the tasks. */
export interface SkillFigures {
  skill: SkillId;
  means: Record<Form, Record<AnswerKind, number>>;
  /** Tasks whose every answer gives evidence of the skill. */
  evidence: Record<Form, number>;
}

/** Whether the two forms of the audit are equally hard. */
export interface FormFigures {
  tasks: TaskFigures[];
  skills: SkillFigures[];
}

/** Marks all of the authors' answers to the tasks of both forms. */
export function compareForms(school: School): FormFigures {
  const forms: Form[] = ['a', 'b'];
  const marked = forms.flatMap((form) =>
    school.forms[form].map((task) => ({ form, id: task.id, results: markAll(task, school) })),
  );
  const tasks = marked.map(({ form, id, results }): TaskFigures => ({
    form,
    id,
    points: byKind((kind) => mean(results[kind].map(({ points }) => points))),
    skills: Object.fromEntries(
      skillIds
        .filter((skill) => answerKinds.every((kind) => sharesOf(results[kind], skill).length > 0))
        .map((skill) => [skill, byKind((kind) => mean(sharesOf(results[kind], skill)))]),
    ),
  }));
  const byForm = <T>(valueOf: (form: Form) => T): Record<Form, T> => ({
    a: valueOf('a'),
    b: valueOf('b'),
  });
  const skills = skillIds.map((skill): SkillFigures => ({
    skill,
    means: byForm((form) => {
      const shares = tasks.flatMap((task) => (task.form === form && task.skills[skill]) || []);
      return byKind((kind) => mean(shares.map((share) => share[kind])));
    }),
    evidence: byForm(
      (form) =>
        marked.filter(
          (task) =>
            task.form === form &&
            answerKinds.every((kind) =>
              task.results[kind].every((result) => result.skills[skill] !== undefined),
            ),
        ).length,
    ),
  }));
  return { tasks, skills };
}

type Results = Record<AnswerKind, WritingResult[]>;

function markAll(task: AuditTask, school: School): Results {
  const { models, pass, fail } = placeOf(task);
  const mark = (texts: readonly string[], kind: AnswerKind) =>
    texts.map((text) => markText(task, text, kind, school));
  return {
    model: mark(models, 'model'),
    pass: mark(pass, 'pass'),
    'one-fault': mark(fail, 'one-fault'),
  };
}

const sharesOf = (results: readonly WritingResult[], skill: SkillId): number[] =>
  results.flatMap(({ skills }) => skills[skill] ?? []);

const byKind = (valueOf: (kind: AnswerKind) => number): Record<AnswerKind, number> => ({
  model: valueOf('model'),
  pass: valueOf('pass'),
  'one-fault': valueOf('one-fault'),
});
