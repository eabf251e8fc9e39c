import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cueListIds } from '../../src/engine/cueLists.ts';

it('finds every cue list it asks for in content/cues, and no list there is unused', () => {
  const files = readdirSync(join(import.meta.dirname, '../../content/cues')).map((file) =>
    file.replace('.yaml', ''),
  );
  expect(files.sort()).toEqual([...cueListIds].sort());
});
