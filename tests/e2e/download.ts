import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';

/** What somebody finds among their downloads. */
export interface Downloaded {
  name: string;
  bytes: Buffer;
}

/** Does what hands out a file, a click or a key, and reads the file as it comes. */
export async function download(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}
