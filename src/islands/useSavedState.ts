import { useLayoutEffect, useState } from 'preact/hooks';
import { dropAnswerDraft, readAnswerDraft, saveAnswerDraft } from '../learner/answerDraft.ts';

/**
 * A state that survives a closed tab: kept as JSON beside the unfinished answers. What was saved for
 * another version of the exercise is not gone on with, as its choices may mean something else.
 *
 * @param isDone true for a state that needs no keeping: it is dropped instead
 * @returns the state, a way to set it, and what became of an earlier one: `none`, `restored` or `outdated`
 */
export function useSavedState<T>(
  key: string,
  version: number,
  initial: T,
  isDone: (state: T) => boolean,
): [T, (state: T) => void, 'none' | 'restored' | 'outdated'] {
  const [state, setState] = useState(initial);
  const [found, setFound] = useState<'none' | 'restored' | 'outdated'>('none');

  useLayoutEffect(() => {
    const saved = readAnswerDraft(key, version);
    if (saved === null) return;
    if (saved.outdated) {
      setFound('outdated');
      return;
    }
    try {
      setState(JSON.parse(saved.text) as T);
      setFound('restored');
    } catch {
      dropAnswerDraft(key);
    }
  }, [key]);

  function update(next: T) {
    setState(next);
    setFound('none');
    if (isDone(next)) dropAnswerDraft(key);
    else saveAnswerDraft(key, { version, text: JSON.stringify(next) });
  }
  return [state, update, found];
}
