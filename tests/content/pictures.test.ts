import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';

const content = loadReference();
const pages = globSync('content/**/*.mdx').map((file) => readFileSync(file, 'utf8'));

describe('pictures', () => {
  it('are shown somewhere, each of them', () => {
    const shown = new Set([
      ...pages.flatMap((text) => [...text.matchAll(/<Picture name="([^"]+)"/g)].map(([, id]) => id!)),
      ...content.cards.flatMap(({ picture }) => picture ?? []),
      ...content.chapters.map(({ id }) => `chapter-${id}`),
      ...content.comics.map(({ id }) => id),
    ]);
    expect(content.pictures.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('say in words of their own what is to be seen', () => {
    const alts = content.pictures.map(({ alt }) => alt);
    expect(new Set(alts).size).toBe(alts.length);
    for (const alt of alts) {
      expect(alt).toMatch(/[.?!”]$/);
      expect(alt).not.toMatch(/^(?:A |The )?(?:picture|image|drawing) /i);
    }
  });
});
