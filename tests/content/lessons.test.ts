import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '../../src/rulebook/parseEntry.ts';
import { courseSteps } from '../../src/site/course.ts';
import { loadReference } from '../loadReference.ts';

const content = loadReference();

/** Words a minute at which a text is read aloud: the middle of 120 to 150 (rule speak-in-short-pieces). */
const aloud = 135;

const bodyOf = (id: string) =>
  splitFrontmatter(readFileSync(`content/docs/lessons/${id}.mdx`, 'utf8')).body;

const countWords = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;

describe.each(content.lessons)('lesson $number, $id', ({ id }) => {
  const body = bodyOf(id);
  const slides = [...body.matchAll(/<Slide>([^]*?)<\/Slide>/g)].map(([, text]) => text!);

  it('is a talk of five to eight minutes in its slides', () => {
    const minutes = slides.reduce((sum, slide) => sum + countWords(slide), 0) / aloud;
    expect(slides.length).toBeGreaterThanOrEqual(6);
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(8);
  });

  it('gives each slide one heading, its first line', () => {
    for (const slide of slides) {
      expect(slide.match(/^## /gm), slide.slice(0, 80)).toHaveLength(1);
      expect(slide.trim()).toMatch(/^## /);
    }
  });

  it('shows its rules, a reply that grows, a pair to try, and something drawn', () => {
    for (const part of ['<LessonRules', '<Worked', '<TryPairs']) expect(body).toContain(part);
    expect(body).toMatch(/<(?:Comic|Picture) /);
  });
});

describe('the days of the course', () => {
  it.each(courseSteps.map((step, index) => [index + 1, step] as const))(
    'step %i is read in forty minutes at most, its lessons together',
    (_, { lessons }) => {
      expect(lessons.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(40);
    },
  );

  it('show a self-check whose right answer stands in different places', () => {
    for (const { id, selfCheck } of content.lessons) {
      const places = selfCheck.map(({ options }) => options.findIndex(({ right }) => right));
      expect(new Set(places).size, id).toBeGreaterThan(1);
    }
  });

  it('take a quarter and more of the replies to finish as right as they stand', () => {
    const begun = content.exercises.filter(
      (exercise) => exercise.type === 'reply' && exercise.start !== undefined,
    );
    const right = begun.filter((exercise) => exercise.type === 'reply' && exercise.key.sendAsIs);
    expect(right.length / begun.length).toBeGreaterThanOrEqual(0.25);
  });
});

describe('the two audits', () => {
  const replies = (ids: readonly string[]) =>
    ids.map((id) => content.exercises.find((exercise) => exercise.id === id)!);
  const a = replies(content.course.audit.a);
  const b = replies(content.course.audit.b);

  it('ask the same of each other, task by task, in other cases', () => {
    expect(a.length).toBe(b.length);
    a.forEach((first, index) => {
      const second = b[index]!;
      if (first.type !== 'reply' || second.type !== 'reply') throw new Error('An audit has replies alone.');
      const shape = ({ brief, sheet, key, rules, difficulty, minutes }: typeof first) => ({
        brief: [brief.kind, brief.channel, brief.audience],
        lines: sheet.length,
        traps: sheet.filter(({ trap }) => trap !== undefined).length,
        facts: key.facts.length,
        avoid: key.avoid.length,
        rules,
        difficulty,
        minutes,
      });
      expect(shape(first), first.id).toEqual(shape(second));
    });
  });
});

describe('the rules that only a key can settle', () => {
  const settled = content.exercises
    .flatMap((exercise) => (exercise.type === 'dialogue' ? exercise.turns : []))
    .flatMap((turn) => ('ask' in turn ? [...turn.facts, ...turn.avoid] : []))
    .map(({ rule }) => rule);
  it.each(
    content.rules
      .filter(({ check }) => check.by.every((decider) => decider === 'key'))
      .map(({ id }) => id),
  )('are settled in a talk by a fact that names them: %s', (id) => expect(settled).toContain(id));
});
