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
 * A dialogue over Pagefind's index: it searches while one types, and the arrow keys walk the results.
 * What was typed before it came is searched for at once.
 */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  /** Address of the site's root, with or without a slash at the end. */
  readonly #base: string;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #results: HTMLElement;
  #pagefind: Promise<Pagefind> | undefined;
  /** How often a search was begun: only the last one may show what it found. */
  #runs = 0;
  /** Settles when the last search has shown what it found. */
  #latest: Promise<void>;

  constructor(dialog: HTMLDialogElement, base: string) {
    this.#dialog = dialog;
    this.#base = base.replace(/\/?$/, '/');
    this.#input = dialog.querySelector('input')!;
    this.#status = dialog.querySelector('.status')!;
    this.#results = dialog.querySelector('.results')!;
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener('input', () => {
      this.#latest = this.#search();
    });
    dialog.addEventListener('keydown', (event) => this.#walk(event));
    this.#latest = this.#search();
  }

  /** Fetches the index, so that it is there before the first word is typed. */
  async load(): Promise<void> {
    await this.#fetchPagefind().catch(() => this.#show([], this.#status.dataset['failed']!));
  }

  /** Goes to the first result for all that was typed, not for half of it. */
  async openFirst(): Promise<void> {
    await this.#latest;
    this.#links()[0]?.click();
  }

  #fetchPagefind(): Promise<Pagefind> {
    this.#pagefind ??= (async () => {
      const address = `${this.#base}pagefind/pagefind.js`;
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
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
    const kind = this.#dialog.querySelector<HTMLInputElement>('[name=search-kind]:checked')!.value;
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
      const pagefind = await this.#fetchPagefind();
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
      show([], this.#status.dataset['failed']!);
    }
  }

  /** Puts up results in place of the old; who stood on one of them stands on it still. */
  #show(hits: Hit[], message: string): void {
    const stoodOn = this.#links().find((link) => link === document.activeElement)?.href;
    this.#results.replaceChildren(...hits.map(renderHit));
    this.#results.ariaBusy = 'false';
    this.#status.textContent = message;
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
    // In a search field the first Escape would only empty it.
    else if (event.key === 'Escape') this.#dialog.close();
    else return;
    event.preventDefault();
  }
}

function renderHit({ url, excerpt, meta, filters }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = filters.kind?.[0] ?? 'Page';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  // A generated page is best told by its own line: an excerpt may quote a bad example out of place.
  if (kind.textContent !== 'Page' && meta.line) text.textContent = meta.line;
  // Pagefind escapes the page's text and adds only <mark>.
  else text.innerHTML = excerpt;
  item.append(kind, link, text);
  return item;
}
