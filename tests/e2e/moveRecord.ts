import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Brings a record from a file into the browser of a page, and waits until it is there. */
export async function importRecord(page: Page, text: string): Promise<void> {
  await page.goto('/practice/record/');
  await page.locator('.record').waitFor();
  await page.setInputFiles('input[type=file]', {
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.getByText(/entr(?:y|ies) added/).waitFor();
}

/** Exports the record of a page’s browser. @returns the text of the file */
export async function exportRecord(page: Page): Promise<string> {
  await page.goto('/practice/record/');
  return download(page, page.getByRole('button', { name: 'Export to a file' }));
}

/** Presses what hands out a file. @returns its text */
export async function download(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  // The browser is shared between test files, so the download is fetched from it.
  const path = join(await mkdtemp(join(tmpdir(), 'clearline-file-')), file.suggestedFilename());
  await file.saveAs(path);
  return readFile(path, 'utf8');
}
