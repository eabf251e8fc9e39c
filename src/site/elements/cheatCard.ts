import { copy } from '../../islands/copy.ts';
import { readDeck, toggleCard } from './deck.ts';

/** Sent by a card, and heard by the deck around it, when it was pinned or taken out. */
export const deckChange = 'deck-change';

/**
 * `<cheat-card>`: shows one side of a card at a time and flips it, copies its phrases, pins it to
 * the reader's deck, and asks its question with the answers covered.
 */
class CheatCard extends HTMLElement {
  connectedCallback() {
    const front = this.querySelector<HTMLElement>('[data-side=front]')!;
    const back = this.querySelector<HTMLElement>('[data-side=back]')!;
    const answers = back.querySelector<HTMLElement>('ul')!;
    const form = this.querySelector('form')!;
    const attempt = this.querySelector<HTMLElement>('.attempt')!;
    const area = this.querySelector('textarea')!;
    const typed = this.querySelector<HTMLElement>('.typed')!;
    const uncover = this.querySelector<HTMLElement>('[type=submit]')!;
    const status = this.querySelector('[role=status]')!;
    const find = (action: string) =>
      this.querySelector<HTMLButtonElement>(`[data-action=${action}]`);
    const on = (action: string, act: () => void) => find(action)?.addEventListener('click', act);
    const say = (text: string) => (status.textContent = text);
    const flipper = find('flip')!;

    /** Without a side: both. */
    const show = (side?: HTMLElement) => {
      this.toggleAttribute('data-one', side !== undefined);
      front.inert = side === back;
      back.inert = side === front;
      find('both')?.setAttribute('aria-pressed', String(side === undefined));
      // Its name says what it will show.
      const name = back.inert ? 'See the words' : 'See the rule';
      flipper.hidden = side === undefined;
      flipper.textContent = name;
      const label = flipper.getAttribute('aria-label')!;
      flipper.setAttribute('aria-label', label.replace(/^[^:]+/, name));
    };
    const flip = () => {
      const shown = back.inert ? back : front;
      show(shown);
      say(shown === back ? 'Example side.' : 'Rule side.');
    };
    on('flip', flip);
    on('both', () => show(this.hasAttribute('data-one') ? undefined : front));
    // The card itself is a large target; a click that ends a selection or hits a link is no flip.
    this.querySelector('.sides')!.addEventListener('click', (event) => {
      const hit = (event.target as Element).closest('a, button');
      if (hit === null && this.hasAttribute('data-one') && getSelection()!.isCollapsed) flip();
    });

    for (const button of this.querySelectorAll('.copy')) {
      button.addEventListener('click', async () => {
        const text = button.parentElement!.querySelector('.text')!.textContent!;
        say(await copy(text.trim().replaceAll('\u00a0', ' ')));
      });
    }

    const pin = find('pin')!;
    const mark = () =>
      pin.setAttribute('aria-pressed', String(readDeck().includes(this.dataset['card']!)));
    pin.addEventListener('click', () => {
      const { pinned, kept } = toggleCard(this.dataset['card']!);
      mark();
      say(
        `${pinned ? 'In your deck.' : 'Out of your deck.'}${kept ? '' : ' This browser blocks storage, so your deck is gone when you leave the page.'}`,
      );
      this.dispatchEvent(new Event(deckChange, { bubbles: true }));
    });
    mark();

    const cover = (covered: boolean) => {
      this.toggleAttribute('data-covered', covered);
      answers.inert = covered;
    };
    on('quiz', () => {
      form.hidden = false;
      attempt.hidden = false;
      typed.hidden = true;
      uncover.hidden = false;
      area.value = '';
      find('done')!.textContent = 'Leave the quiz';
      cover(true);
      if (this.hasAttribute('data-one')) show(back);
      say(
        'The example side is covered. Answer aloud, in your head or in the box, then uncover it.',
      );
      area.focus();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      cover(false);
      attempt.hidden = true;
      uncover.hidden = true;
      typed.hidden = area.value.trim() === '';
      typed.querySelector('.quoted')!.textContent = area.value.trim();
      find('done')!.textContent = 'Done';
      find('done')!.focus();
      say('Uncovered. Compare, and keep what is better in yours.');
    });
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    on('done', () => {
      form.hidden = true;
      cover(false);
      say('');
      find('quiz')!.focus();
    });

    // A wide page has room for both sides of a large card; 40rem is the width in its styles.
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const roomy = this.hasAttribute('data-large') && this.clientWidth >= 40 * rem;
    show(roomy ? undefined : front);
  }
}

customElements.define('cheat-card', CheatCard);
