import type { Random } from '../random/random.ts';
import { type Figure, figure } from '../statistics/figure.ts';
import { permutationTest } from '../statistics/resampling.ts';
import { checkGroups } from './brokerage.ts';
import type { Network } from './network.ts';

export interface ExternalInternal {
  /** Weight of ties within groups, and between them. */
  internal: number;
  external: number;
  /** (external − internal) / (external + internal): −1 all within, 1 all between. */
  index: Figure;
}

/**
 * Krackhardt and Stern's E–I index (1988, DOI 10.2307/2786835) of ties that leave a group against ties that stay in it. Weights
 * count; {@link withoutWeights} counts ties. It depends on the sizes of groups: with many small ones chance alone gives a high value,
 * so compare it with {@link externalInternalByChance}. O(size + ties).
 *
 * @param groups the group of each person, whole numbers
 * @throws RangeError when not everybody has a group
 * @example
 * externalInternal(networkOf({ size: 3, from: [0, 1, 2], to: [1, 2, 0] }), [0, 0, 1]).index.value // → 0.333333
 */
export function externalInternal(network: Network, groups: ArrayLike<number>): ExternalInternal {
  checkGroups(network, groups);
  const half = network.directed ? 1 : 2;
  const { internal, external } = weigh(network, groups);
  return {
    internal: internal / half,
    external: external / half,
    index: figure((external - internal) / (external + internal), 'no-ties'),
  };
}

/**
 * The E–I index of every group (Krackhardt & Stern 1988, DOI 10.2307/2786835): of the ties its people have, in either direction. A
 * tie within counts once. O(size + ties).
 *
 * @example
 * externalInternalOfGroups(networkOf({ size: 3, from: [0, 1, 2], to: [1, 2, 0] }), [0, 0, 1]).map((each) => each.index.value) // → [0.333333, 1]
 */
export function externalInternalOfGroups(
  network: Network,
  groups: ArrayLike<number>,
): (ExternalInternal & { group: number })[] {
  checkGroups(network, groups);
  const sums = new Map<number, { internal: number; external: number }>();
  for (let person = 0; person < network.size; person += 1) {
    if (!sums.has(groups[person]!)) sums.set(groups[person]!, { internal: 0, external: 0 });
  }
  const { starts, ends, weights } = network.out;
  for (let person = 0; person < network.size; person += 1) {
    const own = sums.get(groups[person]!)!;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      const theirs = sums.get(groups[ends[tie]!]!)!;
      const weight = network.directed ? weights[tie]! : weights[tie]! / 2;
      if (own === theirs) own.internal += weight;
      else {
        own.external += weight;
        theirs.external += weight;
      }
    }
  }
  return [...sums]
    .sort(([one], [other]) => one - other)
    .map(([group, { internal, external }]) => ({
      group,
      internal,
      external,
      index: figure((external - internal) / (external + internal), 'no-ties'),
    }));
}

/**
 * The E–I index beside what chance gives, were people put into the groups at random, their sizes kept (Krackhardt & Stern 1988,
 * DOI 10.2307/2786835; the permutation test of the `statistics` family). O(shuffles × ties).
 *
 * @returns null where there are no ties
 * @example
 * const pairs = networkOf({ size: 6, from: [0, 1, 2, 3, 4, 5], to: [1, 2, 0, 4, 5, 3] });
 * externalInternalByChance(pairs, [0, 0, 0, 1, 1, 1], randomFrom(1)).below // → 0.1
 */
export function externalInternalByChance(
  network: Network,
  groups: ArrayLike<number>,
  random: Random,
  shuffles = 999,
): ReturnType<typeof permutationTest> | null {
  checkGroups(network, groups);
  if (network.out.ends.length === 0) return null;
  const index = (labels: ArrayLike<number>) => {
    const { internal, external } = weigh(network, labels);
    return (external - internal) / (external + internal);
  };
  return permutationTest(Array.from(groups), index, random, shuffles);
}

function weigh({ size, out: { starts, ends, weights } }: Network, groups: ArrayLike<number>) {
  let [internal, external] = [0, 0];
  for (let person = 0; person < size; person += 1) {
    const own = groups[person];
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      if (groups[ends[tie]!] === own) internal += weights[tie]!;
      else external += weights[tie]!;
    }
  }
  return { internal, external };
}
