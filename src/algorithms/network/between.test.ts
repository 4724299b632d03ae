import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renamed, smallEdges } from '../../../tests/conformance/network/small-networks.ts';
import { randomFrom } from '../random/random.ts';
import {
  betweenness,
  betweennessShares,
  constraint,
  effectiveSize,
  type Lengths,
  networkOf,
  withoutWeights,
} from './index.ts';
import { plainBetweenness } from './shortest-paths.oracle.ts';
import { plainStructuralHoles } from './structural-holes.oracle.ts';

const LENGTHS: Record<Lengths, (weight: number) => number> = {
  ties: () => 1,
  weights: (weight) => weight,
  'inverse-weights': (weight) => 1 / weight,
};

function near(found: ArrayLike<number | null>, wanted: ArrayLike<number | null>): void {
  expect(found).toHaveLength(wanted.length);
  for (let place = 0; place < wanted.length; place += 1) {
    if (wanted[place] === null) expect(found[place]).toBeNull();
    else expect(found[place]).toBeCloseTo(wanted[place]!, 9);
  }
}

/** Padgett's marriages as far as networkx has them (Breiger & Pattison 1986, DOI 10.1016/0378-8733(86)90006-7). */
const MARRIAGES =
  'Acciaiuoli Medici, Albizzi Ginori, Albizzi Guadagni, Bischeri Guadagni, Castellani Barbadori, Castellani Peruzzi, Castellani Strozzi, Guadagni Lamberteschi, Medici Albizzi, Medici Barbadori, Medici Ridolfi, Medici Salviati, Medici Tornabuoni, Peruzzi Bischeri, Peruzzi Strozzi, Ridolfi Tornabuoni, Salviati Pazzi, Strozzi Bischeri, Strozzi Ridolfi, Tornabuoni Guadagni'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]);
const FAMILIES = [...new Set(MARRIAGES.flat())];
const FLORENCE = networkOf({
  size: FAMILIES.length,
  from: MARRIAGES.map(([one]) => FAMILIES.indexOf(one)),
  to: MARRIAGES.map(([, other]) => FAMILIES.indexOf(other)),
  directed: false,
});

/** Borgatti 1997, Connections 20(1):35–38; the weights as in networkx's documentation tests. */
const TIES = [
  ['A', 'B', 2],
  ['A', 'F', 3],
  ['A', 'G', 5],
  ['A', 'E', 2],
  ['E', 'G', 8],
  ['F', 'G', 3],
  ['B', 'G', 4],
  ['B', 'D', 1],
  ['D', 'G', 3],
  ['G', 'C', 10],
] as const;
const NAMES = 'ABCDEFG';
const HOLES = networkOf({
  size: NAMES.length,
  from: TIES.map(([one]) => NAMES.indexOf(one)),
  to: TIES.map(([, other]) => NAMES.indexOf(other)),
  weights: TIES.map(([, , weight]) => weight),
  directed: false,
});

describe('betweenness', () => {
  test('of the Florentine families as printed: the Medici 47.5, the Guadagni 23.17', () => {
    const raw = betweenness(FLORENCE);
    const of = (family: string) => raw[FAMILIES.indexOf(family)];
    expect(of('Medici')).toBeCloseTo(47.5, 12);
    expect(of('Guadagni')).toBeCloseTo(23.1666667, 7);
    expect(of('Acciaiuoli')).toBe(0);
    expect(betweennessShares(FLORENCE, raw)![FAMILIES.indexOf('Medici')]).toBeCloseTo(0.521978021978022, 12);
  });

  test.each(Object.keys(LENGTHS) as Lengths[])('agrees with counting every shortest path, by %s', (lengths) => {
    fc.assert(
      fc.property(smallEdges(8), (edges) => {
        const network = networkOf(edges);
        near(betweenness(network, lengths), plainBetweenness(network, LENGTHS[lengths]));
      }),
    );
  });

  test('agrees in larger networks, where the search by ties turns round or goes through many rings', () => {
    const random = randomFrom(8);
    let [from, to]: [number[], number[]] = [[], []];
    for (const [size, directed, ties] of [
      [40, false, 150],
      [40, true, 200],
      [60, true, 240],
      [60, false, 110],
      [40, true, 800],
    ] as const) {
      // Unevenly: most ties at few people, so that looking back from the many is the cheaper way.
      const anybody = () => Math.floor(size * random.unit() ** 2);
      from = Array.from({ length: ties }, anybody);
      to = from.map(anybody);
      const network = networkOf({ size, from, to, directed, weights: from.map(() => 1 + random.below(9)) });
      for (const lengths of Object.keys(LENGTHS) as Lengths[]) {
        near(betweenness(network, lengths), plainBetweenness(network, LENGTHS[lengths]));
      }
    }
    const line = networkOf({ size: 30, from: [...Array(29).keys()], to: [...Array(29).keys()].map((one) => one + 1) });
    near(betweenness(line), plainBetweenness(line, LENGTHS.ties));
  });

  test('goes with the people when they are numbered anew, and does not change with the unit of weights', () => {
    fc.assert(
      fc.property(smallEdges(8), fc.integer({ min: 0, max: 7 }), (edges, turn) => {
        const to = Array.from({ length: edges.size }, (_, person) => (person + turn) % edges.size);
        const found = betweenness(networkOf(edges), 'inverse-weights');
        const scaled = { ...edges, weights: edges.weights.map((weight) => 0.3 * weight) };
        const again = betweenness(renamed(scaled, to), 'inverse-weights');
        near(
          to.map((place) => again[place]!),
          found,
        );
      }),
    );
  });

  test('takes ways of equal length as equal, in spite of rounding', () => {
    const network = networkOf({ size: 4, from: [0, 0, 1, 2], to: [1, 2, 3, 3], weights: [0.1, 0.15, 0.2, 0.15] });
    expect(betweenness(network, 'weights')).toEqual(Float64Array.of(0, 0.5, 0.5, 0));
  });

  test('of nobody, one, two and people apart', () => {
    expect(betweenness(networkOf({ size: 0, from: [], to: [] }))).toHaveLength(0);
    expect(betweenness(networkOf({ size: 1, from: [], to: [] }))).toEqual(Float64Array.of(0));
    const two = networkOf({ size: 2, from: [0], to: [1] });
    expect(betweennessShares(two, betweenness(two))).toBeNull();
    expect(betweenness(networkOf({ size: 3, from: [], to: [] }), 'weights')).toEqual(new Float64Array(3));
  });
});

describe('structural holes', () => {
  test('of Borgatti’s graph as printed: constraint of G .400 and A .595, effective size 4.67 and 2.50', () => {
    const [counted, sizes] = [constraint(withoutWeights(HOLES)), effectiveSize(withoutWeights(HOLES))];
    expect(counted[NAMES.indexOf('G')]!.value).toBeCloseTo(0.40027006172839497, 12);
    expect(counted[NAMES.indexOf('A')]!.value).toBeCloseTo(0.595486111111111, 12);
    expect(sizes[NAMES.indexOf('G')]!.size.value).toBeCloseTo(14 / 3, 12);
    expect(sizes[NAMES.indexOf('A')]!.size.value).toBeCloseTo(2.5, 12);
    expect(sizes[NAMES.indexOf('A')]!.efficiency.value).toBeCloseTo(0.625, 12);
    // With weights, as networkx 3 gives them.
    expect(constraint(HOLES)[NAMES.indexOf('G')]!.value).toBeCloseTo(0.29885160614597844, 12);
    expect(effectiveSize(HOLES)[NAMES.indexOf('E')]!.size.value).toBeCloseTo(1.1, 12);
  });

  test('agree with Burt’s formulas over all people', () => {
    fc.assert(
      fc.property(smallEdges(8), (edges) => {
        const network = networkOf(edges);
        const plain = plainStructuralHoles(network);
        near(
          constraint(network).map(({ value }) => value),
          plain.map((each) => each.constraint),
        );
        near(
          effectiveSize(network).map(({ size }) => size.value),
          plain.map((each) => each.size),
        );
      }),
    );
  });

  test('do not change with names, with the unit of weights, or when every tie is named twice', () => {
    fc.assert(
      fc.property(smallEdges(8), fc.integer({ min: 0, max: 7 }), (edges, turn) => {
        const to = Array.from({ length: edges.size }, (_, person) => (person + turn) % edges.size);
        const found = constraint(networkOf(edges)).map(({ value }) => value);
        const twice = { ...edges, from: [...edges.from, ...edges.from], to: [...edges.to, ...edges.to] };
        const again = constraint(renamed({ ...twice, weights: [...edges.weights, ...edges.weights] }, to));
        near(
          to.map((place) => again[place]!.value),
          found,
        );
      }),
    );
  });

  test('have a value with ties coming in alone, as in igraph, and none without any', () => {
    const network = networkOf({ size: 4, from: [0, 1], to: [2, 2] });
    expect(constraint(network).map(({ value }) => value)).toEqual([1, 1, 0.5, null]);
    expect(constraint(network)[3]!.reason).toBe('no-ties');
    expect(effectiveSize(network)[2]!.size.value).toBe(2);
    expect(effectiveSize(network)[3]).toEqual({
      size: { value: null, reason: 'no-ties' },
      efficiency: { value: null, reason: 'no-ties' },
    });
  });
});
