/**
 * `<self-check>`: shows the reason of a chosen option; when every question is answered it says how it
 * went and notes the lesson as read. The first choice of each question counts.
 */
class SelfCheck extends HTMLElement {
  connectedCallback() {
    const options = [...this.querySelectorAll<HTMLElement>('.option')];
    const questions = this.querySelectorAll('fieldset').length;
    const status = this.querySelector('[role=status]')!;
    const first = new Map<string, boolean>();
    for (const option of options) option.querySelector('.why')!.classList.add('screen-hidden');
    this.addEventListener('change', (event) => {
      const input = event.target as HTMLInputElement;
      const group = input.closest('fieldset')!;
      for (const option of group.querySelectorAll('.option')) {
        const chosen = option.contains(input);
        option.querySelector('.why')!.classList.toggle('screen-hidden', !chosen);
      }
      if (first.has(input.name)) return;
      first.set(input.name, input.closest<HTMLElement>('.option')!.dataset['right'] === 'true');
      if (first.size < questions) return;
      const right = [...first.values()].filter(Boolean).length;
      status.textContent = `${right} of ${questions} at first choice. The lesson counts as read.`;
      void this.#note(right, questions);
    });
  }

  async #note(right: number, of: number) {
    const { noteEvent } = await import('../../islands/learnerLog.ts');
    const lesson = Number(this.dataset['lesson']);
    await noteEvent({ kind: 'lesson', lesson, right, of });
  }
}

customElements.define('self-check', SelfCheck);
