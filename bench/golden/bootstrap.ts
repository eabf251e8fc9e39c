/**
 * The range in which a figure lies in 95 of 100 samples like this one: the groups are drawn again
 * with replacement and the figure is taken anew (Efron 1979, percentile interval).
 *
 * Replies to one prompt resemble each other, so prompts are drawn and not replies.
 *
 * @param measure null where a sample has no figure; such samples are left out
 */
export function bootstrap<Item>(
  groups: readonly (readonly Item[])[],
  measure: (items: Item[]) => number | null,
  rounds = 1000,
): [low: number, high: number] {
  let state = 1979;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const sample = groups.flatMap(() => groups[Math.floor(random() * groups.length)]!);
    const figure = measure(sample);
    if (figure !== null) figures.push(figure);
  }
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.floor(share * (figures.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
