import { randomFrom } from '../../random/random.ts';
import { type Figure, noFigure } from '../../statistics/figure.ts';
import { modularity } from '../modularity.ts';
import type { Network } from '../network.ts';
import { leiden } from './leiden.ts';
import { weaveOf } from './weave.ts';

export interface Communities {
  /** The group of each person, the largest first; people without a tie are groups of one. */
  groups: Int32Array;
  count: number;
  modularity: Figure;
  /** How many of the starts ended with groups as good as these. */
  asGood: number;
  /** How much the other starts agree with these groups: their mean adjusted Rand index, 1 where all found the same. */
  agreement: Figure;
}

export interface Search {
  seed: number;
  /** How many times the search begins anew. */
  starts?: number;
  resolution?: number;
}

/** Values of modularity closer than this are one value. */
const SAME = 1e-12;

/**
 * Groups of people who have more to do with one another than with others, by modularity: the best of several searches by the Leiden
 * algorithm (Traag, Waltman & van Eck 2019, DOI 10.1038/s41598-019-41695-z), each on a stream of its own. Equally good ones are told apart by
 * their labels, so the same network and seed always give the same groups. Modularity overlooks groups that are small
 * beside the whole (Fortunato & Barthélemy 2007, DOI 10.1073/pnas.0605965104): a resolution above 1 finds smaller ones. And it finds groups
 * in chance, too: read the agreement of the searches, and compare. Near O(starts × ties).
 *
 * @throws RangeError when starts or resolution are out of range
 * @example
 * const triangles = networkOf({ size: 6, from: [0, 1, 2, 3, 4, 5, 0], to: [1, 2, 0, 4, 5, 3, 3], directed: false });
 * findCommunities(triangles, { seed: 1 }).groups // → [0, 0, 0, 1, 1, 1]
 */
export function findCommunities(network: Network, { seed, starts = 20, resolution = 1 }: Search): Communities {
  if (!Number.isInteger(starts) || starts < 1) {
    throw new RangeError(`starts must be a whole number of 1 or more, not ${starts}`);
  }
  if (!(resolution > 0)) throw new RangeError(`the resolution must be above 0, not ${resolution}`);
  if (network.out.ends.length === 0) {
    const groups = Int32Array.from({ length: network.size }, (_, person) => person);
    const none = noFigure('no-ties');
    return { groups, count: network.size, modularity: none, asGood: starts, agreement: none };
  }
  const weave = weaveOf(network, resolution);
  const found = Array.from({ length: starts }, (_, start) => {
    const groups = leiden(weave, randomFrom(seed, start));
    return { groups, value: modularity(network, groups, resolution).value! };
  });
  const most = found.reduce((best, { value }) => Math.max(best, value), Number.NEGATIVE_INFINITY);
  const good = found.filter(({ value }) => value >= most - SAME);
  const { groups } = good.reduce((first, each) => (comesBefore(each.groups, first.groups) ? each : first));
  const alike = found.reduce((sum, each) => sum + adjustedRand(groups, each.groups), 0) - 1;
  return {
    groups,
    count: groups.reduce((highest, group) => Math.max(highest, group), -1) + 1,
    modularity: { value: most, reason: null },
    asGood: good.length,
    agreement: starts === 1 ? noFigure('too-few-values') : { value: alike / (starts - 1), reason: null },
  };
}

function comesBefore(one: Int32Array, other: Int32Array): boolean {
  const place = one.findIndex((group, person) => group !== other[person]);
  return place >= 0 && one[place]! < other[place]!;
}

/**
 * The adjusted Rand index of two divisions: how alike they are, 1 the same, 0 as by chance (Hubert & Arabie 1985, DOI
 * 10.1007/BF01908075). Two divisions that leave nothing to compare (all alone, or all in one) count as the same. O(size).
 * @example
 * adjustedRand([0, 0, 1, 1], [5, 5, 3, 3]) // → 1
 * adjustedRand([0, 0, 1, 1], [0, 1, 0, 1]) // → -0.5
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const people = one.length;
  const [rows, columns] = [numbered(one), numbered(other)];
  const cells = new Map<number, number>();
  for (let person = 0; person < people; person += 1) {
    const cell = rows.of[person]! * columns.sizes.length + columns.of[person]!;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const [both, first, second] = [pairs(cells.values()), pairs(rows.sizes), pairs(columns.sizes)];
  const expected = people < 2 ? 0 : (first * second) / ((people * (people - 1)) / 2);
  const room = (first + second) / 2 - expected;
  return room === 0 ? 1 : (both - expected) / room;
}

function numbered(labels: ArrayLike<number>): { of: Int32Array; sizes: number[] } {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const of = Int32Array.from(labels, (label) => {
    const known = numbers.get(label);
    const number = known ?? sizes.length;
    if (known === undefined) {
      numbers.set(label, number);
      sizes.push(0);
    }
    sizes[number]! += 1;
    return number;
  });
  return { of, sizes };
}
