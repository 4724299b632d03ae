import { type Figure, figure } from '../statistics/figure.ts';
import type { Network } from './network.ts';
import { withoutDirections } from './undirected.ts';

export interface BoundaryPorosity {
  insiders: number;
  outsiders: number;
  /** Weight of contact across the boundary, and among those inside; both directions together. */
  across: number;
  within: number;
  /** Of all contact that those inside have, the share that is with somebody outside. */
  share: Figure;
  /** The share of those inside who have any contact outside, and of those outside who have any inside. */
  insidersInContact: Figure;
  outsidersInContact: Figure;
  /** How many people would carry the contact across if all carried equally much of it: exp of the Shannon entropy. */
  carriers: Figure;
  /** Carriers per person inside: near 0 where all passes through one of many, 1 where everybody carries as much. */
  evenness: Figure;
  /** How much of the contact across passes through the busiest one, two and three inside. */
  throughBusiest: { one: Figure; two: Figure; three: Figure };
  /** Through whom contact across passes: those inside who have any, whose part is largest first. */
  through: { person: number; share: number; onlyLink: number }[];
}

/**
 * Porosity of a boundary. Our definition, of these parts: how much of a group's contact crosses its boundary (share), how widely that is
 * spread (people in contact, carriers: the Hill number of order 1, DOI 10.2307/1934352, and evenness), and how far it hangs on few
 * (through the busiest, and `onlyLink`: how many people outside know nobody else inside). Contact is the weight of ties in both
 * directions; contact among those outside does not count. Doubling all weights changes no share. Figures describe the boundary, and
 * `through` says where contact passes: it is no rank of people. O(size + ties).
 *
 * @param inside whether each person is inside
 * @throws RangeError when it is not said of everybody
 * @example
 * const network = networkOf({ size: 5, from: [0, 0, 1, 2], to: [1, 3, 4, 3], directed: false });
 * const found = boundaryPorosity(network, [true, true, true, false, false]);
 * found.share.value // → 0.75
 * found.throughBusiest.one.value // → 0.333333
 * found.carriers.value // → 3.000000
 * found.evenness.value // → 1.000000
 */
export function boundaryPorosity(network: Network, inside: ArrayLike<boolean>): BoundaryPorosity {
  if (inside.length !== network.size) {
    throw new RangeError(
      `inside must be said of everybody: there are ${network.size} people, it is said of ${inside.length}`,
    );
  }
  const { starts, ends, weights } = withoutDirections(network, 'sum').out;
  const carried = new Float64Array(network.size);
  const onlyLink = new Int32Array(network.size);
  let [insiders, insidersMet, outsidersMet, across, twiceWithin] = [0, 0, 0, 0, 0];
  for (let person = 0; person < network.size; person += 1) {
    if (inside[person]) insiders += 1;
    let [links, last] = [0, -1];
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      const other = ends[tie]!;
      if (inside[person] && inside[other]) twiceWithin += weights[tie]!;
      if (Boolean(inside[person]) === Boolean(inside[other])) continue;
      links += 1;
      last = other;
      if (inside[person]) carried[person]! += weights[tie]!;
    }
    if (inside[person]) across += carried[person]!;
    if (links > 0 && inside[person]) insidersMet += 1;
    if (links > 0 && !inside[person]) outsidersMet += 1;
    if (links === 1 && !inside[person]) onlyLink[last]! += 1;
  }
  const outsiders = network.size - insiders;
  const through = [...carried.keys()]
    .filter((person) => carried[person]! > 0)
    .sort((one, other) => carried[other]! - carried[one]! || one - other)
    .map((person) => ({ person, share: carried[person]! / across, onlyLink: onlyLink[person]! }));
  const entropy = through.reduce((sum, { share }) => sum - share * Math.log(share), 0);
  const carriers = across > 0 ? Math.exp(entropy) : Number.NaN;
  const passing = (count: number) =>
    figure(across > 0 ? through.slice(0, count).reduce((sum, { share }) => sum + share, 0) : Number.NaN, 'no-ties');
  return {
    insiders,
    outsiders,
    across,
    within: twiceWithin / 2,
    share: figure(across / (across + twiceWithin / 2), 'no-ties'),
    insidersInContact: figure(insidersMet / insiders, 'nothing-given'),
    outsidersInContact: figure(outsidersMet / outsiders, 'nothing-given'),
    carriers: figure(carriers, 'no-ties'),
    evenness: figure(carriers / insiders, 'no-ties'),
    throughBusiest: { one: passing(1), two: passing(2), three: passing(3) },
    through,
  };
}
