import { type Figure, figure } from '../statistics/figure.ts';
import type { Found } from './found.ts';
import type { GroupMoments } from './group-moments.ts';
import { oneWayModel } from './one-way-model.ts';
import { leastRatio, ratiosAround } from './profile.ts';

/** What a one-way random model y = mean + group + person says of the values. */
export interface VarianceComponents {
  /** Variance of the groups' true means, τ. 0 where the groups differ no more than chance makes them. */
  between: number;
  /** Variance of people within a group, σ². */
  within: number;
  /** Mean of the groups' true means (generalized least squares) and its standard error. */
  mean: number;
  meanError: number;
  /** τ / (τ + σ²), with its interval from the profile of the restricted likelihood. */
  icc: Figure;
  iccLow: number;
  iccHigh: number;
  /** −2 log restricted likelihood, as lme4 counts it; null where it has no bound because nobody differs from their group. */
  deviance: number | null;
}

/**
 * Restricted maximum likelihood (REML) of the two variances of people in groups of unequal size (Patterson & Thompson 1971,
 * DOI 10.1093/biomet/58.3.545; Searle, Casella & McCulloch 1992, DOI 10.1002/9780470316856, chapter 6).
 *
 * Mean and σ² have closed forms given the ratio τ/σ² (`oneWayModel`), so the search is over that one number: O(groups + sizes ×
 * 150), whatever the number of people. τ is kept at 0 or above, as is usual for REML; the ICCs from mean squares show what lies
 * below.
 *
 * @param moments of the values, by `groupMoments`
 * @param rise of −2 log likelihood at the ends of the interval; 3.841458820694124 (χ², 1 df) gives 95 %
 * @returns no result for nothing, for one group, for groups of one, and where all values are alike
 * @example
 * const moments = { sizes: [2, 2, 2], means: [1, 4, 10], mean: 5, within: 6, people: 6, groups: 3 };
 * varianceComponents(moments).found.between // → 20.0000000
 */
export function varianceComponents(moments: GroupMoments, rise = 3.841458820694124): Found<VarianceComponents> {
  const { people, groups, within } = moments;
  if (people === 0) return { found: null, reason: 'nothing-given' };
  if (groups < 2) return { found: null, reason: 'too-few-groups' };
  if (people === groups) return { found: null, reason: 'groups-of-one' };
  if (within === 0) return alikeWithin(moments);
  const { at, profile } = oneWayModel(moments);
  const ratio = leastRatio(profile, groups / people);
  const { mean, weight, residual } = at(ratio);
  const { low, high } = ratiosAround(profile, ratio, rise);
  return {
    found: {
      between: ratio * residual,
      within: residual,
      mean,
      meanError: Math.sqrt(residual / weight),
      icc: figure(ratio / (1 + ratio), 'not-defined'),
      iccLow: low / (1 + low),
      iccHigh: high / (1 + high),
      deviance: profile.value(ratio) + (people - 1) * (1 + Math.log((2 * Math.PI) / (people - 1))),
    },
    reason: null,
  };
}

/** Nobody differs from their group: the limit in which all variance lies between groups. */
function alikeWithin({ sizes, means, groups }: GroupMoments): Found<VarianceComponents> {
  const present = Float64Array.from(means).filter((_, group) => sizes[group]! > 0);
  const mean = present.reduce((sum, each) => sum + each, 0) / groups;
  const between = present.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (groups - 1);
  if (between <= (Number.EPSILON * mean) ** 2 * 16) return { found: null, reason: 'no-variance' };
  return {
    found: {
      between,
      within: 0,
      mean,
      meanError: Math.sqrt(between / groups),
      icc: figure(1, 'not-defined'),
      iccLow: 1,
      iccHigh: 1,
      deviance: null,
    },
    reason: null,
  };
}
