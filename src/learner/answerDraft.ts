import { dropKeys } from './dropKeys.ts';

/**
 * The unfinished answer to an exercise, saved as one types, so that a closed tab loses nothing.
 * Kept in `localStorage` under `clearline:answer:<exercise>`, with the exercise's version;
 * removed when the answer is scored as right or the learner starts again.
 */
export interface AnswerDraft {
  version: number;
  text: string;
}

const prefix = 'clearline:answer:';
const keyOf = (exercise: string) => `${prefix}${exercise}`;

/** The saved draft, or null. `outdated` where the exercise has changed since. */
export function readAnswerDraft(
  exercise: string,
  version: number,
): (AnswerDraft & { outdated: boolean }) | null {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(keyOf(exercise)) ?? 'null');
    if (data === null || typeof data !== 'object') return null;
    const { version: written, text } = data as Partial<AnswerDraft>;
    if (typeof written !== 'number' || typeof text !== 'string' || text === '') return null;
    return { version: written, text, outdated: written !== version };
  } catch {
    return null;
  }
}

/** Saves the draft; false where the browser does not let us. */
export function saveAnswerDraft(exercise: string, draft: AnswerDraft): boolean {
  try {
    localStorage.setItem(keyOf(exercise), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropAnswerDraft(exercise: string): void {
  try {
    localStorage.removeItem(keyOf(exercise));
  } catch {
    // Blocked storage holds no draft to drop.
  }
}

/** Calls back when another tab writes this draft. @returns a way to stop listening */
export function onOtherTab(exercise: string, callback: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === keyOf(exercise) && event.newValue !== null) callback();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** Drops every unfinished answer. */
export const dropAllDrafts = (): void => dropKeys(prefix);
