import { fetchLessonAids } from './fetchLessonAids.ts';

/** `<lesson-talk>`: opens the lesson as a narrated talk; the player is fetched when it is asked for. */
class LessonTalk extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    const slides = document.querySelectorAll<HTMLElement>('[data-slide]');
    button.hidden = slides.length === 0;
    button.addEventListener('click', async () => {
      const { openTalk } = await fetchLessonAids();
      openTalk(this.dataset['title']!, slides);
    });
  }
}

customElements.define('lesson-talk', LessonTalk);
