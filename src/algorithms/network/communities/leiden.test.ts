import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallEdges } from '../../../../tests/conformance/network/small-networks.ts';
import { randomFrom } from '../../random/random.ts';
import { findCommunities, modularity, networkOf } from '../index.ts';
import { plainModularity } from '../structure.oracle.ts';
import { leiden } from './leiden.ts';
import { moveNodes } from './move-nodes.ts';
import { weaveOf } from './weave.ts';

/** Ties by chance: groups are hard to tell apart, so searches end differently. */
function byChance(size: number, ties: number, weight = 1) {
  const random = randomFrom(size, ties);
  const from = Array.from({ length: ties }, () => random.below(size));
  const to = from.map(() => random.below(size));
  return networkOf({ size, from, to, weights: from.map(() => weight), directed: false });
}

test('once nothing moves any more, no move of one of them to any group or to one of their own helps', () => {
  fc.assert(
    fc.property(smallEdges(9), fc.array(fc.nat(8), { minLength: 9, maxLength: 9 }), fc.nat(), (edges, begun, seed) => {
      const network = networkOf(edges);
      if (network.out.ends.length === 0) return;
      const groups = Int32Array.from({ length: edges.size }, (_, node) => begun[node]! % edges.size);
      const random = randomFrom(seed);
      while (moveNodes(weaveOf(network, 1), groups, random));
      const reached = plainModularity(network, groups, 1);
      for (let node = 0; node < edges.size; node += 1) {
        for (let group = 0; group <= edges.size; group += 1) {
          const moved = groups.map((own, other) => (other === node ? group : own));
          expect(plainModularity(network, moved, 1)).toBeLessThanOrEqual(reached + 1e-9);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a search goes on until no node of the whole network can be moved', () => {
  const weave = weaveOf(byChance(300, 1_200), 1);
  for (let seed = 0; seed < 5; seed += 1) {
    expect(moveNodes(weave, leiden(weave, randomFrom(seed)).slice(), randomFrom(99))).toBe(false);
  }
});

test('a search is the same whatever the unit of weights, and differs with the seed', () => {
  const of = (weight: number, seed: number) =>
    findCommunities(byChance(300, 1_200, weight), { seed, starts: 1 }).groups;
  expect(of(1 / 1024, 1)).toEqual(of(1, 1));
  expect(of(1, 2)).not.toEqual(of(1, 1));
});

test('of several searches the best is given, and its figure is that of its groups', () => {
  const network = byChance(120, 400);
  const found = findCommunities(network, { seed: 1, starts: 8 });
  expect(modularity(network, found.groups).value).toBeCloseTo(found.modularity.value!, 12);
  expect(found.asGood).toBeLessThan(8);
});

test('of groups as good as one another the first by their labels are given', () => {
  // A ring of nine falls into threes in three ways.
  const from = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const ring = networkOf({ size: 9, from, to: from.map((one) => (one + 1) % 9), directed: false });
  for (const seed of [1, 2, 3]) {
    expect([...findCommunities(ring, { seed }).groups]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  }
});
