import { normalQuantile } from '../statistics/distributions.ts';
import type { GroupMoments } from './group-moments.ts';
import { oneWayModel } from './one-way-model.ts';
import { spreadWeights } from './spread-weights.ts';
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

/** Groups may well differ five times as much as people within them do, before the prior says anything. */
const PRIOR_SCALE = 5;

/**
 * Empirical-Bayes means of groups (best linear unbiased prediction; Robinson 1991, DOI 10.1214/ss/1177011926; Morris 1983,
 * DOI 10.1080/01621459.1983.10477920): μ + k·(mean − μ) with k = τ / (τ + σ²/n), at the REML variances.
 *
 * The intervals count three things one does not know: the group's mean given the variances, the mean of all groups, and the ratio
 * of the variances, over which they are averaged (`spreadWeights`). At the one best ratio the intervals of small groups would be
 * too narrow, and of no width at all where τ is estimated as 0. Assumes normal group means, and answers of one variance within
 * groups. O(groups + different sizes × 80).
 *
 * @param components of the same values
 * @param level coverage, between 0 and 1
 * @example
 * const moments = { sizes: [2, 2, 2], means: [1, 4, 10], mean: 5, within: 6, people: 6, groups: 3 };
 * const components = { between: 20, within: 2, mean: 5 };
 * pooledGroupMeans(moments, components)[2].pooled // → 9.7619
 */
export function pooledGroupMeans(
  moments: GroupMoments,
  components: Pick<VarianceComponents, 'between' | 'within' | 'mean'>,
  level = 0.95,
): GroupMean[] {
  const { between, within, mean } = components;
  const half = normalQuantile((1 + level) / 2);
  const spread = within === 0 ? () => ({ centre: null, error: 0 }) : spreadOf(moments, between / within);
  return Array.from(moments.sizes, (size, group) => {
    const trust = size === 0 ? 0 : (size * between) / (size * between + within);
    const observed = size === 0 ? null : moments.means[group]!;
    const pooled = observed === null ? mean : mean + trust * (observed - mean);
    const { centre, error } = spread(size, observed ?? mean);
    const middle = centre ?? pooled;
    return { group, size, observed, pooled, low: middle - half * error, high: middle + half * error, trust };
  });
}

/**
 * Mean and standard deviation of a group's true mean, over all plausible ratios of the variances. What is drawn away from the
 * observed mean is linear in it, so that groups of one size share their sums over the ratios.
 */
function spreadOf(
  moments: GroupMoments,
  ratio: number,
): (size: number, observed: number) => { centre: number; error: number } {
  const model = oneWayModel(moments);
  const plausible = spreadWeights(model.profile, ratio, PRIOR_SCALE).map((one) => ({
    at: model.at(one.ratio),
    ratio: one.ratio,
    share: one.weight,
  }));
  const sumsOf = (size: number) => {
    const sums = { drawn: 0, offset: 0, squares: 0, cross: 0, offsets: 0, variance: 0 };
    for (const { at, ratio: each, share } of plausible) {
      const rest = 1 / (1 + size * each);
      const away = at.mean - moments.mean;
      sums.drawn += share * rest;
      sums.offset += share * rest * away;
      sums.squares += share * rest * rest;
      sums.cross += share * rest * rest * away;
      sums.offsets += share * (rest * away) ** 2;
      sums.variance += share * at.residual * (each * rest + (rest * rest) / at.weight);
    }
    return sums;
  };
  const bySize = new Map<number, ReturnType<typeof sumsOf>>();
  return (size, observed) => {
    const sums = bySize.get(size) ?? sumsOf(size);
    bySize.set(size, sums);
    const own = observed - moments.mean;
    const drawn = sums.offset - own * sums.drawn;
    const squares = sums.offsets - 2 * own * sums.cross + own * own * sums.squares;
    return { centre: observed + drawn, error: Math.sqrt(Math.max(0, sums.variance + squares - drawn * drawn)) };
  };
}
