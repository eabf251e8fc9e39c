import type { Content } from './content.ts';
import { formatInterval } from './formatInterval.ts';
import type { Team } from '../schemas/team.ts';

/** `{{team.phone}}` and the like, as content files write them. */
export const placeholder = /\{\{\s*team\.([A-Za-z.]+)\s*\}\}/g;

/** What a placeholder may name, and what stands in its place. */
export function listTeamValues(team: Team): Record<string, string> {
  return {
    site: team.site,
    organisation: team.organisation,
    name: team.team,
    phone: team.phone,
    emergencyPhone: team.emergencyPhone,
    // In a text to fill, the writer's name is a slot like any other.
    signOff: team.signOff.replace('{agent}', '[your name]'),
    'hours.days': team.hours.days,
    'hours.from': team.hours.from,
    'hours.to': team.hours.to,
    'hours.zone': team.hours.zone,
    'hours.otherwise': team.hours.otherwise,
    'interval.onePerson': formatInterval(team.updateIntervals.onePerson),
    'interval.group': formatInterval(team.updateIntervals.group),
    'interval.attack': formatInterval(team.updateIntervals.attack),
    'interval.longCase': formatInterval(team.updateIntervals.longCase),
    safetyLine: team.safetyLine ?? '',
  };
}

/**
 * Puts the team's values into every text of the content. Unknown names were refused before.
 * A row or a hint that held nothing but a value this team does not have is dropped.
 */
export function fillTeam(content: Content): Content {
  const values = listTeamValues(content.team);
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(placeholder, (whole, name: string) => values[name] ?? whole);
    }
    if (Array.isArray(value)) return value.map(fill).filter((entry) => !isEmptied(entry));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => key !== 'origin')
          .map(([key, inner]) => [key, fill(inner)])
          .filter(([key, inner]) => key !== 'hint' || inner !== ''),
      );
    }
    return value;
  };
  return fill(content) as Content;
}

/** Text was required, so an empty one has lost its only placeholder. */
function isEmptied(entry: unknown): boolean {
  return (
    entry === '' ||
    (entry !== null && typeof entry === 'object' && 'text' in entry && entry.text === '')
  );
}
