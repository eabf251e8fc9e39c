import { useLayoutEffect, useState } from 'preact/hooks';
import { onOtherTab, readAnswerDraft, saveAnswerDraft } from '../learner/answerDraft.ts';

/**
 * A text that saves itself as it is typed and is there again on the next visit.
 *
 * @param key the exercise's id, with the turn or the phase where it has several texts
 * @param initial what stands in the box on a first visit
 */
export function useAnswerDraft(
  key: string,
  version: number,
  initial: string,
): {
  text: string;
  /** What the learner should know: the text is back, cannot be saved, or grew in another tab. */
  notice: string;
  setNotice(notice: string): void;
  write(text: string): void;
  /** Sets the text without saving it: for a fresh start. */
  reset(text: string): void;
} {
  const [text, setText] = useState(initial);
  const [notice, setNotice] = useState('');

  // Before anything is typed or put back (`KeepTyped.astro`).
  useLayoutEffect(() => {
    const saved = readAnswerDraft(key, version);
    if (saved !== null && saved.text !== initial) {
      setText(saved.text);
      setNotice(
        saved.outdated
          ? 'Your unfinished answer is back. The task has changed since you wrote it, so read it again.'
          : 'Your unfinished answer is back.',
      );
    }
    return onOtherTab(key, () =>
      setNotice(
        'Another tab has this exercise open too. The text saved last is the one that stays.',
      ),
    );
  }, [key]);

  return {
    text,
    notice,
    setNotice,
    reset: setText,
    write(value) {
      setText(value);
      setNotice(
        saveAnswerDraft(key, { version, text: value })
          ? ''
          : 'This browser does not let us save your text. Keep the page open.',
      );
    },
  };
}
