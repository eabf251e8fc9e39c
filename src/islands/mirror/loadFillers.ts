import type { FillerReport } from '../../learner/transcript/countFillers.ts';
import type { TranscriptTurn } from '../../learner/transcript/readTranscript.ts';
import type { Rulebook } from '../../schemas/rulebook.ts';
import { loadJson } from '../loadJson.ts';

/**
 * Counts a speaker’s fillers; the engine and the rulebook are fetched for the first call and not before.
 *
 * @throws Error where either does not load
 */
export async function loadFillers(
  turns: readonly TranscriptTurn[],
  speaker: string,
  rulebookUrl: string,
): Promise<FillerReport> {
  const [{ countFillers }, { prepareOnce }, rulebook] = await Promise.all([
    import('../../learner/transcript/countFillers.ts'),
    import('../prepareOnce.ts'),
    loadJson<Rulebook>(rulebookUrl),
  ]);
  return countFillers(turns, speaker, prepareOnce(rulebook));
}
