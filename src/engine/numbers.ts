const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.slice(2).map((word, index) => [word, (index + 2) * 10] as const),
]);

/** The value of "seven" or "07", or null; compounds such as "twenty-five" are two words. */
export function readNumberWord(norm: string): number | null {
  if (norm.charCodeAt(0) > 57) return values.get(norm) ?? null;
  return /^\d{1,4}$/.test(norm) ? Number(norm) : null;
}

/** The other way to write a small number: "7" for "seven" and back; undefined for anything else. */
export function writeOtherWay(norm: string): string | undefined {
  const value = values.get(norm);
  if (value !== undefined) return String(value);
  if (!/^(?:0|[1-9]\d?)$/.test(norm)) return undefined;
  const number = Number(norm);
  if (number < 20) return small[number];
  return number % 10 === 0 ? tens[number / 10] : undefined;
}
