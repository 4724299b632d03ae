import { chiSquareAbove, normalBelow, normalQuantile } from '../statistics/distributions.ts';
import { type Figure, figure } from '../statistics/figure.ts';
import type { Found } from './found.ts';
import type { GroupMoments } from './group-moments.ts';
import { leastRatio, type Profile } from './profile.ts';
import { spreadWeights } from './spread-weights.ts';

/** How one group moved from one wave to the next. */
export interface ChangeOfGroup {
  group: number;
  before: number;
  after: number;
  /** The difference of the two means as answered; null where one wave has no answer of this group. */
  observed: number | null;
  /** Partially pooled: drawn toward the change of all groups, the more so the noisier the group's own. */
  change: number;
  low: number;
  high: number;
  /** Probability that the group's true mean rose. */
  rose: number;
  /** Whether the interval leaves 0 on one side: change, not noise. */
  clear: 'rose' | 'fell' | null;
}

export interface GroupChange {
  groups: ChangeOfGroup[];
  /** The mean change of groups, with its interval. */
  overall: { change: number; low: number; high: number };
  /** Standard deviation of the groups' true changes around it; 0 where all may have moved alike. */
  spread: number;
  /** Cochran's Q: whether groups changed differently at all. */
  q: Figure;
  p: Figure;
}

/** Changes may well be spread five times as widely as people within a group, before the prior says anything. */
const PRIOR_SCALE = 5;

/**
 * Change of groups between two waves of anonymous answers. Each group's difference of means has a sampling variance
 * σ²(1/n₁ + 1/n₂), σ² pooled within groups and waves; the true changes are spread around a mean change with a variance estimated
 * by REML (Fay & Herriot 1979, DOI 10.1080/01621459.1979.10482505; Cochran 1954, DOI 10.2307/3001666). Each change is pooled
 * toward the mean, and it and its interval are averaged over the mean changes and spreads that are plausible (`spreadWeights`;
 * Rubin 1981, DOI 10.3102/10769986006004377). So a small group that jumped is believed little, and what is called clear is
 * seldom noise.
 *
 * Assumes that answers of the two waves are independent. Where the same people answered both and may be told apart, take each
 * person's difference and `pooledGroupMeans` instead: that is sharper. O(groups × 150).
 *
 * @param before moments of the first wave, by `groupMoments`; groups have the same numbers in both
 * @param level coverage of the intervals
 * @returns no result where fewer than two groups answered both waves, or nobody shares a group
 * @example
 * const before = { sizes: [9, 9, 9], means: [3, 3, 3], mean: 3, within: 24, people: 27, groups: 3 };
 * const after = { sizes: [9, 9, 9], means: [3, 3.5, 5], mean: 3.8, within: 24, people: 27, groups: 3 };
 * groupChange(before, after).found.groups[2].change // → 1.8142
 */
export function groupChange(before: GroupMoments, after: GroupMoments, level = 0.95): Found<GroupChange> {
  if (before.sizes.length !== after.sizes.length) {
    throw new RangeError(`the first wave has ${before.sizes.length} groups, the second ${after.sizes.length}`);
  }
  const freedom = before.people - before.groups + after.people - after.groups;
  const both = [...before.sizes.keys()].filter((group) => before.sizes[group]! > 0 && after.sizes[group]! > 0);
  if (before.people === 0 || after.people === 0) return { found: null, reason: 'nothing-given' };
  if (both.length < 2) return { found: null, reason: 'too-few-groups' };
  if (freedom === 0) return { found: null, reason: 'groups-of-one' };
  const residual = (before.within + after.within) / freedom;
  if (residual === 0) return { found: null, reason: 'no-variance' };

  const noise = (group: number) => residual * (1 / before.sizes[group]! + 1 / after.sizes[group]!);
  const moved = (group: number) => after.means[group]! - before.means[group]!;
  const noises = Float64Array.from(both, noise);
  const moves = Float64Array.from(both, moved);
  const profile = profileOf(moves, noises);
  const spread = leastRatio(profile, noises.reduce((sum, each) => sum + each, 0) / noises.length);
  const plausible = spreadWeights(profile, spread, PRIOR_SCALE * Math.sqrt(residual)).map(({ ratio, weight }) => {
    const at = weigh(moves, noises, ratio);
    return { share: weight, spread: ratio, mean: at.mean, variance: 1 / at.weight };
  });
  const half = normalQuantile((1 + level) / 2);
  const all = averaged(plausible, ({ mean, variance }) => ({ mean, variance }));
  const heterogeneity = weigh(moves, noises, 0).around;
  return {
    found: {
      groups: Array.from(before.sizes, (_, group): ChangeOfGroup => {
        const seen = before.sizes[group]! > 0 && after.sizes[group]! > 0;
        const own = seen ? noise(group) : Number.POSITIVE_INFINITY;
        const { mean: change, error } = averaged(plausible, (one) => {
          const trust = one.spread / (one.spread + own);
          return {
            mean: seen ? one.mean + trust * (moved(group) - one.mean) : one.mean,
            variance: one.spread * (1 - trust) + (1 - trust) ** 2 * one.variance,
          };
        });
        const [low, high] = [change - half * error, change + half * error];
        return {
          group,
          before: before.sizes[group]!,
          after: after.sizes[group]!,
          observed: seen ? moved(group) : null,
          change,
          low,
          high,
          rose: normalBelow(change / error),
          clear: low > 0 ? 'rose' : high < 0 ? 'fell' : null,
        };
      }),
      overall: { change: all.mean, low: all.mean - half * all.error, high: all.mean + half * all.error },
      spread: Math.sqrt(spread),
      q: figure(heterogeneity, 'not-defined'),
      p: figure(chiSquareAbove(heterogeneity, both.length - 1), 'not-defined'),
    },
    reason: null,
  };
}

/** One spread of the groups' true changes that is plausible, and the mean change that goes with it. */
interface Plausible {
  share: number;
  spread: number;
  mean: number;
  variance: number;
}

/** Mean and standard deviation over all that is plausible. */
function averaged(
  plausible: readonly Plausible[],
  of: (one: Plausible) => { mean: number; variance: number },
): { mean: number; error: number } {
  let [first, second] = [0, 0];
  const origin = of(plausible[0]!).mean;
  for (const one of plausible) {
    const { mean, variance } = of(one);
    first += one.share * (mean - origin);
    second += one.share * (variance + (mean - origin) ** 2);
  }
  return { mean: origin + first, error: Math.sqrt(Math.max(0, second - first * first)) };
}

/** Sums with weights 1 / (spread + noise): Σw, Σw², the weighted mean, and squares around it by w and by w². */
function weigh(moves: Float64Array, noises: Float64Array, spread: number) {
  let [weight, squares, sum] = [0, 0, 0];
  for (let place = 0; place < moves.length; place += 1) {
    const w = 1 / (spread + noises[place]!);
    weight += w;
    squares += w * w;
    sum += w * moves[place]!;
  }
  const mean = sum / weight;
  let [around, fall] = [0, 0];
  for (let place = 0; place < moves.length; place += 1) {
    const w = 1 / (spread + noises[place]!);
    around += w * (moves[place]! - mean) ** 2;
    fall += (w * (moves[place]! - mean)) ** 2;
  }
  return { weight, squares, mean, around, fall };
}

/** −2 log restricted likelihood of the variance of true changes, given the noise of each. */
function profileOf(moves: Float64Array, noises: Float64Array): Profile {
  return {
    value(spread) {
      const { weight, around } = weigh(moves, noises, spread);
      let logs = 0;
      for (const noise of noises) logs += Math.log(spread + noise);
      return logs + Math.log(weight) + around;
    },
    slope(spread) {
      const { weight, squares, fall } = weigh(moves, noises, spread);
      return weight - squares / weight - fall;
    },
  };
}
