import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureBuild } from '../../bench/measureBuild.ts';
import { weighPage, type Weight } from '../../bench/weighPage.ts';
import { writeBareSite } from '../../bench/writeBareSite.ts';
import { listKinds } from './listKinds.ts';
import { openSite, type OpenSite } from './site.ts';

const text = ['What', 'Why', 'How'].map((title) => `## ${title}\n\nA paragraph.`).join('\n\n');
const kinds = listKinds();
let site: OpenSite;
let bareSite: OpenSite;
let bare: Weight;

beforeAll(async () => {
  const page = { path: '/', title: 'Bare', description: 'A page with nothing added.', text };
  await writeBareSite('.bench/bare-page', [page]);
  measureBuild('.bench/bare-page');
  bareSite = await openSite({ folder: '.bench/bare-page/dist' });
  bare = await weigh(bareSite, '/');
  site = await openSite();
}, 120_000);

afterAll(async () => {
  await bareSite?.close();
  await site?.close();
});

async function weigh(opened: OpenSite, path: string): Promise<Weight> {
  const page = await opened.page('about:blank');
  const weight = await weighPage(page, path);
  await page.context().close();
  return weight;
}

const pathsOf = (pattern: RegExp) => {
  const paths = kinds.filter(({ name }) => pattern.test(name)).map(({ path }) => path);
  if (paths.length === 0) throw new Error(`No kind of page fits ${pattern}.`);
  return paths;
};

describe('the JavaScript of a page, before search is opened', () => {
  it('has a bare Starlight page to be measured against', () => {
    expect(bare.scripts).toBeGreaterThan(5_000);
    expect(bare.scripts).toBeLessThan(10_000);
  });

  it.each(pathsOf(/^\/(rules\/\[rule\]|words\/\[word\])\/$/))(
    'is at most 1.15 times that of a bare one on %s',
    async (path) => {
      expect((await weigh(site, path)).scripts).toBeLessThanOrEqual(bare.scripts * 1.15);
    },
  );

  it.each(pathsOf(/^\/lessons\/\[page\]\/$/))(
    'is at most 1.25 times that of a bare one, without Preact, on %s',
    async (path) => {
      const weight = await weigh(site, path);
      expect(weight.scripts).toBeLessThanOrEqual(bare.scripts * 1.25);
      expect(holdsPreact(weight)).toBe(false);
    },
  );

  it.each(pathsOf(/^\/(?:$|lessons|course\/ CourseBoard|practice\/\[exercise\]\/ Writing)/))(
    'holds no scheduler on %s, before anything has slipped',
    async (path) => {
      expect((await weigh(site, path)).code).not.toMatch(/request_retention/);
    },
  );

  it.each(pathsOf(/^\/(cards|checklists)\/(\[\w+\]\/)?$/))(
    'is at most 6 kB more, without Preact, on %s',
    async (path) => {
      const weight = await weigh(site, path);
      expect(weight.scripts).toBeLessThanOrEqual(bare.scripts + 6_000);
      expect(holdsPreact(weight)).toBe(false);
    },
  );

  it.each(pathsOf(/^\/(practice\/.*(Quiz|Mixed)|check\/)/))(
    'is at most 60 kB more on %s, the rulebook apart',
    async (path) => {
      const weight = await weigh(site, path);
      expect(weight.scripts).toBeLessThanOrEqual(bare.scripts + 60_000);
      // The same look for Preact finds it where it is.
      expect(holdsPreact(weight)).toBe(true);
    },
  );
});

/** Preact names its private fields `__k`, `__e` and so on; they survive minifying. */
function holdsPreact({ code }: Weight): boolean {
  return /\.__k\b/.test(code) && /\.__e\b/.test(code);
}
