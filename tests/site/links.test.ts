import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from './findBrokenLinks.ts';
import { readSite } from './readSite.ts';
import { builtSites } from './builtSites.ts';

describe.each(builtSites)('the site under $base', ({ folder, base }) => {
  it('leads every link, anchor and asset somewhere', () => {
    expect(findBrokenLinks(readSite(folder, base))).toEqual([]);
  });
});

describe('the search for broken links', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clearline-links-'));
    const files = {
      'index.html': `
        <a href="/team/rules/">fine</a> <a href="/team/rules/#why">fine</a> <a href="https://example.com/x">elsewhere</a>
        <a href="/team/gone/">gone</a> <a href="/rules/">no base</a> <a href="/team/rules/#who">no anchor</a>
        <a href="/team/rules">no slash</a> <img src="lost.png"> <!-- <a href="/commented/"> -->
        <draft-box data-target="/team/nowhere/"></draft-box>
        <astro-island props='{"ruleBase":[0,"/rules/"],"text":[0,"1/2 of it"]}'></astro-island>`,
      'rules/index.html':
        '<h2 id="why">Why</h2><a href="../">fine</a><a href="/team/gone/">gone</a>',
      'page.css': '@font-face { src: url("/team/font.woff2") }',
      '404.html': '<a href="rules/">relative</a>',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds what is gone, outside the base, without its slash or its anchor', () => {
    expect(findBrokenLinks(readSite(folder, '/team/'))).toEqual([
      '/rules/ lies outside /team/: on /',
      '/team/font.woff2 is not there: on /page.css',
      '/team/gone/ is not there: on / and 1 more',
      '/team/nowhere/ is not there: on /',
      '/team/rules lacks the last slash: on /',
      '/team/rules/#who has no such anchor: on /',
      'lost.png is not there: on /',
      'rules/ is relative: on /404.html',
    ]);
  });
});
