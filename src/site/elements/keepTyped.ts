// An island that wakes writes into its fields what the server wrote. What somebody typed before
// that is put back here, as if typed once more, so that the island hears of it.

/** What was typed into a field, where the caret stood, and what the server had written there. */
interface Typed {
  value: string;
  caret: number | null;
  written: string;
}
type Field = HTMLTextAreaElement | HTMLInputElement;

const typed = new Map<Field, Typed>();

const asleep = 'astro-island[ssr]';
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'date', 'time'].includes(target.type));

function remember({ target }: Event): void {
  if (!isField(target) || target.closest(asleep) === null) return;
  const { value, selectionEnd, defaultValue } = target;
  typed.set(target, { value, caret: selectionEnd, written: defaultValue });
}

/** Where the island brought back an earlier draft, that stands first and the new words below it. */
function putBack({ target: island }: Event): void {
  for (const [field, { value, caret, written }] of typed) {
    if (!(island as Element).contains(field)) continue;
    typed.delete(field);
    const restored = field.value !== written && field instanceof HTMLTextAreaElement;
    const above = restored ? `${field.value}\n\n` : '';
    field.value = above + value;
    if (caret !== null) field.setSelectionRange(above.length + caret, above.length + caret);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

document.addEventListener('input', remember, true);
// The event does not bubble.
document.addEventListener('astro:hydrate', putBack, true);
