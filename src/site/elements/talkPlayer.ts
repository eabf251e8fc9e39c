import { findNarrator, type Narrator } from './narrator.ts';
import { readSlides, type TalkSlide } from './readSlides.ts';
import './talkPlayer.css';

const rates = [0.8, 1, 1.2, 1.5] as const;

/** Opens a lesson's talk in a dialog: slides, captions read aloud, a full transcript, keys for all of it. */
export function openTalk(title: string, sections: Iterable<HTMLElement>): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'talk-player';
  dialog.setAttribute('aria-label', `${title}: the talk`);
  dialog.innerHTML = frame;
  document.body.append(dialog);
  const player = new TalkPlayer(dialog, readSlides(sections));
  dialog.addEventListener('close', () => {
    player.pause();
    dialog.remove();
  });
  dialog.showModal();
  void player.begin();
}

/** The player's bones; every text of the lesson is put in as text, never as markup. */
const frame = `
  <header><p class="place"></p><button class="button small" type="button" data-do="close">Close</button></header>
  <div class="stage"></div>
  <p class="caption" aria-live="off"></p>
  <div class="row">
    <button class="button" type="button" data-do="back">Back</button>
    <button class="button primary" type="button" data-do="toggle">Pause</button>
    <button class="button" type="button" data-do="on">On</button>
    <label>Speed <select></select></label>
  </div>
  <p class="quiet voice" role="status"></p>
  <details><summary>Transcript</summary><div class="transcript"></div></details>
  <p class="quiet">Space: pause and go on. Left and right: slide by slide. Esc: close.</p>`;

class TalkPlayer {
  readonly #slides: readonly TalkSlide[];
  readonly #find: (selector: string) => HTMLElement;
  #narrator: Narrator | null = null;
  #slide = 0;
  #sentence = 0;
  #rate = 1;
  #playing = false;
  /** Raised whenever the place changes, so that a sentence that ends late does not go on from the old one. */
  #turn = 0;

  constructor(dialog: HTMLDialogElement, slides: readonly TalkSlide[]) {
    this.#slides = slides;
    this.#find = (selector) => dialog.querySelector<HTMLElement>(selector)!;
    const actions: Record<string, () => void> = {
      close: () => dialog.close(),
      back: () => this.#go(this.#slide - 1, 0),
      on: () => this.#go(this.#slide + 1, 0),
      toggle: () => (this.#playing ? this.pause() : this.#play()),
    };
    dialog.addEventListener('click', (event) => {
      const name = (event.target as HTMLElement).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (name !== undefined) actions[name]!();
    });
    dialog.addEventListener('keydown', (event) => {
      const onControl = /^(?:SELECT|SUMMARY)$/.test((event.target as HTMLElement).tagName);
      const name = { ' ': 'toggle', ArrowLeft: 'back', ArrowRight: 'on' }[event.key];
      if (name === undefined || onControl) return;
      event.preventDefault();
      actions[name]!();
    });
    const select = this.#find('select') as HTMLSelectElement;
    for (const rate of rates)
      select.add(new Option(`${rate}×`, String(rate), rate === 1, rate === 1));
    select.addEventListener('change', () => {
      this.#rate = Number(select.value);
      if (this.#playing) this.#play();
    });
    this.#writeTranscript();
  }

  /** Looks for a voice, then begins. */
  async begin(): Promise<void> {
    this.#show();
    this.#narrator = await findNarrator();
    this.#find('.voice').textContent =
      this.#narrator.voice === null
        ? 'This browser has no voice of its own, so the captions go on by themselves.'
        : `Read by “${this.#narrator.voice}”, a voice of this computer. Nothing is sent anywhere.`;
    this.#play();
  }

  pause(): void {
    this.#playing = false;
    this.#turn += 1;
    this.#narrator?.stop();
    this.#find('[data-do=toggle]').textContent = 'Go on';
  }

  #play(): void {
    this.#narrator?.stop();
    this.#turn += 1;
    this.#playing = true;
    this.#find('[data-do=toggle]').textContent = 'Pause';
    void this.#speak(this.#turn);
  }

  async #speak(turn: number): Promise<void> {
    while (this.#playing && turn === this.#turn) {
      const sentence = this.#slides[this.#slide]!.sentences[this.#sentence]!;
      this.#show();
      await this.#narrator!.say(sentence, this.#rate);
      if (turn !== this.#turn) return;
      if (this.#sentence + 1 < this.#slides[this.#slide]!.sentences.length) this.#sentence += 1;
      else if (this.#slide + 1 < this.#slides.length) {
        this.#slide += 1;
        this.#sentence = 0;
      } else {
        this.pause();
        this.#slide = 0;
        this.#sentence = 0;
        this.#find('.voice').textContent = 'The end. The text is on the page below.';
      }
    }
  }

  #go(slide: number, sentence: number): void {
    if (slide < 0 || slide >= this.#slides.length) return;
    this.#slide = slide;
    this.#sentence = sentence;
    if (this.#playing) this.#play();
    else this.#show();
  }

  #show(): void {
    const { title, aids, sentences } = this.#slides[this.#slide]!;
    this.#find('.place').textContent = `Slide ${this.#slide + 1} of ${this.#slides.length}`;
    const stage = this.#find('.stage');
    if (stage.dataset['slide'] !== String(this.#slide)) {
      stage.dataset['slide'] = String(this.#slide);
      const heading = document.createElement('h2');
      heading.textContent = title;
      stage.replaceChildren(heading, ...aids.map((aid) => aid.cloneNode(true)));
    }
    this.#find('.caption').textContent = sentences[this.#sentence]!;
    for (const button of this.#find('.transcript').querySelectorAll('button')) {
      const here = button.dataset['at'] === `${this.#slide} ${this.#sentence}`;
      if (here) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  /** Every sentence, each a button that goes to its place. */
  #writeTranscript(): void {
    for (const [slide, { title, sentences }] of this.#slides.entries()) {
      const heading = document.createElement('h3');
      heading.textContent = title;
      const text = document.createElement('p');
      for (const [at, sentence] of sentences.entries()) {
        // The first one is the heading, which stands above already.
        if (at === 0) continue;
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['at'] = `${slide} ${at}`;
        button.textContent = sentence;
        button.addEventListener('click', () => this.#go(slide, at));
        text.append(button, ' ');
      }
      this.#find('.transcript').append(heading, text);
    }
  }
}
