import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPictures } from '../../src/rulebook/readPictures.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearline-pictures-'));
  mkdirSync(join(folder, 'parts'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const draw = (inside: string, title = '<title>A lamp stands on a desk.</title>') =>
  writeFileSync(
    join(folder, 'lamp.svg'),
    `<svg viewBox="0 0 40 20">\n  ${title}\n  ${inside}\n</svg>\n`,
  );
const mends = () => readPictures(folder).faults.map(({ file, mend }) => `${file}: ${mend}`);

describe('readPictures', () => {
  it('reads size, text alternative and drawing', () => {
    draw('<path class="line accent" d="M0 0h9" />');
    expect(readPictures(folder)).toEqual({
      faults: [],
      pictures: [
        {
          id: 'lamp',
          alt: 'A lamp stands on a desk.',
          width: 40,
          height: 20,
          markup: '<path class="line accent" d="M0 0h9" />',
        },
      ],
    });
  });

  it('puts a shared part in where it is used', () => {
    writeFileSync(
      join(folder, 'parts', 'bulb.svg'),
      '<svg viewBox="0 0 4 4"><circle class="shape" r="2" /></svg>',
    );
    draw('<use href="parts/bulb.svg" transform="translate(3 4)" />');
    expect(readPictures(folder).pictures[0]!.markup).toBe(
      '<g transform="translate(3 4)"><circle class="shape" r="2" /></g>',
    );
  });

  it.each([
    ['a picture that says nothing', '<path />', '<title>Lamp</title>', 'Add a <title>'],
    ['a colour of its own', '<path fill="red" />', undefined, 'Take out fill="…"'],
    ['an id, which two pages would share', '<path id="a" />', undefined, 'Take out id="…"'],
    ['a script', '<script>1</script>', undefined, 'Take out <script>'],
    ['a class that has no look', '<path class="lin" />', undefined, 'There is no class "lin"'],
    ['a part that is not there', '<use href="parts/bulb.svg" />', undefined, 'no part "bulb"'],
  ])('refuses %s, naming the file and the mend', (_, inside, title, mend) => {
    draw(inside, title);
    expect(mends()).toEqual([expect.stringContaining(mend)]);
    expect(mends()[0]).toContain('content/pictures/lamp.svg');
  });

  it('refuses a drawing without a view box', () => {
    writeFileSync(
      join(folder, 'lamp.svg'),
      '<svg width="3"><title>A lamp on a desk.</title></svg>',
    );
    expect(mends()[0]).toContain('viewBox');
  });
});
