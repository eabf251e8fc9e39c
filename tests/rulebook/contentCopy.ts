import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ContentError, type Fault } from '../../src/rulebook/contentError.ts';
import { referenceTeam } from '../loadReference.ts';
import { loadContent } from '../../src/rulebook/loadContent.ts';

/** A copy of the real content that a test may spoil. Gone when the test is over. */
export function copyContent() {
  const base = mkdtempSync(join(tmpdir(), 'clearline-content-'));
  const folder = join(base, 'content');
  cpSync('content', folder, { recursive: true });
  cpSync(referenceTeam, join(folder, 'team.yaml'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const path = (file: string) => join(folder, file);

  return {
    folder,
    /** Writes a new file. */
    write: (file: string, text: string) => writeFileSync(path(file), text),
    /** Replaces the first occurrence of a text, which must be there. */
    replace: (file: string, from: string | RegExp, to: string) => {
      const before = readFileSync(path(file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${String(from)} does not stand in ${file}`);
      writeFileSync(path(file), after);
    },
    remove: (file: string) => rmSync(path(file)),
    load: () => loadContent(folder),
    /** What is wrong with the copy; empty where it is sound. */
    faults: (): readonly Fault[] => {
      try {
        loadContent(folder);
        return [];
      } catch (error) {
        if (error instanceof ContentError) return error.faults;
        throw error;
      }
    },
  };
}
