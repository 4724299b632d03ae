import { shuffle } from '../random/draws.ts';
import type { Random } from '../random/random.ts';
import { type Figure, figure } from '../statistics/figure.ts';
import { type Brokerage, type ByRole, byRole, checkGroups, forOpenPaths, roleOf } from './brokerage.ts';
import type { Network } from './network.ts';

export interface AssignedBrokerage {
  /** Exact. */
  expected: number;
  /** Of the shuffles. */
  variance: number;
  z: Figure;
  /** How often chance gives as many or more; as few or fewer. */
  above: number;
  below: number;
}

/**
 * Brokerage where the network is as it is and people were put into the groups at random, their sizes kept: does the network
 * broker more across groups than any such division would show? Our definition, beside the counts of Gould & Fernandez (1989,
 * DOI 10.2307/270949): a role's expectation is the number of open paths times the chance that three different people stand so; its
 * variance and its chances come from shuffling, the groups as they are counted as one of the shuffles. The total does not depend on
 * groups: it has no variance and no z. O(shuffles × open paths).
 *
 * @example
 * const path = networkOf({ size: 3, from: [0, 1], to: [1, 2] });
 * const groups = [0, 0, 1];
 * brokerageByAssignment(path, groups, brokerage(path, groups), randomFrom(1)).itinerant.expected // → 0.3333333
 */
export function brokerageByAssignment(
  network: Network,
  groups: ArrayLike<number>,
  counted: Brokerage,
  random: Random,
  shuffles = 999,
): ByRole<AssignedBrokerage> {
  checkGroups(network, groups);
  const paths: number[] = [];
  forOpenPaths(network, (one, broker, other) => paths.push(one, broker, other));
  const tallies = byRole(() => ({ above: 1, below: 1, sum: 0, squares: 0 }));
  const shuffled = Int32Array.from(groups);
  for (let turn = 0; turn < shuffles; turn += 1) {
    shuffle(shuffled, random);
    const counts = byRole(() => 0);
    for (let at = 0; at < paths.length; at += 3) {
      counts[roleOf(shuffled[paths[at]!]!, shuffled[paths[at + 1]!]!, shuffled[paths[at + 2]!]!)] += 1;
    }
    counts.total = paths.length / 3;
    byRole((role) => {
      const [tally, away] = [tallies[role], counts[role] - counted.network[role]];
      if (away >= 0) tally.above += 1;
      if (away <= 0) tally.below += 1;
      tally.sum += away;
      tally.squares += away * away;
    });
  }
  const chances = roleChances(groups);
  return byRole((role) => {
    const { above, below, sum, squares } = tallies[role];
    const expected = (chances[role] * paths.length) / 3;
    const variance = shuffles < 2 ? 0 : Math.max(0, (squares - (sum * sum) / shuffles) / (shuffles - 1));
    return {
      expected,
      variance,
      z: figure(variance > 0 ? (counted.network[role] - expected) / Math.sqrt(variance) : Number.NaN, 'no-variance'),
      above: above / (shuffles + 1),
      below: below / (shuffles + 1),
    };
  });
}

/** The chance that three different people, drawn in order, stand to one another as in each role; 0 where there are no three. */
function roleChances(groups: ArrayLike<number>): ByRole<number> {
  const people = groups.length;
  const sizes = new Map<number, number>();
  for (let person = 0; person < people; person += 1) sizes.set(groups[person]!, (sizes.get(groups[person]!) ?? 0) + 1);
  const all = people * (people - 1) * (people - 2);
  let [one, two] = [0, 0];
  for (const n of sizes.values()) {
    one += n * (n - 1) * (n - 2);
    two += n * (n - 1) * (people - n);
  }
  const share = (ways: number) => (all > 0 ? ways / all : 0);
  const chances = {
    coordinator: share(one),
    itinerant: share(two),
    representative: share(two),
    gatekeeper: share(two),
  };
  return { ...chances, liaison: share(all - one - 3 * two), total: share(all) };
}
