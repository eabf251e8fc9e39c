import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LearnerRecord } from '../learner/learnerLog.ts';
import type { Attempt, AttemptAnswer } from '../schemas/attempt.ts';
import type { NewEvent } from '../schemas/learnerEvent.ts';
import { appendToLog, getLearnerLog, noteEvent, onLogChange } from './learnerLog.ts';

/** What an exercise hands over when a try has been scored. */
export interface ScoredTry {
  exercise: { id: string; version: number };
  answer: AttemptAnswer;
  points: number;
  verdict: Attempt['verdict'];
  broken: string[];
  kept?: string[];
  skills?: Record<string, number>;
  phase?: Attempt['phase'];
  disagrees?: boolean;
}

interface LogState extends LearnerRecord {
  unreadable: number;
  kept: boolean;
}

/** The record so far, whether it can be kept, and ways to add to it. */
export function useLearnerLog(): {
  /** Null until the log has been read. */
  attempts: Attempt[] | null;
  events: LearnerRecord['events'];
  /** Entries that an older or newer version, or a fault, left unreadable. They stay where they are. */
  unreadable: number;
  kept: boolean;
  record(scored: ScoredTry): Promise<void>;
  note(event: NewEvent): Promise<void>;
} {
  const [state, setState] = useState<LogState | null>(null);

  useEffect(() => {
    let gone = false;
    const refresh = async () => {
      const log = await getLearnerLog();
      const read = await log.readAll();
      if (!gone) setState({ ...read, kept: log.kept });
    };
    const onChange = () => void refresh();
    onChange();
    const stop = onLogChange(onChange);
    return () => {
      gone = true;
      stop();
    };
  }, []);

  const known = useRef<Attempt[] | null>(null);
  known.current = state?.attempts ?? null;

  const record = useCallback(async ({ exercise, ...scored }: ScoredTry) => {
    // What is at hand is not read again: whoever leaves the page now would leave before it is kept.
    const before = known.current ?? (await (await getLearnerLog()).readAll()).attempts;
    const earlier = before.filter(
      (attempt) =>
        attempt.exercise === exercise.id &&
        attempt.disagrees !== true &&
        attempt.phase === scored.phase,
    ).length;
    await appendToLog({
      attempts: [
        {
          schema: 1,
          id: crypto.randomUUID(),
          exercise: exercise.id,
          version: exercise.version,
          at: new Date().toISOString(),
          try: scored.disagrees === true ? Math.max(1, earlier) : earlier + 1,
          ...scored,
        },
      ],
    });
  }, []);

  return {
    attempts: state?.attempts ?? null,
    events: state?.events ?? [],
    unreadable: state?.unreadable ?? 0,
    kept: state?.kept ?? true,
    record,
    note: noteEvent,
  };
}
