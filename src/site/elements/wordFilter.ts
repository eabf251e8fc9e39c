/**
 * `<word-filter>`: narrows the list of words as one types. The text typed stands in the address
 * (`?q=`), so that a filtered list can be shared and survives a reload.
 */
class WordFilter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')!;
    const status = this.querySelector('[role=status]')!;
    const nothing = this.querySelector<HTMLElement>('.nothing')!;
    const sections = [...this.querySelectorAll('section')];
    const words = [...this.querySelectorAll<HTMLElement>('.words > div')].map((row) => ({
      row,
      text: fold(`${row.textContent} ${row.dataset['words'] ?? ''}`),
    }));
    this.querySelector<HTMLElement>('.filter')!.hidden = false;

    const filter = () => {
      const parts = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of words) {
        row.hidden = !parts.every((part) => text.includes(part));
        if (!row.hidden) shown += 1;
      }
      for (const section of sections) {
        section.hidden = section.querySelector('.words > div:not([hidden])') === null;
      }
      nothing.hidden = shown > 0;
      status.textContent = parts.length === 0 ? '' : `${shown} of ${words.length} words match.`;
      const address = new URL(location.href);
      if (parts.length === 0) address.searchParams.delete('q');
      else address.searchParams.set('q', input.value.trim());
      history.replaceState(null, '', address);
    };

    input.addEventListener('input', filter);
    this.querySelector('.nothing button')!.addEventListener('click', () => {
      input.value = '';
      filter();
      input.focus();
    });
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    if (input.value !== '') filter();
  }
}

/** Lower case, accents and punctuation gone: "Wi-Fi" is found by "wifi". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f’'-]/g, '');
}

customElements.define('word-filter', WordFilter);
