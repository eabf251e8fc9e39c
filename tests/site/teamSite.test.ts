import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// The second build of `npm test` is made for tests/fixtures/school-team.yaml and changes nothing else.
const read = (path: string) =>
  readFileSync(`.bench/team/${path}index.html`, 'utf8').replace(/\s+/g, ' ');

describe('a site built for another team', () => {
  it('carries its name, numbers and hours', () => {
    const page = read('standard/');
    expect(page).toMatch(/<title>[^<]*Plain Talk/);
    for (const value of ['Riverside Help Desk', '01632 960 322', '06:30', 'every 45 minutes']) {
      expect(page.includes(value), value).toBe(true);
    }
    expect(page.includes('Northgate')).toBe(false);
  });

  it('fills its values into the prose of pages and rules', () => {
    expect(read('about/make-it-yours/').includes('Riverside Schools')).toBe(true);
    expect(read('rules/name-next-update/').includes('every 2 hours')).toBe(true);
  });

  it('says on the rule’s page that it is switched off, and why, and leaves it out of the channel’s list', () => {
    expect(read('rules/drop-fillers/').includes('Nobody here records calls.')).toBe(true);
    expect(read('channels/phone/').includes('/rules/drop-fillers/')).toBe(false);
  });

  it('shows its own wording of a rule wherever the rule stands', () => {
    for (const path of ['rules/sentence-under-25/', 'standard/', 'rules/']) {
      expect(read(path).includes('No sentence is longer than 18 words.'), path).toBe(true);
    }
  });

  it('has no safety line, which only a plant has', () => {
    expect(read('standard/').includes('Safety:')).toBe(false);
    expect(readFileSync('dist/standard/index.html', 'utf8').includes('Safety:')).toBe(true);
  });
});
