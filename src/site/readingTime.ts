/** Words a minute for somebody who reads English at work and as a second language. Our own figure. */
const pace = 200;

/** Minutes a text takes to read, at least one. MDX marks, imports and addresses are not counted. */
export function countMinutes(body: string): number {
  const words = body
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return Math.max(1, Math.round(words.length / pace));
}
