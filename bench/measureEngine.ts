import { judgeReply, prepare } from '../src/engine/index.ts';
import { compileRulebook } from '../src/rulebook/compileRulebook.ts';
import { loadContent } from '../src/rulebook/loadContent.ts';
import { briefSchema } from '../src/schemas/brief.ts';
import { hostileTexts } from '../tests/engine/hostileTexts.ts';

/** How fast the engine judges. */
export interface EngineSpeed {
  texts: number;
  words: number;
  wordsPerSecond: number;
  /** Making the rulebook ready, once. */
  prepareMs: number;
}

const brief = briefSchema.parse({ kind: 'update' });

/** Milliseconds for hostile texts of two lengths: eight times the text should take about eight times as long. */
export function measureHostileTexts(): { name: string; shortMs: number; longMs: number }[] {
  const prepared = prepare(compileRulebook(loadContent('content')));
  const time = (text: string) => {
    const began = performance.now();
    judgeReply(text, brief, prepared);
    return performance.now() - began;
  };
  return hostileTexts.map(([name, make]) => ({
    name,
    shortMs: Math.min(time(make(20_000)), time(make(20_000))),
    longMs: Math.min(time(make(160_000)), time(make(160_000))),
  }));
}

/** Judges the standard's own texts, by all rules, for a few seconds. */
export function measureEngine(seconds = 3): EngineSpeed {
  const content = loadContent('content');
  const rulebook = compileRulebook(content);
  const beforePrepare = performance.now();
  const prepared = prepare(rulebook);
  const prepareMs = performance.now() - beforePrepare;
  const texts = [
    ...content.rules.flatMap((rule) => rule.pairs.flatMap(({ say, not }) => [say, not])),
    ...content.situations.flatMap(({ say }) => say.map(({ text }) => text)),
    ...content.exercises.flatMap((exercise) =>
      exercise.type === 'rephrase'
        ? [exercise.original]
        : exercise.type === 'emotion'
          ? [exercise.message]
          : [],
    ),
  ];
  const words = texts.join(' ').split(/\s+/).length;
  for (const text of texts) judgeReply(text, brief, prepared);
  let rounds = 0;
  const start = performance.now();
  let elapsed = 0;
  while (elapsed < seconds * 1000) {
    for (const text of texts) judgeReply(text, brief, prepared);
    rounds += 1;
    elapsed = performance.now() - start;
  }
  return {
    texts: texts.length,
    words,
    wordsPerSecond: (words * rounds * 1000) / elapsed,
    prepareMs,
  };
}
