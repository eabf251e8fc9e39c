/** `<print-button>`: shows its button once scripts run; pressing it opens the print dialogue. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-button', PrintButton);
