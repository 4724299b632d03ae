/**
 * Wilson score interval for a proportion (Wilson 1927, DOI 10.1080/01621459.1927.10502953).
 *
 * Assumes independent answers of one underlying share; keeps near its nominal coverage for few answers and for shares near 0
 * or 1, where the textbook interval fails. O(1).
 *
 * @param successes whole number, 0 … trials
 * @param trials whole number ≥ 0
 * @param z normal quantile; 1.959963984540054 gives 95 %
 * @returns bounds in [0, 1]; [0, 1] when there are no trials
 * @throws RangeError when successes or trials are not whole numbers in range
 * @example
 * wilsonInterval(8, 10) // → { low: 0.4902, high: 0.9433 }
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  z = 1.959963984540054,
): { low: number; high: number } {
  if (!Number.isInteger(trials) || trials < 0) throw new RangeError(`trials must be a whole number ≥ 0, not ${trials}`);
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(`successes must be a whole number from 0 to ${trials}, not ${successes}`);
  }
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const shrink = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}
