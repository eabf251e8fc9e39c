import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKey } from '../../src/learner/draft.ts';
import {
  dropKeptReply,
  emptyBrief,
  keptFor,
  readReplyDraft,
  saveReplyDraft,
} from '../../src/learner/replyDraft.ts';

const now = Date.UTC(2026, 2, 2, 9);
const draft = { text: 'Hello Ms Okabe', brief: { ...emptyBrief, clientMessage: 'It is dark.' } };
const nothing = { text: '', brief: emptyBrief, until: null };

/** Storage as browsers have it, as far as drafts need it. */
function makeStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

let device = makeStorage();
const openTab = () => vi.stubGlobal('sessionStorage', makeStorage());

beforeEach(() => {
  device = makeStorage();
  vi.stubGlobal('localStorage', device);
  openTab();
});
afterEach(() => vi.unstubAllGlobals());

describe('the draft of a reply', () => {
  it('stays in its tab, with what is known of the message', () => {
    saveReplyDraft(draft, null);
    expect(readReplyDraft(now)).toEqual({ ...draft, until: null });
    openTab();
    expect(readReplyDraft(now)).toEqual(nothing);
    expect(device.items.size).toBe(0);
  });

  it('is kept on the device until its hour and not a minute longer', () => {
    const until = now + keptFor;
    saveReplyDraft(draft, until);
    openTab();
    expect(readReplyDraft(until - 60_000)).toEqual({ ...draft, until });
    expect(readReplyDraft(until)).toEqual(nothing);
    expect(device.items.size).toBe(0);
  });

  it('is not kept longer by a clock that was set back', () => {
    saveReplyDraft(draft, now + keptFor);
    openTab();
    expect(readReplyDraft(now - 60_000).text).toBe('');
    expect(device.items.size).toBe(0);
  });

  it('leaves the device on request and stays in the tab', () => {
    saveReplyDraft(draft, now + keptFor);
    dropKeptReply();
    expect(device.items.size).toBe(0);
    expect(readReplyDraft(now)).toEqual({ ...draft, until: null });
  });

  it('of one tab is not deleted by another that keeps nothing', () => {
    saveReplyDraft(draft, now + keptFor);
    openTab();
    saveReplyDraft({ text: 'Another', brief: emptyBrief }, null);
    openTab();
    expect(readReplyDraft(now).text).toBe(draft.text);
  });

  it('gives way to a text handed over by another page, without the old client’s words', () => {
    saveReplyDraft(draft, null);
    sessionStorage.setItem(draftKey, 'From the home page');
    expect(readReplyDraft(now)).toEqual({ ...nothing, text: 'From the home page' });
    expect(sessionStorage.getItem(draftKey)).toBeNull();
  });

  it.each(['{', 'null', '7', '{"text":1}', '{"until":"x","text":"a","brief":null}'])(
    'is empty where storage holds %s',
    (stored) => {
      saveReplyDraft(draft, now + keptFor);
      for (const key of device.items.keys()) device.items.set(key, stored);
      openTab();
      expect(readReplyDraft(now)).toEqual(nothing);
    },
  );

  it('lives as long as the page where storage is blocked', () => {
    const blocked = () => {
      throw new Error('blocked');
    };
    const storage = { getItem: blocked, setItem: blocked, removeItem: blocked };
    vi.stubGlobal('sessionStorage', storage);
    vi.stubGlobal('localStorage', storage);
    saveReplyDraft(draft, now + keptFor);
    expect(readReplyDraft(now)).toEqual(nothing);
  });
});
