import { copy } from '../../islands/copy.ts';
import { draftKey } from '../../learner/draft.ts';
import { fillSlots, splitSlots } from '../../schemas/slots.ts';

/**
 * `<skeleton-form>`: shows the text filling up as one types, copies it, hands it to the checker,
 * and clears it with undo. What is typed is kept in `sessionStorage` under
 * `clearline:skeleton:<id>` as a JSON object, name of slot to words, and goes with the tab.
 */
class SkeletonForm extends HTMLElement {
  connectedCallback() {
    const key = `clearline:skeleton:${this.dataset['skeleton']}`;
    const form = this.querySelector('form')!;
    const boxes = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')];
    const page = this.querySelector<HTMLElement>('[data-text]')!;
    const text = page.dataset['text']!;
    const optional = JSON.parse(this.dataset['optional']!) as string[];
    const status = this.querySelector('[role=status]')!;
    const find = (action: string) =>
      this.querySelector<HTMLButtonElement>(`[data-action=${action}]`)!;

    const values = () => Object.fromEntries(boxes.map((box) => [box.name, box.value]));
    const filled = () => fillSlots(text, values(), optional);
    /** Slots still to be filled; an optional one may stay empty. */
    const open = () =>
      boxes.filter(({ name, value }) => !optional.includes(name) && value.trim() === '').length;
    const set = (next: Record<string, string>) => {
      for (const box of boxes) box.value = next[box.name] ?? '';
      draw();
    };
    const draw = (message = '') => {
      const typed = values();
      const isOpen = (name: string) => typed[name]!.trim() === '';
      page.replaceChildren(
        ...splitSlots(text).map((part) => {
          if (!part.slot) return part.text;
          const span = document.createElement('span');
          span.className = isOpen(part.text) ? 'blank' : 'typed';
          span.textContent = isOpen(part.text) ? `[${part.text}]` : typed[part.text]!.trim();
          return span;
        }),
      );
      const left = open();
      status.textContent = `${message}${
        left === 0
          ? 'Every slot is filled.'
          : `${left} ${left === 1 ? 'slot is' : 'slots are'} open.`
      }`;
    };
    const save = () => {
      try {
        sessionStorage.setItem(key, JSON.stringify(values()));
      } catch {
        // It stands in the boxes for as long as the page is open.
      }
    };
    const recall = (): Record<string, string> => {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
        return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
      } catch {
        return {};
      }
    };

    let before: Record<string, string> = {};
    form.addEventListener('input', () => {
      find('undo').hidden = true;
      save();
      draw();
    });
    // Enter in a box goes on to the next one; a half-filled message is never sent anywhere.
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      const next = boxes[boxes.indexOf(event.target) + 1];
      (next ?? find('copy')).focus();
    });
    find('copy').addEventListener('click', async () => draw(`${await copy(filled())} `));
    find('check').addEventListener('click', () => {
      try {
        sessionStorage.setItem(draftKey, filled());
        location.href = this.dataset['target']!;
      } catch {
        draw('This browser blocks storage: copy the text and paste it on the checker’s page. ');
      }
    });
    find('clear').addEventListener('click', () => {
      before = values();
      set({});
      save();
      find('undo').hidden = Object.values(before).every((value) => value === '');
      draw('All slots are empty. ');
    });
    find('undo').addEventListener('click', () => {
      set(before);
      save();
      find('undo').hidden = true;
      find('clear').focus();
      draw('Your words are back. ');
    });

    form.hidden = false;
    this.querySelector<HTMLElement>('.actions')!.hidden = false;
    set(recall());
  }
}

customElements.define('skeleton-form', SkeletonForm);
