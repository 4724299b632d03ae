/** A function of one ratio ≥ 0, to be made small, and its slope. */
export interface Profile {
  value(ratio: number): number;
  slope(ratio: number): number;
}

/**
 * Where a smooth profile over a ratio ≥ 0 is least: a scan over powers of ten finds the lowest valley (a restricted likelihood
 * may have two), bisection of the slope its bottom to the last digit. Our construction, in place of the general optimizers that
 * other programs use. About 150 evaluations.
 *
 * @param unit a scale: the ratio is looked for from 1e-8 to 1e10 units, and at 0
 * @returns 0 where the profile rises from there on
 * @example
 * leastRatio({ value: (x) => (x - 3) ** 2, slope: (x) => 2 * (x - 3) }, 1) // → 3.000000000
 */
export function leastRatio(profile: Profile, unit: number): number {
  const grid = [0];
  for (let power = -8; power <= 10; power += 0.25) grid.push(unit * 10 ** power);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, ratio] of grid.entries()) {
    const value = profile.value(ratio);
    if (value < least) [best, least] = [index, value];
  }
  // Near its bottom the profile is flat to the last digit, and only its slope tells on which side one is.
  let left = Math.max(0, best - 1);
  while (left > 0 && profile.slope(grid[left]!) > 0) left -= 1;
  if (left === 0 && profile.slope(0) >= 0) return 0;
  return bisect(profile.slope, grid[left]!, grid[Math.min(grid.length - 1, best + 1)]!);
}

/**
 * The ratios around the bottom at which the profile has risen by so much; 0 where it does not rise so far below.
 * @example
 * ratiosAround({ value: (x) => (x - 3) ** 2, slope: (x) => 2 * (x - 3) }, 3, 4) // → { low: 1.000000, high: 5.000000 }
 */
export function ratiosAround(profile: Profile, bottom: number, rise: number): { low: number; high: number } {
  const level = profile.value(bottom) + rise;
  const above = (ratio: number) => profile.value(ratio) - level;
  let high = Math.max(bottom, 1e-6);
  while (above(high) < 0 && high < 1e12) high *= 2;
  return {
    low: above(0) <= 0 ? 0 : bisect((ratio) => -above(ratio), 0, bottom),
    high: bisect(above, bottom, high),
  };
}

/** Where a function that is negative at `low` and positive at `high` crosses 0, to the last digit. */
function bisect(of: (ratio: number) => number, low: number, high: number): number {
  let [left, right] = [low, high];
  for (let turn = 0; turn < 200; turn += 1) {
    // Halving the exponent where the ends are of different size, else the interval.
    const middle = left > 0 && right > 4 * left ? Math.sqrt(left * right) : (left + right) / 2;
    if (middle <= left || middle >= right) break;
    if (of(middle) < 0) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
