import { parse, type HTMLElement } from 'node-html-parser';

/** A stretch of a page that a reader takes in at once. */
export interface Passage {
  text: string;
  /** Ids of rules it may break, from `data-spared="rule: reason"` on it or around it. */
  spared: string[];
}

const blocks = 'p, li, dd, dt, td, figcaption, blockquote, summary, .words';
/** Not prose: what is shown as wrong, what a client says, controls, the names of things. */
const unread =
  '[data-quoted], script, style, template, nav, form, footer, button:not(.term), svg, .sr-only';

/** What a page's main part says in its own voice, block by block. */
export function readProse(html: string): Passage[] {
  const main = parse(html).querySelector('main');
  if (main === null) return [];
  for (const element of main.querySelectorAll(unread)) element.remove();
  for (const line of main.querySelectorAll('br')) line.replaceWith('\n');
  return main
    .querySelectorAll(blocks)
    .filter((block) => block.querySelector(blocks) === null)
    .map((block) => ({ text: block.text.trim(), spared: listSpared(block) }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

function listSpared(block: HTMLElement): string[] {
  const own = block.getAttribute('data-spared')?.split(':')[0]?.trim();
  const outer = block.parentNode === null ? [] : listSpared(block.parentNode);
  return own === undefined ? outer : [own, ...outer];
}
