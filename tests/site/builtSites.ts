import { referenceTeam } from '../loadReference.ts';

/** The two builds that `npm test` makes: at the root of a host, and another team's in a folder of one. */
export const builtSites = [
  { folder: 'dist', base: '/', site: 'http://localhost:4321', team: referenceTeam },
  {
    folder: '.bench/team',
    base: '/team/',
    site: 'https://example.org',
    team: 'tests/fixtures/school-team.yaml',
  },
] as const;
