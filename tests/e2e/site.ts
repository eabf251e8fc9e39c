import { chromium, type Browser, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { startServer } from '../../src/site/host/startServer.ts';

/** How a page is looked at. */
export interface PageOptions {
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** False for a browser without scripts. */
  javaScript?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

/** A built site, served and open in the browser. */
export interface OpenSite {
  origin: string;
  /** The folder the site lives in, "/" or "/team/". */
  base: string;
  /** The browser, for what `page` does not offer. */
  browser: Browser;
  /** Opens a page in a fresh profile, with nothing stored. */
  page(path: string, options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

const troubles = new WeakMap<Page, string[]>();

/**
 * Serves a built site on a free port and opens its pages in the browser of this test run.
 *
 * @param folder the build's output; left out, `dist`
 * @param base the BASE it was built with
 */
export async function openSite({ folder = 'dist', base = '/' } = {}): Promise<OpenSite> {
  const host = await startServer({ folder, base });
  const browser = await chromium.connect(inject('browser').endpoint);

  async function page(path: string, options: PageOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: host.origin,
      viewport: options.viewport ?? { width: 1280, height: 900 },
      colorScheme: options.theme ?? 'light',
      javaScriptEnabled: options.javaScript ?? true,
      reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
      forcedColors: options.forcedColors === true ? 'active' : 'none',
    });
    const opened = await context.newPage();
    watch(opened, host.origin);
    await opened.goto(path, { waitUntil: 'load' });
    // Islands that load at once take over their markup a moment after the page has loaded.
    if (options.javaScript !== false) {
      await opened.locator('astro-island[ssr][client=load]').first().waitFor({ state: 'detached' });
    }
    return opened;
  }

  return {
    origin: host.origin,
    base,
    browser,
    page,
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

function watch(page: Page, origin: string): void {
  const seen: string[] = [];
  troubles.set(page, seen);
  page.on('console', (message) => {
    if (message.type() === 'error')
      seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => seen.push(`page: ${error.stack ?? error.message}`));
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!inside) seen.push(`left the site: ${request.url()}`);
  });
}

/** What went wrong on a page since it was opened: errors logged or thrown, requests to other sites. */
export function listTroubles(page: Page): readonly string[] {
  return troubles.get(page) ?? [];
}

/** Asserts that a page logged no error, threw none and asked nothing of any other site. */
export function expectClean(page: Page): void {
  expect(listTroubles(page), page.url()).toEqual([]);
}
