/** Sizes, means and what is left within: all that a one-way model needs to know of the values. */
export interface GroupMoments {
  /** How many values each group has; 0 where it has none. */
  readonly sizes: Int32Array;
  /** Each group's mean; 0 where it has no value. */
  readonly means: Float64Array;
  /** The mean of all values. */
  readonly mean: number;
  /** Sum of squared deviations from the own group's mean. */
  readonly within: number;
  readonly people: number;
  /** How many groups have a value. */
  readonly groups: number;
}

/**
 * Sizes, means and the sum of squares within groups, in two passes without cancellation; NaN is passed over. The textbook
 * definitions; see Searle, Casella & McCulloch 1992, DOI 10.1002/9780470316856. O(people + groups).
 * @example
 * groupMoments([1, 3, 5, 7], [0, 0, 1, 1], 2).within // → 4
 */
export function groupMoments(values: ArrayLike<number>, groups: ArrayLike<number>, groupCount: number): GroupMoments {
  const sizes = new Int32Array(groupCount);
  const means = new Float64Array(groupCount);
  let [people, sum] = [0, 0];
  for (let person = 0; person < values.length; person += 1) {
    const value = values[person]!;
    if (Number.isNaN(value)) continue;
    sizes[groups[person]!]! += 1;
    means[groups[person]!]! += value;
    sum += value;
    people += 1;
  }
  let present = 0;
  for (let group = 0; group < groupCount; group += 1) {
    if (sizes[group] === 0) continue;
    means[group]! /= sizes[group]!;
    present += 1;
  }
  let within = 0;
  for (let person = 0; person < values.length; person += 1) {
    const away = values[person]! - means[groups[person]!]!;
    if (!Number.isNaN(away)) within += away * away;
  }
  // What rounding leaves of values that are alike within every group is no variance.
  if (within <= people * (Number.EPSILON * Math.abs(people === 0 ? 0 : sum / people)) ** 2 * 16) within = 0;
  return { sizes, means, mean: people === 0 ? 0 : sum / people, within, people, groups: present };
}
