const flag = 'clearline:record-file';

/** True where the learner chose a file into which the record is written after every answer. */
export function hasChosenFile(): boolean {
  try {
    return localStorage.getItem(flag) !== null;
  } catch {
    return false;
  }
}

/** The name of the chosen file, or null. */
export function nameOfChosenFile(): string | null {
  try {
    return localStorage.getItem(flag);
  } catch {
    return null;
  }
}

export function rememberChosenFile(name: string | null): void {
  try {
    if (name === null) localStorage.removeItem(flag);
    else localStorage.setItem(flag, name);
  } catch {
    // Without storage the file is written as long as the page is open.
  }
}
