/**
 * `<pair-filter>`: shows the pairs of one channel, of one trait, or of both. The choice stands in
 * the address (`?channel=phone&trait=plain`), so that a lead can send it to the team.
 */
class PairFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')!;
    const selects = [...form.querySelectorAll('select')];
    const pairs = [...this.querySelectorAll<HTMLElement>('[data-channel]')];
    const status = this.querySelector('[role=status]')!;

    const filter = () => {
      const fits = (pair: HTMLElement) =>
        selects.every(({ name, value }) => value === '' || pair.dataset[name] === value);
      for (const pair of pairs) pair.hidden = !fits(pair);
      const shown = pairs.filter(({ hidden }) => !hidden).length;
      status.textContent =
        shown === 0 ? 'No pair fits both. Choose “All” in one.' : `${shown} of ${pairs.length}.`;
      const address = new URL(location.href);
      for (const { name, value } of selects) {
        if (value === '') address.searchParams.delete(name);
        else address.searchParams.set(name, value);
      }
      history.replaceState(null, '', address);
    };

    const asked = new URL(location.href).searchParams;
    for (const select of selects) {
      const value = asked.get(select.name);
      if ([...select.options].some((option) => option.value === value)) select.value = value!;
    }
    form.addEventListener('change', filter);
    form.hidden = false;
    filter();
  }
}

customElements.define('pair-filter', PairFilter);
