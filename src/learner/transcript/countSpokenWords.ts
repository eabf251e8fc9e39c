/** Letters and figures, with the apostrophes and hyphens inside: "don’t" and "sign-in" are one word. */
const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Counts the words that are said aloud: "[pause]" and other directions in square brackets are none. */
export function countSpokenWords(text: string): number {
  return text.replace(/\[[^[\]]*\]/g, ' ').match(word)?.length ?? 0;
}
