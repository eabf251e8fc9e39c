import { copy } from '../../islands/copy.ts';

/** `<copy-text>`: shows its button once scripts run, copies the quotation, and says so. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = this.querySelector('blockquote')!.textContent ?? '';
      this.querySelector('[role=status]')!.textContent = await copy(text);
    });
  }
}

customElements.define('copy-text', CopyText);
