import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallGrouped } from '../../../tests/conformance/network/small-networks.ts';
import { randomFrom } from '../random/random.ts';
import { pairwiseVariance, plainBrokerage, plainMoments } from './brokerage.oracle.ts';
import { byRole } from './brokerage.ts';
import { momentsOfNetwork, momentsOfPerson } from './brokerage-moments.ts';
import { brokerage, brokerageByAssignment, brokerageByChance, brokerageDeviations, networkOf } from './index.ts';

/** Krackhardt's managers (1987, DOI 10.1016/0378-8733(87)90009-8): who asks whom for advice, and their departments. */
const ADVICE = `
  010100010000000101001 000001100000000000001 110101111111010011011 110001010111000111011 110001110110110111111
  000000000000000000001 010001000011010011001 010101100110000001001 110001110111010111001 111110010010101111110
  110000100000000000000 000000100000000000001 110010001000010001000 010000100000000001001 111111111111110111111
  110000000100000001000 110100100000000000001 111110111110111100111 111010100110011001010 110001010011011111001
  011101110001010011010`
  .trim()
  .split(/\s+/)
  .map((row) => [...row].map(Number));
const DEPARTMENTS = [4, 4, 2, 4, 2, 1, 0, 1, 2, 3, 3, 1, 2, 2, 2, 4, 1, 3, 2, 2, 1];
const ties = ADVICE.flatMap((row, from) => row.flatMap((there, to) => (there === 1 ? [[from, to] as const] : [])));
const MANAGERS = networkOf({ size: 21, from: ties.map(([from]) => from), to: ties.map(([, to]) => to) });

describe('brokerage', () => {
  test('among Krackhardt’s managers is what sna counts', () => {
    expect(brokerage(MANAGERS, DEPARTMENTS).network).toEqual({
      coordinator: 28,
      itinerant: 69,
      representative: 95,
      gatekeeper: 62,
      liaison: 246,
      total: 500,
    });
  });

  test('agrees with going through every three people', () => {
    fc.assert(
      fc.property(smallGrouped(8), ({ network, groups }) => {
        const plain = plainBrokerage(network, groups);
        const found = brokerage(network, groups);
        byRole((role) => expect([...found.people[role]], role).toEqual(plain[role]));
      }),
    );
  });

  test('turned round lets gatekeepers and representatives change places', () => {
    fc.assert(
      fc.property(smallGrouped(8), ({ network, groups }) => {
        const { people } = brokerage(network, groups);
        const turned = brokerage({ ...network, out: network.in, in: network.out }, groups).people;
        expect(turned.gatekeeper).toEqual(people.representative);
        expect(turned.coordinator).toEqual(people.coordinator);
      }),
    );
  });

  test('of nobody and without ties is nothing, and everybody needs a group', () => {
    expect(brokerage(networkOf({ size: 0, from: [], to: [] }), []).network.total).toBe(0);
    expect(brokerage(networkOf({ size: 2, from: [], to: [] }), [0, 1]).people.liaison).toEqual(new Float64Array(2));
    expect(() => brokerage(MANAGERS, [0])).toThrow('everybody needs a group: there are 21 people and 1 groups');
  });
});

describe('brokerage by chance', () => {
  test.each([[[0, 0, 0, 0]], [[0, 0, 0, 1]], [[0, 1, 0, 1]], [[0, 0, 1, 2]], [[0, 1, 2, 3]]])(
    'has the moments of all networks there can be between people of groups %j',
    (groups) => {
      for (const density of [0.3, 0.6]) {
        const plain = plainMoments(density, groups);
        const sizes = [...new Set(groups)].map((group) => groups.filter((each) => each === group).length);
        const network = momentsOfNetwork(density, sizes);
        byRole((role) => {
          expect(network[role].expected, role).toBeCloseTo(plain.network[role].expected, 10);
          expect(network[role].variance, role).toBeCloseTo(plain.network[role].variance, 10);
        });
        for (const [person, group] of groups.entries()) {
          const others = [...new Set(groups)].filter((each) => each !== group);
          const found = momentsOfPerson(
            density,
            groups.filter((each) => each === group).length,
            others.map((other) => groups.filter((each) => each === other).length),
          );
          byRole((role) => {
            expect(found[role].expected, role).toBeCloseTo(plain.people[person]![role].expected, 10);
            expect(found[role].variance, role).toBeCloseTo(plain.people[person]![role].variance, 10);
          });
        }
      }
    },
  );

  test('has the variance that all pairs of paths give, in larger groups', () => {
    const groups = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3];
    const plain = pairwiseVariance(0.4, groups);
    const found = momentsOfNetwork(0.4, [4, 3, 2, 1]);
    byRole((role) => expect(found[role].variance, role).toBeCloseTo(plain[role], 8));
  });

  test('gives the variances of sna where asked, which leave contradictions out', () => {
    const z = (variance: 'exact' | 'sna') =>
      brokerageDeviations(
        brokerage(MANAGERS, DEPARTMENTS),
        brokerageByChance(MANAGERS, DEPARTMENTS, variance),
        DEPARTMENTS,
      ).network;
    // sna 2.7, brokerage(): coordinator −2.040962530265, liaison −4.306188500234.
    expect(z('sna').coordinator.value).toBeCloseTo(-2.040962530265, 10);
    expect(z('sna').liaison.value).toBeCloseTo(-4.306188500234, 10);
    expect(z('exact').coordinator.value!).toBeLessThan(z('sna').coordinator.value! - 0.1);
    expect(z('exact').liaison.value).toBeCloseTo(-4.306188500234, 10);
  });

  test('takes a tie without direction for one each way', () => {
    const [from, to, groups] = [
      [0, 1, 2],
      [1, 2, 3],
      [0, 0, 1, 1],
    ];
    const bothWays = networkOf({ size: 4, from: [...from, ...to], to: [...to, ...from] });
    expect(brokerageByChance(networkOf({ size: 4, from, to, directed: false }), groups)).toEqual(
      brokerageByChance(bothWays, groups),
    );
  });

  test('has no z where nothing can vary', () => {
    const full = networkOf({ size: 3, from: [0, 0, 1, 1, 2, 2], to: [1, 2, 0, 2, 0, 1] });
    const groups = [0, 0, 1];
    const z = brokerageDeviations(brokerage(full, groups), brokerageByChance(full, groups), groups);
    expect(z.network.total).toEqual({ value: null, reason: 'no-variance' });
    expect(z.people[2]!.coordinator).toEqual({ value: null, reason: 'no-variance' });
    const alone = networkOf({ size: 1, from: [], to: [] });
    expect(brokerageByChance(alone, [0]).network.total.variance).toBe(0);
    expect(brokerageByAssignment(alone, [0], brokerage(alone, [0]), randomFrom(1)).total.z.reason).toBe('no-variance');
  });
});

describe('brokerage with groups at random', () => {
  test('has the expectation and variance of all assignments', () => {
    const network = networkOf({ size: 5, from: [0, 1, 2, 3, 1, 4], to: [1, 2, 3, 4, 4, 0] });
    const groups = [0, 0, 1, 1, 2];
    const all: number[][] = [];
    const assign = (left: number[], given: number[]): void => {
      if (left.length === 0) all.push(given);
      for (const [place, group] of left.entries())
        assign(
          left.filter((_, other) => other !== place),
          [...given, group],
        );
    };
    assign(groups, []);
    const found = brokerageByAssignment(network, groups, brokerage(network, groups), randomFrom(5), 4_000);
    byRole((role) => {
      const counts = all.map((given) => brokerage(network, given).network[role]);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
      expect(found[role].expected, role).toBeCloseTo(mean, 10);
      expect(Math.abs(found[role].variance - variance), role).toBeLessThan(0.1 * variance + 1e-12);
    });
    expect(found.total).toMatchObject({ z: { value: null, reason: 'no-variance' }, above: 1, below: 1 });
  });
});
