import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSites } from './builtSites.ts';
import { readSite, type BuiltPage } from './readSite.ts';

describe.each(builtSites)('every page under $base', ({ folder, base, site: address }) => {
  const site = readSite(folder, base);

  /** The pages of which something does not hold. */
  const pagesWithout = (holds: (page: BuiltPage) => boolean) =>
    site.pages.filter((page) => !holds(page)).map(({ path }) => path);

  const metaOf = ({ tags }: BuiltPage, name: string) =>
    tags.filter(
      (tag) =>
        tag.name === 'meta' && [tag.attributes['name'], tag.attributes['property']].includes(name),
    );

  it('has one first-level heading', () => {
    const headings = ({ tags }: BuiltPage) => tags.filter(({ name }) => name === 'h1').length;
    expect(pagesWithout((page) => headings(page) === 1)).toEqual([]);
  });

  it('has a title of its own', () => {
    const titles = site.pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
    const shared = titles.filter((title, index) => titles.indexOf(title) !== index);
    expect(shared).toEqual([]);
    expect(titles).not.toContain('');
  });

  it('says in one description what it holds', () => {
    expect(
      pagesWithout((page) => {
        const [description, ...more] = metaOf(page, 'description');
        return more.length === 0 && (description?.attributes['content'] ?? '').trim().length > 20;
      }),
    ).toEqual([]);
  });

  it('names its picture by an absolute address', () => {
    expect(
      pagesWithout((page) => {
        const [image] = metaOf(page, 'og:image');
        return image?.attributes['content']?.startsWith(`${address}${base}`) === true;
      }),
    ).toEqual([]);
  });

  it('gives each id once', () => {
    const repeated = site.pages.flatMap(({ path, tags }) => {
      const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(repeated).toEqual([]);
  });

  const policyOf = (page: BuiltPage) =>
    /^<!DOCTYPE html><html[^>]*>\s*<head><meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(
      page.html,
    )?.[1];

  it('starts its head with the one content-security policy', () => {
    const policy = policyOf(site.pages[0]!);
    expect(policy).toContain("default-src 'self'");
    expect(pagesWithout((page) => policyOf(page) === policy)).toEqual([]);
    const policies = ({ tags }: BuiltPage) =>
      tags.filter(
        ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
      ).length;
    expect(pagesWithout((page) => policies(page) === 1)).toEqual([]);
  });

  it('comes with the same policy and frame-ancestors as a header', () => {
    const headers = readFileSync(join(folder, '_headers'), 'utf8');
    const policy = /Content-Security-Policy: (.+)/.exec(headers)?.[1];
    expect(policy).toBe(`${policyOf(site.pages[0]!)}; frame-ancestors 'none'`);
  });

  it('runs no script the policy would have to be loosened for', () => {
    const policy = policyOf(site.pages[0]!)!;
    const sources = /script-src ([^;]+)/.exec(policy)![1]!;
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
    const handlers = site.pages.flatMap(({ path, tags }) =>
      tags.flatMap(({ name, attributes }) =>
        Object.keys(attributes)
          .filter((key) => /^on[a-z]+$/.test(key))
          .map((key) => `${path}: <${name} ${key}>`),
      ),
    );
    expect(handlers).toEqual([]);
  });

  it('stands in the sitemap, the page for missing addresses apart', () => {
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc!);
    const expected = site.pages
      .filter(({ path }) => path !== '/404.html')
      .map(({ path }) => `${address}${base.replace(/\/$/, '')}${path}`);
    expect(listed.sort()).toEqual(expected.sort());
  });
});
