import { draftKey } from '../../learner/draft.ts';

/** `<draft-box>`: hands the text typed on the home page to the checker, within this tab. */
class DraftBox extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')!;
    const area = this.querySelector('textarea')!;
    form.hidden = false;
    this.querySelector('.without-scripts')?.remove();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (area.value.trim() === '') {
        area.focus();
        return;
      }
      try {
        sessionStorage.setItem(draftKey, area.value);
        location.href = this.dataset['target']!;
      } catch {
        this.append(
          'This browser blocks storage, so the text cannot be carried over. Paste it on the checker’s own page.',
        );
      }
    });
  }
}

customElements.define('draft-box', DraftBox);
