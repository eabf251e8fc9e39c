import type { BuiltPage, BuiltSite } from '../tests/site/readSite.ts';
import type { BarePage } from './writeBareSite.ts';

const blocks =
  'p|div|section|article|ul|ol|dl|dd|dt|blockquote|figure|fieldset|form|table|tr|td|th';

/** The texts of a built site as Markdown, page by page, the one for missing addresses left out. */
export function readText(site: BuiltSite): BarePage[] {
  return site.pages.filter(({ path }) => path !== '/404.html').map(readPage);
}

function readPage({ path, html, tags }: BuiltPage): BarePage {
  const description = tags.find(({ attributes }) => attributes['name'] === 'description');
  const main = /<main\b[\s\S]*?<\/main>/.exec(html)?.[0] ?? '';
  return {
    path,
    title: toPlain(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? path),
    description: description?.attributes['content'] ?? '',
    text: toMarkdown(main),
  };
}

/** Headings, list items, links and paragraphs: what a text consists of. */
function toMarkdown(html: string): string {
  return html
    .replace(/<(script|style|svg|template|h1)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<a\b[^>]*\shref="(\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, href: string, text: string) =>
      // Private characters mark it now; it is written once the text around it has been escaped.
      toPlain(text) === '' ? '' : `\uE001${toPlain(text)}\uE002${href}\uE003`,
    )
    .replace(/<h([2-4])\b[^>]*>/g, (_, level: string) => `\n\n\uE004${'#'.repeat(Number(level))} `)
    .replace(/<li\b[^>]*>/g, '\n\n\uE004- ')
    .replace(new RegExp(`</?(?:${blocks}|li|h[2-4])\\b[^>]*>`, 'g'), '\n\n')
    .split(/\n{2,}/)
    .map((block) => {
      const [, start = '', rest = ''] = /^\s*(?:\uE004(#+ |- ))?([\s\S]*)$/.exec(block)!;
      const text = escapeMarkdown(toPlain(rest));
      return text === '' ? '' : start + text;
    })
    .filter((block) => block !== '')
    .join('\n\n')
    .replace(/\uE001([^\uE001-\uE003]*)\uE002([^\uE001-\uE003]*)\uE003/g, '[$1]($2)');
}

function toPlain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|#60|#x3c);/gi, '<')
    .replace(/&(?:gt|#62|#x3e);/gi, '>')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
