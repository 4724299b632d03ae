import { wilsonInterval } from './wilson.ts';

/**
 * Interval for the difference of two independent proportions, first − second: Newcombe's hybrid score, method 10
 * (Newcombe 1998, DOI 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I). O(1).
 *
 * @param successes whole numbers, 0 … trials, of the first and the second
 * @param trials whole numbers ≥ 0; with none, that side may be anything from 0 to 1
 * @param z normal quantile; 1.959963984540054 gives 95 %
 * @returns the difference (null where a side has no trials) and its bounds in [−1, 1]
 * @throws RangeError when the counts are not whole numbers in range
 * @example
 * newcombeInterval([56, 48], [70, 80]) // → { difference: 0.2000, low: 0.0524, high: 0.3339 }
 */
export function newcombeInterval(
  successes: readonly [number, number],
  trials: readonly [number, number],
  z = 1.959963984540054,
): { difference: number | null; low: number; high: number } {
  const [one, other] = [wilsonInterval(successes[0], trials[0], z), wilsonInterval(successes[1], trials[1], z)];
  if (trials[0] === 0 || trials[1] === 0) {
    return { difference: null, low: one.low - other.high, high: one.high - other.low };
  }
  const [p, q] = [successes[0] / trials[0], successes[1] / trials[1]];
  return {
    difference: p - q,
    low: p - q - Math.hypot(p - one.low, other.high - q),
    high: p - q + Math.hypot(one.high - p, q - other.low),
  };
}
