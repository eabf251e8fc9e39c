import { fetchLessonAids } from './fetchLessonAids.ts';

const outcomes = {
  kept: 'The lesson counts as read.',
  passing:
    'This browser does not let the site store anything, so the lesson will not show as read in your course.',
  offline:
    'It could not be noted, as a part of the page did not load. Check the connection, then load the page again and answer once more.',
};

/**
 * `<self-check>`: when every question is answered it says how it went and notes the lesson as read.
 * The first choice of each question counts. Style sheets show the reason of what is chosen.
 */
class SelfCheck extends HTMLElement {
  connectedCallback() {
    const of = this.querySelectorAll('fieldset').length;
    const first = new Map<string, boolean>();
    this.addEventListener('change', ({ target }) => {
      const { name } = target as HTMLInputElement;
      if (first.has(name)) return;
      first.set(name, (target as Element).closest('[data-right=true]') !== null);
      const right = [...first.values()].filter(Boolean).length;
      if (first.size === of) void this.#finish(right, of);
      // So that what notes it is there when the last question is answered.
      else fetchLessonAids().catch(() => undefined);
    });
  }

  async #finish(right: number, of: number) {
    const lesson = Number(this.dataset['lesson']);
    const outcome = await fetchLessonAids()
      .then(async ({ getLearnerLog, noteEvent }) => {
        await noteEvent({ kind: 'lesson', lesson, right, of });
        return (await getLearnerLog()).kept ? outcomes.kept : outcomes.passing;
      })
      .catch(() => outcomes.offline);
    // Said when it is so: whoever reads it may leave the page at once.
    this.querySelector('[role=status]')!.textContent =
      `${right} of ${of} at first choice. ${outcome}`;
  }
}

customElements.define('self-check', SelfCheck);
