/** A line that says who speaks. */
export interface NamedLine {
  name: string;
  text: string;
}

/** Characters and words a name may have: "Speaker 2", "Ms van der Berg (Pier 3)". */
const longestName = 40;
const mostWords = 5;
/** Only the head of a line is looked at: a line of a megabyte must not cost more than a short one. */
const headLength = 80;
const particles = new Set(
  'van von de der den di da del dos du la le bin ibn al el of the and'.split(' '),
);

/**
 * Makes a reader of "Name: text" for one transcript. It takes what looks like a name, and whatever
 * stands before a colon in two lines or more: "the number is: 4711" in the middle of a talk is no speaker.
 *
 * @param lines all lines of the transcript
 */
export function makeNameReader(lines: readonly string[]): (line: string) => NamedLine | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const head = splitAtColon(line)?.name.toLowerCase();
    if (head !== undefined) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return (line) => {
    const split = splitAtColon(line);
    if (split === null) return null;
    const again = (counts.get(split.name.toLowerCase()) ?? 0) > 1;
    return again || isName(split.name) ? split : null;
  };
}

/** Cuts at the first colon with a blank behind it; a time before the name or behind it is left out. */
function splitAtColon(line: string): NamedLine | null {
  const head = line
    .slice(0, headLength)
    .replace(/[[(]\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])]/, '')
    .trimStart()
    .replace(/^\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?\s+/, '');
  const colon = head.indexOf(':');
  if (colon < 1 || colon > longestName || /\S/.test(head[colon + 1] ?? '')) return null;
  const name = head.slice(0, colon).trim().replace(/\s+/g, ' ');
  if (!/^\p{L}/u.test(name) || name.split(' ').length > mostWords) return null;
  return { name, text: `${head.slice(colon + 1)}${line.slice(headLength)}`.trim() };
}

/** One word, or several with a capital or a figure each: "client", "Ayodele Fashola", "Speaker 2". */
function isName(head: string): boolean {
  const words = head.split(' ');
  return (
    words.length === 1 ||
    words.every((word) => /^[\p{Lu}\p{Lo}\p{N}([]/u.test(word) || particles.has(word))
  );
}
