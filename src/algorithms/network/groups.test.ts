import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renamed, smallEdges, smallGrouped } from '../../../tests/conformance/network/small-networks.ts';
import { randomFrom } from '../random/random.ts';
import {
  adjustedRand,
  externalInternal,
  externalInternalByChance,
  externalInternalOfGroups,
  findCommunities,
  modularity,
  type Network,
  networkOf,
  weakComponents,
} from './index.ts';
import { divisions, plainModularity } from './structure.oracle.ts';

/** Zachary 1977 (DOI 10.1086/jar.33.4.3629752): each member's friends of a higher number. */
const FRIENDS =
  '2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32|3 4 8 14 18 20 22 31|4 8 9 10 14 28 29 33|8 13 14|7 11|7 11 17|17||31 33 34|34||||34|33 34|33 34|||33 34|34|33 34||33 34|26 28 30 33 34|26 28 32|32|30 34|34|32 34|33 34|33 34|33 34|34|'
    .split('|')
    .map((row) => row.split(' ').filter(Boolean).map(Number));
const CLUB = networkOf({
  size: 34,
  from: FRIENDS.flatMap((row, one) => row.map(() => one)),
  to: FRIENDS.flatMap((row) => row.map((friend) => friend - 1)),
  directed: false,
});
const WITH_THE_OFFICER = [9, 10, 15, 16, 19, 21, ...Array.from({ length: 12 }, (_, place) => 23 + place)];
const FACTIONS = Array.from({ length: 34 }, (_, member) => (WITH_THE_OFFICER.includes(member + 1) ? 1 : 0));

describe('the E–I index', () => {
  test('of Zachary’s factions: 10 ties between, 68 within', () => {
    const found = externalInternal(CLUB, FACTIONS);
    expect([found.external, found.internal]).toEqual([10, 68]);
    expect(found.index.value).toBeCloseTo(-0.7435897435897436, 12);
    const chance = externalInternalByChance(CLUB, FACTIONS, randomFrom(1), 199)!;
    expect(chance.below).toBe(1 / 200);
    expect(chance.mean).toBeGreaterThan(-0.1);
  });

  test('is made of its groups, and turns with nothing but the division', () => {
    fc.assert(
      fc.property(smallGrouped(8), ({ network, groups }) => {
        const all = externalInternal(network, groups);
        const each = externalInternalOfGroups(network, groups);
        expect(each.reduce((sum, group) => sum + group.internal, 0)).toBeCloseTo(all.internal, 10);
        expect(each.reduce((sum, group) => sum + group.external, 0)).toBeCloseTo(2 * all.external, 10);
        expect(
          externalInternal(
            network,
            groups.map((group) => 7 - group),
          ),
        ).toEqual(all);
      }),
    );
  });

  test('without ties has a reason', () => {
    const empty = networkOf({ size: 2, from: [], to: [] });
    expect(externalInternal(empty, [0, 1]).index).toEqual({ value: null, reason: 'no-ties' });
    expect(externalInternalByChance(empty, [0, 1], randomFrom(1))).toBeNull();
    expect(externalInternalOfGroups(empty, [3, 3])).toEqual([
      { group: 3, internal: 0, external: 0, index: { value: null, reason: 'no-ties' } },
    ]);
    expect(() => externalInternal(empty, [0])).toThrow('everybody needs a group');
  });
});

describe('modularity', () => {
  test('of Zachary’s factions as printed: .371', () => {
    expect(modularity(CLUB, FACTIONS).value).toBeCloseTo(0.37146614069691, 12);
  });

  test('agrees with the sum over all pairs, at any resolution', () => {
    fc.assert(
      fc.property(smallGrouped(8), fc.constantFrom(0.5, 1, 2), ({ network, groups }, resolution) => {
        const found = modularity(network, groups, resolution);
        if (network.out.ends.length === 0) expect(found).toEqual({ value: null, reason: 'no-ties' });
        else expect(found.value).toBeCloseTo(plainModularity(network, groups, resolution), 10);
      }),
    );
  });

  test('of one group of everybody is 0, and refuses a resolution of 0', () => {
    expect(modularity(CLUB, new Array(34).fill(0)).value).toBeCloseTo(0, 12);
    expect(() => modularity(CLUB, FACTIONS, 0)).toThrow('resolution must be above 0');
  });
});

/** Whether the people of each group are joined by ties among themselves. */
function areConnected(network: Network, groups: ArrayLike<number>): boolean {
  const [from, to]: [number[], number[]] = [[], []];
  for (let one = 0; one < network.size; one += 1) {
    for (let tie = network.out.starts[one]!; tie < network.out.starts[one + 1]!; tie += 1) {
      const other = network.out.ends[tie]!;
      if (groups[one] !== groups[other]) continue;
      from.push(one);
      to.push(other);
    }
  }
  const parts = weakComponents(networkOf({ size: network.size, from, to }));
  return parts.count === new Set(Array.from(groups)).size;
}

describe('communities', () => {
  test('of Zachary’s club reach the optimum .419790 (Brandes et al. 2008, DOI 10.1109/TKDE.2007.190689) from every seed', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const found = findCommunities(CLUB, { seed });
      expect(found.modularity.value).toBeCloseTo(0.4197896120973046, 12);
      expect(found.count).toBe(4);
    }
  });

  test('are as good as the best of all divisions of few people, and connected', () => {
    fc.assert(
      fc.property(smallEdges(7), fc.integer({ min: 0, max: 1000 }), (edges, seed) => {
        const network = networkOf(edges);
        const found = findCommunities(network, { seed });
        if (network.out.ends.length === 0) {
          expect(found.modularity.reason).toBe('no-ties');
          return;
        }
        let best = -1;
        for (const groups of divisions(edges.size)) best = Math.max(best, plainModularity(network, groups, 1));
        expect(found.modularity.value).toBeCloseTo(best, 9);
        expect(areConnected(network, found.groups)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('do not change with the unit of weights, and are as good under other numbers', () => {
    const weights = Array.from({ length: 78 }, (_, tie) => 1 + (tie % 3));
    const edges = {
      size: 34,
      from: FRIENDS.flatMap((row, one) => row.map(() => one)),
      to: FRIENDS.flatMap((row) => row.map((friend) => friend - 1)),
      weights,
      directed: true,
    };
    const found = findCommunities(networkOf(edges), { seed: 3 });
    const scaled = findCommunities(networkOf({ ...edges, weights: weights.map((weight) => 8 * weight) }), { seed: 3 });
    expect(scaled.groups).toEqual(found.groups);
    const other = findCommunities(
      renamed(
        edges,
        Array.from({ length: 34 }, (_, member) => (7 * member + 3) % 34),
      ),
      { seed: 3 },
    );
    expect(other.modularity.value).toBeCloseTo(found.modularity.value!, 9);
    expect(findCommunities(networkOf(edges), { seed: 3 })).toEqual(found);
  });

  test('that were planted are found, and all searches agree', () => {
    const random = randomFrom(12);
    const planted = Array.from({ length: 300 }, (_, person) => Math.floor(person / 30));
    const [from, to]: [number[], number[]] = [[], []];
    for (let one = 0; one < 300; one += 1) {
      for (let other = 0; other < 300; other += 1) {
        if (one !== other && random.chance(planted[one] === planted[other] ? 0.3 : 0.005)) {
          from.push(one);
          to.push(other);
        }
      }
    }
    const found = findCommunities(networkOf({ size: 300, from, to }), { seed: 1, starts: 5 });
    expect(adjustedRand(found.groups, planted)).toBe(1);
    expect([found.asGood, found.agreement.value]).toEqual([5, 1]);
  });

  test('of people without ties are everybody for themselves', () => {
    const found = findCommunities(networkOf({ size: 3, from: [], to: [] }), { seed: 1 });
    expect([...found.groups]).toEqual([0, 1, 2]);
    expect(findCommunities(networkOf({ size: 0, from: [], to: [] }), { seed: 1 }).count).toBe(0);
    expect([
      ...findCommunities(networkOf({ size: 3, from: [1], to: [2], directed: false }), { seed: 1 }).groups,
    ]).toEqual([1, 0, 0]);
    expect(() => findCommunities(CLUB, { seed: 1, starts: 0 })).toThrow('starts must be a whole number of 1 or more');
    expect(() => findCommunities(CLUB, { seed: 1, resolution: -1 })).toThrow('resolution must be above 0');
  });
});

test('the adjusted Rand index of degenerate divisions', () => {
  expect([
    adjustedRand([], []),
    adjustedRand([1], [2]),
    adjustedRand([0, 0], [1, 1]),
    adjustedRand([0, 0], [0, 1]),
  ]).toEqual([1, 1, 1, 0]);
});
