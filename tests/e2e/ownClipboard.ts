import type { Page } from 'playwright-core';

/**
 * Gives a page a clipboard of its own. The browser's real one is shared by all files that run at
 * once: only `cards.test.ts` may write into that.
 *
 * @returns what was copied last, on this page or on one it goes to
 */
export async function ownClipboard(page: Page): Promise<() => string> {
  let copied = '';
  await page.exposeFunction('keepCopied', (text: string) => {
    copied = text;
  });
  const replace = () => {
    Clipboard.prototype.writeText = (text) =>
      (window as unknown as { keepCopied(text: string): Promise<void> }).keepCopied(text);
  };
  await page.addInitScript(replace);
  await page.evaluate(replace);
  return () => copied;
}
