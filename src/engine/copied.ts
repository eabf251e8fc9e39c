import { tokenize } from './tokenize.ts';
import type { Copied } from './types.ts';

/** Runs of this many words are compared (practice.md, "Gaming"). */
const runLength = 4;
/** Answers shorter than this may well meet a model word for word by themselves. */
const fewestWords = 12;
const mostShared = 0.8;

/** What an answer could have been pasted from. */
interface Sources {
  /** The draft to rewrite, or null where there is none. */
  original: string | null;
  models: readonly string[];
  /** The page's own texts about the task. */
  ownTexts: readonly string[];
}

/** What an answer was pasted from, or null where it was written. */
export function findCopied(sources: Sources, answer: string): Copied {
  const norms = normsOf(answer);
  if (norms.length === 0) return null;
  const original = sources.original === null ? [] : normsOf(sources.original);
  const whole = norms.join(' ');
  if (whole === original.join(' ')) return 'original';
  const models = sources.models.map(normsOf);
  if (norms.length >= runLength && models.some((model) => model.join(' ') === whole))
    return 'model';
  if (norms.length < fewestWords) return null;
  const ownTexts = sources.ownTexts.map(normsOf);
  // Pieces of two models, or of a model and the task, are no answer of one's own either.
  if (shareOfRuns(norms, [...models, ...ownTexts], original) < mostShared) return null;
  return shareOfRuns(norms, models, original) >= shareOfRuns(norms, ownTexts, original)
    ? 'model'
    : 'task';
}

/** The share of an answer's four-word runs that stand in the sources and not in the original. */
function shareOfRuns(
  norms: readonly string[],
  sources: readonly (readonly string[])[],
  original: readonly string[],
): number {
  const known = new Set(sources.flatMap(runsOf));
  // What the original says may be kept word for word: that is no copying.
  const free = new Set(runsOf(original));
  const own = runsOf(norms).filter((run) => !free.has(run));
  if (own.length < runLength * 2) return 0;
  return own.filter((run) => known.has(run)).length / own.length;
}

function runsOf(norms: readonly string[]): string[] {
  const runs: string[] = [];
  for (let from = 0; from + runLength <= norms.length; from++) {
    runs.push(norms.slice(from, from + runLength).join(' '));
  }
  return runs;
}

function normsOf(text: string): string[] {
  return tokenize(text).map(({ norm }) => norm);
}
