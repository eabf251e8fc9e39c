import { fetchLessonAids } from './fetchLessonAids.ts';

/**
 * `<self-check>`: when every question is answered it says how it went and notes the lesson as read.
 * The first choice of each question counts. Style sheets show the reason of what is chosen.
 */
class SelfCheck extends HTMLElement {
  connectedCallback() {
    const of = this.querySelectorAll('fieldset').length;
    const first = new Map<string, boolean>();
    this.addEventListener('change', async ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (first.has(name)) return;
      first.set(name, (target as Element).closest('[data-right=true]') !== null);
      if (first.size < of) return;
      const right = [...first.values()].filter(Boolean).length;
      this.querySelector('[role=status]')!.textContent =
        `${right} of ${of} at first choice. The lesson counts as read.`;
      const { noteEvent } = await fetchLessonAids();
      await noteEvent({ kind: 'lesson', lesson: Number(this.dataset['lesson']), right, of });
    });
  }
}

customElements.define('self-check', SelfCheck);
