import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runLighthouse } from '../../bench/runLighthouse.ts';
import { listKinds } from './listKinds.ts';
import { openSite, type OpenSite } from './site.ts';

const judged = [
  '/',
  '/rules/[rule]/',
  '/cards/[card]/',
  '/lessons/[page]/',
  '/practice/[exercise]/ WritingQuiz',
];
const pages = listKinds().filter(({ name }) => judged.includes(name));
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('Lighthouse', () => {
  it('looks at the home page, a rule, a card, a lesson and an exercise', () => {
    expect(pages.map(({ name }) => name).sort()).toEqual([...judged].sort());
  });

  it.each(pages)(
    'gives $name 100 for accessibility, best practices and search engines',
    async ({ path }) => {
      const { points, faults } = await runLighthouse(
        site.origin + path,
        inject('browser').debuggingPort,
        ['accessibility', 'best-practices', 'seo'],
        // None of these is a matter of speed, so a second run would find the same.
        1,
      );
      expect(points, faults.join('; ')).toEqual({
        accessibility: 100,
        'best-practices': 100,
        seo: 100,
      });
    },
    120_000,
  );
});
