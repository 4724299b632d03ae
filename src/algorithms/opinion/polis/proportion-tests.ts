/** The one-sided 90 % quantile of the normal, as Polis rounds it. */
export const SIGNIFICANT = 1.2816;

/**
 * Polis's one-proportion z: how far a share of agreement lies above one half, with one success and one trial added. As in the
 * mathematics of the Polis server; see Small et al. 2021 (DOI 10.6035/recerca.5516). O(1).
 * @param successes 0 … trials
 * @example
 * oneProportionZ(8, 10) // → 2.1105794120
 */
export function oneProportionZ(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

/**
 * Polis's two-proportion z: whether the first share is higher than the second, pooled, with one added to all four counts;
 * 0 where the pooled share is 1. As in the mathematics of the Polis server; see Small et al. 2021. O(1).
 * @example
 * twoProportionZ(8, 2, 10, 10) // → 2.5690465157
 */
export function twoProportionZ(successes: number, otherSuccesses: number, trials: number, otherTrials: number): number {
  const [a, b, n, m] = [successes + 1, otherSuccesses + 1, trials + 1, otherTrials + 1];
  const pooled = (a + b) / (n + m);
  if (pooled >= 1) return 0;
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
