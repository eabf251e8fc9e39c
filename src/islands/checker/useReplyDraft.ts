import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  dropKeptReply,
  emptyBrief,
  keptFor,
  readReplyDraft,
  saveReplyDraft,
  type DraftBrief,
  type ReplyDraft,
} from '../../learner/replyDraft.ts';

/** The draft of this tab: read once, saved at every change, kept longer only on request. */
export function useReplyDraft(): {
  draft: ReplyDraft;
  /** Until when it is kept on this device, in milliseconds since 1970; null: as long as the tab. */
  until: number | null;
  setText(text: string): void;
  setBrief(change: Partial<DraftBrief>): void;
  setKept(kept: boolean): void;
} {
  const [draft, setDraft] = useState<ReplyDraft>({ text: '', brief: emptyBrief });
  const [until, setUntil] = useState<number | null>(null);
  const [loaded, setLoaded] = useState(false);

  useLayoutEffect(() => {
    const { until: end, ...stored } = readReplyDraft(Date.now());
    setDraft(stored);
    setUntil(end);
    setLoaded(true);
  }, []);

  // Before the next event, not after the next paint: a page may be left in between.
  useLayoutEffect(() => {
    if (loaded) saveReplyDraft(draft, until);
  }, [loaded, draft, until]);

  const setKept = (kept: boolean) => {
    if (!kept) dropKeptReply();
    setUntil(kept ? Date.now() + keptFor : null);
  };

  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setKept(false), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);

  return {
    draft,
    until,
    setText: (text) => setDraft((before) => ({ ...before, text })),
    setBrief: (change) =>
      setDraft((before) => ({ ...before, brief: { ...before.brief, ...change } })),
    setKept,
  };
}
