/**
 * Sample quantile by linear interpolation of the order statistics: definition 7 of Hyndman & Fan 1996
 * (DOI 10.1080/00031305.1996.10473566), the default of R. O(n log n).
 *
 * @param values finite numbers, in any order
 * @param probability 0 … 1
 * @returns null where there are no values
 * @throws RangeError when the probability is out of range
 * @example
 * quantile([1, 2, 3, 10], 0.5) // → 2.5
 */
export function quantile(values: ArrayLike<number>, probability: number): number | null {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability must be from 0 to 1, not ${probability}`);
  }
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (place - Math.floor(place)) * (above - below);
}
