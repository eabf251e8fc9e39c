import { draftKey } from './draft.ts';

/** What the checker knows of a message besides its text. Empty: not said. */
export interface DraftBrief {
  kind: string;
  channel: string;
  audience: string;
  caseOpen: boolean;
  client: string;
  agent: string;
  clientMessage: string;
}

/** A reply on its way, as the checker keeps it. */
export interface ReplyDraft {
  text: string;
  brief: DraftBrief;
}

export const emptyBrief: DraftBrief = {
  kind: '',
  channel: 'written',
  audience: 'non-technical',
  caseOpen: true,
  client: '',
  agent: '',
  clientMessage: '',
};

/** How long a draft is kept beyond its tab where the writer asks for it, in milliseconds. */
export const keptFor = 24 * 60 * 60 * 1000;

/** The draft of this tab, in `sessionStorage`. */
const tabKey = 'clearline:reply';
/** The copy in `localStorage`, with the moment of its end. */
const keptKey = 'clearline:kept-reply';

interface KeptDraft extends ReplyDraft {
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * The text another page handed over, else the draft of this tab, else the one kept on this device;
 * and until when that is kept. A kept draft whose time is over is deleted here.
 *
 * @param now milliseconds since 1970
 */
export function readReplyDraft(now: number): ReplyDraft & { until: number | null } {
  const kept = readKept(now);
  const until = kept?.until ?? null;
  const handed = attempt(() => sessionStorage.getItem(draftKey));
  if (handed !== null) {
    attempt(() => sessionStorage.removeItem(draftKey));
    return { text: handed, brief: emptyBrief, until };
  }
  const own = readDraft(attempt(() => JSON.parse(sessionStorage.getItem(tabKey) ?? 'null')));
  const { text, brief } = own ?? kept ?? { text: '', brief: emptyBrief };
  return { text, brief, until };
}

/**
 * Keeps the draft in this tab and, where `until` is given, on this device until then.
 *
 * @param until milliseconds since 1970; null leaves what the device holds as it is
 */
export function saveReplyDraft({ text, brief }: ReplyDraft, until: number | null): void {
  attempt(() => sessionStorage.setItem(tabKey, JSON.stringify({ text, brief })));
  if (until === null) return;
  const kept: KeptDraft = { until, text, brief };
  attempt(() => localStorage.setItem(keptKey, JSON.stringify(kept)));
}

/** Deletes the copy on this device; the one in the tab stays. */
export function dropKeptReply(): void {
  attempt(() => localStorage.removeItem(keptKey));
}

function readKept(now: number): KeptDraft | null {
  const data = attempt(() => JSON.parse(localStorage.getItem(keptKey) ?? 'null') as unknown);
  if (data === null) return null;
  const draft = readDraft(data);
  const { until } = data as { until?: unknown };
  // A clock set back would keep it longer than promised.
  const inTime = typeof until === 'number' && until > now && until <= now + keptFor;
  if (draft !== null && inTime) return { ...draft, until };
  dropKeptReply();
  return null;
}

/** Takes what it knows from anything that was stored; null where that is no draft at all. */
function readDraft(data: unknown): ReplyDraft | null {
  if (data === null || typeof data !== 'object') return null;
  const { text, brief } = data as Partial<Record<keyof ReplyDraft, unknown>>;
  if (typeof text !== 'string' || brief === null || typeof brief !== 'object') return null;
  const known = Object.entries(emptyBrief).map(([name, empty]) => {
    const value = (brief as Record<string, unknown>)[name];
    return [name, typeof value === typeof empty ? value : empty];
  });
  return { text, brief: Object.fromEntries(known) as DraftBrief };
}

/** Blocked or damaged storage holds nothing: the draft then lives as long as the page. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
