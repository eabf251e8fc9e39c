import { hasCourse } from '../../learner/courseFlag.ts';

/**
 * `<course-today>`: says what is due in the course, on opening the site. The record is read only
 * where a course was begun in this browser.
 */
class CourseToday extends HTMLElement {
  async connectedCallback() {
    if (!hasCourse()) return;
    const { tellToday } = await import('../../islands/tellToday.ts');
    const told = await tellToday(JSON.parse(this.dataset['steps']!));
    if (told === null) return;
    this.querySelector('h2')!.textContent = told.headline;
    this.querySelector('p')!.textContent = told.line;
    this.hidden = false;
  }
}

customElements.define('course-today', CourseToday);
