import { useEffect, useState } from 'preact/hooks';
import type { EmotionQuiz } from './EmotionQuiz.tsx';
import type { WritingQuiz } from './WritingQuiz.tsx';

/** The two kinds of quiz item, as components. */
export interface Quizzes {
  EmotionQuiz: typeof EmotionQuiz;
  WritingQuiz: typeof WritingQuiz;
}

/**
 * Fetches the exercises' code, the engine with it, once a set is begun: who only looks in pays nothing.
 *
 * @param wanted true from the moment they are needed
 * @returns null while it loads; `failed` where it could not be loaded
 */
export function useQuizzes(wanted: boolean): { quizzes: Quizzes | null; failed: boolean } {
  const [quizzes, setQuizzes] = useState<Quizzes | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    Promise.all([import('./EmotionQuiz.tsx'), import('./WritingQuiz.tsx')]).then(
      ([emotion, writing]) => setQuizzes({ ...emotion, ...writing }),
      () => setFailed(true),
    );
  }, [wanted]);
  return { quizzes, failed };
}
