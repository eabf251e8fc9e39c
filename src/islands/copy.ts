/**
 * Puts a text on the clipboard.
 *
 * @returns what to tell the reader: that it worked, or what to do instead
 */
export async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'Your browser did not allow it. Select the text and press Ctrl+C.';
  }
}
