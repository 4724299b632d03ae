import { type Figure, figure } from '../statistics/figure.ts';
import { type Brokerage, type ByRole, byRole, checkGroups } from './brokerage.ts';
import { type Moments, momentsOfNetwork, momentsOfPerson, type Variance } from './brokerage-moments.ts';
import { type Network, tieCount } from './network.ts';

export interface BrokerageByChance {
  /** Of a person of each group, in the order of the groups' numbers. */
  groups: { group: number; moments: ByRole<Moments> }[];
  network: ByRole<Moments>;
}

/**
 * Brokerage where every tie existed by chance alone: the moments of Gould and Fernandez (1989, DOI 10.2307/270949), given the sizes of
 * the groups, with each of the possible ties there independently with the probability of the network's density d. An open path
 * then has the probability d²(1 − d), and two paths depend on one another where they share a tie.
 *
 * The variance is exact by default. Two paths can contradict one another: the tie that one needs is the one the other must not
 * have. R's sna (2.7) leaves such pairs out for coordinators, representatives, gatekeepers and the total of a whole network, so that
 * its variances are too large there; `sna` gives those, for comparison. Persons' moments do not differ. O(groups).
 *
 * @example
 * const network = networkOf({ size: 4, from: [0, 1, 2, 3], to: [1, 2, 3, 0] });
 * brokerageByChance(network, [0, 0, 1, 1]).network.total.expected // → 1.7777778
 */
export function brokerageByChance(
  network: Network,
  groups: ArrayLike<number>,
  variance: Variance = 'exact',
): BrokerageByChance {
  checkGroups(network, groups);
  const people = network.size;
  const sizes = new Map<number, number>();
  for (let person = 0; person < people; person += 1) {
    sizes.set(groups[person]!, (sizes.get(groups[person]!) ?? 0) + 1);
  }
  const arcs = tieCount(network) * (network.directed ? 1 : 2);
  const density = people < 2 ? 0 : arcs / (people * (people - 1));
  const sorted = [...sizes].sort(([one], [other]) => one - other);
  return {
    groups: sorted.map(([group, own]) => ({
      group,
      moments: momentsOfPerson(
        density,
        own,
        sorted.filter(([other]) => other !== group).map(([, size]) => size),
      ),
    })),
    network: momentsOfNetwork(
      density,
      sorted.map(([, size]) => size),
      variance,
    ),
  };
}

export interface BrokerageDeviations {
  people: ByRole<Figure>[];
  network: ByRole<Figure>;
}

/**
 * How many standard deviations brokerage lies above or below what chance gives: z = (count − expected) / √variance (Gould & Fernandez
 * 1989, DOI 10.2307/270949). No figure where chance leaves no room to differ. Counts are skewed and small: read z as a measure of
 * distance, not as a normal deviate. O(size).
 *
 * @example
 * const network = networkOf({ size: 4, from: [0, 1, 2, 3], to: [1, 2, 3, 0] });
 * const groups = [0, 0, 1, 1];
 * brokerageDeviations(brokerage(network, groups), brokerageByChance(network, groups), groups).network.total.value // → 1.4049
 */
export function brokerageDeviations(
  counted: Brokerage,
  chance: BrokerageByChance,
  groups: ArrayLike<number>,
): BrokerageDeviations {
  const moments = new Map(chance.groups.map((each) => [each.group, each.moments]));
  const z = (count: number, { expected, variance }: Moments) =>
    figure(variance > 0 ? (count - expected) / Math.sqrt(variance) : Number.NaN, 'no-variance');
  return {
    people: Array.from({ length: groups.length }, (_, person) =>
      byRole((role) => z(counted.people[role][person]!, moments.get(groups[person]!)![role])),
    ),
    network: byRole((role) => z(counted.network[role], chance.network[role])),
  };
}
