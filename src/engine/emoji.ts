import type { Line } from './lines.ts';
import type { Span } from './types.ts';

// Pictures by themselves, and signs that the selector U+FE0F turns into pictures.
const picture =
  /[\p{Emoji_Presentation}\u2639-\u263B\u2764\u{1F300}-\u{1FAFF}]|[\p{Extended_Pictographic}]\uFE0F/gu;
const smiley = /(?<=^|[\s.!?,(])(?:[:;=]['’]?-?[)(DPpOo3|*]+|<3|\^_?\^|[xX]D+)(?=$|[\s.,!?)])/gm;

/** Emoji and text smileys in the writer's own lines, in order; those of a quoted thread are another's. */
export function findEmoji(text: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  for (const pattern of [picture, smiley]) {
    pattern.lastIndex = 0;
    for (const hit of text.matchAll(pattern)) {
      spans.push({ start: hit.index, end: hit.index + hit[0].length });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  let at = 0;
  return spans.filter(({ start }) => {
    while (at + 1 < lines.length && lines[at + 1]!.start <= start) at++;
    const zone = lines[at]?.zone;
    return zone !== 'quoted' && zone !== 'log' && zone !== 'footer';
  });
}
