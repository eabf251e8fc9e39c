import { copy } from '../../islands/copy.ts';

/**
 * `<tick-list>`: remembers ticks in this browser, counts them, resets them (with undo)
 * and copies the list as text or Markdown for a ticket.
 *
 * Stored under `clearline:checklist:<id>` as the ids of the ticked boxes, joined by spaces.
 */
class TickList extends HTMLElement {
  connectedCallback() {
    const key = `clearline:checklist:${this.dataset['list']}`;
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const status = this.querySelector('[role=status]')!;
    const find = (action: string) =>
      this.querySelector<HTMLButtonElement>(`[data-action=${action}]`)!;
    let stored = true;

    const ticked = () => boxes.filter(({ checked }) => checked).map(({ id }) => id);
    const tick = (ids: readonly string[]) => {
      for (const box of boxes) box.checked = ids.includes(box.id);
    };
    const report = (message = '') => {
      const count = `${ticked().length} of ${boxes.length} done.`;
      const warning = stored ? '' : ' This browser does not let us remember the ticks.';
      status.textContent = `${message}${count}${warning}`;
    };
    const save = () => {
      try {
        localStorage.setItem(key, ticked().join(' '));
      } catch {
        stored = false;
      }
    };

    try {
      tick((localStorage.getItem(key) ?? '').split(' '));
    } catch {
      stored = false;
    }

    this.addEventListener('change', () => {
      find('undo').hidden = true;
      save();
      report();
    });
    let before: string[] = [];
    find('reset').addEventListener('click', () => {
      before = ticked();
      tick([]);
      save();
      find('undo').hidden = before.length === 0;
      report('All ticks are gone. ');
    });
    find('undo').addEventListener('click', () => {
      tick(before);
      save();
      find('undo').hidden = true;
      find('reset').focus();
      report('The ticks are back. ');
    });
    const line = (box: HTMLInputElement, done: string, open: string) =>
      `${box.checked ? done : open} ${this.querySelector(`label[for=${box.id}]`)!.textContent!.trim()}`;
    const title = this.dataset['title'] ?? '';
    find('text').addEventListener('click', async () => {
      report(`${await copy([title, ...boxes.map((box) => line(box, '[x]', '[ ]'))].join('\n'))} `);
    });
    find('markdown').addEventListener('click', async () => {
      report(
        `${await copy([`**${title}**`, '', ...boxes.map((box) => line(box, '- [x]', '- [ ]'))].join('\n'))} `,
      );
    });
    this.querySelector<HTMLElement>('.actions')!.hidden = false;
    report();
  }
}

customElements.define('tick-list', TickList);
