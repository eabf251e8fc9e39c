import type { Tally } from '../../src/schemas/trust.ts';

export type { Tally };

export function emptyTally(): Tally {
  return { hit: 0, falseAlarm: 0, miss: 0, clear: 0 };
}

export function count(tally: Tally, right: boolean, tested: boolean): void {
  if (right && tested) tally.hit++;
  else if (tested) tally.falseAlarm++;
  else if (right) tally.miss++;
  else tally.clear++;
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const { hit, falseAlarm, miss, clear } of tallies) {
    sum.hit += hit;
    sum.falseAlarm += falseAlarm;
    sum.miss += miss;
    sum.clear += clear;
  }
  return sum;
}

/** Share of what was called broken that is; null where nothing was called so. */
export function precision({ hit, falseAlarm }: Tally): number | null {
  return hit + falseAlarm === 0 ? null : hit / (hit + falseAlarm);
}

/** Share of what is broken that was called so; null where nothing is broken. */
export function recall({ hit, miss }: Tally): number | null {
  return hit + miss === 0 ? null : hit / (hit + miss);
}

/** Harmonic mean of precision and recall; null where nothing is broken and nothing was called so. */
export function f1({ hit, falseAlarm, miss }: Tally): number | null {
  return hit + falseAlarm + miss === 0 ? null : (2 * hit) / (2 * hit + falseAlarm + miss);
}

/** Cohen (1960): agreement beyond what two judges with these shares of "broken" reach by chance. */
export function kappa({ hit, falseAlarm, miss, clear }: Tally): number | null {
  const all = hit + falseAlarm + miss + clear;
  if (all === 0) return null;
  const seen = (hit + clear) / all;
  const right = (hit + miss) / all;
  const tested = (hit + falseAlarm) / all;
  const chance = right * tested + (1 - right) * (1 - tested);
  return chance === 1 ? null : (seen - chance) / (1 - chance);
}

/** Wilson (1927): the range in which the true share lies in 95 of 100 such samples. */
export function wilson(successes: number, all: number): [low: number, high: number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = successes / all;
  const middle = share + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
