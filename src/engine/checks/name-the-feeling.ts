import type { ReplyKey } from '../../schemas/replyKey.ts';
import { speaksOfAttack } from '../attack.ts';
import { proseOf } from '../clauses.ts';
import { contentOf, shareContent } from '../contentWords.ts';
import type { Signals } from '../detect.ts';
import { findFacts } from '../facts.ts';
import { acknowledges, isAbusive, isSympathy, readMood } from '../mood.ts';
import {
  broken,
  look,
  met,
  notApplicable,
  quoteOf,
  settled,
  type Outcome,
  type Remarkable,
} from '../outcome.ts';
import { hitsOf } from '../phrases.ts';

/** "Near the start": one of the first sentences after the greeting. */
const openingSentences = 3;
/** So many sentences of sympathy keep the reader from the help. */
const tooMuch = 3;
const fix =
  'Say their cost in their words: “180 pupils sit down at nine and the papers are not printed.”';

/** One sentence near the start says what it costs them; a feeling is named only if they named it. */
export function checkCostSeen(signals: Signals, key?: ReplyKey): Outcome {
  const mood = readMood(signals);
  const guessed = findGuesses(signals);
  if (guessed.length > 0) return look(...guessed);
  const prose = proseOf(signals);
  const opening = prose.slice(0, openingSentences);
  if (key?.cost !== undefined) {
    const { kept } = findFacts(signals.draft, [key.cost], signals.prepared);
    const limit = opening.at(-1)?.end ?? 0;
    const seen = kept.some(({ start }) => start < limit);
    const reason = `Nothing near the start shows that you see the cost: ${key.cost.what}.`;
    return settled(seen ? met : broken({ at: null, reason, fix }));
  }
  if (mood === null || signals.brief.scope !== 'message' || isAbusive(mood.client))
    return notApplicable;
  const sympathy = opening.filter((sentence) => isSympathy(signals, sentence));
  if (sympathy.length >= tooMuch) {
    return look({
      at: { start: sympathy[0]!.start, end: sympathy.at(-1)!.end },
      reason: `${sympathy.length} sentences of sympathy stand between them and the help.`,
      fix: 'Keep the one that holds their own cost, and go on with the fact.',
    });
  }
  const seen = opening.some((sentence) => acknowledges(signals, mood, sentence));
  if (seen) return met;
  // While damage grows, the action comes first and this sentence may wait.
  if (signals.brief.kind === 'incident-alert' || speaksOfAttack(signals)) return notApplicable;
  const late = prose.find((sentence) => acknowledges(signals, mood, sentence));
  const sign = mood.signs[0];
  const said =
    sign === undefined ? 'They raise their voice' : `They wrote “${quoteOf(mood.client, sign)}”`;
  if (late === undefined) {
    return look({
      at: null,
      reason: `${said}, and nothing near the start shows that you saw it.`,
      fix,
    });
  }
  return look({
    at: late,
    reason: `${said}; this line answers it, and it stands far down.`,
    fix: 'Move it up, right behind the greeting.',
  });
}

/** "I know exactly how you feel", and labels of feelings that the client did not use. */
function findGuesses(signals: Signals): Remarkable[] {
  const { words } = signals.draft;
  const theirs =
    signals.client === null ? new Set<string>() : contentOf(signals.client.words, signals.prepared);
  return hitsOf(signals, 'name-the-feeling')
    .filter(({ from, to }) => {
      return !shareContent(contentOf(words.slice(from, to), signals.prepared), theirs);
    })
    .map((hit) => ({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” looks into a heart nobody has asked about.`,
      fix: hit.phrase.instead,
    }));
}
