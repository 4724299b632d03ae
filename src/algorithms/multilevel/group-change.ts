import { chiSquareAbove, normalBelow, normalQuantile } from '../statistics/distributions.ts';
import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { Found } from './found.ts';
import type { GroupMoments } from './group-moments.ts';
import { leastRatio, type Profile } from './profile.ts';

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

/**
 * Change of groups between two waves of anonymous answers. Each group's difference of means has a sampling variance
 * σ²(1/n₁ + 1/n₂), σ² pooled within groups and waves; the true changes are spread around a mean change with a variance estimated
 * by REML (Fay & Herriot 1979, DOI 10.1080/01621459.1979.10482505; Cochran 1954, DOI 10.2307/3001666). Each change is pooled
 * toward the mean, and its interval counts the uncertainty of mean and spread (Prasad & Rao 1990,
 * DOI 10.1080/01621459.1990.10475320). So a small group that jumped is believed little, and what is called clear is seldom noise.
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
 * groupChange(before, after).found.groups[2].change // → 1.7607
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
  const spread = spreadOf(moves, noises);
  const { mean, weight, squares } = weigh(moves, noises, spread);
  const z = normalQuantile((1 + level) / 2);
  const ofSpread = 2 / squares;
  const none = weigh(moves, noises, 0);
  return {
    found: {
      groups: Array.from(before.sizes, (_, group): ChangeOfGroup => {
        const seen = before.sizes[group]! > 0 && after.sizes[group]! > 0;
        const own = seen ? noise(group) : Number.POSITIVE_INFINITY;
        const trust = seen ? spread / (spread + own) : 0;
        const change = seen ? mean + trust * (moved(group) - mean) : mean;
        const known = spread * (1 - trust) + (1 - trust) ** 2 / weight;
        const error = Math.sqrt(known + (seen ? (2 * own ** 2 * ofSpread) / (spread + own) ** 3 : 0));
        const [low, high] = [change - z * error, change + z * error];
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
      overall: { change: mean, low: mean - z / Math.sqrt(weight), high: mean + z / Math.sqrt(weight) },
      spread: Math.sqrt(spread),
      q: figure(none.around, 'not-defined'),
      p:
        both.length > 1
          ? figure(chiSquareAbove(none.around, both.length - 1), 'not-defined')
          : noFigure('too-few-groups'),
    },
    reason: null,
  };
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

/** The REML variance of true changes, given the noise of each. */
function spreadOf(moves: Float64Array, noises: Float64Array): number {
  const profile: Profile = {
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
  return leastRatio(profile, noises.reduce((sum, noise) => sum + noise, 0) / noises.length);
}
