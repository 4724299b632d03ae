import type { GroupMoments } from './group-moments.ts';
import type { Profile } from './profile.ts';

/** What generalized least squares gives at one ratio τ/σ². */
export interface OneWayAt {
  /** Mean of the groups' means, each weighted by n / (1 + n · ratio). */
  mean: number;
  /** Sum of the weights and of their squares. */
  weight: number;
  weights: number;
  /** Squares of the group means around it, by weight and by squared weight. */
  around: number;
  fall: number;
  /** Σ log(1 + n · ratio). */
  logs: number;
  /** σ² at this ratio. */
  residual: number;
}

export interface OneWayModel {
  at(ratio: number): OneWayAt;
  /** −2 log restricted likelihood by ratio, but for a constant. */
  profile: Profile;
}

/**
 * The one-way random model with mean and σ² in closed form, so that one ratio is left to look for; groups of the same size are
 * taken together. See Searle, Casella & McCulloch 1992, DOI 10.1002/9780470316856, section 6.6. O(groups) once, then O(different
 * sizes) a ratio.
 * @example
 * const moments = { sizes: [2, 2, 2], means: [1, 4, 10], mean: 5, within: 6, people: 6, groups: 3 };
 * oneWayModel(moments).at(10).residual // → 2.00
 */
export function oneWayModel(moments: GroupMoments): OneWayModel {
  const { people, within } = moments;
  const classes = sizeClasses(moments);
  const at = (ratio: number): OneWayAt => {
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
    return { mean, weight, weights, around, fall, logs, residual: (within + around) / (people - 1) };
  };
  return {
    at,
    profile: {
      value(ratio) {
        const { around, logs, weight } = at(ratio);
        return (people - 1) * Math.log(within + around) + logs + Math.log(weight);
      },
      slope(ratio) {
        const { around, fall, weight, weights } = at(ratio);
        return (-(people - 1) * fall) / (within + around) + weight - weights / weight;
      },
    },
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
