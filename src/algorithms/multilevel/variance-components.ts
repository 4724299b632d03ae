import { type Figure, figure } from '../statistics/figure.ts';
import type { Found } from './found.ts';
import type { GroupMoments } from './group-moments.ts';
import { leastRatio, type Profile, ratiosAround } from './profile.ts';

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
  /** −2 log restricted likelihood, as lme4 counts it. */
  deviance: number;
  /** Large-sample variances and covariance of the two estimates. */
  betweenVariance: number;
  withinVariance: number;
  covariance: number;
}

/**
 * Restricted maximum likelihood (REML) of the two variances of people in groups of unequal size (Patterson & Thompson 1971,
 * DOI 10.1093/biomet/58.3.545; Searle, Casella & McCulloch 1992, DOI 10.1002/9780470316856, chapter 6).
 *
 * Mean and σ² have closed forms given the ratio τ/σ², so the search is over that one number, and groups of the same size are
 * taken together: O(groups + sizes × 150), whatever the number of people. τ is kept at 0 or above, as is usual for REML; the
 * ICCs from mean squares show what lies below. Large-sample (co)variances from the expected information.
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
  const classes = sizeClasses(moments);
  const spread = classes.reduce((sum, one) => sum + one.squares + one.count * (one.mean - moments.mean) ** 2, 0);
  if (within === 0 && spread <= groups * (Number.EPSILON * moments.mean) ** 2 * 16) {
    return { found: null, reason: 'no-variance' };
  }
  if (within === 0) return { found: alikeWithin(moments), reason: null };

  const at = (ratio: number) => evaluate(classes, ratio);
  const profile: Profile = {
    value(ratio) {
      const { around, logs, weight } = at(ratio);
      return (people - 1) * Math.log(within + around) + logs + Math.log(weight);
    },
    slope(ratio) {
      const { around, fall, weight, weights } = at(ratio);
      return (-(people - 1) * fall) / (within + around) + weight - weights / weight;
    },
  };
  const ratio = leastRatio(profile, groups / people);
  const { mean, weight, around } = at(ratio);
  const residual = (within + around) / (people - 1);
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
      ...uncertainty(classes, ratio * residual, residual),
    },
    reason: null,
  };
}

/** Groups of one size: how many, the mean of their means, and the squares of their means around it. */
interface SizeClass {
  size: number;
  count: number;
  mean: number;
  squares: number;
}

function sizeClasses({ sizes, means }: GroupMoments): SizeClass[] {
  const bySize = new Map<number, SizeClass>();
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group]!;
    if (size === 0) continue;
    let of = bySize.get(size);
    if (of === undefined) {
      of = { size, count: 0, mean: 0, squares: 0 };
      bySize.set(size, of);
    }
    of.count += 1;
    const away = means[group]! - of.mean;
    of.mean += away / of.count;
    of.squares += away * (means[group]! - of.mean);
  }
  return [...bySize.values()].sort((one, other) => one.size - other.size);
}

/** What the profile needs at one ratio: Σw, Σw², the weighted mean, squares around it by w and by w², and Σ log(1 + n·ratio). */
function evaluate(classes: readonly SizeClass[], ratio: number) {
  let [weight, weights, sum, logs] = [0, 0, 0, 0];
  for (const { size, count, mean } of classes) {
    const w = size / (1 + size * ratio);
    weight += count * w;
    weights += count * w * w;
    sum += count * w * mean;
    logs += count * Math.log1p(size * ratio);
  }
  const mean = sum / weight;
  let [around, fall] = [0, 0];
  for (const one of classes) {
    const w = one.size / (1 + one.size * ratio);
    const squares = one.squares + one.count * (one.mean - mean) ** 2;
    around += w * squares;
    fall += w * w * squares;
  }
  return { weight, weights, mean, around, fall, logs };
}

/** Nobody differs from their group: the limit in which all variance lies between groups. */
function alikeWithin({ sizes, means, groups }: GroupMoments): VarianceComponents {
  const present = Float64Array.from(means).filter((_, group) => sizes[group]! > 0);
  const mean = present.reduce((sum, each) => sum + each, 0) / groups;
  const between = present.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (groups - 1);
  return {
    between,
    within: 0,
    mean,
    meanError: Math.sqrt(between / groups),
    icc: figure(1, 'not-defined'),
    iccLow: 1,
    iccHigh: 1,
    deviance: Number.NEGATIVE_INFINITY,
    betweenVariance: (2 * between * between) / groups,
    withinVariance: 0,
    covariance: 0,
  };
}

/** The inverse of the expected information of (τ, σ²). */
function uncertainty(classes: readonly SizeClass[], between: number, within: number) {
  let [tt, ts, ss] = [0, 0, 0];
  for (const { size, count } of classes) {
    const total = within + size * between;
    tt += (count * (size / total) ** 2) / 2;
    ts += (count * size) / total ** 2 / 2;
    ss += (count * ((size - 1) / within ** 2 + 1 / total ** 2)) / 2;
  }
  const determinant = tt * ss - ts * ts;
  return { betweenVariance: ss / determinant, withinVariance: tt / determinant, covariance: -ts / determinant };
}
