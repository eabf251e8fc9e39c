import { wordSet } from './wordSet.ts';

/** Words before 's for which it can only be "is" or "has"; elsewhere 's is left as a possessive. */
const takesIs = wordSet(
  'he she it that this there here what who where when how why everything something nothing everyone',
);

/** Written without its apostrophe, or run together. "wont" and "cant" are words, but not in a reply. */
const runTogether: Record<string, readonly string[]> = {
  cannot: ['can', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  arent: ['are', 'not'],
  werent: ['were', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  couldnt: ['could', 'not'],
  shouldnt: ['should', 'not'],
  wouldnt: ['would', 'not'],
  youve: ['you', 'have'],
  youll: ['you', 'will'],
  youre: ['you', 'are'],
  ive: ['i', 'have'],
  im: ['i', 'am'],
  gonna: ['going', 'to'],
  gotta: ['got', 'to'],
  wanna: ['want', 'to'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  "let's": ['let', 'us'],
  "y'all": ['you', 'all'],
  "o'clock": ["o'clock"],
};

const endings: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'d", 'would'],
];

/** The words a normalised word stands for: "can't" gives "can", "not"; most give themselves. */
export function expandContraction(norm: string): readonly string[] {
  const whole = Object.hasOwn(runTogether, norm) ? runTogether[norm] : undefined;
  if (whole !== undefined) return whole;
  if (!norm.includes("'")) return [norm];
  for (const [ending, word] of endings) {
    if (norm.length > ending.length && norm.endsWith(ending)) {
      return [norm.slice(0, -ending.length), word];
    }
  }
  if (norm.endsWith("'s") && takesIs.has(norm.slice(0, -2))) return [norm.slice(0, -2), 'is'];
  return [norm];
}
