import { fQuantile } from '../statistics/f-quantile.ts';
import type { Found } from './found.ts';
import { alphaOfUnits, type Level, unitsOf } from './krippendorff-alpha.ts';

/** More units than this are left out several at a time, so that the time grows with the units and not with their square. */
const MOST_PARTS = 400;

/**
 * Interval of Krippendorff's alpha: the jackknife over units with Student's t (Miller 1974, DOI 10.1093/biomet/61.1.1; for
 * alpha Hughes 2022, DOI 10.48550/arXiv.2210.13265). Units are what was sampled: coders stay the same, values of one unit hang
 * together. The bootstrap of Hayes & Krippendorff 2007 (DOI 10.1080/19312450709336664) draws pairs of values as if they did not, and
 * takes what chance gives as known; of its 95 % intervals far fewer than 95 % hold the truth where there are more than two coders
 * (docs/mathematics/multilevel.md). Nothing random is drawn here.
 *
 * Assumes units independent of one another. Cut off at 1, which alpha cannot exceed. O(min(units, 400) × values log values).
 *
 * @param ratings an array an observer, a place a unit; NaN where there is no value
 * @param coverage between 0 and 1
 * @returns the bounds; the reason instead where there are fewer than three units with two values, or where all of them say the same of
 * alpha (as under full agreement: nothing then tells how far off it is)
 * @throws RangeError as `krippendorffAlpha`, or when coverage is not between 0 and 1
 * @example
 * krippendorffInterval([[1, 2, 3, 3, 2, 1], [1, 2, 3, 3, 1, 2]], 'interval').found.low // → 0.340626
 */
export function krippendorffInterval(
  ratings: readonly ArrayLike<number>[],
  level: Level,
  coverage = 0.95,
): Found<{ low: number; high: number }> {
  if (!(coverage > 0 && coverage < 1)) throw new RangeError(`coverage must be between 0 and 1, not ${coverage}`);
  const units = unitsOf(ratings);
  const parts = Math.min(units.length, MOST_PARTS);
  if (parts < 3) return { found: null, reason: 'too-few-values' };
  const whole = alphaOfUnits(units, level);
  if (whole.value === null) return { found: null, reason: whole.reason };
  const pseudo: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    const without = alphaOfUnits(
      units.filter((_, unit) => unit % parts !== part),
      level,
    );
    if (without.value === null) return { found: null, reason: without.reason };
    pseudo.push(parts * whole.value - (parts - 1) * without.value);
  }
  const mean = pseudo.reduce((sum, value) => sum + value, 0) / parts;
  const squares = pseudo.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares <= 1e-20 * parts) return { found: null, reason: 'no-variance' };
  const half = Math.sqrt((fQuantile(coverage, 1, parts - 1) * squares) / (parts * (parts - 1)));
  return { found: { low: mean - half, high: Math.min(1, mean + half) }, reason: null };
}
