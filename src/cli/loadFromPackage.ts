import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './UsageError.ts';
import type { Standard } from './standard.ts';

/**
 * Reads the standard that `npm pack` compiled into the package.
 *
 * @throws UsageError where another team is asked for: the package carries one
 */
export function loadFromPackage(teamFile?: string): Standard {
  if (teamFile !== undefined) {
    throw new UsageError(
      'A package carries the rulebook of one team, so --team works only in the repository. ' +
        'There, "TEAM=team.yaml npm pack" makes a package for another team.',
    );
  }
  return { rulebook: readJson('rulebook.json'), explanations: readJson('explanations.json') };
}

function readJson<Data>(name: string): Data {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8')) as Data;
}
