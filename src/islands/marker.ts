import { scoreRephrase } from '../engine/scoreRephrase.ts';
import type { RephraseAnswer, RephraseResult } from '../engine/types.ts';
import type { ServedRephrase } from '../schemas/served.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import { prepareOnce } from './prepareOnce.ts';

/** What marks answers: it comes with the engine, once somebody sets out to write. */
export interface RephraseMarker {
  mark(exercise: ServedRephrase, answer: RephraseAnswer): RephraseResult;
  /** The rules' titles by their ids. */
  titles: ReadonlyMap<string, string>;
}

export function makeMarker(rulebook: Rulebook): RephraseMarker {
  return {
    mark: (exercise, answer) => scoreRephrase(exercise, answer, prepareOnce(rulebook)),
    titles: new Map(rulebook.rules.map(({ id, title }) => [id, title])),
  };
}
