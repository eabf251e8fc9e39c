/** Removes all that is kept in `localStorage` under keys with this beginning: erase means erase. */
export function dropKeys(prefix: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    // Blocked storage holds nothing to drop.
  }
}
