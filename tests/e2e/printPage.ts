import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on paper. Measures in points from the top left. */
export interface PrintedText {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A sheet of paper. */
export interface PrintedSheet {
  width: number;
  height: number;
  texts: PrintedText[];
}

/** What came out of the printer. */
export interface Printed {
  pages: PrintedSheet[];
  /** All words in reading order, white space made single. */
  text: string;
}

/** Prints a page as the browser's dialogue would, with its usual settings, and reads the result. */
export async function printPage(page: Page, format: 'A4' | 'Letter'): Promise<Printed> {
  const pdf = await page.pdf({ format, printBackground: false });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PrintedSheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const [, , width, height] = sheet.view as [number, number, number, number];
    const { items } = await sheet.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , skew, scale, left, bottom] = item.transform as number[];
      const size = Math.hypot(skew!, scale!);
      const top = height - bottom! - size;
      return [
        {
          text: item.str,
          size,
          left: left!,
          right: left! + item.width,
          top,
          bottom: height - bottom!,
        },
      ];
    });
    pages.push({ width, height, texts });
  }
  await document.destroy();
  const text = pages
    .flatMap(({ texts }) => texts.map((stretch) => stretch.text))
    .join(' ')
    .replace(/\s+/g, ' ');
  return { pages, text };
}
