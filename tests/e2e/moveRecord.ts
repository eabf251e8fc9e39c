import type { Page } from 'playwright-core';
import { download } from './download.ts';

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
  const press = page.getByRole('button', { name: 'Export to a file' });
  return (await download(page, () => press.click())).bytes.toString();
}
