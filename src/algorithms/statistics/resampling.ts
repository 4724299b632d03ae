import { shuffle } from '../random/draws.ts';
import type { Random } from '../random/random.ts';
import { quantile } from './quantile.ts';

/**
 * Percentile bootstrap of a statistic (Efron & Tibshirani 1993, DOI 10.1201/9780429246593, chapter 13). The units are drawn with
 * putting back; the statistic gets their indices, so a unit may be a person, a group or a pair. O(draws × statistic).
 *
 * @param units how many there are, ≥ 1
 * @param statistic of the drawn indices (the array is used again: copy it to keep it)
 * @param level coverage, between 0 and 1
 * @returns bounds, and the bootstrap standard error; null where fewer than two units exist, or where the statistic has no value
 * @throws RangeError when draws is no whole number ≥ 2
 * @example
 * const heights = [1, 2, 3, 4, 5, 6, 7, 8];
 * const mean = (drawn) => drawn.reduce((sum, unit) => sum + heights[unit], 0) / drawn.length;
 * bootstrapInterval(8, mean, randomFrom(1), 2000).low // → 3.0
 */
export function bootstrapInterval(
  units: number,
  statistic: (drawn: Int32Array) => number,
  random: Random,
  draws = 2_000,
  level = 0.95,
): { low: number; high: number; error: number } | null {
  if (!Number.isInteger(draws) || draws < 2)
    throw new RangeError(`draws must be a whole number of 2 or more, not ${draws}`);
  if (units < 2) return null;
  const drawn = new Int32Array(units);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    for (let unit = 0; unit < units; unit += 1) drawn[unit] = random.below(units);
    const value = statistic(drawn);
    if (Number.isFinite(value)) values.push(value);
  }
  if (values.length < draws / 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    low: quantile(values, (1 - level) / 2)!,
    high: quantile(values, (1 + level) / 2)!,
    error: Math.sqrt(squares / (values.length - 1)),
  };
}

/**
 * Permutation test: how often a statistic of shuffled labels is at least as extreme as that of the labels as they are. The labels
 * as they are count as one of the shuffles, so p is never 0 (Phipson & Smyth 2010, DOI 10.2202/1544-6115.1585).
 *
 * @param labels are shuffled in a copy
 * @param statistic of the labels
 * @returns p above (as large or larger), p below, both tails (twice the smaller, at most 1), and mean and standard deviation under shuffling
 * @example
 * const labels = [0, 0, 0, 0, 1, 1, 1, 1];
 * const value = (of) => of.reduce((sum, label, index) => sum + label * index, 0);
 * permutationTest(labels, value, randomFrom(1), 999).above // → 0.02
 */
export function permutationTest<Label>(
  labels: readonly Label[],
  statistic: (labels: readonly Label[]) => number,
  random: Random,
  shuffles = 999,
): { observed: number; above: number; below: number; both: number; mean: number; deviation: number } {
  const observed = statistic(labels);
  const slack = 1e-12 * Math.max(1, Math.abs(observed));
  const shuffled = [...labels];
  let [above, below, sum, squares] = [1, 1, 0, 0];
  for (let turn = 0; turn < shuffles; turn += 1) {
    const value = statistic(shuffle(shuffled, random));
    if (value >= observed - slack) above += 1;
    if (value <= observed + slack) below += 1;
    sum += value;
    squares += value * value;
  }
  const mean = sum / shuffles;
  return {
    observed,
    above: above / (shuffles + 1),
    below: below / (shuffles + 1),
    both: Math.min(1, (2 * Math.min(above, below)) / (shuffles + 1)),
    mean,
    deviation: Math.sqrt(Math.max(0, squares / shuffles - mean * mean)),
  };
}
