import { deckChange } from './cheatCard.ts';
import { readDeck } from './deck.ts';

/** My deck, or that of a role; everything else that can be shown is a skill. */
const isDeck = (show: string) => show === 'mine' || show.startsWith('deck-');

/**
 * `<card-deck>`: shows all cards, those of a skill or a role, or the reader's own; all together or one at a
 * time. Arrow keys leaf through. What is shown stands in the address (`?show=`), and
 * "Print these" carries it over.
 */
class CardDeck extends HTMLElement {
  connectedCallback() {
    const cards = [...this.querySelectorAll<HTMLElement>('.cards > li')];
    const status = this.querySelector('.controls [role=status]')!;
    const nothing = this.querySelector<HTMLElement>('.nothing')!;
    const radios = [...this.querySelectorAll<HTMLInputElement>('[name=show]')];
    const print = this.querySelector('a')!;
    const printPage = print.getAttribute('href')!;
    const find = (action: string) =>
      this.querySelector<HTMLButtonElement>(`.controls [data-action=${action}]`)!;
    const leaf = find('leaf');
    const turns = [find('previous'), find('next')];
    const flipOf = (card: HTMLElement) => card.querySelector<HTMLElement>('[data-action=flip]')!;
    /** The cards that pass the filter, and which of them is open where one is shown at a time. */
    let chosen = cards;
    let open: HTMLElement | undefined = cards[0];

    const draw = () => {
      const single = leaf.getAttribute('aria-pressed') === 'true';
      if (open === undefined || !chosen.includes(open)) open = chosen[0];
      for (const card of cards) card.hidden = single ? card !== open : !chosen.includes(card);
      this.toggleAttribute('data-leaf', single);
      for (const turn of turns) turn.hidden = !single || chosen.length < 2;
      nothing.hidden = chosen.length > 0;
      status.textContent =
        single && open !== undefined
          ? `${chosen.indexOf(open) + 1} of ${chosen.length}: ${open.dataset['title']}`
          : `${chosen.length} of ${cards.length} cards.`;
      const ids = chosen.map((card) => card.dataset['card']).join(',');
      print.href = chosen.length === cards.length ? printPage : `${printPage}?cards=${ids}`;
      print.hidden = chosen.length === 0;
    };
    const filter = () => {
      const { value: show, dataset } = radios.find(({ checked }) => checked)!;
      // A role's deck names its cards in its radio; one's own is kept in the browser.
      const deck = dataset['cards']?.split(',') ?? readDeck();
      chosen = cards.filter(
        ({ dataset: { card, skill } }) =>
          show === '' || skill === show || (isDeck(show) && deck.includes(card!)),
      );
      const address = new URL(location.href);
      if (show === '') address.searchParams.delete('show');
      else address.searchParams.set('show', show);
      history.replaceState(null, '', address);
      draw();
    };
    /** The next card, or the one before; after the last comes the first. */
    const turn = (step: number) => {
      if (chosen.length === 0) return;
      const from = chosen.findIndex((card) => card === open);
      open = chosen[(from + step + chosen.length) % chosen.length]!;
      draw();
    };

    for (const radio of radios) radio.addEventListener('change', filter);
    leaf.addEventListener('click', () => {
      leaf.setAttribute('aria-pressed', String(leaf.getAttribute('aria-pressed') !== 'true'));
      draw();
    });
    turns.forEach((button, index) =>
      button.addEventListener('click', () => turn(index === 0 ? -1 : 1)),
    );
    this.addEventListener('focusin', ({ target }) => {
      open = cards.find((card) => card.contains(target as Node)) ?? open;
    });
    this.addEventListener(deckChange, filter);
    document.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const target = event.target as Element;
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      // Keys belong to whoever types, chooses or searches.
      if (target.closest('input, textarea, select, dialog, [popover]') !== null) return;
      event.preventDefault();
      const started = this.contains(document.activeElement) && document.activeElement !== null;
      turn(started || this.hasAttribute('data-leaf') ? step : 0);
      if (open !== undefined) flipOf(open).focus();
    });

    const asked = new URL(location.href).searchParams.get('show');
    const radio = radios.find(({ value }) => value === asked);
    if (radio !== undefined) radio.checked = true;
    filter();
  }
}

customElements.define('card-deck', CardDeck);
