import type { Edit } from '../../engine/types.ts';

/** True where a focused field brings up a keyboard that hides half of the screen. */
export const hasTouchKeyboard = () => matchMedia('(hover: none) and (pointer: coarse)').matches;

/**
 * Makes a change in a text field as if it had been typed, so that the browser's own undo takes it
 * back. Fires `input`.
 */
export function replaceText(area: HTMLTextAreaElement, { start, end, text }: Edit): void {
  const before = area.value;
  if (!hasTouchKeyboard()) {
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    // Deprecated, and the only way into the undo history that browsers offer.
    if (text === '') document.execCommand('delete');
    else document.execCommand('insertText', false, text);
    if (area.value !== before || before.slice(start, end) === text) return;
  }
  area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }),
  );
}
