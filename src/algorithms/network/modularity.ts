import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import { checkGroups } from './brokerage.ts';
import type { Network } from './network.ts';

/**
 * Modularity: the share of ties within groups, less what chance would put there given how many ties everybody has (Newman &
 * Girvan 2004, DOI 10.1103/PhysRevE.69.026113; with directions, Leicht & Newman 2008, DOI 10.1103/PhysRevLett.100.118703; with a
 * resolution, Reichardt & Bornholdt 2006, DOI 10.1103/PhysRevE.74.016110). Weights count. −1 … 1. O(size + ties).
 *
 * @param groups the group of each person, whole numbers
 * @param resolution above 1 favours smaller groups, below 1 larger ones
 * @throws RangeError when not everybody has a group, or the resolution is not above 0
 * @example
 * const triangles = networkOf({ size: 6, from: [0, 1, 2, 3, 4, 5], to: [1, 2, 0, 4, 5, 3], directed: false });
 * modularity(triangles, [0, 0, 0, 1, 1, 1]).value // → 0.5
 */
export function modularity(network: Network, groups: ArrayLike<number>, resolution = 1): Figure {
  checkGroups(network, groups);
  if (!(resolution > 0)) throw new RangeError(`the resolution must be above 0, not ${resolution}`);
  const { starts, ends, weights } = network.out;
  const received = new Float64Array(network.size);
  const [givenBy, receivedBy] = [new Map<number, number>(), new Map<number, number>()];
  let [all, within] = [0, 0];
  const add = (sums: Map<number, number>, group: number, weight: number) =>
    sums.set(group, (sums.get(group) ?? 0) + weight);
  for (let person = 0; person < network.size; person += 1) {
    const own = groups[person]!;
    let given = 0;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      const [other, weight] = [ends[tie]!, weights[tie]!];
      given += weight;
      received[other]! += weight;
      if (own === groups[other]) within += weight;
    }
    add(givenBy, own, given);
    all += given;
  }
  for (let person = 0; person < network.size; person += 1) add(receivedBy, groups[person]!, received[person]!);
  if (all === 0) return noFigure('no-ties');
  let byChance = 0;
  for (const [group, weight] of givenBy) byChance += (weight / all) * ((receivedBy.get(group) ?? 0) / all);
  return figure(within / all - resolution * byChance, 'not-defined');
}
