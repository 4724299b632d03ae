import { type Profile, ratiosAround } from './profile.ts';

/** How plausible a variance ratio is; the weights sum to 1. */
export interface WeightedRatio {
  ratio: number;
  weight: number;
}

const POINTS = 80;

/**
 * The variance of what groups truly differ by, not as one number but as all that are plausible: its restricted likelihood times a
 * half-Cauchy prior on the standard deviation, wide enough to matter only where there are two or three groups (Gelman 2006,
 * DOI 10.1214/06-BA117A). Averaging over it gives intervals that keep their coverage where an interval at the one best variance,
 * often 0, would be too narrow. 80 points between the ends at which the likelihood has vanished.
 *
 * @param profile −2 log restricted likelihood by ratio
 * @param bottom where it is least
 * @param scale of the prior, as a standard deviation: the square root of a ratio
 * @example
 * spreadWeights({ value: (x) => (x - 3) ** 2, slope: (x) => 2 * (x - 3) }, 3, 1e9).reduce((sum, each) => sum + each.weight * each.ratio, 0) // → 2.78
 */
export function spreadWeights(profile: Profile, bottom: number, scale: number): WeightedRatio[] {
  const { low, high } = ratiosAround(profile, bottom, 16);
  const [from, to] = [Math.sqrt(low), Math.sqrt(high)];
  const least = profile.value(bottom);
  // Denser toward the lower end, where the likelihood of few groups has its bulk; `step` is the width that a point stands for.
  const bend = low === 0 ? 2 : 1;
  const points = Array.from({ length: POINTS }, (_, point) => {
    const place = (point + 0.5) / POINTS;
    const deviation = from + (to - from) * place ** bend;
    const step = place ** (bend - 1);
    const prior = 1 / (1 + (deviation / scale) ** 2);
    const ratio = deviation * deviation;
    return { ratio, weight: step * prior * Math.exp((least - profile.value(ratio)) / 2) };
  });
  const sum = points.reduce((all, { weight }) => all + weight, 0);
  return points.map(({ ratio, weight }) => ({ ratio, weight: weight / sum }));
}
