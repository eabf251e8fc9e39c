import type { Page } from 'playwright-core';

/** What sticks out of the window's sides: nothing on a page that needs no sideways scrolling. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${width} px`);
    }
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('main *, header *')) {
      const box = element.getBoundingClientRect();
      const hidden = box.width <= 1 || box.height <= 1 || !element.checkVisibility();
      if (hidden || (box.right <= width + 1 && box.left >= -1) || scrolls(element.parentElement))
        continue;
      found.push(
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ` +
          `reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px`,
      );
    }
    return found.slice(0, 5);
  });
}
