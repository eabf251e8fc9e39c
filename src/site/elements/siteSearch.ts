import type { SearchDialog } from './searchDialog.ts';

/**
 * `<site-search>`: opens the search dialogue by its button, by Ctrl+K and by any `[data-open-search]`.
 * The search itself comes when the dialogue first opens: most pages are read without it.
 */
class SiteSearch extends HTMLElement {
  #search: Promise<SearchDialog> | undefined;

  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('.open')!;
    const dialog = this.querySelector('dialog')!;
    const input = this.querySelector('input')!;
    const open = () => {
      dialog.showModal();
      input.select();
      this.#load(dialog);
    };
    button.disabled = false;
    button.addEventListener('click', open);
    window.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (dialog.open) dialog.close();
        else open();
      }
    });
    for (const opener of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
      opener.hidden = false;
    }
    document.addEventListener('click', (event) => {
      if ((event.target as Element).closest?.('[data-open-search]')) open();
    });
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== input) return;
      // The form's own Enter would close the dialogue. Whoever types fast is ahead of the search.
      event.preventDefault();
      void this.#search?.then((search) => search.openFirst());
    });
  }

  #load(dialog: HTMLDialogElement): void {
    this.#search ??= import('./searchDialog.ts').then(
      (module) => new module.SearchDialog(dialog, this.dataset['base']!),
    );
    this.#search.then(
      (search) => search.load(),
      () => {
        this.#search = undefined;
        const status = dialog.querySelector<HTMLElement>('.status')!;
        status.textContent = status.dataset['failed']!;
      },
    );
  }
}

customElements.define('site-search', SiteSearch);
