import { join } from 'node:path';
import { compileRulebook } from '../rulebook/compileRulebook.ts';
import { ContentError } from '../rulebook/contentError.ts';
import { loadContent } from '../rulebook/loadContent.ts';
import type { Content } from '../rulebook/content.ts';
import type { Standard } from './standard.ts';
import { UsageError } from './UsageError.ts';

/**
 * Compiles the standard from the repository's `content/`.
 *
 * @param teamFile another team's file instead of `content/team.yaml`
 * @throws UsageError naming every file, field and mend
 */
export function loadFromContent(teamFile?: string): Standard {
  const content = readContent(teamFile);
  return {
    rulebook: compileRulebook(content),
    explanations: content.rules
      .filter(({ change }) => change?.off !== true)
      .map(({ id, why, pairs, check }) => ({
        id,
        why,
        pairs,
        looksFor: check.looksFor,
        person: check.person,
      })),
  };
}

function readContent(teamFile: string | undefined): Content {
  try {
    return loadContent(join(import.meta.dirname, '../../content'), teamFile);
  } catch (error) {
    throw error instanceof ContentError ? new UsageError(error.message) : error;
  }
}
