import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExerciseType } from '../../src/schemas/exercise.ts';
import type { Match } from '../../src/schemas/match.ts';
import { loadReference } from '../loadReference.ts';
import { copyContent } from './contentCopy.ts';

type Copy = ReturnType<typeof copyContent>;

const courseFile = 'content/course.yaml';
const sound = loadReference();
const lessonOf = (number: number) => sound.lessons.find((lesson) => lesson.number === number)!;
const lessonPath = (number: number) => `docs/lessons/${lessonOf(number).id}.mdx`;
const exercisePath = (id: string) => {
  const { lesson } = sound.exercises.find((exercise) => exercise.id === id)!;
  return `exercises/lesson-${lesson}/${id}.yaml`;
};
/** Exercises of the lessons, in the order of the lessons. */
const ofLessons = sound.lessons.flatMap(({ tasks, core, more }) => [...tasks, ...core, ...more]);
/** The first exercise of a kind in the lessons. */
const firstOf = <T extends ExerciseType>(type: T) =>
  ofLessons
    .map((id) => sound.exercises.find((exercise) => exercise.id === id)!)
    .find((exercise) => exercise.type === type)!;
const firstBoard = (form: Match['board']['form']) =>
  ofLessons.find((id) =>
    sound.exercises.some(
      (exercise) => exercise.id === id && exercise.type === 'match' && exercise.board.form === form,
    ),
  )!;
/** Puts an exercise among the core ones of a lesson. */
const addCore = (content: Copy, lesson: number, id: string) =>
  content.replace(lessonPath(lesson), 'core: [', `core: [${id}, `);
/** Takes an exercise out of a lesson. */
const takeOut = (content: Copy, lesson: number, id: string) =>
  content.replace(lessonPath(lesson), new RegExp(`\\b${id}, |(?:, )?\\b${id}(?=\\])`), '');

describe('a hole in the course stops the build: a lesson', () => {
  it('without one of the six kinds of exercise, which then has no place', () => {
    const content = copyContent();
    const dialogue = lessonOf(3).core.find(
      (id) => sound.exercises.find((exercise) => exercise.id === id)!.type === 'dialogue',
    )!;
    takeOut(content, 3, dialogue);
    const faults = content.faults();
    expect(faults).toContainEqual({
      file: `content/${lessonPath(3)}`,
      field: '',
      mend: 'It has no exercise of the kind "dialogue". Every lesson has all six.',
    });
    expect(faults).toContainEqual({
      file: `content/${exercisePath(dialogue)}`,
      field: '',
      mend: `No lesson and no audit names it. Put "${dialogue}" into a lesson's "tasks", "core" or "more".`,
    });
  });

  it('with fewer exercises than a lesson has', () => {
    const content = copyContent();
    const { tasks, core, more } = lessonOf(3);
    for (const id of [...tasks, ...core, ...more].slice(7)) takeOut(content, 3, id);
    expect(content.faults().map(({ mend }) => mend)).toContain(
      'It has 7 exercises; a lesson has 8 at least.',
    );
  });

  it('with an exercise of another', () => {
    const content = copyContent();
    const [id] = lessonOf(1).core;
    addCore(content, 2, id!);
    const faults = content.faults();
    expect(faults).toContainEqual({
      file: `content/${lessonPath(2)}`,
      field: 'core',
      mend: `The exercise "${id}" has its place in content/${lessonPath(1)}, core. Leave one of the two.`,
    });
    expect(faults.map(({ mend }) => mend)).toContain(
      `The exercise "${id}" says lesson 1. Change its "lesson" or move it.`,
    );
  });

  it('with one exercise in two of its places', () => {
    const content = copyContent();
    const [id] = lessonOf(1).tasks;
    addCore(content, 1, id!);
    expect(content.faults().some(({ mend }) => mend.includes(`"${id}" has its place in`))).toBe(
      true,
    );
  });

  it('with an exercise that there is not, naming the nearest one', () => {
    const content = copyContent();
    const id = lessonOf(4).core[0]!;
    content.replace(lessonPath(4), id, `${id}s`);
    expect(content.faults()).toContainEqual({
      file: `content/${lessonPath(4)}`,
      field: 'core.0',
      mend: `There is no exercise "${id}s". Did you mean "${id}"?`,
    });
  });

  it('with a question for oneself that has two right answers, or none', () => {
    for (const [from, to] of [
      [/(options:\n\s+- text: .*\n(\s+))why:/, '$1right: true\n$2why:'],
      [/\n\s+right: true/, ''],
    ] as const) {
      const content = copyContent();
      content.replace(lessonPath(1), from, to);
      const [fault, ...others] = content.faults();
      expect(others).toEqual([]);
      expect(fault).toMatchObject({ file: `content/${lessonPath(1)}` });
      expect(fault!.field).toMatch(/^selfCheck\.\d\.options$/);
      expect(fault!.mend).toMatch(/exactly one option needs "right: true"/i);
    }
  });
});

describe('a hole in the course stops the build: a step', () => {
  /** Gives each core exercise of the first step so many minutes. */
  function setMinutes(minutes: number) {
    const content = copyContent();
    const ids = sound.course.steps[0]!.lessons.flatMap((number) => lessonOf(number).core);
    for (const id of ids) {
      content.replace(exercisePath(id), /^minutes: \d+/m, `minutes: ${minutes}`);
    }
    return { faults: content.faults(), total: ids.length * minutes };
  }

  it.each([
    ['longer than an hour', 30],
    ['shorter than three quarters of one', 2],
  ])('whose practice day is %s', (_, minutes) => {
    const { faults, total } = setMinutes(minutes);
    expect(faults).toEqual([
      {
        file: courseFile,
        field: 'steps.0',
        mend: `Its core exercises take ${total} minutes; practice day takes 45 to 60. Move one to "more", or back.`,
      },
    ]);
  });

  it('whose first day has other than three short tasks', () => {
    const content = copyContent();
    takeOut(content, 3, lessonOf(3).tasks[0]!);
    expect(content.faults()).toContainEqual({
      file: courseFile,
      field: 'steps.1',
      mend: 'It has 2 short tasks; the first day of a step has 3.',
    });
  });

  it('that leaves out a lesson', () => {
    const content = copyContent();
    content.replace('course.yaml', 'lessons: [1, 2]', 'lessons: [1]');
    expect(content.faults()).toContainEqual({
      file: courseFile,
      field: 'steps',
      mend: 'The steps hold lessons 1, 3, 4, 5, 6, 7, 8, 9; there are 1, 2, 3, 4, 5, 6, 7, 8, 9.',
    });
  });

  it('whose task for two is no exercise', () => {
    const content = copyContent();
    content.replace('course.yaml', /\n {6}exercise: .*/, '\n      exercise: the-moon');
    expect(content.faults()).toEqual([
      expect.objectContaining({ file: courseFile, field: 'steps.0.together.exercise' }),
    ]);
  });
});

describe('a hole in the course stops the build: the course', () => {
  it('with a rule that nobody practises, or that is practised once only', () => {
    const content = copyContent();
    const text = readFileSync(join(content.folder, 'rules/no-blame.mdx'), 'utf8');
    content.write('rules/no-yodelling.mdx', text);
    const asks = (times: string) => ({
      file: courseFile,
      field: '',
      mend: `The rule "no-yodelling" is practised by ${times} of the course; give it 2 at least.`,
    });
    expect(content.faults()).toEqual([asks('no exercise')]);
    const replies = lessonOf(1).core.filter((id) =>
      sound.exercises.some((exercise) => exercise.id === id && exercise.type === 'reply'),
    );
    content.replace(exercisePath(replies[0]!), 'rules: [', 'rules: [no-yodelling, ');
    expect(content.faults()).toEqual([asks('one exercise')]);
    const { id } = firstOf('dialogue');
    content.replace(exercisePath(id), 'rules: [', 'rules: [no-yodelling, ');
    expect(content.faults()).toEqual([]);
  });

  it('with an audit task that is no reply', () => {
    const content = copyContent();
    const feeling = sound.exercises.find(
      ({ id, type }) => type === 'emotion' && !ofLessons.includes(id),
    )!;
    content.replace('course.yaml', sound.course.audit.a[0]!, feeling.id);
    expect(content.faults()).toContainEqual({
      file: `content/exercises/emotion/${feeling.id}.yaml`,
      field: 'type',
      mend: 'An audit is made of replies alone: each gives evidence of several skills.',
    });
  });

  it('with a task in both forms of the audit, or in a lesson and in an audit', () => {
    const content = copyContent();
    const [inForm] = sound.course.audit.a;
    content.replace('course.yaml', sound.course.audit.b[0]!, inForm!);
    expect(content.faults()).toContainEqual({
      file: courseFile,
      field: 'audit.b',
      mend: `The exercise "${inForm}" has its place in ${courseFile}, audit.a. Leave one of the two.`,
    });
    const other = copyContent();
    const { id } = firstOf('reply');
    other.replace('course.yaml', inForm!, id);
    expect(other.faults().map(({ field }) => field)).toContain('audit.a');
  });

  it('with a harmful breach that is no rule', () => {
    const content = copyContent();
    content.replace('course.yaml', 'fromDayOne: [no-blame', 'fromDayOne: [no-blames');
    expect(content.faults()).toEqual([
      {
        file: courseFile,
        field: 'fromDayOne.0',
        mend: 'There is no rule "no-blames". Did you mean "no-blame"?',
      },
    ]);
  });
});

describe('a fault in an exercise stops the build', () => {
  it('for a card in a bin that is not there', () => {
    const content = copyContent();
    const id = firstBoard('sort');
    content.replace(exercisePath(id), /\bbin: \S+/, 'bin: under-the-bed');
    expect(content.faults()[0]).toMatchObject({
      file: `content/${exercisePath(id)}`,
      field: 'board.items.0',
      mend: expect.stringContaining('There is no bin "under-the-bed".') as string,
    });
  });

  it('for a bin in which nothing belongs', () => {
    const content = copyContent();
    const id = firstBoard('sort');
    content.replace(exercisePath(id), /bins:\n(\s+)/, 'bins:\n$1- { id: empty, name: Empty }\n$1');
    expect(content.faults()).toEqual([
      expect.objectContaining({
        field: 'board.bins',
        mend: 'Nothing belongs in "empty". Add an item, or drop the bin.',
      }),
    ]);
  });

  it('for a question with two best answers, or none', () => {
    for (const [from, to, best] of [
      [/share: (?:0\.5|0)\b/, 'share: 1', 2],
      [/share: 1/, 'share: 0.5', 0],
    ] as const) {
      const content = copyContent();
      const id = firstBoard('pick');
      content.replace(exercisePath(id), from, to);
      expect(content.faults()).toEqual([
        {
          file: `content/${exercisePath(id)}`,
          field: 'board.rounds.0.options',
          mend: `Exactly one option must have "share: 1"; ${best} have it. Give the others 0.5 or 0.`,
        },
      ]);
    }
  });

  it('for a failing turn on a fact that its turn does not ask for', () => {
    const content = copyContent();
    const { id } = firstOf('dialogue');
    content.replace(exercisePath(id), /on: '?fact:[\w-]+'?/, "on: 'fact:the-moon'");
    const [fault, ...others] = content.faults();
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ file: `content/${exercisePath(id)}` });
    expect(fault!.field).toMatch(/^answers\.fail\.\d+\.on$/);
    expect(fault!.mend).toMatch(/^The key has no "fact:the-moon"\. /);
  });

  it('for a turn that the learner does not write', () => {
    const content = copyContent();
    const { id } = firstOf('dialogue');
    content.replace(exercisePath(id), /\bturn: 1\b/, 'turn: 9');
    expect(content.faults()[0]).toMatchObject({
      field: 'answers.pass.0.turn',
      mend: expect.stringMatching(/^The learner writes \d turns; count them from 1\.$/) as string,
    });
  });

  it('for a reply that may be sent as it stands when nobody began one', () => {
    const content = copyContent();
    const reply = sound.exercises.find(
      (exercise) => exercise.type === 'reply' && exercise.start === undefined,
    )!;
    const folder = ofLessons.includes(reply.id)
      ? exercisePath(reply.id)
      : `exercises/audit-a/${reply.id}.yaml`;
    content.replace(folder, /^key:\n/m, 'key:\n  sendAsIs: true\n');
    expect(content.faults()).toEqual([
      expect.objectContaining({ field: 'key.sendAsIs', file: `content/${folder}` }),
    ]);
  });
});
