/** Letters that no Unicode decomposition takes apart, as they are typed on a keyboard without them. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const invisible =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/g;
const american = /i(z)(e|es|ed|er|ers|ing|ation|ations)$/;

/**
 * A word as cues compare it: lower case, straight apostrophes, no accents, no invisible characters,
 * full-width and mathematical letters made plain, British -ise for American -ize.
 */
export function normalise(word: string): string {
  let norm = word.toLowerCase();
  if (!isAscii(norm)) {
    norm = norm
      .replace(invisible, '')
      .replace(/[\u2018\u2019\u201B\u02BC\uFF07\u00B4]/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[ßøłæœđðþı]/g, (letter) => plainLetters[letter] ?? letter)
      .toLowerCase();
  }
  // "size" and "prize" are whole words, so only longer words are folded.
  return norm.length > 6 && american.test(norm) ? norm.replace(american, 'is$2') : norm;
}

/** A prefix as `normalise` would leave it at the head of a longer word: "apologiz" gives "apologis". */
export function normalisePrefix(prefix: string): string {
  const norm = normalise(prefix);
  return norm.length > 4 && /iz(e|ed|ing|at|ation)?$/.test(norm)
    ? norm.replace(/iz(e|ed|ing|at|ation)?$/, 'is$1')
    : norm;
}

/** True for a code unit that shows nothing and joins nothing: it is skipped inside a word. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
