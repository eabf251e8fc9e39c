import type { Content } from '../src/rulebook/content.ts';
import { loadContent } from '../src/rulebook/loadContent.ts';

/** The team that tests are written for, so that another team can edit content/team.yaml. */
export const referenceTeam = 'tests/fixtures/reference-team.yaml';

/** The real content, as the reference team keeps it. */
export const loadReference = (): Content => loadContent('content', referenceTeam);
