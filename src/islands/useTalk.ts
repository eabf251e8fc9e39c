import { useEffect, useState } from 'preact/hooks';
import { dropAnswerDraft, readAnswerDraft, saveAnswerDraft } from '../learner/answerDraft.ts';
import type { ServedDialogue } from '../schemas/served.ts';
import type { SpokenTurn } from './scoreTalk.ts';

/** How far a talk has come. */
export interface Talk {
  /** What stands in the talk, in the order of the turns; what a return took back is gone. */
  spoken: SpokenTurn[];
  /** Everything ever said, in the order of writing: the path of the report. */
  path: SpokenTurn[];
  /** Index of the turn that comes next; the number of turns at the end. */
  at: number;
  /** Said and marked, and not gone on from. */
  pending: SpokenTurn | null;
}

/**
 * A talk that can be interrupted at any turn: kept as JSON beside the unfinished answers, until it has
 * come to its end. One begun before the exercise changed is not gone on with: its turns may be others.
 */
export function useTalk(
  { id, version, turns }: ServedDialogue,
  first: number,
): {
  talk: Talk;
  update(talk: Talk): void;
  /** What to say of an earlier talk that was found, or nothing. */
  restored: string;
} {
  const key = `${id}:talk`;
  const [talk, setTalk] = useState<Talk>({ spoken: [], path: [], at: first, pending: null });
  const [restored, setRestored] = useState('');

  useEffect(() => {
    const saved = readAnswerDraft(key, version);
    if (saved === null) return;
    if (saved.outdated) {
      setRestored('You had begun this talk. It has changed since, so it starts anew.');
      return;
    }
    try {
      setTalk(JSON.parse(saved.text) as Talk);
      setRestored('The talk goes on where you left it.');
    } catch {
      dropAnswerDraft(key);
    }
  }, [key]);

  return {
    talk,
    restored,
    update(next) {
      setTalk(next);
      setRestored('');
      if (next.at >= turns.length || next.path.length === 0) dropAnswerDraft(key);
      else saveAnswerDraft(key, { version, text: JSON.stringify(next) });
    },
  };
}
