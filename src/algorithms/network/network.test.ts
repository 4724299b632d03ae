import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renamed, smallEdges } from '../../../tests/conformance/network/small-networks.ts';
import { denseOf } from './dense.oracle.ts';
import {
  density,
  networkOf,
  networkOfEvents,
  projectMemberships,
  reciprocity,
  strongComponents,
  tieCount,
  transitivity,
  twoMode,
  weakComponents,
  withoutDirections,
} from './index.ts';
import { plainParts, plainTransitivity } from './structure.oracle.ts';

const NOBODY = networkOf({ size: 0, from: [], to: [] });
const ALONE = networkOf({ size: 1, from: [0], to: [0] });

describe('a network', () => {
  test('holds what its edges say, rows ascending, and the same turned round', () => {
    fc.assert(
      fc.property(smallEdges(7), (edges) => {
        const network = networkOf(edges);
        const plain = Array.from({ length: edges.size }, () => new Array<number>(edges.size).fill(0));
        for (const [place, from] of edges.from.entries()) {
          const to = edges.to[place]!;
          if (from === to) continue;
          plain[from]![to]! += edges.weights[place]!;
          if (!edges.directed) plain[to]![from]! += edges.weights[place]!;
        }
        expect(denseOf(network)).toEqual(plain);
        expect(denseOf({ ...network, out: network.in })).toEqual(
          plain.map((row, one) => row.map((_, other) => plain[other]![one]!)),
        );
        for (let one = 0; one < edges.size; one += 1) {
          const row = [...network.out.ends.slice(network.out.starts[one], network.out.starts[one + 1])];
          expect(row).toEqual([...row].sort((a, b) => a - b));
        }
      }),
    );
  });

  test.each([
    [{ size: -1, from: [], to: [] }, 'size must be a whole number of 0 or more, not -1'],
    [{ size: 2, from: [0], to: [] }, 'from, to and weights must be equally long'],
    [{ size: 2, from: [0], to: [2] }, 'edge 0 has the end 2; the people of this network are 0 to 1'],
    [{ size: 2, from: [0.5], to: [1] }, 'edge 0 has the end 0.5'],
    [
      { size: 2, from: [0, 0], to: [1, 1], weights: [1, 0] },
      'edge 1 has the weight 0; a weight must be a number above 0',
    ],
    [{ size: 2, from: [0], to: [1], weights: [Number.NaN] }, 'edge 0 has the weight NaN'],
    [{ size: 2, from: [0], to: [1], weights: [Number.POSITIVE_INFINITY] }, 'edge 0 has the weight Infinity'],
  ])('refuses %j', (edges, words) => {
    expect(() => networkOf(edges)).toThrow(words);
  });

  test('without directions is the sum, the stronger or the weaker of both', () => {
    fc.assert(
      fc.property(smallEdges(6), (edges) => {
        const network = networkOf({ ...edges, directed: true });
        const a = denseOf(network);
        const joined = (of: (one: number, other: number) => number) =>
          a.map((row, i) => row.map((one, j) => of(one, a[j]![i]!)));
        expect(denseOf(withoutDirections(network, 'sum'))).toEqual(joined((one, other) => one + other));
        expect(denseOf(withoutDirections(network, 'strongest'))).toEqual(joined(Math.max));
        expect(denseOf(withoutDirections(network, 'mutual'))).toEqual(joined(Math.min));
      }),
    );
  });

  test('of memberships counts shared occasions, each once', () => {
    const memberships = { people: 4, occasions: 3, person: [0, 1, 1, 2, 0, 1, 3], occasion: [0, 0, 0, 0, 1, 1, 2] };
    expect(denseOf(projectMemberships(memberships))).toEqual([
      [0, 2, 1, 0],
      [2, 0, 1, 0],
      [1, 1, 0, 0],
      [0, 0, 0, 0],
    ]);
    // Newman: everybody's contact is the number of occasions they shared with anybody.
    const shared = denseOf(projectMemberships(memberships, 'by-size')).map((row) =>
      row.reduce((sum, each) => sum + each),
    );
    expect(shared).toEqual([2, 2, 1, 0]);
    expect(() => projectMemberships({ ...memberships, person: [4, 1, 1, 2, 0, 1, 3] })).toThrow(
      'membership 0 names person 4; they are 0 to 3',
    );
    expect(() => projectMemberships({ ...memberships, occasions: 2 })).toThrow(
      'membership 6 names occasion 2; they are 0 to 1',
    );
  });

  test('of events fades with age, and takes windows with both ends', () => {
    const events = { size: 3, from: [0, 0, 1], to: [1, 1, 2], times: [0, 30, 60] };
    expect(denseOf(networkOfEvents(events, { until: 60, halfLife: 30 }))).toEqual([
      [0, 0.75, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect(tieCount(networkOfEvents(events, { since: 0, until: 30 }))).toBe(1);
    expect(tieCount(networkOfEvents(events, { since: 31, until: 59 }))).toBe(0);
    expect(tieCount(networkOfEvents({ ...events, times: [0, 0, 1e9] }, { until: 1e9, halfLife: 1 }))).toBe(1);
    expect(() => networkOfEvents(events, { since: 2, until: 1 })).toThrow('must begin before it ends');
    expect(() => networkOfEvents(events, { until: 1, halfLife: 0 })).toThrow('half-life must be above 0');
    expect(() => networkOfEvents({ ...events, times: [0, Number.NaN, 1] }, { until: 1 })).toThrow(
      'event 1 has the time NaN',
    );
    expect(() => networkOfEvents({ ...events, weights: [1, -1, 1] }, { until: 60 })).toThrow('has the weight -1');
  });
});

describe('density and reciprocity', () => {
  test('of degenerate networks say why there is none', () => {
    expect(density(NOBODY)).toEqual({ value: null, reason: 'too-few-values' });
    expect(density(ALONE)).toEqual({ value: null, reason: 'too-few-values' });
    expect(reciprocity(ALONE)).toEqual({
      dyads: { mutual: 0, oneWay: 0, none: 0 },
      edgewise: { value: null, reason: 'no-ties' },
      ofTied: { value: null, reason: 'no-ties' },
      dyadic: { value: null, reason: 'too-few-values' },
      weighted: { value: null, reason: 'no-ties' },
    });
    const empty = networkOf({ size: 3, from: [], to: [] });
    expect([density(empty).value, reciprocity(empty).dyadic.value]).toEqual([0, 1]);
  });

  test('without directions count each tie once; of weight, what the weaker direction returns', () => {
    expect(density(networkOf({ size: 3, from: [0, 1], to: [1, 2], directed: false })).value).toBeCloseTo(2 / 3, 12);
    const uneven = networkOf({ size: 3, from: [0, 1, 1], to: [1, 0, 2], weights: [3, 1, 1] });
    expect(reciprocity(uneven).weighted.value).toBeCloseTo(2 / 5, 12);
  });

  test('agree with counting every pair, and do not change with names or units', () => {
    fc.assert(
      fc.property(smallEdges(7), fc.integer(), (edges, turn) => {
        const network = networkOf(edges);
        const a = denseOf(network);
        let [mutual, oneWay] = [0, 0];
        for (let i = 0; i < edges.size; i += 1) {
          for (let j = 0; j < i; j += 1) {
            if (a[i]![j]! > 0 && a[j]![i]! > 0) mutual += 1;
            else if (a[i]![j]! + a[j]![i]! > 0) oneWay += 1;
          }
        }
        const found = reciprocity(network);
        expect([found.dyads.mutual, found.dyads.oneWay]).toEqual([mutual, oneWay]);
        const shift = a.map((_, person) => (((person + turn) % edges.size) + edges.size) % edges.size);
        const other = renamed({ ...edges, weights: edges.weights.map((weight) => 4 * weight) }, shift);
        expect(reciprocity(other)).toEqual(found);
        expect(density(other)).toEqual(density(network));
      }),
    );
  });
});

describe('transitivity', () => {
  test('agrees with every path of two steps, whatever the directions and weights', () => {
    fc.assert(
      fc.property(smallEdges(7), (edges) => {
        const found = transitivity(networkOf(edges));
        const plain = plainTransitivity(networkOf(edges));
        if (plain === null) expect(found).toEqual({ value: null, reason: 'no-ties' });
        else expect(found.value).toBeCloseTo(plain, 12);
      }),
    );
  });
});

test('a network of two modes is told before it is projected, taking part twice counted once', () => {
  const memberships = { people: 4, occasions: 3, person: [0, 1, 1, 2, 0, 3], occasion: [0, 0, 0, 0, 1, 1] };
  expect(twoMode(memberships)).toEqual({
    memberships: 5,
    density: { value: 5 / 12, reason: null },
    perPerson: { value: 5 / 4, reason: null },
    perOccasion: { value: 5 / 3, reason: null },
    ofOne: 0,
  });
  expect(twoMode({ people: 1, occasions: 1, person: [0], occasion: [0] }).ofOne).toBe(1);
  expect(twoMode({ people: 0, occasions: 0, person: [], occasion: [] }).density.reason).toBe('nothing-given');
});

describe('components', () => {
  test.each([true, false])('agree with reaching one another, strong: %s', (strong) => {
    fc.assert(
      fc.property(smallEdges(9), (edges) => {
        const network = networkOf(edges);
        const { of, sizes, count } = strong ? strongComponents(network) : weakComponents(network);
        const plain = plainParts(network, strong);
        expect(plain).toEqual([...of].map((one) => [...of].map((other) => one === other)));
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
        expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(edges.size);
        expect(sizes).toHaveLength(count);
      }),
    );
  });

  test('of nobody are none, and a long chain needs no deep recursion', () => {
    expect(weakComponents(NOBODY).count).toBe(0);
    expect(strongComponents(NOBODY).count).toBe(0);
    const size = 200_000;
    const from = Int32Array.from({ length: size }, (_, person) => person);
    const ring = networkOf({ size, from, to: from.map((person) => (person + 1) % size) });
    expect([weakComponents(ring).count, strongComponents(ring).count]).toEqual([1, 1]);
  });
});
