import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What the lint rule for imports says of one line of code in a file. */
async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result!.messages
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message);
}

describe('imports run one way', () => {
  it.each([
    ['src/engine/read.ts', "export * from '../islands/loadJson.ts';"],
    ['src/engine/checks/no-blame.ts', "export { standard } from '../../site/standard.ts';"],
    ['src/engine/read.ts', "export * from '../rulebook/loadContent.ts';"],
    ['src/engine/read.ts', "export { readFile } from 'node:fs';"],
    ['src/engine/read.ts', "export { z } from 'zod';"],
    ['src/schemas/rule.ts', "export * from '../engine/read.ts';"],
    ['src/rulebook/content.ts', "export { read } from '../engine/index.ts';"],
    ['src/rulebook/content.ts', "export * from '../site/standard.ts';"],
    ['src/learner/progress.ts', "export * from '../islands/loadJson.ts';"],
    ['src/learner/progress.ts', "export { z } from 'zod';"],
    ['src/islands/parts/Hints.tsx', "export * from '../../site/links.ts';"],
    ['src/islands/Quiz.tsx', "export * from '../rulebook/content.ts';"],
    ['src/cli/check.ts', "export * from '../site/standard.ts';"],
  ])('%s may not say %s', async (file, code) => {
    expect(await lint(file, code)).toHaveLength(1);
  });

  it.each([
    ['src/site/pages/rule.ts', "export * from '../../rulebook/content.ts';"],
    ['src/site/pages/rule.ts', "export * from '../../islands/loadJson.ts';"],
    ['src/islands/Quiz.tsx', "export * from '../learner/progress.ts';"],
    ['src/islands/Quiz.tsx', "export * from '../engine/index.ts';"],
    ['src/learner/progress.ts', "export * as z from 'zod/mini';"],
    ['src/engine/read.ts', "export type { Rulebook } from '../schemas/rulebook.ts';"],
    ['src/engine/checks/site.ts', "export * from '../read.ts';"],
    ['src/rulebook/content.ts', "export type { Draft } from '../engine/types.ts';"],
    ['src/cli/check.ts', "export * from '../engine/index.ts';"],
  ])('%s may say %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});
