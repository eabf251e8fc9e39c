/**
 * Opens a term's popover on hover and on keyboard focus too; tap and Enter work natively.
 * A click on a word whose popover hovering has opened keeps it open instead of toggling it away.
 */
const delay = 200;
let timer: ReturnType<typeof setTimeout> | undefined;
let hovered: HTMLElement | null = null;

const wordsOf = (button: Element) =>
  document.getElementById(button.getAttribute('popovertarget') ?? '') as HTMLElement;
const termAt = (event: Event) => (event.target as Element).closest?.('.term') as HTMLElement | null;

function open(button: HTMLElement) {
  wordsOf(button).showPopover({ source: button });
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const button = termAt(event);
  const inside = (event.target as Element).closest?.('.term-words');
  clearTimeout(timer);
  if (button !== null && button !== hovered) {
    timer = setTimeout(() => {
      open(button);
      hovered = button;
    }, delay);
  } else if (button === null && inside === null && hovered !== null) {
    const left = hovered;
    timer = setTimeout(() => {
      wordsOf(left).hidePopover();
      hovered = null;
    }, delay);
  }
});

document.addEventListener('focusin', (event) => {
  const button = termAt(event);
  if (button?.matches(':focus-visible')) open(button);
});

document.addEventListener(
  'click',
  (event) => {
    const button = termAt(event);
    if (button !== null && button === hovered) {
      event.preventDefault();
      hovered = null;
    }
  },
  true,
);
