import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostPaths } from '../../src/engine/cue.ts';
import {
  compileCue,
  detect,
  judgedRuleIds,
  judgeReply,
  prepare,
  read,
  scoreEmotion,
  scoreMatch,
  scoreRephrase,
  scoreReply,
  scoreTurn,
  type WritingAnswer,
  type WritingResult,
} from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { listAuditExercises, listLessonExercises } from '../../src/rulebook/coverage.ts';
import { criteriaOf } from '../../src/rulebook/criteriaOf.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { briefSchema } from '../../src/schemas/brief.ts';
import type { Criteria } from '../../src/schemas/served.ts';

/** The content tests itself: every example beside a rule, a phrase, a cue or an exercise is put before the engine. */
const content = loadContent(join(import.meta.dirname, '../../content'));
const compiled = compileRulebook(content);
const prepared = prepare(compiled);
const wordSets: Record<string, ReadonlySet<string>> = {
  'common-words': prepared.commonWords,
  'grammar-words': prepared.grammarWords,
  'frequent-words': prepared.frequentWords,
};
const brief = briefSchema.parse({});
const shorten = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
const signalsOf = (text: string) => detect(read(text), prepared, brief);

describe.each(content.rules.filter(({ id }) => judgedRuleIds.includes(id)))('rules/$id', (rule) => {
  const verdictOn = (example: (typeof rule.examples.breaks)[number]) =>
    judgeReply(
      example.text,
      briefSchema.parse(example.brief ?? {}),
      prepared,
      [rule.id],
      example.key,
    );
  const byMachine = rule.check.by.includes('machine');
  it.each(rule.examples.breaks.map((example, index) => [index, shorten(example.text), example] as const))(
    'breaks.%i is guilty: %s',
    (_, __, example) => {
      // What is a hint by itself is settled by a key.
      const guilty = byMachine || example.key !== undefined ? 'broken' : 'look';
      expect(verdictOn(example).verdicts[rule.id]).toBe(guilty);
    },
  );
  it.each(rule.examples.keeps.map((example, index) => [index, shorten(example.text), example] as const))(
    'keeps.%i is kept: %s',
    (_, __, example) => {
      const { findings } = verdictOn(example);
      const guilty = byMachine ? ['broken'] : ['broken', 'look'];
      expect(findings.filter(({ verdict }) => guilty.includes(verdict))).toEqual([]);
    },
  );
});

describe.each(content.phrases)('phrases/$id', (list) => {
  const found = (cue: string, text: string) =>
    signalsOf(text).phrases.some((hit) => hit.list === list.id && hit.phrase.cue === cue);
  for (const { cue, finds, spares } of list.phrases) {
    it.each(finds)(`“${cue}” finds: %s`, (text) => expect(found(cue, text)).toBe(true));
    it.each(spares)(`“${cue}” spares: %s`, (text) => expect(found(cue, text)).toBe(false));
  }
});

describe.each(content.cues)('cues/$id', (list) => {
  const found = (text: string) =>
    list.id in wordSets
      ? read(text).words.some(({ norm }) => wordSets[list.id]!.has(norm))
      : signalsOf(text).cue(list.id as Parameters<ReturnType<typeof signalsOf>['cue']>[0]).length > 0;
  it.each(list.finds)('finds: %s', (text) => expect(found(text)).toBe(true));
  it.each(list.spares)('spares: %s', (text) => expect(found(text)).toBe(false));
});

const ofLessons = new Set(listLessonExercises(content.lessons));
const ofAudits = new Set(listAuditExercises(content.course));
/** As the site serves it: a course exercise is judged by all rules in force, an audit task by all there are. */
const withCriteria = <T extends { id: string; lesson: number }>(exercise: T): T & { criteria?: Criteria } => {
  if (ofLessons.has(exercise.id)) {
    return { ...exercise, criteria: criteriaOf(exercise.lesson, compiled.rules, content.course.fromDayOne) };
  }
  if (ofAudits.has(exercise.id)) {
    return { ...exercise, criteria: { inForce: compiled.rules.map(({ id }) => id), fresh: [] } };
  }
  return exercise;
};
const failsOn = (on: string, { lost, verdicts }: WritingResult) => {
  const [kind, id] = on.split(':');
  if (kind === 'fact') return lost.some((fact) => fact.id === id && fact.how !== 'said');
  if (kind === 'avoid') return lost.some((fact) => fact.id === id && fact.how === 'said');
  return verdicts[on] === 'broken';
};

const written = content.exercises.filter((exercise) => exercise.type === 'rephrase' || exercise.type === 'reply');

describe.each(written)('exercises/$id', (authored) => {
  const exercise = withCriteria(authored);
  const mark = (answer: WritingAnswer) =>
    exercise.type === 'reply' ? scoreReply(exercise, answer, prepared) : scoreRephrase(exercise, answer, prepared);
  it.each(exercise.answers.pass)('passes: %s', (answer) => {
    const result = mark(answer);
    expect({ verdict: result.verdict, remarks: result.remarks }).toEqual({ verdict: 'right', remarks: expect.anything() });
    expect(result.points).toBeGreaterThanOrEqual(result.passMark);
  });
  it.each(exercise.models.map(({ text }) => text))('finds no fault in its model: %s', (model) => {
    const result = mark(model);
    expect(result.lost).toEqual([]);
    expect(result.findings.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
  });
  it.each(exercise.answers.fail.map(({ on, text }) => [on, text] as const))('fails on %s: %s', (on, answer) => {
    const result = mark(answer);
    expect(failsOn(on, result), `${result.summary} ${JSON.stringify(result.verdicts)}`).toBe(true);
    expect(result.verdict).not.toBe('right');
    expect(result.points).toBeLessThan(100);
  });
  if (exercise.type === 'rephrase' || exercise.start !== undefined) {
    it(exercise.key.sendAsIs ? 'is right as it stands' : 'is not right as it stands', () => {
      expect(mark({ send: true }).verdict).toBe(exercise.key.sendAsIs ? 'right' : 'not-yet');
    });
  }
  it('is not even partly right for politeness without a case', () => {
    const polite = 'Hello, thank you for your message. We will look at it and come back to you. Kind regards';
    expect(mark(polite).verdict).toBe('not-yet');
  });
});

const dialogues = content.exercises.filter((exercise) => exercise.type === 'dialogue');

describe.each(dialogues)('exercises/$id', (authored) => {
  const exercise = withCriteria(authored);
  const turns = exercise.turns.flatMap((turn) => ('ask' in turn ? [turn] : []));
  it.each(turns.map((turn, index) => [index + 1, turn] as const))('finds no fault in the model of turn %i', (_, turn) => {
    const result = scoreTurn(exercise, turn, turn.model, prepared);
    expect(result.lost).toEqual([]);
    expect(Object.entries(result.verdicts).filter(([, verdict]) => verdict === 'broken')).toEqual([]);
  });
  it.each(exercise.answers.pass.map(({ turn, text }) => [turn, text] as const))('turn %i passes: %s', (turn, text) => {
    const result = scoreTurn(exercise, turns[turn - 1]!, text, prepared);
    expect({ verdict: result.verdict, remarks: result.remarks }).toEqual({ verdict: 'right', remarks: expect.anything() });
  });
  it.each(exercise.answers.fail.map(({ turn, on, text }) => [turn, on, text] as const))('turn %i fails on %s: %s', (turn, on, text) => {
    const result = scoreTurn(exercise, turns[turn - 1]!, text, prepared);
    expect(failsOn(on, result), `${result.summary} ${JSON.stringify(result.verdicts)}`).toBe(true);
    expect(result.verdict).not.toBe('right');
  });
});

const boards = content.exercises.filter((exercise) => exercise.type === 'match');

describe.each(boards)('exercises/$id', (exercise) => {
  const { board } = exercise;
  const key =
    board.form === 'sort'
      ? board.items.map(({ bin }) => bin)
      : board.form === 'order'
        ? board.items.map((_, index) => index)
        : board.rounds.map(({ options }) => options.findIndex(({ share }) => share === 1));
  it('gives its own key all points', () => {
    expect(scoreMatch(exercise, key)).toMatchObject({ verdict: 'right', points: 100 });
  });
  it('is not right where every choice is another one', () => {
    const wrong =
      board.form === 'sort'
        ? board.items.map(({ bin, also }) => board.bins.find(({ id }) => id !== bin && id !== also)?.id ?? null)
        : board.form === 'order'
          ? key.toReversed()
          : board.rounds.map(({ options }) => options.findIndex(({ share }) => share === 0));
    expect(scoreMatch(exercise, wrong).verdict).toBe('not-yet');
  });
});

const emotions = content.exercises.filter((exercise) => exercise.type === 'emotion');

describe.each(emotions)('exercises/$id', (exercise) => {
  const { feelings } = compiled;
  const key = {
    marks: exercise.key.marks.map(({ quote }) => {
      const start = exercise.message.indexOf(quote);
      return { start, end: start + quote.length };
    }),
    feeling: exercise.key.feeling.id,
    strength: exercise.key.strength ?? null,
    opening: exercise.openings.findIndex(({ share }) => share === 1),
  };
  it('gives its own key all points', () => {
    expect(scoreEmotion(exercise, key, feelings)).toMatchObject({ verdict: 'right', points: 100 });
  });
  it('is not right for somebody who marks everything and opens badly', () => {
    const worst = exercise.openings.findIndex(({ share }) => share === 0);
    const marks = [{ start: 0, end: exercise.message.length }];
    const result = scoreEmotion(exercise, { ...key, marks, opening: worst }, feelings);
    expect(result.verdict).not.toBe('right');
    expect(result.marks.points).toBe(0);
  });
});

it('has no cue with more ways through it than the engine follows', () => {
  const listCues = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(listCues);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      (key === 'accept' || key === 'reject') && Array.isArray(inner) ? (inner as string[]) : listCues(inner),
    );
  };
  const cues = [
    ...content.cues.flatMap(({ cues: own, except }) => [...own, ...except]),
    ...listCues([content.exercises, content.rules]),
  ];
  expect(cues.length).toBeGreaterThan(1_000);
  expect(cues.filter((cue) => compileCue(cue).paths.length >= mostPaths)).toEqual([]);
});

it('says what it found in at most 25 words, without a “please” or an exclamation mark of ours', () => {
  for (const rule of content.rules) {
    for (const { text, brief: given } of [...rule.examples.breaks, ...rule.examples.keeps]) {
      for (const { reason, fix } of judgeReply(text, briefSchema.parse(given ?? {}), prepared).findings) {
        for (const words of [reason, fix]) {
          const own = words.replace(/“[^”]*”/g, '…');
          expect(words.split(/\s+/).length, words).toBeLessThanOrEqual(25);
          expect(own, words).not.toMatch(/!|\bplease\b/i);
        }
      }
    }
  }
});
