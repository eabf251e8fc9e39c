/** One slide of a talk. */
export interface TalkSlide {
  title: string;
  /** What is read aloud, in the order of the page. */
  sentences: string[];
  /** What is shown besides the heading: quotations, lists and pictures of the page itself. */
  aids: Element[];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Makes slides of a page's sections: the heading, every sentence below it, and what there is to look at. */
export function readSlides(sections: Iterable<HTMLElement>): TalkSlide[] {
  return [...sections].map((section) => {
    const title = section.querySelector('h2')?.textContent.trim() ?? '';
    const blocks = [...section.querySelectorAll('p, li, .not blockquote')].filter(
      (block) => block.closest('figure') === null && block.querySelector('p, li') === null,
    );
    return {
      title,
      sentences: [title, ...blocks.flatMap((block) => cutSentences(readText(block)))],
      aids: [...section.querySelectorAll('blockquote, ul, ol, figure, .not')].filter(
        (aid) => aid.parentElement?.closest('blockquote, ul, ol, figure, .not') === null,
      ),
    };
  });
}

/** The words of a block without what only screens readers or tools need. */
function readText(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('.sr-only, sup, .cite, [popover], button'))
    extra.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const cutSentences = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((part) => part !== '');
