const key = 'clearline:course';

/** True where a course was begun in this browser: other pages then look into the record for today. */
export function hasCourse(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberCourse(begun: boolean): void {
  try {
    if (begun) localStorage.setItem(key, 'begun');
    else localStorage.removeItem(key);
  } catch {
    // Without storage there is no next visit to remember it for.
  }
}
