/**
 * Mean and sum of squared deviations in one pass, without cancellation (Welford 1962, DOI 10.1080/00401706.1962.10490022). O(n).
 * Of nothing: mean 0, count 0.
 * @example
 * moments([2, 4, 9]) // → { count: 3, mean: 5, squares: 26 }
 */
export function moments(values: Iterable<number>): { count: number; mean: number; squares: number } {
  let [count, mean, squares] = [0, 0, 0];
  for (const value of values) {
    count += 1;
    const away = value - mean;
    mean += away / count;
    squares += away * (value - mean);
  }
  return { count, mean, squares };
}
