import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a page loads by itself, in bytes; text after gzip. */
export interface Weight {
  html: number;
  css: number;
  /** Script files and the scripts written into the page. Data in JSON is no code. */
  scripts: number;
  fonts: number;
  /** Pictures, data and the rest. */
  other: number;
  /** All code together, for what must not be in it. */
  code: string;
}

const zipped = (text: string | Buffer) => (text.length === 0 ? 0 : gzipSync(text).length);

/** Opens an address and weighs what comes, before search is opened. */
export async function weighPage(page: Page, address: string): Promise<Weight> {
  const loaded = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    // A bare Starlight fetches its search while the browser idles; ours waits until it is opened.
    if (!/\/ui-core\.[^/]+\.js$/.test(response.url()) && response.ok()) {
      loaded.set(response.url(), response.body());
    }
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const inline = await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => src === '' && (type === '' || type === 'module'))
      .map(({ text }) => text)
      .join('\n'),
  );
  const weight: Weight = {
    html: 0,
    css: 0,
    scripts: zipped(inline),
    fonts: 0,
    other: 0,
    code: inline,
  };
  for (const [url, reading] of loaded) {
    const body = await reading;
    const { pathname } = new URL(url);
    if (/(\/|\.html)$/.test(pathname)) weight.html += zipped(body);
    else if (pathname.endsWith('.css')) weight.css += zipped(body);
    else if (pathname.endsWith('.woff2')) weight.fonts += body.length;
    else if (pathname.endsWith('.js')) {
      weight.scripts += zipped(body);
      weight.code += `\n${body.toString()}`;
    } else weight.other += zipped(body);
  }
  return weight;
}
