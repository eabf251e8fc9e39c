import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeReply, prepare } from '../../src/engine/index.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { loadReference } from '../loadReference.ts';
import { splitFrontmatter } from '../../src/rulebook/parseEntry.ts';
import type { Exercise } from '../../src/schemas/exercise.ts';
import { audienceSchema, briefSchema, type BriefInput } from '../../src/schemas/brief.ts';

// The site keeps its own standard. What is shown as good may break no rule that holds for a
// single text without its case; what we write about the rules keeps those on sentences and phrases.

const content = loadReference();
const prepared = prepare(compileRulebook(content));

/** Rules that hold for any words we would send, whatever the case. */
const wordingRules = [
  'calm-words',
  'exact-dates-times',
  'likelihood-scale',
  'never-order-calm',
  'no-absolute-promise',
  'no-blame',
  'no-but-after-empathy',
  'no-slang-no-emoji',
  'no-stock-phrases',
  'prove-who-speaks',
  'sentence-under-25',
  'translate-jargon',
];

/** Rules that hold for prose about the rules, which must name what it forbids. */
const proseRules = ['sentence-under-25'];

function findBreaches(text: string, rules: readonly string[], brief: BriefInput = {}): string[] {
  return judgeReply(text, briefSchema.parse({ scope: 'sentence', ...brief }), prepared, rules)
    .findings.filter(({ verdict }) => verdict === 'broken')
    .map(({ rule, quote }) => `${rule}: “${quote}”`);
}

const docs = readdirSync('content/docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name): [string, string] => [
    name,
    splitFrontmatter(readFileSync(join('content/docs', name), 'utf8')).body,
  ]);

interface Spoken {
  text: string;
  brief: BriefInput;
}

/** What a page in prose would send or say: its block quotations and our side of its talks. */
function listSpoken(body: string): Spoken[] {
  const quoted = [...body.matchAll(/^> ?.*(?:\n>.*)*/gm)].map(([text]): Spoken => ({
    text: strip(text.replace(/^> ?/gm, '')),
    brief: {},
  }));
  const ours = [...body.matchAll(/<Line\b([^>]*\sours\b[^>]*)>([^]*?)<\/Line>/g)].map(
    ([, attributes, text]): Spoken => {
      const to = audienceSchema.safeParse(/\sto="([^"]+)"/.exec(attributes!)?.[1]);
      return { text: strip(text!), brief: to.success ? { audience: to.data } : {} };
    },
  );
  return [...quoted, ...ours];
}

describe('what a page in prose would say', () => {
  it.each(docs.filter(([name]) => name.startsWith('guide')))('is found in %s', (_, body) => {
    expect(listSpoken(body).length).toBeGreaterThan(4);
  });
});

describe('what the site shows as good keeps the rules', () => {
  const good: [string, string, BriefInput?][] = [
    ...content.rules.flatMap(({ id, pairs }) =>
      pairs.map(({ say, channel, audience }, index): [string, string, BriefInput] => [
        `${id}: say ${index + 1}`,
        say,
        { channel, ...(audience && { audience }) },
      ]),
    ),
    ...content.situations.flatMap(({ id, say }) =>
      say.map(({ text }, index): [string, string] => [`${id}: say ${index + 1}`, text]),
    ),
    ...content.pairs.map(({ id, after, channel }): [string, string, BriefInput] => [id, after, { channel }]),
    ...content.feelings.map(({ id, helps }): [string, string] => [id, helps]),
    ...content.rulings.map(({ id, example }): [string, string] => [id, example]),
    ...content.analogies.map(({ term, say }): [string, string] => [`${term}: like`, say]),
    ...docs.flatMap(([name, body]) =>
      listSpoken(body).map(({ text, brief }, index): [string, string, BriefInput] => [
        `${name}: words ${index + 1}`,
        text,
        brief,
      ]),
    ),
    ...content.cards.flatMap(({ id, back }) =>
      back.rows.flatMap(({ text, copy }, index): [string, string][] =>
        copy && text !== undefined ? [[`${id}: back ${index + 1}`, text]] : [],
      ),
    ),
    ...content.exercises.flatMap((exercise) =>
      listModels(exercise).map((text, index): [string, string, BriefInput] => [
        `${exercise.id}: model ${index + 1}`,
        text,
        'brief' in exercise ? exercise.brief : {},
      ]),
    ),
    ...content.lessons.map(({ id, worked }): [string, string] => [
      `${id}: worked reply`,
      worked.steps.map(({ add }) => add).join('\n\n'),
    ]),
  ];

  it.each(good)('%s', (_, text, brief) => {
    expect(findBreaches(text, wordingRules, brief)).toEqual([]);
  });
});

describe('what the site writes about the rules keeps its sentences short', () => {
  const fields: [string, string][] = [
    ...content.rules.flatMap(({ id, statement, ask, why, applies, check }): [string, string][] => [
      [`${id}: statement`, statement],
      [`${id}: ask`, ask],
      [`${id}: why`, why],
      [`${id}: applies`, applies.when],
      [`${id}: check`, `${check.looksFor} ${check.person}`],
    ]),
    ...content.terms.flatMap(({ id, explanation, keep }): [string, string][] => [
      [`${id}: explanation`, explanation],
      [`${id}: keep`, keep],
    ]),
    ...content.situations.flatMap(({ id, scene, steps }): [string, string][] => [
      [`${id}: scene`, scene],
      [`${id}: steps`, steps.join('\n')],
    ]),
    ...content.rulings.map(({ id, question, sides, ruling, reason }): [string, string] => [
      id,
      [question, ...sides.map(({ says }) => says), ruling, reason].join('\n'),
    ]),
    ...content.analogies.map(({ term, breaks }): [string, string] => [`${term}: breaks`, breaks]),
    ...content.comics.map(({ id, caption }): [string, string] => [id, caption]),
    ...content.pictures.map(({ id, alt }): [string, string] => [`${id}: alt`, alt]),
    ...content.skeletons.map(({ id, purpose, when, human, slots, filled }): [string, string] => [
      id,
      [
        purpose,
        when,
        human,
        ...slots.map(({ hint }) => hint),
        ...filled.map(({ scene }) => scene),
      ].join('\n'),
    ]),
    ...content.skills.map(({ id, line, shows }): [string, string] => [id, `${line} ${shows}`]),
    ...content.exercises.map((exercise): [string, string] => [
      exercise.id,
      [
        exercise.situation,
        ...exercise.hints,
        ...('task' in exercise ? [exercise.task] : []),
        ...listReasons(exercise),
      ].join('\n'),
    ]),
    ...content.lessons.map(({ id, design, worked, selfCheck }): [string, string] => [
      id,
      [
        design.goal,
        ...design.objectives,
        ...design.outOfScope,
        worked.scene,
        ...worked.steps.map(({ why }) => why),
        ...selfCheck.flatMap(({ ask, options }) => [ask, ...options.map(({ why }) => why)]),
      ].join('\n'),
    ]),
    ...content.course.steps.map(({ title, together, pulse }): [string, string] => [
      title,
      [...together.steps, ...together.lookFor, pulse.ask, ...pulse.answers].join('\n'),
    ]),
  ];
  const pages = ['rules', 'cards', 'checklists', 'docs'].flatMap((folder) =>
    readdirSync(join('content', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .map((name): [string, string] => {
        const { body } = splitFrontmatter(readFileSync(join('content', folder, name), 'utf8'));
        return [`${folder}/${name}`, strip(readProse(body))];
      }),
  );

  it('in every field', () => {
    const breaches = fields.flatMap(([name, text]) =>
      findBreaches(text, proseRules).map((breach) => `${name}: ${breach}`),
    );
    expect(breaches).toEqual([]);
  });

  it.each(pages)('in the prose of %s', (_, text) => {
    expect(findBreaches(text, proseRules)).toEqual([]);
  });
});

/** What an exercise shows as good: its models, and what our side says in a talk. */
function listModels(exercise: Exercise): string[] {
  switch (exercise.type) {
    case 'rephrase':
    case 'reply':
      return exercise.models.map(({ text }) => text);
    case 'dialogue':
      return exercise.turns.flatMap((turn) => {
        if (turn.speaker !== 'agent') return [];
        return 'ask' in turn ? [turn.model] : [turn.text];
      });
    default:
      return [];
  }
}

/** What an exercise tells the learner with the marking. */
function listReasons(exercise: Exercise): string[] {
  switch (exercise.type) {
    case 'rephrase':
      return [exercise.key.verdict];
    case 'reply':
      return [exercise.key.verdict, ...exercise.sheet.flatMap(({ text, trap }) => [text, trap ?? ''])];
    case 'dialogue':
      return [exercise.verdict, ...exercise.turns.flatMap((turn) => ('ask' in turn ? [turn.ask, turn.note] : []))];
    case 'match':
      return [exercise.verdict];
    case 'reflect':
      return [exercise.later];
    case 'emotion':
      return [];
  }
}

/** The sentences of an MDX body: imports, components, tables and code left out, links by their words. */
function readProse(body: string): string {
  return body
    .replace(/```[^]*?```/g, '')
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/^\|.*$/gm, '')
    .replace(/^#+ .*$/gm, '')
    .replace(/<Not>[^]*?<\/Not>/g, '');
}

/** Bare words: marks of MDX taken out, links by their words. */
function strip(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
}
