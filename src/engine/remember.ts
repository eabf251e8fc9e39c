/** More distinct words than this are no language; what is known of them is forgotten and found anew. */
const mostWords = 30_000;

/** Keeps what was found out about a word, in bounded memory, and gives it back. */
export function remember<Value>(known: Map<string, Value>, word: string, value: Value): Value {
  if (known.size >= mostWords) known.clear();
  known.set(word, value);
  return value;
}
