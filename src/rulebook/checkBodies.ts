import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Team } from '../schemas/team.ts';
import type { Fault } from './contentError.ts';
import { listTeamValues, placeholder } from './fillTeam.ts';
import { splitFrontmatter, suggest } from './parseEntry.ts';

/** Finds placeholders in the prose of MDX files that no value of the team fills. */
export function checkBodies(folder: string, team: Team): Fault[] {
  const known = Object.keys(listTeamValues(team));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const { head, body } = splitFrontmatter(readFileSync(join(folder, name), 'utf8'));
      return [...body.matchAll(placeholder)]
        .filter(([, value]) => !known.includes(value!))
        .map(({ 1: value, index }) => ({
          file: `content/${name}`,
          line: `${head}${body.slice(0, index)}`.split('\n').length,
          field: '',
          mend: `{{team.${value}}} names no value of team.yaml. ${suggest(value!, known)}`,
        }));
    });
}
