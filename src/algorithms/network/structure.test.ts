import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renamed, smallEdges } from '../../../tests/conformance/network/small-networks.ts';
import { randomFrom } from '../random/random.ts';
import {
  boundaryPorosity,
  corePeriphery,
  corePeripheryByChance,
  cutPoints,
  departure,
  networkOf,
  weakComponents,
} from './index.ts';
import { plainCoreCorrelation, plainPairsParted, plainPaths } from './structure.oracle.ts';

describe('core and periphery', () => {
  test('finds the best of all cores in nearly all small networks, and never claims more', () => {
    let [best, all] = [0, 0];
    fc.assert(
      fc.property(smallEdges(8), (edges) => {
        const found = corePeriphery(networkOf(edges)).correlation.value;
        if (found === null) return;
        const plain = plainCoreCorrelation(networkOf(edges));
        expect(found).toBeLessThanOrEqual(plain + 1e-9);
        all += 1;
        if (found >= plain - 1e-9) best += 1;
      }),
      { seed: 7, numRuns: 200 },
    );
    expect(best / all).toBeGreaterThan(0.95);
  });

  test('that is planted is found, whatever the unit', () => {
    const random = randomFrom(4);
    const [from, to]: [number[], number[]] = [[], []];
    for (let one = 0; one < 60; one += 1) {
      for (let other = 0; other < one; other += 1) {
        if (random.chance(other < 6 ? 0.8 : 0.03)) {
          from.push(one);
          to.push(other);
        }
      }
    }
    for (const weight of [1, 0.1]) {
      const weights = from.map(() => weight);
      const found = corePeriphery(networkOf({ size: 60, from, to, weights, directed: false }));
      expect([...found.core.keys()].filter((person) => found.core[person] === 1)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(found.correlation.value).toBeGreaterThan(0.7);
    }
    expect(corePeripheryByChance(networkOf({ size: 60, from, to, directed: false }), randomFrom(1), 99)!.above).toBe(
      0.01,
    );
  });

  test('of chance is nothing beyond chance', () => {
    const random = randomFrom(9);
    const from = Array.from({ length: 120 }, () => random.below(40));
    const to = from.map(() => random.below(40));
    expect(corePeripheryByChance(networkOf({ size: 40, from, to }), randomFrom(2), 99)!.above).toBeGreaterThan(0.05);
  });

  test('is compared with as many ties anywhere, and with their weights anywhere', () => {
    const pairs = Array.from({ length: 36 }, (_, cell) => [Math.floor(cell / 6), cell % 6] as const);
    const all = pairs.filter(([one, other]) => one !== other);
    const tied = (ties: typeof all, weight: (one: number, other: number) => number) =>
      networkOf({
        size: 6,
        from: ties.map(([one]) => one),
        to: ties.map(([, other]) => other),
        weights: ties.map(([one, other]) => weight(one, other)),
      });
    // With one tie missing, all networks there can be are alike.
    const missingOne = tied(all.slice(1), () => 1);
    const chance = corePeripheryByChance(missingOne, randomFrom(3), 19)!;
    expect(chance.above).toBe(1);
    expect(chance.mean).toBeCloseTo(corePeriphery(missingOne).correlation.value!, 12);
    const oneStrong = tied(all, (one, other) => (one === 0 || other === 0 ? 9 : 1));
    expect(corePeripheryByChance(oneStrong, randomFrom(3), 99)!.above).toBe(0.01);
  });

  test('has a reason where there is none', () => {
    const reasonOf = (size: number, from: number[], to: number[]) =>
      corePeriphery(networkOf({ size, from, to, directed: false })).correlation.reason;
    expect(reasonOf(0, [], [])).toBe('no-ties');
    expect(reasonOf(3, [], [])).toBe('no-ties');
    expect(reasonOf(2, [0], [1])).toBe('too-few-values');
    expect(reasonOf(3, [0, 1, 2], [1, 2, 0])).toBe('no-variance');
    expect(corePeripheryByChance(networkOf({ size: 3, from: [], to: [] }), randomFrom(1))).toBeNull();
  });
});

describe('the porosity of a boundary', () => {
  // Inside 0, 1, 2; outside 3, 4, 5. Contact across: 0 has 6 (with 3 and 4), 1 has 2 (with 3).
  const edges = { size: 6, from: [0, 0, 1, 0, 4], to: [3, 4, 3, 1, 5], weights: [4, 2, 2, 8, 9], directed: false };
  const inside = [true, true, true, false, false, false];

  test('says how much crosses, how widely it is spread, and through how few', () => {
    const found = boundaryPorosity(networkOf(edges), inside);
    expect(found).toMatchObject({ insiders: 3, outsiders: 3, across: 8, within: 8 });
    expect(found.share.value).toBe(0.5);
    expect(found.insidersInContact.value).toBeCloseTo(2 / 3, 12);
    expect(found.outsidersInContact.value).toBeCloseTo(2 / 3, 12);
    const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    expect(found.carriers.value).toBeCloseTo(Math.exp(entropy), 12);
    expect(found.evenness.value).toBeCloseTo(Math.exp(entropy) / 3, 12);
    expect([found.throughBusiest.one.value, found.throughBusiest.two.value, found.throughBusiest.three.value]).toEqual([
      0.75, 1, 1,
    ]);
    expect(found.through).toEqual([
      { person: 0, share: 0.75, onlyLink: 1 },
      { person: 1, share: 0.25, onlyLink: 0 },
    ]);
  });

  test('does not change with names or units, nor when every contact is named twice', () => {
    fc.assert(
      fc.property(smallEdges(8), fc.integer({ min: 0, max: 7 }), (given, turn) => {
        const sides = Array.from({ length: given.size }, (_, person) => person % 2 === 0);
        const to = sides.map((_, person) => (person + turn) % given.size);
        const found = boundaryPorosity(networkOf(given), sides);
        const twice = {
          ...given,
          from: [...given.from, ...given.from],
          to: [...given.to, ...given.to],
          weights: [...given.weights, ...given.weights],
        };
        const turnedSides = new Array<boolean>(given.size);
        for (const [person, place] of to.entries()) turnedSides[place] = sides[person]!;
        const again = boundaryPorosity(renamed(twice, to), turnedSides);
        expect(again.across).toBeCloseTo(2 * found.across, 9);
        for (const part of ['share', 'carriers', 'evenness', 'insidersInContact', 'outsidersInContact'] as const) {
          expect(again[part].reason).toBe(found[part].reason);
          if (found[part].value !== null) expect(again[part].value).toBeCloseTo(found[part].value, 9);
        }
        for (const { person, onlyLink } of found.through) {
          expect(again.through.find((each) => each.person === to[person])!.onlyLink).toBe(onlyLink);
        }
      }),
    );
  });

  test('with nobody inside, nobody outside or no contact has reasons', () => {
    const nobody = boundaryPorosity(networkOf({ size: 2, from: [0], to: [1] }), [false, false]);
    expect([nobody.share.reason, nobody.insidersInContact.reason, nobody.evenness.reason]).toEqual([
      'no-ties',
      'nothing-given',
      'no-ties',
    ]);
    const closed = boundaryPorosity(networkOf({ size: 2, from: [0], to: [1] }), [true, true]);
    expect([
      closed.share.value,
      closed.carriers.reason,
      closed.outsidersInContact.reason,
      closed.throughBusiest.one.reason,
    ]).toEqual([0, 'no-ties', 'nothing-given', 'no-ties']);
    expect(() => boundaryPorosity(networkOf({ size: 2, from: [], to: [] }), [true])).toThrow(
      'inside must be said of everybody',
    );
  });
});

describe('what breaks if a person leaves', () => {
  test('cut points agree with taking each away', () => {
    fc.assert(
      fc.property(smallEdges(8), (edges) => {
        const network = networkOf(edges);
        const { parts, pairsParted } = cutPoints(network);
        const before = weakComponents(network);
        for (let person = 0; person < edges.size; person += 1) {
          expect(pairsParted[person]).toBe(plainPairsParted(network, person));
          const { after } = departure(network, person).parts;
          expect(parts[person]).toBe(after - before.count + 1);
        }
      }),
    );
  });

  test('paths lost and longer agree with distances between all pairs', () => {
    fc.assert(
      fc.property(smallEdges(7), fc.integer({ min: 0, max: 6 }), (edges, which) => {
        const person = which % edges.size;
        const kept = edges.from.flatMap((from, tie) => (from === person || edges.to[tie] === person ? [] : [tie]));
        const rest = networkOf({
          size: edges.size,
          directed: edges.directed,
          from: kept.map((tie) => edges.from[tie]!),
          to: kept.map((tie) => edges.to[tie]!),
        });
        const network = networkOf(edges);
        expect(departure(network, person).paths).toEqual(plainPaths(network, rest, person));
      }),
    );
  });

  test('a way round counts as longer, not as lost', () => {
    const detour = networkOf({ size: 5, from: [0, 1, 0, 3, 4], to: [1, 2, 3, 4, 2] });
    expect(departure(detour, 1).paths).toEqual({ before: 6, lost: 0, longer: 1 });
  });

  test('contact across the boundary that ends, and who is left without', () => {
    const network = networkOf({
      size: 5,
      from: [0, 0, 1, 1],
      to: [3, 4, 4, 2],
      weights: [1, 2, 1, 5],
      directed: false,
    });
    const inside = [true, true, true, false, false];
    expect(departure(network, 0, inside).boundary).toEqual({ lost: 0.75, leftWithout: 1 });
    expect(departure(network, 4, inside).boundary).toEqual({ lost: 0.75, leftWithout: 0 });
    expect(departure(network, 2, inside).boundary).toEqual({ lost: 0, leftWithout: 0 });
    expect(departure(network, 2).boundary).toBeNull();
    expect(() => departure(network, 5)).toThrow('person must be from 0 to 4, not 5');
  });

  test('of somebody alone nothing breaks', () => {
    expect(departure(networkOf({ size: 1, from: [], to: [] }), 0)).toEqual({
      parts: { before: 0, after: 0 },
      paths: { before: 0, lost: 0, longer: 0 },
      boundary: null,
    });
    expect([...cutPoints(networkOf({ size: 2, from: [], to: [] })).parts]).toEqual([0, 0]);
  });
});
