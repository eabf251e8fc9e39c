import type { Plugin } from 'vite';
import { listTeamValues, placeholder } from '../rulebook/fillTeam.ts';
import { splitFrontmatter } from '../rulebook/parseEntry.ts';
import type { Team } from '../schemas/team.ts';

/**
 * Fills `{{team.…}}` in the bodies of MDX files before MDX reads the braces as code.
 * Frontmatter is left alone: the rulebook fills it.
 */
export function teamPlaceholders(team: Team): Plugin {
  const values = listTeamValues(team);
  return {
    name: 'clearline:team-placeholders',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/.*\.mdx/ },
      handler: (code) => {
        const { head, body } = splitFrontmatter(code);
        const filled = body.replace(placeholder, (whole, name: string) => values[name] ?? whole);
        return { code: head + filled, map: null };
      },
    },
  };
}
