import { normalQuantile } from '../statistics/distributions.ts';
import type { GroupMoments } from './group-moments.ts';
import type { VarianceComponents } from './variance-components.ts';

/** A group's mean as it was answered, and as it most plausibly is. */
export interface GroupMean {
  group: number;
  size: number;
  /** As answered; null where nobody in the group answered. */
  observed: number | null;
  /** Partially pooled: drawn toward the mean of all groups, the more so the smaller the group. */
  pooled: number;
  low: number;
  high: number;
  /** How much the group's own answers count, 0 … 1. */
  trust: number;
}

/**
 * Empirical-Bayes means of groups (best linear unbiased prediction; Robinson 1991, DOI 10.1214/ss/1177011926; Morris 1983,
 * DOI 10.1080/01621459.1983.10477920): μ + k·(mean − μ) with k = τ / (τ + σ²/n).
 *
 * The intervals count three things one does not know: the group's mean given the variances, the mean of all groups, and the
 * variances themselves (Prasad & Rao 1990, DOI 10.1080/01621459.1990.10475320, with the bias correction for REML). Leaving the
 * last out is what makes usual intervals of small groups too narrow, and of no width at all where τ is estimated as 0. Assumes
 * normal group means and answers of one variance within groups. O(groups).
 *
 * @param level coverage, between 0 and 1
 * @example
 * const moments = { sizes: [2, 2, 2], means: [1, 4, 10], mean: 5, within: 6, people: 6, groups: 3 };
 * const components = { between: 20, within: 2, mean: 5, meanError: Math.sqrt(7), betweenVariance: 147.3, withinVariance: 8 / 3, covariance: -4 / 3 };
 * pooledGroupMeans(moments, components)[2].pooled // → 9.7619
 */
export function pooledGroupMeans(moments: GroupMoments, components: VarianceComponents, level = 0.95): GroupMean[] {
  const { between, within, mean, meanError, betweenVariance, withinVariance, covariance } = components;
  const z = normalQuantile((1 + level) / 2);
  return Array.from(moments.sizes, (size, group) => {
    const trust = size === 0 ? 0 : (size * between) / (size * between + within);
    const observed = size === 0 ? null : moments.means[group]!;
    const pooled = observed === null ? mean : mean + trust * (observed - mean);
    const ofGroup = between * (1 - trust);
    const ofAll = ((1 - trust) * meanError) ** 2;
    const ofVariances =
      size === 0
        ? 0
        : (within ** 2 * betweenVariance + between ** 2 * withinVariance - 2 * between * within * covariance) /
          (size ** 2 * (between + within / size) ** 3);
    const half = z * Math.sqrt(ofGroup + ofAll + 2 * ofVariances);
    return { group, size, observed, pooled, low: pooled - half, high: pooled + half, trust };
  });
}
