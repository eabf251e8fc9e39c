import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  detect,
  judgedRuleIds,
  judgeReply,
  prepare,
  read,
  scoreEmotion,
  scoreRephrase,
} from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';
import { briefSchema } from '../../src/schemas/brief.ts';

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

const rephrases = content.exercises.filter((exercise) => exercise.type === 'rephrase');

describe.each(rephrases)('exercises/$id', (exercise) => {
  it.each(exercise.answers.pass)('passes: %s', (answer) => {
    const result = scoreRephrase(exercise, answer, prepared);
    expect({ verdict: result.verdict, remarks: result.remarks }).toEqual({ verdict: 'right', remarks: expect.anything() });
    expect(result.points).toBeGreaterThanOrEqual(result.passMark);
  });
  it.each(exercise.models.map(({ text }) => text))('finds no fault in its model: %s', (model) => {
    const result = scoreRephrase(exercise, model, prepared);
    expect(result.lost).toEqual([]);
    expect(result.findings.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
  });
  it.each(exercise.answers.fail.map(({ on, text }) => [on, text] as const))('fails on %s: %s', (on, answer) => {
    const result = scoreRephrase(exercise, answer, prepared);
    if (on.startsWith('fact:')) expect(result.lost.map(({ id }) => `fact:${id}`)).toContain(on);
    else expect(result.verdicts[on]).toBe('broken');
    expect(result.verdict).not.toBe('right');
    expect(result.points).toBeLessThan(100);
  });
  it(exercise.key.sendAsIs ? 'is right as it stands' : 'is not right as it stands', () => {
    const { verdict } = scoreRephrase(exercise, { send: true }, prepared);
    expect(verdict).toBe(exercise.key.sendAsIs ? 'right' : 'not-yet');
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
