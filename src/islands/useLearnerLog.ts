import { useCallback, useEffect, useState } from 'preact/hooks';
import { openAttemptLog, type AttemptLog } from '../learner/attemptLog.ts';
import type { Attempt, AttemptAnswer } from '../schemas/attempt.ts';

let opened: Promise<AttemptLog> | undefined;

/** The one log of this page. */
export function getAttemptLog(): Promise<AttemptLog> {
  opened ??= openAttemptLog();
  return opened;
}

/** What an exercise hands over when a try has been scored. */
export interface ScoredTry {
  exercise: { id: string; version: number };
  answer: AttemptAnswer;
  points: number;
  verdict: Attempt['verdict'];
  broken: string[];
  disagrees?: boolean;
}

/** The attempts so far, whether they can be kept, and a way to add one. */
export function useAttemptLog(): {
  /** Null until the log has been read. */
  attempts: Attempt[] | null;
  /** Entries that an older or newer version, or a fault, left unreadable. They stay where they are. */
  unreadable: number;
  kept: boolean;
  record(scored: ScoredTry): Promise<void>;
  refresh(): Promise<void>;
} {
  const [state, setState] = useState<{
    attempts: Attempt[] | null;
    unreadable: number;
    kept: boolean;
  }>({
    attempts: null,
    unreadable: 0,
    kept: true,
  });

  const refresh = useCallback(async () => {
    const log = await getAttemptLog();
    setState({ ...(await log.readAll()), kept: log.kept });
  }, []);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const record = useCallback(
    async ({ exercise, ...scored }: ScoredTry) => {
      const log = await getAttemptLog();
      const { attempts: before } = await log.readAll();
      const earlier = before.filter(
        (attempt) => attempt.exercise === exercise.id && attempt.disagrees !== true,
      ).length;
      await log.append([
        {
          schema: 1,
          id: crypto.randomUUID(),
          exercise: exercise.id,
          version: exercise.version,
          at: new Date().toISOString(),
          try: scored.disagrees === true ? Math.max(1, earlier) : earlier + 1,
          ...scored,
        },
      ]);
      await refresh();
    },
    [refresh],
  );

  return { ...state, record, refresh };
}
