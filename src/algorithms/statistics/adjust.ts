/**
 * Holm's step-down adjustment of p-values (Holm 1979, Scandinavian Journal of Statistics 6:65–70; DOI 10.2307/4615733): controls the
 * chance of any false finding, under any dependence. O(n log n).
 * @param values p-values, 0 … 1, in any order
 * @returns adjusted values in the same order
 * @example
 * adjustHolm([0.01, 0.04, 0.03]) // → [0.03, 0.06, 0.06]
 */
export function adjustHolm(values: readonly number[]): number[] {
  const adjusted = new Array<number>(values.length);
  let most = 0;
  for (const [rank, index] of ascending(values).entries()) {
    most = Math.max(most, Math.min(1, values[index]! * (values.length - rank)));
    adjusted[index] = most;
  }
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjustment (1995, DOI 10.1111/j.2517-6161.1995.tb02031.x): controls the expected share of false findings
 * among all findings, for independent or positively dependent tests. O(n log n).
 * @param values p-values, 0 … 1, in any order
 * @returns adjusted values in the same order
 * @example
 * adjustBenjaminiHochberg([0.01, 0.04, 0.03]) // → [0.03, 0.04, 0.04]
 */
export function adjustBenjaminiHochberg(values: readonly number[]): number[] {
  const adjusted = new Array<number>(values.length);
  let least = 1;
  for (const [above, index] of ascending(values).reverse().entries()) {
    least = Math.min(least, values[index]! * (values.length / (values.length - above)));
    adjusted[index] = least;
  }
  return adjusted;
}

function ascending(values: readonly number[]): number[] {
  for (const value of values) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`a p-value must be from 0 to 1, not ${value}`);
  }
  return [...values.keys()].sort((one, other) => values[one]! - values[other]!);
}
