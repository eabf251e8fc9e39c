/**
 * `<review-list>`: the site is built once and read for months, so what is overdue today is
 * decided here. Days are compared as text: 2026-11-22 sorts as it runs.
 */
class ReviewList extends HTMLElement {
  connectedCallback() {
    const today = new Date().toISOString().slice(0, 10);
    const rows = [...this.querySelectorAll('tbody tr')];
    const overdue = rows.filter(
      (row) => row.querySelector<HTMLTimeElement>('td:last-child time')!.dateTime < today,
    );
    for (const row of overdue) row.classList.add('overdue');
    this.querySelector('[role=status]')!.textContent =
      overdue.length === 0
        ? `Nothing is overdue today. ${rows.length} pages in all.`
        : `${overdue.length} of ${rows.length} pages are overdue: they stand first, on a tinted line.`;
  }
}

customElements.define('review-list', ReviewList);
