import type { Network } from './network.ts';

/** Who stands where on an open path a → v → b, by the groups of the three. */
export const ROLES = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'] as const;
export type Role = (typeof ROLES)[number];
export type ByRole<Value> = Record<Role | 'total', Value>;

export interface Brokerage {
  /** For each role how often each person stands in the middle, and the total. */
  people: ByRole<Float64Array>;
  /** The same of the whole network. */
  network: ByRole<number>;
}

/**
 * Gould and Fernandez's brokerage (1989, DOI 10.2307/270949): how often a person v stands between two others, a → v → b with no tie
 * a → b, by their groups.
 *
 * | role | groups |
 * |---|---|
 * | coordinator | all three are of one group |
 * | itinerant (also: consultant) | a and b of one group, v of another |
 * | representative | a and v of one group, b of another: v takes something out |
 * | gatekeeper | v and b of one group, a of another: v lets something in |
 * | liaison | all three of different groups |
 *
 * Some documentation of R's sna swaps gatekeeper and representative; its numbers do not. Weights do not count; a path without
 * directions runs both ways and counts twice. O(Σ contacts in × contacts out).
 *
 * @param groups the group of each person, whole numbers
 * @throws RangeError when not everybody has a group
 * @example
 * const path = networkOf({ size: 3, from: [0, 1], to: [1, 2] });
 * brokerage(path, [0, 0, 1]).people.representative // → [0, 1, 0]
 * brokerage(path, [0, 1, 1]).network.gatekeeper // → 1
 */
export function brokerage(network: Network, groups: ArrayLike<number>): Brokerage {
  checkGroups(network, groups);
  const people = byRole(() => new Float64Array(network.size));
  forOpenPaths(network, (one, broker, other) => {
    people[roleOf(groups[one]!, groups[broker]!, groups[other]!)][broker]! += 1;
    people.total[broker]! += 1;
  });
  return { people, network: byRole((role) => people[role].reduce((all, count) => all + count, 0)) };
}

export function byRole<Value>(of: (role: keyof ByRole<Value>) => Value): ByRole<Value> {
  return {
    coordinator: of('coordinator'),
    itinerant: of('itinerant'),
    representative: of('representative'),
    gatekeeper: of('gatekeeper'),
    liaison: of('liaison'),
    total: of('total'),
  };
}

/** Calls once for every a → v → b without a → b, a and b different. */
export function forOpenPaths(
  { size, out: { starts, ends } }: Network,
  found: (one: number, broker: number, other: number) => void,
): void {
  const known = new Int32Array(size).fill(-1);
  for (let one = 0; one < size; one += 1) {
    for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) known[ends[tie]!] = one;
    known[one] = one;
    for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) {
      const broker = ends[tie]!;
      for (let further = starts[broker]!; further < starts[broker + 1]!; further += 1) {
        const other = ends[further]!;
        if (known[other] !== one) found(one, broker, other);
      }
    }
  }
}

export function roleOf(one: number, broker: number, other: number): Role {
  if (one === other) return broker === one ? 'coordinator' : 'itinerant';
  if (one === broker) return 'representative';
  return broker === other ? 'gatekeeper' : 'liaison';
}

export function checkGroups({ size }: Network, groups: ArrayLike<number>): void {
  if (groups.length !== size) {
    throw new RangeError(`everybody needs a group: there are ${size} people and ${groups.length} groups`);
  }
}
