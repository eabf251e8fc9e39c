import {
  captionSheet,
  kindOf,
  layoutSheets,
  paperOf,
  readChoice,
  type Paper,
  type PlacedSide,
  type SidesChoice,
} from '../print/layoutSheets.ts';
import { readDeck } from './deck.ts';

/** Which paper this reader prints on: `a4` or `letter`. */
const paperKey = 'clearline:paper';

/**
 * `<print-sheets>`: lays the chosen cards out on sheets, as they will print. The choice stands in
 * the address (`?cards=a,b&sides=both&paper=letter`), so that other pages can link to it. The
 * paper is remembered in this browser; until then the reader's language suggests it.
 */
class PrintSheets extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')!;
    form.addEventListener('change', ({ target }) => {
      this.layOut();
      this.keepChoice();
      if ((target as HTMLInputElement).name === 'paper') rememberPaper(this.paper);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      print();
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-choose]')) {
      button.addEventListener('click', () => {
        const choice = button.dataset['choose'];
        const deck = choice === 'mine' ? readDeck() : (button.dataset['cards']?.split(',') ?? []);
        if (choice === 'mine' && !this.boxes.some(({ value }) => deck.includes(value))) {
          this.say('Your deck is empty: pin cards to it where you read them, or tick some here.');
          return;
        }
        this.choose((id) => choice === 'all' || deck.includes(id));
        this.layOut();
        this.keepChoice();
      });
    }
    const { cards, sides, paper } = readChoice(location.search);
    if (cards !== undefined) this.choose((id) => cards.includes(id));
    if (sides !== undefined) this.set('sides', sides);
    this.set('paper', paper ?? recallPaper() ?? paperOf(navigator.language));
    this.layOut();
  }

  /** Boxes are read each time, so that cards may come and go. */
  get boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('[name=card]')];
  }

  get sides() {
    return this.querySelector<HTMLInputElement>('[name=sides]:checked')!.value as SidesChoice;
  }

  get paper() {
    return this.querySelector<HTMLInputElement>('[name=paper]:checked')!.value as Paper;
  }

  set(name: string, value: string) {
    this.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`)!.checked = true;
  }

  choose(wanted: (id: string) => boolean) {
    for (const box of this.boxes) box.checked = wanted(box.value);
  }

  say(text: string) {
    this.querySelector('[role=status]')!.textContent = text;
  }

  /** Draws the sheets anew and says how many there are. */
  layOut() {
    const { paper } = this;
    const chosen = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const sheets = layoutSheets(chosen, this.sides);
    const kind = kindOf(this.sides);
    this.querySelector('.sheets')!.replaceChildren(
      ...sheets.map(({ places }, page) => {
        const sheet = this.clone(`[data-sheet=${kind}]`).querySelector<HTMLElement>('.sheet')!;
        sheet.dataset['paper'] = paper;
        const slots = sheet.querySelectorAll('.place');
        places.forEach((place, index) => {
          if (place !== null) slots[index]!.append(this.cloneSide(place));
        });
        const caption = sheet.querySelector('.caption');
        if (caption !== null) caption.textContent = captionSheet(paper, page + 1, sheets.length);
        return sheet;
      }),
    );
    this.querySelector<HTMLButtonElement>('[type=submit]')!.disabled = sheets.length === 0;
    const name = paper === 'a4' ? 'A4' : 'Letter';
    const direction = kind === 'poster' ? 'portrait' : 'landscape';
    this.say(
      sheets.length === 0
        ? 'Nothing to print: tick at least one card.'
        : `${sheets.length} ${sheets.length === 1 ? 'page' : 'pages'} of ${name}, ${direction}.`,
    );
  }

  clone(template: string) {
    return this.querySelector<HTMLTemplateElement>(`template${template}`)!.content.cloneNode(
      true,
    ) as DocumentFragment;
  }

  cloneSide({ card, side }: PlacedSide) {
    return this.clone(`[data-card="${card}"]`).querySelector(`[data-side=${side}]`)!;
  }

  keepChoice() {
    const address = new URL(location.href);
    const { boxes, sides, paper } = this;
    const chosen = boxes.filter(({ checked }) => checked);
    const state = {
      cards: chosen.length === boxes.length ? '' : chosen.map(({ value }) => value).join(','),
      sides: sides === 'rule' ? '' : sides,
      paper,
    };
    for (const [name, value] of Object.entries(state)) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address.href.replaceAll('%2C', ','));
  }
}

function rememberPaper(paper: Paper) {
  try {
    localStorage.setItem(paperKey, paper);
  } catch {
    // Nothing is lost: the address still carries the paper.
  }
}

function recallPaper(): Paper | undefined {
  try {
    const paper = localStorage.getItem(paperKey);
    return paper === 'a4' || paper === 'letter' ? paper : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('print-sheets', PrintSheets);
