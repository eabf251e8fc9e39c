/** The part of Pagefind's interface that is used here (pagefind 1.6, `pagefind.js`). */
interface Pagefind {
  options(options: { excerptLength: number; ranking: Record<string, unknown> }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    text: string,
    options: { filters?: Record<string, string> },
    waitMs: number,
  ): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

interface Hit {
  url: string;
  excerpt: string;
  meta: { title?: string; line?: string };
  filters: { kind?: string[] };
}

const shown = 12;

/**
 * `<site-search>`: a dialogue over Pagefind's index. Ctrl+K opens it, the arrow keys walk the
 * results, Enter opens the first of them. The index is fetched when the dialogue first opens.
 */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  /** How often a search was begun: only the last one may show what it found. */
  #runs = 0;
  /** Settles when the last search has shown what it found. */
  #latest = Promise.resolve();
  #dialog!: HTMLDialogElement;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #results!: HTMLElement;
  #line!: Element;

  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('.open')!;
    this.#dialog = this.querySelector('dialog')!;
    this.#input = this.querySelector('input')!;
    this.#status = this.querySelector('.status')!;
    this.#results = this.querySelector('.results')!;
    this.#line = this.querySelector('template')!.content.firstElementChild!;
    button.disabled = false;
    button.addEventListener('click', () => this.open());
    window.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (this.#dialog.open) this.#dialog.close();
        else this.open();
      }
    });
    for (const opener of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
      opener.hidden = false;
    }
    document.addEventListener('click', (event) => {
      if ((event.target as Element).closest?.('[data-open-search]')) this.open();
    });
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#dialog.addEventListener('input', () => {
      this.#latest = this.#search();
    });
    this.#dialog.addEventListener('keydown', (event) => this.#walk(event));
  }

  open(): void {
    this.#dialog.showModal();
    this.#input.select();
    this.#load().catch(() => this.#say('Search did not load. Check the connection and try again.'));
  }

  #load(): Promise<Pagefind> {
    this.#pagefind ??= (async () => {
      const base = this.dataset['base']!.replace(/\/?$/, '/');
      const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
      // Long pages are no better than short ones here: a word's own page is short.
      await pagefind.options({
        excerptLength: 18,
        ranking: { pageLength: 0.1, termFrequency: 0.4 },
      });
      await pagefind.init();
      return pagefind;
    })();
    this.#pagefind.catch(() => (this.#pagefind = undefined));
    return this.#pagefind;
  }

  /** Shows what is found for what is typed; a search that a later one overtakes shows nothing. */
  async #search(): Promise<void> {
    const text = this.#input.value.trim();
    const kind = this.querySelector<HTMLInputElement>('[name=search-kind]:checked')!.value;
    const run = (this.#runs += 1);
    const show = (hits: Hit[], message: string) => {
      if (run === this.#runs) this.#show(hits, message);
    };
    if (text === '') {
      show([], '');
      return;
    }
    this.#results.ariaBusy = 'true';
    try {
      const pagefind = await this.#load();
      const found = await pagefind.debouncedSearch(
        text,
        kind === '' ? {} : { filters: { kind } },
        120,
      );
      if (found === null) return;
      const hits = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
      const count = found.results.length;
      show(
        hits,
        count === 0
          ? `Nothing found for “${text}”. Try fewer letters, or another kind.`
          : `${count === 1 ? 'One page' : `${count} pages`} found${count > shown ? `, the best ${shown} shown` : ''}.`,
      );
    } catch {
      show([], 'Search did not load. Check the connection and try again.');
    }
  }

  /** Puts up results in place of the old; who stood on one of them stands on it still. */
  #show(hits: Hit[], message: string): void {
    const stoodOn = this.#links().find((link) => link === document.activeElement)?.href;
    this.#results.replaceChildren(...hits.map((hit) => this.#render(hit)));
    this.#results.ariaBusy = 'false';
    this.#say(message);
    if (stoodOn !== undefined) {
      (this.#links().find(({ href }) => href === stoodOn) ?? this.#input).focus();
    }
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#results.querySelectorAll('a')];
  }

  #walk(event: KeyboardEvent): void {
    const links = this.#links();
    const index = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links[Math.min(index + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (index > 0 ? links[index - 1] : this.#input)?.focus();
    else if (event.key === 'Enter' && event.target === this.#input)
      // Not the first of what was found for half of the word.
      void this.#latest.then(() => this.#links()[0]?.click());
    // In a search field the first Escape would only empty it.
    else if (event.key === 'Escape') this.#dialog.close();
    else return;
    event.preventDefault();
  }

  /** Fills a copy of the line that stands in the page as a template. */
  #render({ url, excerpt, meta, filters }: Hit): Node {
    const line = this.#line.cloneNode(true) as HTMLElement;
    const [kind, link, text] = line.children as unknown as [Element, HTMLAnchorElement, Element];
    const name = filters.kind?.[0] ?? 'Page';
    kind.textContent = name;
    link.href = url;
    link.textContent = meta.title ?? url;
    // A generated page is best told by its own line: an excerpt may quote a bad example out of place.
    if (name !== 'Page' && meta.line) text.textContent = meta.line;
    // Pagefind escapes the page's text and adds only <mark>.
    else text.innerHTML = excerpt;
    return line;
  }

  #say(message: string): void {
    this.#status.textContent = message;
  }
}

customElements.define('site-search', SiteSearch);
