/** `<worked-reply>`: shows its steps one at a time once scripts run; on paper all of them. */
class WorkedReply extends HTMLElement {
  connectedCallback() {
    const steps = [...this.querySelectorAll('li')];
    const button = this.querySelector('button')!;
    let shown = 1;
    const draw = () => {
      steps.forEach((step, index) => step.classList.toggle('screen-hidden', index >= shown));
      button.hidden = shown >= steps.length;
      button.textContent = `Next step (${shown + 1} of ${steps.length})`;
    };
    button.addEventListener('click', () => {
      shown += 1;
      draw();
      steps[shown - 1]!.querySelector<HTMLElement>('.why')!.focus();
    });
    draw();
  }
}

customElements.define('worked-reply', WorkedReply);
