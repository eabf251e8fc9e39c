const key = 'clearline:no-rewards';

/** Whether small rewards are shown: a finished step, a draft made better. On until switched off. */
export function readRewards(): boolean {
  try {
    return localStorage.getItem(key) === null;
  } catch {
    return true;
  }
}

export function saveRewards(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // The choice holds as long as the page.
  }
}
